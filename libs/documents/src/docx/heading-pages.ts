import type { Document } from 'docx';
import type { Heading } from '../model/block.js';
import type { Written } from './document.js';

/**
 * The page on which each heading begins, in their order, as Word lays the document out; undefined for one that the layout did
 * not reach. Time grows with the paper: some 1.5 ms for a paragraph or a row of a table.
 *
 * @param document of paragraphs and tables only
 * @param written what each block became in it
 */
export async function headingPages(
  document: Document,
  written: readonly Written[],
): Promise<{ level: Heading['level']; page: string | undefined }[]> {
  // Large, and most papers have no table of contents.
  const { layoutDocument } = await import('docx/layout');
  const pageOf = new Map<number, string | undefined>();
  for (const page of layoutDocument(document, { guess: true }).pages)
    for (const { index } of page.body) if (!pageOf.has(index)) pageOf.set(index, page.pageNumber);
  let index = 0;
  return written.flatMap(({ block, parts }) => {
    const begins = index;
    index += parts.length;
    return block?.kind === 'heading' ? [{ level: block.level, page: pageOf.get(begins) }] : [];
  });
}
