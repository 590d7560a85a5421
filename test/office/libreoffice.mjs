// `npm run test:office`: opens every sample paper in LibreOffice as DOCX and XLSX, without a window, and holds what it
// shows against the paper: every word of it, on as many pages as our own PDF has. Needs soffice and pdftotext.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../../infra/local/build.mjs';
import { CannotGoOn, runMain, sayTo } from '../../infra/local/say.mjs';

/** LibreOffice breaks lines of its own: a page more or less in twenty is no fault of the paper. */
const PAGES_OFF = 0.05;

/** @param {string} program @param {string[]} args */
function run(program, args) {
  const { error, status, stdout } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e8 });
  if (error)
    throw new CannotGoOn(
      `${program} cannot be started: install libreoffice-writer, libreoffice-calc and poppler-utils.`,
    );
  if (status !== 0) throw new CannotGoOn(`${program} ${args.join(' ')} ended with ${status}.`);
  return stdout;
}

/** @param {string} text */
const wordsIn = (text) => text.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
/** @param {string} pdf */
const pagesOf = (pdf) => Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', [pdf]))?.[1]);

await runMain(async () => {
  await ensureBuilt(sayTo(process.stderr));
  const { SAMPLE_PAPERS } = await import('../../dist/libs/documents/src/model/sample-papers.js');
  const { renderDocx } = await import('../../dist/libs/documents/src/docx/render-docx.js');
  const { wordsOfPaper } = await import('../../dist/libs/documents/src/model/words-of-paper.js');
  const { renderPdf } = await import('../../dist/libs/documents/src/pdf/render-pdf.js');
  const { paperWorkbook } = await import('../../dist/libs/documents/src/xlsx/paper-workbook.js');
  const folder = mkdtempSync(join(tmpdir(), 'songhanh-office-'));
  /** @param {string} name @param {string} ending @param {Buffer} bytes */
  const opened = (name, ending, bytes) => {
    const file = join(folder, `${name}.${ending}`);
    writeFileSync(file, bytes);
    run('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      join(folder, ending),
      file,
    ]);
    return join(folder, ending, `${name}.pdf`);
  };
  let failed = 0;
  for (const [name, sample] of Object.entries(SAMPLE_PAPERS)) {
    const paper = { ...sample, draft: false }; // the mark across a draft is no text everywhere
    const ours = join(folder, `${name}.pdf`);
    writeFileSync(ours, await renderPdf(paper));
    const theirs = opened(name, 'docx', await renderDocx(paper));
    const [pages, shown] = [pagesOf(ours), pagesOf(theirs)];
    const missing = missingWords(wordsIn(wordsOfPaper(withoutPictures(paper))), wordsIn(run('pdftotext', ['-layout', theirs, '-'])));
    const sheets = readFileSync(opened(`${name}-tables`, 'xlsx', await paperWorkbook(paper))).length;
    const well = Math.abs(pages - shown) <= Math.ceil(pages * PAGES_OFF) && missing.length === 0 && sheets > 0;
    if (!well) failed += 1;
    process.stdout.write(
      `${well ? 'ok    ' : 'FAILED'} ${name}: ${shown} pages (ours ${pages})${missing.length > 0 ? `, missing: ${missing.slice(0, 8).join(' ')}` : ''}\n`,
    );
  }
  rmSync(folder, { recursive: true, force: true });
  return failed > 0 ? 1 : 0;
});

/** What stands in a picture is drawn, not written. @param {import('../../libs/documents/src/model/paper.ts').Paper} paper */
function withoutPictures({ sections }) {
  return {
    sections: sections.map((section) => ({ ...section, blocks: section.blocks.filter(({ kind }) => kind !== 'picture') })),
  };
}

/** Words of ours that LibreOffice shows nowhere. @param {string[]} ours @param {string[]} theirs */
function missingWords(ours, theirs) {
  const shown = new Set(theirs);
  return [...new Set(ours)].filter((word) => !shown.has(word));
}
