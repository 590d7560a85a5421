import { Packer } from 'docx';
import { blocksOf, type Paper } from '../model/paper.js';
import { documentOf } from './document.js';
import { headingPages } from './heading-pages.js';
import { withPartedWords } from './parted-words.js';
import { stablePackage } from './stable-package.js';

/**
 * The paper as a DOCX (ECMA-376, transitional) that Word and LibreOffice open without repair and that stays editable: real
 * styles, numbering, fields and bookmarks. The same paper makes the same bytes.
 */
export async function renderDocx(paper: Paper): Promise<Buffer> {
  const { document } = documentOf(paper, false);
  return stablePackage(await Packer.toBuffer(document), { moment: paper.made, pages: await listedPages(paper) });
}

/** The pages of what each table of contents lists, one table after the other. */
async function listedPages(paper: Paper): Promise<(string | undefined)[]> {
  const tables = blocksOf(paper).filter((block) => block.kind === 'contents');
  if (tables.length === 0) return [];
  const { document, written } = documentOf(withPartedWords(paper), true);
  const pages = await headingPages(document, written);
  return tables.flatMap(({ levels }) => pages.filter(({ level }) => level <= levels).map(({ page }) => page));
}
