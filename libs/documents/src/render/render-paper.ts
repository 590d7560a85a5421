import type { Paper } from '../model/paper.js';
import type { PaperFormat } from './formats.js';

/** What is asked of the process that renders: one paper in one format, or a set of papers in one PDF. */
export type RenderTask =
  | { readonly paper: Paper; readonly format: PaperFormat }
  | { readonly title: string; readonly papers: readonly Paper[] };

/** Each is loaded with the first paper that asks for it: most processes make one or two formats. */
const RENDERERS = {
  pdf: async (paper) => (await import('../pdf/render-pdf.js')).renderPdf(paper),
  docx: async (paper) => (await import('../docx/render-docx.js')).renderDocx(paper),
  html: async (paper) => Buffer.from((await import('../html/render-html.js')).renderHtml(paper)),
  xlsx: async (paper) => (await import('../xlsx/paper-workbook.js')).paperWorkbook(paper),
} satisfies Record<PaperFormat, (paper: Paper) => Promise<Buffer>>;

/** Does the task here and now; it takes this process's time. The products ask a `Renderer` instead. */
export async function renderTask(task: RenderTask): Promise<Buffer> {
  if ('papers' in task) return (await import('../pdf/render-set.js')).renderSet(task.title, task.papers);
  return RENDERERS[task.format](task.paper);
}
