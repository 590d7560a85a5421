import { packZip, unpackZip } from '../spreadsheet/zip.js';
import { STYLE } from './style-ids.js';

/** What a reader opens first, in front; the others by name. */
const FIRST = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml'];

interface Settled {
  /** Moment in ISO 8601 that the file bears as its own. */
  readonly moment: string;
  /** The pages of what the tables of contents list, in their order. */
  readonly pages: readonly (string | undefined)[];
}

/**
 * The package without what the library put in by chance or by the clock: ids of links, watermarks, bookmarks and pictures
 * count from 1 in the order of the text, the file bears the paper's own moment, and the zip is packed anew.
 */
export async function stablePackage(made: Buffer, { moment, pages }: Settled): Promise<Buffer> {
  const parts = await unpackZip(made, () => true, { entries: 100_000, unpackedBytes: 2 * 1024 ** 3 });
  const time = `${new Date(moment).toISOString().slice(0, 19)}Z`;
  const stable = new Map<string, Buffer | string>();
  const ids = newIds();
  for (const name of [...FIRST, ...[...parts.keys()].filter((part) => !FIRST.includes(part)).sort()]) {
    const bytes = parts.get(name);
    if (!bytes) continue;
    stable.set(
      name,
      /^word\/(document|header\d+|footer\d+)\.xml$/.test(name) ? renumbered(bytes.toString(), ids) : bytes,
    );
  }
  const core = parts.get('docProps/core.xml');
  if (core)
    stable.set('docProps/core.xml', core.toString().replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${time}`));
  renameLinks(stable);
  stable.set('word/document.xml', withPages(String(stable.get('word/document.xml')), pages));
  return packZip(stable);
}

const PAGE_REFERENCE = /(<w:instrText[^>]*> ?PAGEREF [^<]*<\/w:instrText><w:fldChar w:fldCharType="separate"\/>)/g;
const DIRTY = /(<w:fldChar w:fldCharType="begin") w:dirty="[a-z]+"/g;
const END_OF_CONTENTS = '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:sdtContent>';

/** The entries of the tables of contents with their pages, and nothing that asks the reader to renew them. */
function withPages(xml: string, pages: readonly (string | undefined)[]): string {
  let at = -1;
  return xml
    .replace(DIRTY, '$1')
    .replace(PAGE_REFERENCE, (reference) => {
      at += 1;
      const page = pages[at];
      return page === undefined ? reference : `${reference}<w:t>${page}</w:t>`;
    })
    .replaceAll(
      END_OF_CONTENTS,
      END_OF_CONTENTS.replace('<w:p>', `<w:p><w:pPr><w:pStyle w:val="${STYLE.gap[0]}"/></w:pPr>`),
    );
}

/** Names that begin with these are the library's, made of a number or of chance. */
const WRITTEN_IDS: readonly RegExp[] = [
  /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")([^"]*)(")/g,
  /(\bw:(?:name|anchor)="_Toc)(\d+)(")/g,
  /(<w:instrText[^>]*> ?PAGEREF _Toc)(\d+)( )/g,
  /(<wp:docPr\b[^>]*?\bid=")([^"]*)(")/g,
  /(PowerPlusWaterMarkObject)([a-z0-9_-]+)(")/g,
];

/** New ids by old ones, over all parts of the file: one for each of {@link WRITTEN_IDS}. */
function newIds(): Map<string, number>[] {
  const bookmarks = new Map<string, number>();
  return [bookmarks, bookmarks, bookmarks, new Map(), new Map()];
}

function renumbered(xml: string, ids: readonly Map<string, number>[]): string {
  return WRITTEN_IDS.reduce(
    (text, pattern, at) =>
      text.replace(pattern, (_, before: string, id: string, after: string) => before + countOf(ids[at]!, id) + after),
    xml,
  );
}

function countOf(known: Map<string, number>, id: string): number {
  const count = known.get(id) ?? known.size + 1;
  known.set(id, count);
  return count;
}

const BY_CHANCE = /"(rId[a-z0-9_-]{15,})"/g;

/** Links have ids of chance in the document and in its relationships: they count in the order of the document. */
function renameLinks(parts: Map<string, Buffer | string>): void {
  const known = new Map<string, number>();
  for (const name of ['word/document.xml', 'word/_rels/document.xml.rels']) {
    const text = parts.get(name);
    if (text === undefined) continue;
    parts.set(
      name,
      text.toString().replace(BY_CHANCE, (_, id: string) => `"rIdLink${countOf(known, id)}"`),
    );
  }
}
