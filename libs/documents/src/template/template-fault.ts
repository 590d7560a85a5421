import { type FieldFault, pointerSegment } from '#domain/error/input-error';

/** Where in a template something stands: the block, the paragraph below its marker (0 is the marker), the words there. */
export interface TemplatePlace {
  readonly block: string | null;
  readonly paragraph: number | null;
  readonly words: string;
}

/** What is wrong at a place of a template, and how to mend it. */
export interface TemplateFault extends TemplatePlace {
  readonly fault: TemplateFaultCode;
  /** What the sentence speaks of: a field, a part, a limit. */
  readonly detail?: string;
}

const FAULTS = {
  empty: { vi: 'Tệp rỗng. Hãy chọn lại tệp .docx.', en: 'The file is empty. Choose the .docx file again.' },
  'not-docx': {
    vi: 'Tệp không phải văn bản .docx. Hãy mở bằng Word hoặc LibreOffice, lưu thành “Word (.docx)” rồi gửi lại.',
    en: 'The file is no .docx. Open it in Word or LibreOffice, save it as "Word (.docx)" and send it again.',
  },
  'old-or-locked': {
    vi: 'Tệp là .doc kiểu cũ hoặc có mật khẩu. Hãy bỏ mật khẩu, lưu thành “Word (.docx)” rồi gửi lại.',
    en: 'The file is an old .doc or has a password. Remove the password, save it as "Word (.docx)" and send it again.',
  },
  broken: {
    vi: 'Không đọc được tệp vì bị hỏng. Hãy mở bằng Word hoặc LibreOffice, lưu lại rồi gửi lại.',
    en: 'The file is damaged. Open it in Word or LibreOffice, save it again and send it.',
  },
  'too-large': {
    vi: 'Tệp lớn quá mức cho phép của một mẫu chữ ({detail}). Hãy dùng mẫu tải từ hệ thống.',
    en: 'The file is larger than a template of words may be ({detail}). Use the template downloaded here.',
  },
  macro: {
    vi: 'Tệp có macro ({detail}). Hãy lưu thành “Word (.docx)” không có macro.',
    en: 'The file holds a macro ({detail}). Save it as a plain .docx.',
  },
  object: {
    vi: 'Tệp có đối tượng nhúng ({detail}). Hãy xoá đi: mẫu chỉ có chữ.',
    en: 'The file holds an embedded object ({detail}). Delete it: a template is words only.',
  },
  picture: {
    vi: 'Tệp có ảnh hoặc hình vẽ ({detail}). Hãy xoá đi: mẫu chỉ có chữ.',
    en: 'The file holds a picture or drawing ({detail}). Delete it: a template is words only.',
  },
  link: {
    vi: 'Có liên kết ({detail}). Hãy bấm chuột phải, chọn “Bỏ siêu kết nối” (Remove Hyperlink); chữ vẫn còn.',
    en: 'There is a link ({detail}). Right-click it and choose "Remove Hyperlink"; the words stay.',
  },
  tracked: {
    vi: 'Còn sửa đổi chưa quyết định (Track Changes). Hãy chấp nhận hoặc từ chối tất cả rồi gửi lại.',
    en: 'There are tracked changes. Accept or reject all of them and send the file again.',
  },
  'field-code': {
    vi: 'Có mã trường của Word ({detail}). Hãy thay bằng chữ: mẫu không nhận công thức.',
    en: 'There is a field code of Word ({detail}). Put words in its place: a template takes no formulas.',
  },
  note: {
    vi: 'Có chú thích cuối trang. Hãy đưa nội dung vào câu, hoặc xoá đi.',
    en: 'There is a footnote or endnote. Put it into the sentence, or delete it.',
  },
  symbol: {
    vi: 'Có ký hiệu của một phông riêng. Hãy gõ lại bằng chữ thường.',
    en: 'There is a symbol of a font of its own. Type it as a letter.',
  },
  'no-marker': {
    vi: 'Không thấy dòng đánh dấu [[…]] nào. Hãy dùng mẫu tải từ hệ thống, không xoá các dòng xám.',
    en: 'There is no marker line [[…]]. Use the template downloaded here and leave the grey lines.',
  },
  'marker-broken': {
    vi: 'Dòng đánh dấu bị sửa: phải đứng riêng một đoạn và có dạng [[khoá]].',
    en: 'The marker line was changed: it stands in a paragraph of its own and reads [[key]].',
  },
  'unknown-key': {
    vi: 'Mẫu này không có khối “{detail}”. Hãy xoá khối, hoặc sửa lại khoá như trong mẫu tải từ hệ thống.',
    en: 'This template has no block "{detail}". Delete it, or mend the key as in the template downloaded here.',
  },
  'doubled-key': {
    vi: 'Khối này xuất hiện hai lần. Hãy xoá một.',
    en: 'This block stands there twice. Delete one.',
  },
  'no-words': {
    vi: 'Dưới dòng đánh dấu không có chữ. Hãy viết vào đoạn riêng ở dưới, hoặc xoá cả dòng đánh dấu để dùng câu chữ của phần mềm.',
    en: 'Nothing stands below the marker. Write in a paragraph of its own below it, or delete the marker to use the product’s own words.',
  },
  'one-line': {
    vi: 'Khối này chỉ có một dòng.',
    en: 'This block is one line.',
  },
  'too-long': {
    vi: 'Chữ dài quá ({detail}). Hãy rút gọn.',
    en: 'The words are too long ({detail}). Shorten them.',
  },
  'unknown-field': {
    vi: 'Không có trường này ở đây. Được dùng: {detail}.',
    en: 'There is no such field here. Allowed: {detail}.',
  },
  expression: {
    vi: 'Trong ngoặc nhọn chỉ ghi đúng tên trường, không viết công thức. Được dùng: {detail}.',
    en: 'Braces hold the name of a field and no expression. Allowed: {detail}.',
  },
  'unclosed-brace': {
    vi: 'Ngoặc nhọn “{” chưa đóng. Hãy thêm “}” hoặc bỏ ngoặc.',
    en: 'A brace "{" is not closed. Add "}" or take the brace out.',
  },
  'unopened-brace': {
    vi: 'Ngoặc nhọn “}” không có “{” ở trước. Hãy thêm “{” hoặc bỏ ngoặc.',
    en: 'A brace "}" has no "{" before it. Add "{" or take the brace out.',
  },
} as const satisfies Record<string, { readonly vi: string; readonly en: string }>;

