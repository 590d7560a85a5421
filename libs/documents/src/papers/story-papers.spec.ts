import { blocksOf, type Paper } from '../model/paper.js';
import { wordsOfPaper } from '../model/words-of-paper.js';
import { day, figure } from '../vietnamese.js';
import { ALL_TEXT_BLOCKS } from './all-text-blocks.js';
import { annualPlanPaper } from './annual-plan.js';
import { callForReportsPaper } from './call-for-reports.js';
import { commendationProposalPaper } from './commendation-proposal.js';
import { conclusionNoticePaper } from './conclusion-notice.js';
import { conferenceAttendancePaper } from './conference-attendance.js';
import { conferenceInvitationPaper } from './conference-invitation.js';
import { conferenceMinutesPaper } from './conference-minutes.js';
import { conferenceProgrammePaper } from './conference-programme.js';
import { consultationSummaryPaper } from './consultation-summary.js';
import { extensionDecisionPaper } from './extension-decision.js';
import { inspectionNoticePaper } from './inspection-notice.js';
import { inspectionResultsPaper } from './inspection-results.js';
import { lateListPaper } from './late-list.js';
import type { PaperFrame } from './paper-frame.js';
import { receiptPaper } from './receipt.js';
import { reminderLetterPaper } from './reminder-letter.js';
import { reportFormPaper } from './report-form.js';
import { sampleAnnualPlan } from './sample-annual-plan.js';
import { sampleCallForReports } from './sample-call-for-reports.js';
import { SAMPLE_COMMENDATION_PROPOSAL } from './sample-commendation-proposal.js';
import { SAMPLE_CONCLUSION_NOTICE, SAMPLE_CONFERENCE } from './sample-conference.js';
import { sampleConsultationSummary } from './sample-consultation-summary.js';
import { sampleExtensionDecision } from './sample-extension-decision.js';
import { SAMPLE_JOINT_FRAME, SAMPLE_STATE_FRAME } from './sample-frame.js';
import { SAMPLE_INSPECTION_NOTICE, SAMPLE_INSPECTION_RESULTS } from './sample-inspection.js';
import { sampleLateList } from './sample-late-list.js';
import { sampleReceipt } from './sample-receipt.js';
import { sampleReminderLetter } from './sample-reminder-letter.js';
import { sampleReportForm } from './sample-report-form.js';
import { SAMPLE_SUCCESSOR_PROPOSAL } from './sample-successor-proposal.js';
import { sampleSelfAssessment, sampleUnitReport } from './sample-unit-report.js';
import { sampleUrgingLetter, sampleUrgingLetterOfTasks } from './sample-urging-letter.js';
import { successorProposalPaper } from './successor-proposal.js';
import { unitReportPaper } from './unit-report.js';
import { urgingLetterPaper } from './urging-letter.js';

/** A kind with facts that it tells. */
const told = <Facts>(name: string, build: (facts: Facts, frame: PaperFrame) => Paper, facts: Facts) => ({
  name,
  facts,
  paper: (change: (facts: Facts) => Facts = (same) => same, frame: Partial<PaperFrame> = {}) =>
    build(change(facts), { ...SAMPLE_STATE_FRAME, ...frame }),
});

const KINDS = [
  told('annual-plan', annualPlanPaper, sampleAnnualPlan()),
  told('consultation-summary', consultationSummaryPaper, sampleConsultationSummary()),
  told('call-for-reports', callForReportsPaper, sampleCallForReports()),
  told('report-form', reportFormPaper, sampleReportForm()),
  told('unit-report', unitReportPaper, sampleUnitReport()),
  told('unit-report', unitReportPaper, sampleSelfAssessment()),
  told('receipt', receiptPaper, sampleReceipt()),
  told('late-list', lateListPaper, sampleLateList()),
  told('reminder-letter', reminderLetterPaper, sampleReminderLetter()),
  told('urging-letter', urgingLetterPaper, sampleUrgingLetter(20)),
  told('urging-letter', urgingLetterPaper, sampleUrgingLetterOfTasks()),
  ...(['granted', 'refused', 'offered', 'offer-accepted', 'offer-declined', 'given'] as const).map((status) =>
    told('extension-decision', extensionDecisionPaper, sampleExtensionDecision(status)),
  ),
  told('inspection-notice', inspectionNoticePaper, SAMPLE_INSPECTION_NOTICE),
  told('inspection-results', inspectionResultsPaper, SAMPLE_INSPECTION_RESULTS),
  told('conference-programme', conferenceProgrammePaper, SAMPLE_CONFERENCE),
  told('conference-invitation', conferenceInvitationPaper, SAMPLE_CONFERENCE),
  told('conference-attendance', conferenceAttendancePaper, SAMPLE_CONFERENCE),
  told('conference-minutes', conferenceMinutesPaper, SAMPLE_CONFERENCE),
  told('conclusion-notice', conclusionNoticePaper, SAMPLE_CONCLUSION_NOTICE),
  told('commendation-proposal', commendationProposalPaper, SAMPLE_COMMENDATION_PROPOSAL),
  told('successor-proposal', successorProposalPaper, SAMPLE_SUCCESSOR_PROPOSAL),
] as unknown as ReturnType<typeof told<Record<string, unknown>>>[];
const CASES = KINDS.map((kind, index) => [`${index + 1}. ${kind.name}`, kind] as const);

