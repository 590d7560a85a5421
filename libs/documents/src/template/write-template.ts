import { Document, type IParagraphStyleOptions, Packer, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { SHEET, twipsOfMillimetres } from '../docx/lengths.js';
import { writable } from '../docx/letters.js';
import { stablePackage } from '../docx/stable-package.js';
import type { TemplateBlock } from './template-block.js';

/** A template to be written: whose it is, of what, and the words that stand there now. */
export interface TemplateToWrite {
  /** Such as `Công văn nhắc báo cáo`. */
  readonly title: string;
  readonly office: string;
  readonly blocks: readonly TemplateBlock[];
  /** The office's words by key; where there are none the product's own stand. */
  readonly texts: Readonly<Record<string, string>>;
  /** Moment in ISO 8601 that the file bears. */
  readonly made: string;
}

const FONT = 'Times New Roman';
const GREY = '6B6B6B';
const STYLE = { title: 'TemplateTitle', guide: 'TemplateGuide', marker: 'TemplateMarker', words: 'TemplateWords' };

const GUIDE = [
  'Sửa các đoạn chữ đen; giữ nguyên các dòng xám có dấu [[…]] ở đầu: đó là tên của từng khối.',
  'Chỉ lấy chữ. Phông, cỡ chữ, đậm, nghiêng, màu, số thứ tự tự động không được lấy: cách trình bày theo thể thức của văn bản.',
  'Chỗ trong ngoặc nhọn {…} do phần mềm điền khi lập văn bản. Chép đúng tên trường; không viết công thức.',
  'Muốn dùng lại câu chữ của phần mềm: xoá cả dòng xám và các đoạn dưới nó.',
  'Trước khi gửi lại: chấp nhận hoặc từ chối mọi sửa đổi (Track Changes); không chèn ảnh, liên kết, chú thích, đối tượng.',
  'Mẫu dùng cho văn bản lập mới và dự thảo được làm mới; văn bản đã trình hoặc đã ký không đổi.',
  'Edit the black paragraphs and leave the grey marker lines. Only words are taken, no formatting; a field in braces is filled in by the product.',
];

/**
 * A DOCX in which each block stands below a grey line with its key, for the office to edit as ordinary text in Word or
 * LibreOffice. The same words make the same bytes.
 */
export async function writeTemplate({ title, office, blocks, texts, made }: TemplateToWrite): Promise<Buffer> {
  const paragraphs = [
    new Paragraph({ style: STYLE.title, children: [run(`Mẫu câu chữ: ${title} – ${office}`)] }),
    ...GUIDE.map((line) => new Paragraph({ style: STYLE.guide, children: [run(line)] })),
    ...blocks.flatMap((block) => [marker(block), ...words(texts[block.key] ?? block.own)]),
  ];
  const margin = twipsOfMillimetres(20);
  const document = new Document({
    title: writable(`Mẫu câu chữ: ${title}`),
    creator: writable(office),
    lastModifiedBy: writable(office),
    compatabilityModeVersion: 15,
    styles: {
      default: { document: { run: { font: FONT, size: 26, language: { value: 'vi-VN' } } } },
      paragraphStyles: PARAGRAPH_STYLES,
    },
    sections: [
      {
        properties: {
          page: { size: SHEET, margin: { top: margin, bottom: margin, left: margin, right: margin } },
        },
        children: paragraphs,
      },
    ],
  });
  return stablePackage(await Packer.toBuffer(document), { moment: made, pages: [] });
}

const run = (text: string, more: { bold?: boolean; break?: number } = {}) =>
  new TextRun({ text: writable(text), ...more });

/** The key, what the block is, and what may stand in it, in one paragraph: what follows it is the office's. */
function marker({ key, what, shape, fields, empty }: TemplateBlock): Paragraph {
  const hints = [
    ...(fields.length > 0 ? [`Trường được dùng: ${fields.map((field) => `{${field}}`).join(', ')}`] : []),
    ...(shape === 'line' ? ['Một dòng'] : []),
    ...(empty ? [empty.charAt(0).toUpperCase() + empty.slice(1)] : []),
  ];
  const children: ParagraphChild[] = [run(`[[${key}]]`, { bold: true }), run(` ${what}.`)];
  if (hints.length > 0) children.push(run(`${hints.join('. ')}.`, { break: 1 }));
  return new Paragraph({ style: STYLE.marker, children });
}

/** A paragraph a line; an empty one where there are no words yet, so that there is a place to write. */
const words = (text: string): Paragraph[] =>
  text.split('\n').map((line) => new Paragraph({ style: STYLE.words, children: line === '' ? [] : [run(line)] }));

const styleNamed = (
  id: string,
  name: string,
  looks: Pick<IParagraphStyleOptions, 'run' | 'paragraph'>,
): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', quickFormat: true, ...looks });

const PARAGRAPH_STYLES: readonly IParagraphStyleOptions[] = [
  styleNamed(STYLE.title, 'Mẫu: tên', { run: { bold: true, size: 28 }, paragraph: { spacing: { after: 120 } } }),
  styleNamed(STYLE.guide, 'Mẫu: hướng dẫn', {
    run: { italics: true, size: 22, color: GREY },
    paragraph: { spacing: { after: 60 } },
  }),
  styleNamed(STYLE.marker, 'Mẫu: dòng đánh dấu', {
    run: { size: 20, color: GREY },
    paragraph: {
      spacing: { before: 280, after: 80 },
      keepNext: true,
      border: { top: { style: 'single', size: 4, color: 'BFBFBF', space: 4 } },
    },
  }),
  styleNamed(STYLE.words, 'Mẫu: câu chữ', { run: { size: 26 }, paragraph: { spacing: { after: 80 } } }),
];
