import { PAPER_KINDS, type PaperKind } from '#domain/paper/paper-kind';
import { ALL_TEXT_BLOCKS } from '../papers/all-text-blocks.js';
import type { TemplateBlock } from './template-block.js';

/** The units for which a paper is meant, a line each; what stands around them the office writes. */
export const UNITS_FIELD = 'các đơn vị';

const BY_PAPER = 'để trống thì ghi theo từng văn bản';

/** The keys of what stands around the text of a kind of paper. */
export const frameKeys = (kind: PaperKind) => ({
  symbol: `${kind}/symbol`,
  recipients: `${kind}/recipients`,
  authority: `${kind}/signature-authority`,
  post: `${kind}/signature-post`,
  name: `${kind}/signature-name`,
});

/** What an office may word in a kind of paper: its sentences, then its symbol, its recipients and the lines of its signature. */
export function blocksOfKind(kind: PaperKind): TemplateBlock[] {
  const isLetter = PAPER_KINDS[kind].type === null;
  const { symbol, recipients, authority, post, name } = frameKeys(kind);
  const line = (key: string, what: string, more: Partial<TemplateBlock> = {}): TemplateBlock => ({
    key,
    what,
    shape: 'line',
    fields: [],
    own: '',
    empty: BY_PAPER,
    ...more,
  });
  return [
    ...Object.entries(ALL_TEXT_BLOCKS)
      .filter(([key]) => key.startsWith(`${kind}/`))
      .map(([key, { what, text, fields }]): TemplateBlock => ({ key, what, shape: 'words', fields, own: text })),
    line(symbol, `Ký hiệu, như ${PAPER_KINDS[kind].stem}-VP (không ghi số)`),
    line(recipients, 'Nơi nhận, mỗi nơi một dòng', {
      shape: 'lines',
      fields: [UNITS_FIELD],
      own: isLetter ? 'Như trên\nLưu: VT' : `{${UNITS_FIELD}}\nLưu: VT`,
    }),
    line(authority, 'Quyền hạn của người ký (TM., KT., TL., …), mỗi dòng một đoạn', {
      shape: 'lines',
      empty: 'để trống thì ghi theo người ký; nếu có ghi chức vụ ở dưới thì không có dòng này',
    }),
    line(post, 'Chức vụ của người ký', { empty: 'để trống thì ghi theo người ký của chương trình' }),
    line(name, 'Họ và tên người ký', { empty: 'để trống thì chừa chỗ' }),
  ];
}

/** An office as its letterhead names it, and the signing bodies whose papers it keeps. */
export interface LetterheadOffice {
  readonly name: string;
  /** What stands above its name; empty where that differs from paper to paper, or nothing does. */
  readonly superior: string;
  readonly bodies: readonly { readonly code: string; readonly name: string; readonly superior: string }[];
}

export const PLACE_KEY = 'letterhead/place';

/** The keys of a name at the head of a paper: the office's own, or that of a body by its code. */
export const nameKeys = (body?: string) => {
  const of = body === undefined ? '' : `/${body}`;
  return { superior: `letterhead/superior${of}`, name: `letterhead/name${of}` };
};

/** What an office may word in its letterhead: its own name and what stands above it, the same of its bodies, the place. */
export function blocksOfLetterhead(office: LetterheadOffice): TemplateBlock[] {
  const named = (own: { readonly name: string; readonly superior: string }, whose: string, body?: string) => {
    const keys = nameKeys(body);
    const line = { shape: 'line', fields: [] } as const;
    return [
      {
        ...line,
        key: keys.superior,
        what: `Cơ quan chủ quản, ở trên tên ${whose}`,
        own: own.superior,
        empty: own.superior === '' ? BY_PAPER : 'để trống thì không có dòng này',
      },
      { ...line, key: keys.name, what: `Tên ${whose} ở đầu văn bản`, own: own.name },
    ];
  };
  return [
    ...named(office, 'cơ quan'),
    ...office.bodies.flatMap((body) => named(body, `bên ký kết ${body.code}`, body.code)),
    { key: PLACE_KEY, what: 'Địa danh', shape: 'line', fields: [], own: '', empty: BY_PAPER },
  ];
}
