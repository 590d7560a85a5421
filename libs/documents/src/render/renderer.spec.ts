import { createHash } from 'node:crypto';
import { SAMPLE_PAPERS } from '../model/sample-papers.js';
import { PAPER_FORMATS, type PaperFormat } from './formats.js';
import { Renderer, type RendererLimits, RenderFailed } from './renderer.js';

const { letter, joint } = SAMPLE_PAPERS;

async function withRenderer(limits: Partial<RendererLimits>, work: (renderer: Renderer) => Promise<void>) {
  const renderer = new Renderer(limits);
  try {
    await work(renderer);
  } finally {
    await renderer.close();
  }
}

const digest = (file: Buffer) => createHash('sha256').update(file).digest('hex');

test('every format is made in the other process, and the same paper makes the same bytes', () =>
  withRenderer({}, async (renderer) => {
    for (const format of Object.keys(PAPER_FORMATS) as PaperFormat[]) {
      const [one, other] = await Promise.all([renderer.render(letter, format), renderer.render(letter, format)]);
      expect([format, digest(one)]).toEqual([format, digest(other)]);
      expect(one.length).toBeGreaterThan(500);
    }
  }));

test('the loop goes on turning while a paper is made', () =>
  withRenderer({}, async (renderer) => {
    await renderer.render(letter, 'pdf');
    let longest = 0;
    let before = performance.now();
    const clock = setInterval(() => {
      longest = Math.max(longest, performance.now() - before);
      before = performance.now();
    }, 5);
    const started = performance.now();
    await renderer.render(SAMPLE_PAPERS.matrix, 'pdf');
    const took = performance.now() - started;
    clearInterval(clock);
    expect(longest).toBeLessThan(took / 2);
  }));

test('a paper that cannot be set is refused with its reason, and the next is made', () =>
  withRenderer({}, async (renderer) => {
    await expect(renderer.render({ ...letter, made: 'yesterday' }, 'pdf')).rejects.toThrow(
      new RenderFailed('“yesterday” is no moment in ISO 8601.'),
    );
    expect((await renderer.render(letter, 'pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  }));

test('a paper that takes too long is given up, although native code is making it, and the next is made', () =>
  withRenderer({ time: 3_000 }, async (renderer) => {
    const endless = { ...letter, sections: Array.from({ length: 600 }, () => SAMPLE_PAPERS.matrix.sections[0]!) };
    const next = renderer.render(endless, 'pdf').catch((error: Error) => error.message);
    expect(await next).toBe('The paper took longer than 3 s.');
    expect((await renderer.render(letter, 'html')).toString()).toMatch(/^<!doctype html>/i);
  }));

test('a paper whose process was killed is made by the next, and given up when that falls over it too', () =>
  withRenderer({}, async (renderer) => {
    const made = renderer.render(letter, 'pdf');
    process.kill(renderer.processId!, 'SIGKILL');
    const file = await made;
    expect(digest(file)).toBe(digest(await renderer.render(letter, 'pdf')));

    const lost = renderer.render(joint, 'pdf').catch((error: Error) => error.message);
    const first = renderer.processId!;
    process.kill(first, 'SIGKILL');
    while (renderer.processId === first || renderer.processId === undefined)
      await new Promise((resolve) => setTimeout(resolve, 2));
    process.kill(renderer.processId, 'SIGKILL');
    expect(await lost).toBe('The process that renders fell over this paper twice.');
  }));

test('without work the process ends', () =>
  withRenderer({ idle: 50 }, async (renderer) => {
    await renderer.render(letter, 'html');
    expect(renderer.processId).toBeDefined();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(renderer.processId).toBeUndefined();
  }));

test('a process that grew is replaced, and nothing that waits is lost', () =>
  withRenderer({ memory: 1 }, async (renderer) => {
    const files = await Promise.all([1, 2, 3].map(() => renderer.render(letter, 'pdf')));
    expect(new Set(files.map(digest)).size).toBe(1);
  }));

test('a set holds every page of its papers', () =>
  withRenderer({}, async (renderer) => {
    const pages = (file: Buffer) => file.toString('latin1').match(/\/Type \/Page\b/g)?.length;
    const [one, other, set] = await Promise.all([
      renderer.render(letter, 'pdf'),
      renderer.render(joint, 'pdf'),
      renderer.renderSet('Bộ hồ sơ', [letter, joint]),
    ]);
    expect(pages(set)).toBe(pages(one)! + pages(other)!);
  }));

test('once closed it takes no paper, and what waited is told so', async () => {
  const renderer = new Renderer();
  const waiting = [renderer.render(letter, 'pdf'), renderer.render(letter, 'pdf')].map((one) =>
    one.catch((error: Error) => error),
  );
  await renderer.close();
  expect(await Promise.all(waiting)).toEqual([expect.any(RenderFailed), expect.any(RenderFailed)]);
  await expect(renderer.render(letter, 'pdf')).rejects.toThrow(RenderFailed);
});
