import { createHash } from 'node:crypto';
import { type PdfFile, type PdfObject, referenceIn, valueIn } from './pdf-file.js';
import type { PdfWriter } from './pdf-writer.js';
import { shown } from './print-words.js';

/** The set's own objects, before those of its files. */
export const PAGES = 1;
const OUTLINES = 2;
const TAGS = 3;
/** The document in the tree of tags that holds the files' documents. */
export const SET = 4;
const METADATA = 5;
const INFO = 6;
const CATALOG = 7;
const COLOURS = 8;
export const FIRST_FREE = 9;

/** What the set's roots gather from those of its files. */
export interface Gathered {
  readonly pages: { readonly number: number; readonly count: number }[];
  readonly bookmarks: {
    readonly number: number;
    readonly title: string;
    readonly page: number;
    readonly below: string;
  }[];
  readonly documents: number[];
  /** Rows of the tree that leads from pages to their tags. */
  readonly tags: string[];
  /** Heads of tables, by name. */
  readonly cells: [string, number][];
  /** Places that links lead to, by name. */
  readonly places: [string, number][];
}

/** Writes the catalogue and all it leads to, and ends the file. */
export function writeRoots(
  first: PdfFile,
  written: string,
  writer: PdfWriter,
  gathered: Gathered,
  { tags, free }: { tags: number; free: number },
): Buffer {
  const { pages, bookmarks, documents } = gathered;
  const title = shown(written);
  const pageCount = pages.reduce((sum, { count }) => sum + count, 0);
  const identity = createHash('sha256').update(title).update(valueIn(first.info, 'Author'));
  for (const { title: one, page } of bookmarks) identity.update(`${one} ${page};`);
  const id = identity.digest().subarray(0, 16);

  writer.write(
    PAGES,
    `<< /Type /Pages /Count ${pageCount} /Kids [${references(pages.map(({ number }) => number))}] >>`,
  );
  writeBookmarks(writer, bookmarks);
  writer.write(
    TAGS,
    `<< /Type /StructTreeRoot ${roleMapOf(first)} /K [${SET} 0 R] /ParentTree << /Nums [${gathered.tags.join(' ')}] >> ` +
      `/IDTree << /Names [${named(gathered.cells)}] >> /ParentTreeNextKey ${tags} >>`,
  );
  writer.write(SET, `<< /Type /StructElem /S /Document /P ${TAGS} 0 R /K [${references(documents)}] >>`);
  writeMetadata(first, title, writer, pageCount, id.toString('base64'));
  writer.write(INFO, first.info.text.replace(valueIn(first.info, 'Title'), hexOf(title)));
  writer.write(COLOURS, `[${FIRST_FREE + outputIntentOf(first)} 0 R]`);
  writer.write(
    CATALOG,
    `<< /Type /Catalog /Pages ${PAGES} 0 R /Metadata ${METADATA} 0 R /Lang ${valueIn(first.root, 'Lang')} ` +
      `/OutputIntents ${COLOURS} 0 R /StructTreeRoot ${TAGS} 0 R ` +
      '/MarkInfo << /Marked true /Suspects false >> /ViewerPreferences << /Direction /L2R >> ' +
      `/Outlines ${OUTLINES} 0 R /Names << /Dests << /Names [${named(gathered.places)}] >> >> >>`,
  );
  const hex = id.toString('hex');
  return writer.end(free, `/Root ${CATALOG} 0 R /Info ${INFO} 0 R /ID [<${hex}> <${hex}>]`);
}

function writeBookmarks(writer: PdfWriter, bookmarks: Gathered['bookmarks']): void {
  const numbers = bookmarks.map(({ number }) => number);
  writer.write(
    OUTLINES,
    `<< /Type /Outlines /First ${numbers[0]} 0 R /Last ${numbers.at(-1)} 0 R /Count ${numbers.length} >>`,
  );
  for (const [at, { number, title, page, below }] of bookmarks.entries()) {
    const [before, after] = [numbers[at - 1], numbers[at + 1]];
    const beside = `${before ? `/Prev ${before} 0 R ` : ''}${after ? `/Next ${after} 0 R ` : ''}`;
    writer.write(
      number,
      `<< /Parent ${OUTLINES} 0 R ${beside}/Title ${title} /Dest [${page} 0 R /XYZ 0 842 0] ${below} >>`,
    );
  }
}

/** The first file's, which say what kind of PDF/A it is, with the set's title, pages and identity. */
function writeMetadata(first: PdfFile, title: string, writer: PdfWriter, pages: number, id: string): void {
  const { stream } = objectOf(first, 'Metadata');
  const before = stream!.toString('utf8').replace(/^stream\n|\nendstream$/g, '');
  const known = [...before.matchAll(/<xmpMM:(?:Instance|Document)ID>([^<]+)</g)].map(([, one]) => one!);
  const named = before
    .replace(/(<dc:title>.*?<rdf:li[^>]*>)[^<]*/s, (_, start: string) => start + inMarkup(title))
    .replace(/(<xmpTPg:NPages>)\d+/, `$1${pages}`);
  const told = known.reduce((text, one) => text.replaceAll(one, id), named);
  writer.write(
    METADATA,
    `<< /Length ${Buffer.byteLength(told)} /Type /Metadata /Subtype /XML >>`,
    Buffer.from(`stream\n${told}\nendstream`),
  );
}

function objectOf({ objects, root }: PdfFile, key: string): PdfObject {
  const object = objects.get(referenceIn(root, key) ?? -1);
  if (!object) throw new Error(`This is no PDF of ours: it has no ${key}.`);
  return object;
}

/** The colours that the first file prints in, which are those of all. */
const outputIntentOf = (first: PdfFile): number =>
  Number(/\[(\d+) 0 R/.exec(objectOf(first, 'OutputIntents').text)?.[1]);

const roleMapOf = (first: PdfFile): string =>
  /\/RoleMap <<[^<>]*>>/.exec(objectOf(first, 'StructTreeRoot').text)?.[0] ?? '';

const references = (numbers: readonly number[]): string => numbers.map((number) => `${number} 0 R`).join(' ');

/** In the order of their names, as readers look for them. */
const named = (pairs: readonly [string, number][]): string =>
  [...pairs]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, number]) => `(${name}) ${number} 0 R`)
    .join(' ');

const hexOf = (text: string): string => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;

const inMarkup = (text: string): string => text.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
