import { childOf, childrenOf, type XmlElement } from '../xml/element-tree.js';
import { allOf, attribute, docxParts, inside, partTree, switchOf, valueIn, wordsOf } from './docx-file.js';
import { DocxLooks, type LettersLook, MM_IN_TWIP, type ParagraphLook } from './docx-looks.js';

export interface DocxParagraph extends ParagraphLook {
  readonly text: string;
  /** Of its first run with words, or of the style where it has none. */
  readonly letters: LettersLook;
  /** Where it stands across the page: the room between its margins or in its cell, in millimetres from the text's left edge. */
  readonly from: number;
  readonly room: number;
}

export interface DocxCell {
  readonly text: string;
  readonly columns: number;
  /** `restart` begins a cell over several rows, `continue` is covered by it. */
  readonly merge: string | undefined;
  readonly width: number;
  readonly ground: string | undefined;
  readonly colour: string;
  readonly align: string;
}

export interface DocxTable {
  /** Of the columns, in twentieths of a point. */
  readonly grid: readonly number[];
  readonly lined: boolean;
  readonly rows: readonly { readonly header: boolean; readonly whole: boolean; readonly cells: readonly DocxCell[] }[];
}

/** A section's sheet and margins, in millimetres. */
export interface DocxSection {
  readonly width: number;
  readonly height: number;
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>>;
  readonly firstPageApart: boolean;
}

export interface MeasuredDocx {
  readonly parts: ReadonlyMap<string, Buffer>;
  readonly document: XmlElement;
  readonly sections: readonly DocxSection[];
  readonly paragraphs: readonly DocxParagraph[];
  readonly tables: readonly DocxTable[];
  readonly bookmarks: readonly string[];
  /** The bookmarks that links and page references lead to. */
  readonly targets: readonly string[];
  readonly styleNames: ReadonlyMap<string, string>;
  readonly title: string;
  readonly author: string;
}

/** Reads back from a DOCX what stands where and how it is set; for tests of what was made. */
export async function measureDocx(bytes: Buffer): Promise<MeasuredDocx> {
  const parts = await docxParts(bytes);
  const document = partTree(parts, 'word/document.xml');
  const looks = new DocxLooks(partTree(parts, 'word/styles.xml'));
  const core = partTree(parts, 'docProps/core.xml');
  const sections = allOf(document, 'sectPr').map(sectionOf);
  return {
    parts,
    document,
    sections,
    paragraphs: paragraphsIn(childOf(document, 'body')!, looks, { from: 0, room: textRoom(sections[0]!) }),
    tables: allOf(document, 'tbl').map((table) => tableOf(table, looks)),
    bookmarks: allOf(document, 'bookmarkStart').map((mark) => attribute(mark, 'name')!),
    targets: [
      ...allOf(document, 'hyperlink').flatMap((link) => attribute(link, 'anchor') ?? []),
      ...allOf(document, 'instrText').flatMap(({ text }) => /PAGEREF (\S+)/.exec(text)?.[1] ?? []),
    ],
    styleNames: looks.names(),
    title: childOf(core, 'title')?.text ?? '',
    author: childOf(core, 'creator')?.text ?? '',
  };
}

const textRoom = ({ width, margins }: DocxSection) => width - margins.left - margins.right;

function sectionOf(section: XmlElement): DocxSection {
  const millimetres = (child: string, name: string) => Number(valueIn(section, child, name)) * MM_IN_TWIP;
  const margin = (name: string) => millimetres('pgMar', name);
  return {
    width: millimetres('pgSz', 'w'),
    height: millimetres('pgSz', 'h'),
    margins: {
      top: margin('top'),
      bottom: margin('bottom'),
      left: margin('left'),
      right: margin('right'),
      header: margin('header'),
      footer: margin('footer'),
    },
    firstPageApart: switchOf(section, 'titlePg') ?? false,
  };
}

interface Room {
  readonly from: number;
  readonly room: number;
}

/** The paragraphs in their order, those in cells with the room of their cell. */
export function paragraphsIn(element: XmlElement, looks: DocxLooks, room: Room): DocxParagraph[] {
  return element.children.flatMap((child) => {
    if (child.name === 'p') return [paragraphOf(child, looks, room)];
    if (child.name === 'tr') return cellsOf(child, looks, room);
    return paragraphsIn(child, looks, room);
  });
}

function cellsOf(row: XmlElement, looks: DocxLooks, { from }: Room): DocxParagraph[] {
  let left = from;
  return childrenOf(row, 'tc').flatMap((cell) => {
    const width = Number(attribute(inside(cell, 'tcPr', 'tcW'), 'w') ?? 0) * MM_IN_TWIP;
    const begins = left;
    left += width;
    return paragraphsIn(cell, looks, { from: begins, room: width });
  });
}

function paragraphOf(paragraph: XmlElement, looks: DocxLooks, room: Room): DocxParagraph {
  const look = looks.paragraph(paragraph);
  const run = allOf(paragraph, 'r').find((one) => wordsOf(one).trim() !== '');
  return { ...look, ...room, text: wordsOf(paragraph), letters: looks.letters(run, look.style) };
}

function tableOf(table: XmlElement, looks: DocxLooks): DocxTable {
  const border = valueIn(inside(table, 'tblPr', 'tblBorders'), 'top') ?? 'none';
  return {
    grid: childrenOf(childOf(table, 'tblGrid'), 'gridCol').map((column) => Number(attribute(column, 'w'))),
    lined: border !== 'none',
    rows: childrenOf(table, 'tr').map((row) => ({
      header: switchOf(childOf(row, 'trPr'), 'tblHeader') ?? false,
      whole: switchOf(childOf(row, 'trPr'), 'cantSplit') ?? false,
      cells: childrenOf(row, 'tc').map((cell) => cellOf(cell, looks)),
    })),
  };
}

function cellOf(cell: XmlElement, looks: DocxLooks): DocxCell {
  const properties = childOf(cell, 'tcPr');
  const merge = childOf(properties, 'vMerge');
  const paragraph = paragraphOf(childOf(cell, 'p')!, looks, { from: 0, room: 0 });
  return {
    text: childrenOf(cell, 'p').map(wordsOf).join('\n'),
    columns: Number(valueIn(properties, 'gridSpan') ?? 1),
    merge: merge && (attribute(merge, 'val') ?? 'continue'),
    width: Number(valueIn(properties, 'tcW', 'w') ?? 0),
    ground: valueIn(properties, 'shd', 'fill'),
    colour: paragraph.letters.colour,
    align: paragraph.align,
  };
}
