import { OUTLINE, OUTLINE_PARTS } from '#domain/review/outline';
import { REVIEW_KINDS } from '#domain/review/review';
import { blocksOf } from '../model/paper.js';
import { wordsOfPaper } from '../model/words-of-paper.js';
import { figure } from '../vietnamese.js';
import { reviewReportPaper } from './review-report.js';
import { SAMPLE_JOINT_FRAME, SAMPLE_PARTY_FRAME } from './sample-frame.js';
import { sampleReviewReport } from './sample-review-report.js';
import { roman } from './story-words.js';

test.each(REVIEW_KINDS)('a %s review reports in the five parts of the outline, in their order', (kind) => {
  const paper = reviewReportPaper(sampleReviewReport(kind), SAMPLE_JOINT_FRAME);
  const parts = blocksOf(paper).flatMap((block) =>
    block.kind === 'heading' && block.level === 1 && !block.annex ? [`${block.number} ${block.text}`] : [],
  );
  expect(parts).toEqual(OUTLINE_PARTS.map((part) => `${part}. ${OUTLINE[part].vi}`));
  expect(wordsOfPaper(paper)).not.toMatch(/undefined|null|NaN/);
});

test.each([
  ['half-year', 'sơ kết 6 tháng đầu năm 2019'],
  ['annual', 'tổng kết năm 2019'],
  ['mid-term', 'sơ kết giữa kỳ'],
  ['final', 'tổng kết việc thực hiện'],
  ['thematic', 'chuyên đề năm 2019: Dân vận chính quyền'],
] as const)('the report of a %s review says what it is', (kind, words) => {
  expect(wordsOfPaper(reviewReportPaper(sampleReviewReport(kind), SAMPLE_PARTY_FRAME))).toContain(words);
});

test('what passes on is listed in mid-term and final reviews alone', () => {
  const passesOn = (kind: 'annual' | 'mid-term' | 'final') =>
    wordsOfPaper(reviewReportPaper(sampleReviewReport(kind), SAMPLE_JOINT_FRAME)).includes('Chuyển tiếp:');
  expect([passesOn('annual'), passesOn('mid-term'), passesOn('final')]).toEqual([false, true, true]);
});

test('every annex that the body names is there under that number, and every annex is numbered in order', () => {
  const paper = reviewReportPaper(sampleReviewReport('final'), SAMPLE_JOINT_FRAME);
  const annexes = blocksOf(paper).flatMap((block) => (block.kind === 'heading' && block.annex ? [block.number] : []));
  expect(annexes).toEqual(annexes.map((_, index) => `Phụ lục ${roman(index + 1)}`));
  const named = [
    ...wordsOfPaper({ sections: paper.sections.slice(0, 1) }).matchAll(/Phụ lục ([IVX]+)(?: đến ([IVX]+))?/g),
  ];
  expect(named.length).toBeGreaterThan(4);
  for (const number of named.flatMap(([, first, last]) => [first, last ?? first])) {
    expect(annexes).toContain(`Phụ lục ${number}`);
  }
});

test('each figure of a content stands with its target and its code; the units stand with their sum', () => {
  const facts = sampleReviewReport('annual');
  const said = wordsOfPaper(reviewReportPaper(facts, SAMPLE_JOINT_FRAME));
  const [aimed] = facts.figures.filter(({ target }) => target);
  expect(said).toContain(
    `${aimed!.label} (${aimed!.measure}) ${aimed!.figure} | ${figure(aimed!.value!)} | ${figure(aimed!.target!.expected)} | ${figure(aimed!.target!.target)}`,
  );
  const due = facts.unitResults.reduce((sum, each) => sum + each.due, 0);
  expect(said).toContain(` | Cộng | ${figure(due)} | `);
});

test('where there is nothing it says so, and no annex stands empty', () => {
  const facts = sampleReviewReport('final');
  const paper = reviewReportPaper(
    {
      ...facts,
      directions: [],
      obstacles: [],
      inspections: [],
      ratings: [],
      models: [],
      commendations: [],
      passesOn: { unfinished: [], unmet: [], openDirections: [] },
    },
    SAMPLE_JOINT_FRAME,
  );
  const said = wordsOfPaper(paper);
  for (const words of [
    'Không có khó khăn, vướng mắc nào',
    'Không có ý kiến chỉ đạo, đề nghị nào phải trả lời',
    'Không có xếp loại đơn vị',
    'Không có mô hình',
    'Không có nhiệm vụ, chỉ tiêu hay ý kiến chỉ đạo nào phải chuyển tiếp',
  ]) {
    expect(said).toContain(words);
  }
  expect(paper.sections.every(({ blocks }) => blocks.length > 1)).toBe(true);
});

test('an office may word the opening in its own way', () => {
  const texts = { 'review-report/opening': 'Kính gửi lãnh đạo, {cơ quan} báo cáo.' };
  const said = wordsOfPaper(reviewReportPaper(sampleReviewReport('annual'), { ...SAMPLE_PARTY_FRAME, texts }));
  expect(said).toContain('Kính gửi lãnh đạo, Ban Dân vận báo cáo.');
});