export type TemplateFaultCode = keyof typeof FAULTS;

/** A fault of the file as a whole, which stands at no place of it. */
export const faultOfFile = (fault: TemplateFaultCode, detail = ''): TemplateFault => ({
  fault,
  detail,
  block: null,
  paragraph: null,
  words: '',
});

const MOST_WORDS_SHOWN = 80;

/** The words around, short enough for a sentence. */
export const wordsShown = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > MOST_WORDS_SHOWN ? `${line.slice(0, MOST_WORDS_SHOWN)}…` : line;
};

/** The fault as one of the body: its pointer is `/<key>/<paragraph>`, its sentence begins with the place as people find it. */
export function fieldFault({ block, paragraph, words, fault, detail = '' }: TemplateFault): FieldFault {
  const said = words === '' ? { vi: '', en: '' } : { vi: ` (“${words}”)`, en: ` ("${words}")` };
  const at = (vi: boolean) => {
    if (block === null) return paragraph === null ? '' : vi ? `Đầu tệp${said.vi}: ` : `Top of the file${said.en}: `;
    return vi
      ? `Khối [[${block}]], ${paragraph === 0 ? 'dòng đánh dấu' : `đoạn ${paragraph}`}${said.vi}: `
      : `Block [[${block}]], ${paragraph === 0 ? 'marker line' : `paragraph ${paragraph}`}${said.en}: `;
  };
  const { vi, en } = FAULTS[fault];
  return {
    pointer: block === null ? '' : `/${pointerSegment(block)}/${paragraph ?? 0}`,
    vi: at(true) + vi.replace('{detail}', () => detail),
    en: at(false) + en.replace('{detail}', () => detail),
  };
}
