import type { Paper } from '../model/paper.js';
import { printData } from './print-data.js';
import { compilePdf } from './typst-compiler.js';

/**
 * The paper as a PDF/A-2a: tagged, with bookmarks of the headings of levels 1 and 2, its face embedded. The same paper makes
 * the same bytes. Blocks the thread while it is made: the products render through `#documents/render/renderer`.
 * @throws Error when `paper.made` is no moment.
 */
export const renderPdf = async (paper: Paper): Promise<Buffer> => compilePdf(printData(paper), secondsOf(paper.made));

/** Seconds since 1970, of a moment in ISO 8601. */
export function secondsOf(moment: string): number {
  const milliseconds = Date.parse(moment);
  if (Number.isNaN(milliseconds)) throw new Error(`“${moment}” is no moment in ISO 8601.`);
  return Math.floor(milliseconds / 1000);
}
