import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { UnreadablePdf } from './signed-pdf.js';

/** What one page says and shows. */
export interface PageShown {
  /** Its words, spaces and line ends as one space. */
  readonly text: string;
  /** SHA-256 of what is drawn on it. */
  readonly drawing: string;
  /** What is pinned onto it besides a signature's own field: a note, a stamp, a form field. */
  readonly pinned: number;
}

export interface ReadLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

const LIMITS: ReadLimits = { milliseconds: 60_000, megabytes: 768 };

/**
 * Runs in a thread of its own, which is cut off at its limits: a file that was made to hang or to swell a reader takes that
 * thread with it and nothing else. Plain JavaScript, for a thread knows nothing of how this program was built.
 */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const { createHash } = require('node:crypto');
const plain = (_, value) => ArrayBuffer.isView(value) ? Array.from(value) : value;
async function pagesOf(pdfjs, data) {
  const task = pdfjs.getDocument({ data, isEvalSupported: false, disableFontFace: true, useSystemFonts: false, useWasm: false,
    stopAtErrors: true, verbosity: 0, enableXfa: false, maxImageSize: 100000000 });
  const file = await task.promise;
  if (file.numPages > 5000) throw new Error('too many pages');
  const pages = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const content = await page.getTextContent();
    const text = content.items.map((item) => (item.str ?? '') + (item.hasEOL ? ' ' : '')).join('').normalize('NFC').replace(/\\s+/g, ' ').trim();
    const drawn = await page.getOperatorList({ annotationMode: 0 });
    const hash = createHash('sha256').update(JSON.stringify([page.view, page.rotate, drawn.fnArray]));
    for (const each of drawn.argsArray) hash.update((JSON.stringify(each, plain) ?? '').replace(/g_d\\d+_/g, 'g_'));
    const notes = await page.getAnnotations();
    const pinned = notes.filter((note) => note.subtype !== 'Link' && !(note.subtype === 'Widget' && note.fieldType === 'Sig')).length;
    pages.push({ text, drawing: hash.digest('hex'), pinned });
    page.cleanup();
  }
  await task.destroy();
  return pages;
}
(async () => {
  const pdfjs = await import(workerData.pdfjs);
  const read = [];
  for (const file of workerData.files) read.push(await pagesOf(pdfjs, file));
  parentPort.postMessage({ read });
})().catch((error) => parentPort.postMessage({ fault: String(error && error.message) }));
`;

const pdfjs = pathToFileURL(createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.mjs')).href;

/** The pages of each file, in order. Throws `UnreadablePdf` for a file that is damaged, locked, or too much for the limits. */
export function readPages(files: readonly Buffer[], limits: ReadLimits = LIMITS): Promise<PageShown[][]> {
  const worker = new Worker(THREAD, {
    eval: true,
    workerData: { pdfjs, files: files.map((file) => new Uint8Array(file)) },
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 64 },
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout;
  return new Promise<PageShown[][]>((resolve, reject) => {
    const give = (up: string) => reject(new UnreadablePdf(up));
    timer = setTimeout(() => give('reading took too long'), limits.milliseconds);
    worker.once('message', (told: { read?: PageShown[][]; fault?: string }) => {
      if (told.read) resolve(told.read);
      else give(told.fault ?? 'unreadable');
    });
    worker.once('error', (error) => give(error.message));
    worker.once('exit', () => give('the reader ended'));
  }).finally(() => {
    clearTimeout(timer);
    return worker.terminate();
  });
}
