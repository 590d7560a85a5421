import type { Inlines, Tone } from './inline.js';

/** What stands under another thing on the page, from top to bottom. */
export type Block =
  | Letterhead
  | TypeAndSummary
  | Addressees
  | Bases
  | Heading
  | Paragraph
  | List
  | Quote
  | Table
  | Picture
  | Foot
  | Contents
  | PageBreak
  | Rule;

/**
 * The head of an office's paper: who issues it on the left, the nation's (or the Party's) name on the right, number and
 * symbol, place and date. Where what stands and how large is the house style's.
 */
export interface Letterhead {
  readonly kind: 'letterhead';
  /** One body, or the bodies of a joint paper. */
  readonly issuers: readonly Issuer[];
  /** As entered by the clerk; `null` while the paper has none: dots stand in its place. */
  readonly number: string | null;
  /** Such as `KH-UBND`; text that is entered, never computed. */
  readonly symbol: string | null;
  readonly place: string | null;
  /** `null` while the paper has none. */
  readonly date: string | null;
  /** Under the number of a letter: `V/v …`. */
  readonly about?: string;
}

export interface Issuer {
  /** The body above it, such as a People's Committee above its office; absent where the style names none. */
  readonly superior?: string;
  readonly name: string;
}

/** `KẾ HOẠCH` and what it is about, in the middle of the page. */
export interface TypeAndSummary {
  readonly kind: 'type';
  /** Without it only the summary stands. */
  readonly type: string;
  readonly summary: Inlines;
  /** A line below in italics: the theme, the period, `(Kèm theo …)`. */
  readonly note?: Inlines;
}

/** `Kính gửi:` one body, or several in lines below each other. */
export interface Addressees {
  readonly kind: 'addressees';
  readonly to: readonly string[];
}

/** The căn cứ: each in italics, ending with a semicolon, the last as `lastEnds` says. */
export interface Bases {
  readonly kind: 'bases';
  readonly items: readonly Inlines[];
  /** `,` before `QUYẾT ĐỊNH:`; `.` where sentences follow. */
  readonly lastEnds: ',' | '.' | ';';
}

export interface Heading {
  readonly kind: 'heading';
  /** 1 is a part (`I.`), 2 a section (`1.`), 3 a point (`1.1.`), 4 a unit's name. 1 and 2 stand in the table of contents and the bookmarks. */
  readonly level: 1 | 2 | 3 | 4;
  /** Written before the words, such as `II.`: the number is part of what the paper says and is not counted by the program. */
  readonly number?: string;
  readonly text: Inlines;
  /** Unique in the paper. */
  readonly anchor?: string;
  /** `Phụ lục …`: in the middle, on a page of its own. */
  readonly annex?: boolean;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly content: Inlines;
  /** Written before the words, such as `1.` or `a)`. */
  readonly number?: string;
  /** `body` by default: justified, first line indented; `note` is smaller; `centre` and `right` have no indent; `none` says that something is missing, in italics. */
  readonly as?: 'body' | 'plain' | 'note' | 'centre' | 'right' | 'none';
  readonly anchor?: string;
  readonly keepWithNext?: boolean;
}

export interface List {
  readonly kind: 'list';
  /** `-`, `1.` or `a)` before each. */
  readonly mark: 'dash' | 'number' | 'letter';
  readonly items: readonly Inlines[];
}

/** Words of somebody else, letter for letter, and whose they are. */
export interface Quote {
  readonly kind: 'quote';
  readonly text: string;
  readonly source: Inlines;
}

export interface Table {
  readonly kind: 'table';
  /** Above the table. */
  readonly caption?: Inlines;
  readonly columns: readonly TableColumn[];
  /** Repeated on every page. */
  readonly head: readonly TableRow[];
  readonly rows: readonly TableRow[];
  /** `small` for tables of many columns, `matrix` for marks alone. */
  readonly size?: 'normal' | 'small' | 'matrix';
  /** Without lines, for things that stand side by side. */
  readonly plain?: boolean;
  /** Of the sheet in a workbook; a table without one is not in the workbook. */
  readonly sheet?: string;
}

export interface TableColumn {
  /** Its share of the width, beside the shares of the others. */
  readonly width: number;
  /** Left by default, and of the cells below unless they say another. */
  readonly align?: Align;
}

export type Align = 'left' | 'centre' | 'right';

export interface TableRow {
  readonly cells: readonly TableCell[];
  /** A row that sums up, or heads a group: bold. */
  readonly strong?: boolean;
  readonly anchor?: string;
}

/** Text, or a cell with more to say. A cell that covers others is written once, in its first row and column. */
export type TableCell = string | CellWithMore;

export interface CellWithMore {
  readonly content: Inlines;
  /** What a workbook keeps instead of the words: a number, a date (`YYYY-MM-DD`), yes or no. */
  readonly value?: number | boolean | { readonly date: string };
  readonly columns?: number;
  readonly rows?: number;
  readonly align?: Align;
  readonly bold?: boolean;
  readonly tone?: Tone;
  readonly anchor?: string;
}

/** A vector picture, drawn once: the same in every format. */
export interface Picture {
  readonly kind: 'picture';
  /** A whole SVG with its `viewBox`; no script, no outside address, text in `Times New Roman`. */
  readonly svg: string;
  readonly widthMm: number;
  readonly heightMm: number;
  /** What it shows, for those who do not see it. */
  readonly alternative: string;
  readonly caption?: Inlines;
}

/** The end of an office's paper: recipients on the left, who signs on the right; two who sign stand side by side. */
export interface Foot {
  readonly kind: 'foot';
  readonly recipients: readonly string[];
  readonly signatures: readonly Signature[];
}

export interface Signature {
  /** `TM. BAN THƯỜNG VỤ`, as the style abbreviates; lines above the post. */
  readonly authority: readonly string[];
  /** `TRƯỞNG BAN` */
  readonly post: string;
  /** `null` leaves room for a name. */
  readonly name: string | null;
  /** In the room for the signature, such as `(đã ký)`. */
  readonly mark?: string;
}

/** The table of contents: headings of levels 1 to `levels`, with their pages where the format has pages. */
export interface Contents {
  readonly kind: 'contents';
  readonly title: string;
  readonly levels: 1 | 2;
}

export interface PageBreak {
  readonly kind: 'page-break';
}

/** A line across the page. */
export interface Rule {
  readonly kind: 'rule';
}
