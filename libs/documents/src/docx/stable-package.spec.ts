import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mock } from 'node:test';
import { promisify } from 'node:util';
import { SAMPLE_PAPERS } from '../model/sample-papers.js';
import { renderDocx } from './render-docx.js';

const run = promisify(execFile);

test('the same paper makes the same bytes: at another hour, after other papers, in another process', async () => {
  const { plan, joint } = SAMPLE_PAPERS;
  const [first, other] = [await renderDocx(plan), await renderDocx(joint)];
  mock.timers.enable({ apis: ['Date'], now: new Date('2031-12-31T23:59:59Z') });
  expect(new Date().getFullYear()).toBeGreaterThan(2030);
  expect((await renderDocx(joint)).equals(other)).toBe(true);
  expect((await renderDocx(plan)).equals(first)).toBe(true);
  mock.timers.reset();
  expect(await sumInAnotherProcess('plan')).toBe(sumOf(first));
}, 120_000);

test('a paper that differs in one letter makes other bytes', async () => {
  const { letter } = SAMPLE_PAPERS;
  const other = { ...letter, title: `${letter.title}.` };
  expect((await renderDocx(other)).equals(await renderDocx(letter))).toBe(false);
});

const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A process that has made no paper before: its modules have counted nothing yet. */
async function sumInAnotherProcess(paper: keyof typeof SAMPLE_PAPERS): Promise<string> {
  const beside = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);
  const script = `
    const { SAMPLE_PAPERS } = await import(${beside('../model/sample-papers.ts')});
    const { renderDocx } = await import(${beside('render-docx.ts')});
    const { createHash } = await import('node:crypto');
    process.stdout.write(createHash('sha256').update(await renderDocx(SAMPLE_PAPERS.${paper})).digest('hex'));`;
  const hooks = new URL('../../../../test/runner/typescript.mjs', import.meta.url).href;
  return (await run(process.execPath, ['--import', hooks, '--input-type=module', '--eval', script])).stdout;
}
