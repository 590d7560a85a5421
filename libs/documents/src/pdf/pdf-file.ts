/** One object of a PDF: what stands between `obj` and `endobj`. */
export interface PdfObject {
  readonly number: number;
  /** Everything but the bytes of a stream, one character a byte. */
  readonly text: string;
  /** From `stream` to `endstream`, both words with it; absent for an object that has none. */
  readonly stream?: Buffer;
}

/** A PDF as our typesetter writes it: every object by itself, one table of places at the end. */
export interface PdfFile {
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly root: PdfObject;
  readonly info: PdfObject;
}

/**
 * Reads a PDF that the typesetter made. Not a reader for any PDF: none of what it leaves out (object streams, versions,
 * encryption) is written by ours.
 * @throws Error when it is no such file.
 */
export function readPdfFile(file: Buffer): PdfFile {
  const end = file.toString('latin1', Math.max(0, file.length - 2048));
  const places = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1]);
  if (!Number.isFinite(places)) throw new Error('This is no PDF of ours: it has no table of places at its end.');
  const table = file.toString('latin1', places);
  const starts = [...table.matchAll(/^(\d{10}) \d{5} ([nf])/gm)].flatMap(([, place, use], number) =>
    use === 'n' ? [{ number, place: Number(place) }] : [],
  );
  const objects = new Map(starts.map(({ number, place }) => [number, objectAt(file, number, place)]));
  const named = (name: string): PdfObject => {
    const object = objects.get(Number(new RegExp(`/${name} (\\d+) 0 R`).exec(table)?.[1]));
    if (!object) throw new Error(`This is no PDF of ours: it has no ${name}.`);
    return object;
  };
  return { objects, root: named('Root'), info: named('Info') };
}

function objectAt(file: Buffer, number: number, place: number): PdfObject {
  const head = `${number} 0 obj\n`;
  if (file.toString('latin1', place, place + head.length) !== head)
    throw new Error(`This is no PDF of ours: object ${number} is not where it should be.`);
  const start = place + head.length;
  const end = file.indexOf('\nendobj', start);
  const streamAt = file.indexOf('\nstream\n', start);
  if (streamAt < 0 || streamAt > end) return { number, text: file.toString('latin1', start, end) };
  const text = file.toString('latin1', start, streamAt);
  const length = Number(/\/Length (\d+)/.exec(text)?.[1]);
  const until = file.indexOf('\nendobj', streamAt + '\nstream\n'.length + length);
  return { number, text, stream: file.subarray(streamAt + 1, until) };
}

/** The number of the object that the key leads to. */
export function referenceIn({ text }: PdfObject, key: string): number | undefined {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** A string of the object as it is written there, brackets and all; an empty one where it has none. */
export function valueIn({ text }: PdfObject, key: string): string {
  const start = text.indexOf(`/${key} `) + key.length + 2;
  if (text[start] === '<') return text.slice(start, text.indexOf('>', start) + 1);
  return text[start] === '(' ? text.slice(start, stringEnd(text, start)) : '()';
}

/** What changes in an object that goes into another file. */
export interface Moved {
  /** The new number of an object. */
  readonly numberOf: (old: number) => number;
  /** Added to the page's and the annotation's number in the tree of tags. */
  readonly tagsFrom: number;
  /** Before the names of places and of cells of tables. */
  readonly prefix: string;
}

const NAMES = new Set(['ID', 'Headers', 'Dest']);
const TAG_NUMBERS = new Set(['StructParent', 'StructParents']);
const TOKEN = /\/([^\s()<>[\]{}/%]*)|(\d+) 0 R\b|[+-]?\d*\.?\d+|<<|>>|<[^>]*>|\(|[^/\d()<>+.-]+|[\s\S]/y;

/** The object's text with its numbers and names changed; what people wrote in it is left alone. */
export function movedText(text: string, { numberOf, tagsFrom, prefix }: Moved): string {
  let moved = '';
  let key = '';
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found; found = TOKEN.exec(text)) {
    const [token, name, reference] = found;
    if (token === '(') {
      const end = stringEnd(text, found.index);
      const said = text.slice(found.index + 1, end);
      moved += `(${NAMES.has(key) ? prefix : ''}${said}`;
      TOKEN.lastIndex = end;
    } else if (reference !== undefined) moved += `${numberOf(Number(reference))} 0 R`;
    else if (TAG_NUMBERS.has(key) && /^\d+$/.test(token)) moved += String(Number(token) + tagsFrom);
    else moved += token;
    if (name !== undefined) key = name;
  }
  return moved;
}

/** The place after the bracket that ends the string which begins here. */
function stringEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '(') depth += 1;
    else if (text[at] === ')' && --depth === 0) return at + 1;
  }
  throw new Error('A string in the PDF has no end.');
}

/** The pairs of a tree that stands in one array: `/Nums [0 9 0 R …]` or `/Names [(a) 9 0 R …]`. */
export function pairsIn({ text }: PdfObject, tree: string, array: 'Nums' | 'Names'): [string, number][] {
  const found = new RegExp(`/${tree} <<\\s*/${array} \\[([^\\]]*)\\]`).exec(text)?.[1];
  if (found === undefined) return [];
  return [...found.matchAll(/(\((?:[^()\\]|\\.)*\)|\d+) (\d+) 0 R/g)].map(([, key, number]) => [key!, Number(number)]);
}
