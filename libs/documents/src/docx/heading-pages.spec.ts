import { layoutDocument } from 'docx/layout';
import type { Block } from '../model/block.js';
import type { Paper } from '../model/paper.js';
import { sampleTaskTable } from '../model/sample-blocks.js';
import { SAMPLE_PAPERS } from '../model/sample-papers.js';
import { documentOf } from './document.js';
import { headingPages } from './heading-pages.js';

const section = (title: string, tasks: number): Block[] => [
  { kind: 'heading', level: 1, text: title },
  { kind: 'paragraph', content: 'Các nhiệm vụ được giao theo từng nội dung. '.repeat(9) },
  sampleTaskTable(tasks),
];
const { plan } = SAMPLE_PAPERS;
const long: Paper = {
  ...plan,
  sections: [
    { blocks: [...section('Một', 25), ...section('Hai', 5), ...section('Ba', 17), ...section('Bốn', 9)] },
    { turned: true, blocks: [...section('Năm', 30), ...section('Sáu', 1)] },
  ],
};
/** A field is no paragraph: the whole file is laid out without it. */
const withoutContents = (paper: Paper): Paper => ({
  ...paper,
  sections: paper.sections.map((one) => ({ ...one, blocks: one.blocks.filter(({ kind }) => kind !== 'contents') })),
});

test.each([
  ['a paper of every block', withoutContents(plan), ['1', '1', '1', '2', '2', '4']],
  ['a paper of long tables', long, ['1', '3', '3', '5', '7', '9']],
])(
  'measured without the words of its tables, %s has its headings on the pages where the whole file has them',
  async (_, paper, pages) => {
    const quick = documentOf(paper, true);
    const whole = documentOf(paper, false);
    expect(layoutDocument(whole.document, { guess: true }).stoppedAt).toBeUndefined();
    const measured = await headingPages(quick.document, quick.written);
    expect(measured).toEqual(await headingPages(whole.document, whole.written));
    expect(measured.map(({ page }) => page)).toEqual(pages);
  },
  120_000,
);
