import {
  type Moved,
  movedText,
  type PdfFile,
  type PdfObject,
  pairsIn,
  readPdfFile,
  referenceIn,
  valueIn,
} from './pdf-file.js';
import { PdfWriter } from './pdf-writer.js';
import { FIRST_FREE, type Gathered, PAGES, SET, writeRoots } from './set-roots.js';

/**
 * PDFs that `renderPdf` made, in one: the printed set. Pages keep their own numbers, and tags, links, places, bookmarks (below
 * one with each file's title) and PDF/A-2a stay whole. Author, language and moment are those of the first. Takes no more
 * memory than the files themselves; the same files make the same bytes.
 * @throws Error without a file, or when one is not of our making.
 */
export function joinPdfs(title: string, files: readonly Buffer[]): Buffer {
  const [first] = files;
  if (!first) throw new Error('A set of papers holds one at least.');
  const writer = new PdfWriter();
  const gathered: Gathered = { pages: [], bookmarks: [], documents: [], tags: [], cells: [], places: [] };
  let free = FIRST_FREE;
  let tags = 0;
  for (const [at, bytes] of files.entries()) {
    const file = readPdfFile(bytes);
    const base = free;
    free += Math.max(...file.objects.keys()) + 2;
    tags += moveFile(file, writer, gathered, { at, base, spare: free - 1, tags });
  }
  return writeRoots(readPdfFile(first), title, writer, gathered, { tags, free });
}

/** Where a file's objects go: after which number, what is left over for its bookmark, from which number of the tree of tags. */
interface Place {
  readonly at: number;
  readonly base: number;
  readonly spare: number;
  readonly tags: number;
}

/** Writes the objects of a file under new numbers and gathers its roots; tells how many numbers in the tree of tags it took. */
function moveFile({ objects, root, info }: PdfFile, writer: PdfWriter, gathered: Gathered, place: Place): number {
  const { at, base, spare, tags } = place;
  const rootOf = (key: string) => objects.get(referenceIn(root, key) ?? -1);
  const [pages, tree, outlines] = [rootOf('Pages')!, rootOf('StructTreeRoot')!, rootOf('Outlines')];
  const moved: Moved = {
    numberOf: (old) => (old === tree.number ? SET : base + old),
    tagsFrom: tags,
    prefix: `${at}-`,
  };
  const left = new Set([root, info, tree, outlines, rootOf('Metadata')]);
  for (const object of objects.values()) {
    if (left.has(object)) continue;
    const text = movedText(object.text, moved);
    const under = object === pages ? text.replace('<<', `<< /Parent ${PAGES} 0 R`) : text;
    writer.write(base + object.number, under, object.stream);
  }
  gathered.pages.push({ number: base + pages.number, count: Number(/\/Count (\d+)/.exec(pages.text)?.[1]) });
  gathered.bookmarks.push({
    number: outlines ? base + outlines.number : spare,
    title: valueIn(info, 'Title'),
    page: base + firstPageOf(objects, pages),
    // Closed: the papers are seen first, their parts at a touch.
    below: outlines
      ? `/First ${base + referenceIn(outlines, 'First')!} 0 R /Last ${base + referenceIn(outlines, 'Last')!} 0 R ` +
        `/Count -${/\/Count (\d+)/.exec(outlines.text)?.[1] ?? 1}`
      : '',
  });
  for (const [, one] of (/\/K \[([^\]]*)\]/.exec(tree.text)?.[1] ?? '').matchAll(/(\d+) 0 R/g))
    gathered.documents.push(base + Number(one));
  for (const [key, number] of pairsIn(tree, 'ParentTree', 'Nums'))
    gathered.tags.push(`${Number(key) + tags} ${base + number} 0 R`);
  const renamed = ([key, number]: [string, number]): [string, number] => [`${at}-${key.slice(1, -1)}`, base + number];
  gathered.cells.push(...pairsIn(tree, 'IDTree', 'Names').map(renamed));
  gathered.places.push(...pairsIn(root, 'Dests', 'Names').map(renamed));
  return Number(/\/ParentTreeNextKey (\d+)/.exec(tree.text)?.[1] ?? 0);
}

/** The pages of a set hang in branches, one a file. */
function firstPageOf(objects: PdfFile['objects'], pages: PdfObject): number {
  const first = objects.get(Number(/\/Kids \[(\d+) 0 R/.exec(pages.text)?.[1]));
  if (!first) throw new Error('This is no PDF of ours: it has no pages.');
  return first.text.includes('/Kids') ? firstPageOf(objects, first) : first.number;
}