const TOKEN = /\d(?:[\d.,/-]*\d)?/g;
const tokensIn = (text: string) => text.match(TOKEN) ?? [];

/** Every way in which the facts' own figures and dates may be written. */
function written(value: unknown): string[] {
  if (typeof value === 'number') return [figure(value), String(value)];
  if (typeof value === 'string') {
    const dates = [...value.matchAll(/\d{4}-\d{2}-\d{2}/g)].map(([date]) => day(date));
    const long = [...value.matchAll(/(\d{4})-(\d{2})-(\d{2})/g)].flat();
    return [...tokensIn(value), ...dates, ...long, ...long.map((part) => String(Number(part))), value];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(written);
}

const longestList = (value: unknown): number => {
  if (value === null || typeof value !== 'object') return 0;
  return Math.max(Array.isArray(value) ? value.length : 0, ...Object.values(value).map(longestList));
};

/** What is made of the facts without standing in them: files' sizes, and how much a share may be. */
const MADE_OF: Readonly<Record<string, string[]>> = {
  'report-form': ['100'],
  'unit-report': ['482', '2,3'],
  receipt: ['482', '2,3'],
  // Present in all.
  'conference-attendance': ['129'],
  'conference-minutes': ['129'],
  'conclusion-notice': ['129'],
};

test.each(CASES)('%s: no figure stands in it that is not in the facts, or a count over their lists', (_, kind) => {
  const known = new Set(written(kind.facts));
  const counts = Math.max(12, longestList(kind.facts));
  const words = wordsOfPaper(kind.paper(undefined, { number: null, date: null, symbol: null })).replaceAll(
    'SHA-256',
    '',
  );
  const strange = tokensIn(words).filter(
    (token) => !known.has(token) && !(/^\d+$/.test(token) && Number(token) <= counts),
  );
  expect([...new Set(strange)].filter((token) => !MADE_OF[kind.name]?.includes(token))).toEqual([]);
});

/** The same facts with those words in every place where somebody's words stand. */
function saying<Value>(value: Value, words: string): Value {
  if (typeof value === 'string') return (/\s/.test(value) ? words : value) as Value;
  if (Array.isArray(value)) return value.map((each) => saying(each, words)) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, saying(each, words)])) as Value;
}

/** The paper without its letters: which blocks, with how many rows and cells. */
const shape = (paper: Paper) =>
  blocksOf(paper).map((block) =>
    block.kind === 'table' ? `table ${block.rows.map(({ cells }) => cells.length)}` : block.kind,
  );

test.each(CASES)('%s: what anybody wrote stands letter for letter and changes nothing else', (_, kind) => {
  const hostile = '=HYPERLINK("x") </w:t>#set page() {chương trình} $& \\n ./';
  const paper = kind.paper((facts) => saying(facts, hostile));
  expect(wordsOfPaper(paper)).toContain(hostile);
  expect(shape(paper)).toEqual(shape(kind.paper((facts) => saying(facts, 'lời lẽ bình thường'))));
});

test.each(CASES)('%s: facts that went through JSON make the same paper', (_, kind) => {
  expect(kind.paper((facts) => JSON.parse(JSON.stringify(facts)))).toEqual(kind.paper());
});

test.each(CASES)('%s: it names who issues it and ends with the mark of the house, once', (_, kind) => {
  for (const frame of [SAMPLE_STATE_FRAME, SAMPLE_JOINT_FRAME]) {
    const words = wordsOfPaper(kind.paper(undefined, frame));
    for (const { name } of frame.issuers) expect(words).toContain(name);
    // A form to fill in ends with room for signatures.
    const marked = frame === SAMPLE_STATE_FRAME && kind.name !== 'report-form';
    expect(words.split('./.')).toHaveLength(marked ? 2 : 1);
  }
});

const KEYS = Object.entries(ALL_TEXT_BLOCKS).filter(([key]) => KINDS.some(({ name }) => key.startsWith(`${name}/`)));

test.each(KEYS)('%s: the fields in its words are those that it declares', (_, { text, fields }) => {
  const inText = [...text.matchAll(/\{([^{}]+)\}/g)].map(([, field]) => field!);
  expect(inText.filter((field) => !fields.includes(field))).toEqual([]);
});

test.each(KEYS)('%s: an office’s own words stand instead, with every declared field filled in', (key, { fields }) => {
  const own = `Lời riêng của văn phòng: ${fields.map((field) => `[{${field}}]`).join(' ')}`;
  const papers = KINDS.filter(({ name }) => key.startsWith(`${name}/`)).flatMap((kind) =>
    variants(kind).map((change) => wordsOfPaper(kind.paper(change, { texts: { [key]: own } }))),
  );
  const saidIn = papers.filter((words) => words.includes('Lời riêng của văn phòng:'));
  expect(saidIn.length).toBeGreaterThan(0);
  for (const words of saidIn) expect(words).not.toMatch(/\[\{|\[\]/);
});

/** Facts on which other sentences are said. */
const variants = ({ facts }: (typeof KINDS)[number]) =>
  [
    {},
    { mode: 'figures-only' },
    { nothingToReport: true },
    { today: '2026-03-20' },
    { today: '2026-05-01' },
    { selfReportDue: null },
    { conference: null },
    { points: SAMPLE_CONFERENCE.points.slice(0, 3) },
    { unfinished: [], unmet: [], openDirections: [] },
  ].map((change) => () => ({ ...facts, ...change }));
