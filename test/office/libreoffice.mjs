// `npm run test:office`: opens every sample paper in LibreOffice as DOCX and XLSX, without a window, and holds what it
// shows against the paper: every word of it, on as many pages as our own PDF has. Needs soffice and pdftotext.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { ensureBuilt } from '../../infra/local/build.mjs';
import { ensureInstalled } from '../../infra/local/install.mjs';
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
const wordsIn = (text) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
/** @param {string} pdf */
const pagesOf = (pdf) => Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', [pdf]))?.[1]);

/** The file as LibreOffice shows it; it says nothing and makes nothing of a file that it cannot open. @param {string} folder @param {string} file */
function opened(folder, file) {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'shown'), file]);
  const pdf = join(folder, 'shown', `${parse(file).name}.pdf`);
  if (!existsSync(pdf)) throw new CannotGoOn(`LibreOffice did not open ${file}.`);
  return pdf;
}

/** What is wrong with the paper as LibreOffice shows it. @param {string} folder @param {string} name @param {any} paper */
async function faultsOf(folder, name, paper) {
  const { renderDocx } = await import('../../dist/libs/documents/src/docx/render-docx.js');
  const { wordsOfPaper } = await import('../../dist/libs/documents/src/model/words-of-paper.js');
  const { renderPdf } = await import('../../dist/libs/documents/src/pdf/render-pdf.js');
  const { paperWorkbook } = await import('../../dist/libs/documents/src/xlsx/paper-workbook.js');
  const kept = (/** @type {string} */ file, /** @type {Buffer} */ bytes) => {
    writeFileSync(join(folder, file), bytes);
    return join(folder, file);
  };
  const pages = pagesOf(kept(`${name}.pdf`, await renderPdf(paper)));
  const shown = opened(folder, kept(`${name}.docx`, await renderDocx(paper)));
  opened(folder, kept(`${name}-tables.xlsx`, await paperWorkbook(paper)));
  const missing = missingWords(wordsOfPaper(withoutPictures(paper)), run('pdftotext', ['-layout', shown, '-']));
  const faults = missing.length > 0 ? [`missing: ${missing.slice(0, 8).join(' ')}`] : [];
  if (Math.abs(pages - pagesOf(shown)) > Math.ceil(pages * PAGES_OFF)) {
    faults.push(`${pagesOf(shown)} pages, in our PDF ${pages}`);
  }
  return faults;
}

await runMain(async () => {
  const say = sayTo(process.stderr);
  await ensureInstalled(say);
  await ensureBuilt(say);
  const { SAMPLE_PAPERS } = await import('../../dist/libs/documents/src/model/sample-papers.js');
  const folder = mkdtempSync(join(tmpdir(), 'songhanh-office-'));
  let failed = 0;
  try {
    for (const [name, paper] of Object.entries(SAMPLE_PAPERS)) {
      const faults = await faultsOf(folder, name, { ...paper, draft: false }); // the mark across a draft is no text everywhere
      if (faults.length > 0) failed += 1;
      process.stdout.write(`${faults.length > 0 ? 'FAILED' : 'ok    '} ${[name, ...faults].join(', ')}\n`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return failed > 0 ? 1 : 0;
});

/** What stands in a picture is drawn, not written. @param {import('../../libs/documents/src/model/paper.ts').Paper} paper */
function withoutPictures({ sections }) {
  return {
    sections: sections.map((section) => ({
      ...section,
      blocks: section.blocks.filter(({ kind }) => kind !== 'picture'),
    })),
  };
}

/** Words of ours that LibreOffice shows nowhere. @param {string} ours @param {string} theirs */
function missingWords(ours, theirs) {
  const shown = new Set(wordsIn(theirs));
  return [...new Set(wordsIn(ours))].filter((word) => !shown.has(word));
}
