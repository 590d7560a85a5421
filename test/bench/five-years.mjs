// A rehearsal of a case file from signing to its final review, with what it counted.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { runCli } from '../../infra/local/apps.mjs';
import { round, secondsOf } from './figures.mjs';

const CASE_A = new URL('../../infra/demo/case-a.programme.yaml', import.meta.url).pathname;

/** @param {{ file?: string, say: (line: string) => void }} context */
export async function run({ file = CASE_A, say }) {
  const folder = mkdtempSync(join(tmpdir(), 'songhanh-five-years-'));
  try {
    say(`rehearsing ${basename(file)}`);
    const seconds = await secondsOf(() =>
      runCli(['rehearse', file, '--out', join(folder, 'out')], {
        ...process.env,
        SONGHANH_SUPERVISOR: new URL('../../infra/local/supervisor.mjs', import.meta.url).href,
        SONGHANH_BUILT: '1',
      }),
    );
    const { from, until, events, engine } = JSON.parse(readFileSync(join(folder, 'out/summary.json'), 'utf8'));
    const figures = { file: basename(file), from, until, events, seconds: round(seconds, 1), engine };
    return {
      figures,
      rows: [{ file: figures.file, from, until, events, 'seconds with start and stop': figures.seconds }],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
