import { SAMPLE_PAPERS } from '../model/sample-papers.js';
import { renderDocx } from './render-docx.js';

// Jest gives an ES module its own here and nowhere else.
const { jest } = import.meta as unknown as { jest: typeof globalThis.jest };

/** Everything but the calendar goes on as it does. */
const CLOCKS = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

test('the same paper makes the same bytes: at another hour, after other papers, in another process', async () => {
  const { plan, joint } = SAMPLE_PAPERS;
  const [first, other] = [await renderDocx(plan), await renderDocx(joint)];
  jest.useFakeTimers({ now: new Date('2031-12-31T23:59:59Z'), doNotFake: [...CLOCKS] });
  expect(new Date().getFullYear()).toBeGreaterThan(2030);
  expect((await renderDocx(joint)).equals(other)).toBe(true);
  expect((await renderDocx(plan)).equals(first)).toBe(true);
  jest.useRealTimers();
  // Another process begins with modules that have counted nothing yet.
  jest.resetModules();
  const anew = await import('./render-docx.js');
  expect(anew.renderDocx).not.toBe(renderDocx);
  expect((await anew.renderDocx(plan)).equals(first)).toBe(true);
}, 120_000);

test('a paper that differs in one letter makes other bytes', async () => {
  const { letter } = SAMPLE_PAPERS;
  const other = { ...letter, title: `${letter.title}.` };
  expect((await renderDocx(other)).equals(await renderDocx(letter))).toBe(false);
});
