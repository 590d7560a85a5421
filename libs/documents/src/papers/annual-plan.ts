import type { Block } from '../model/block.js';
import type { Paper } from '../model/paper.js';
import { heading, nothing, paragraph } from '../model/write.js';
import { figure } from '../vietnamese.js';
import { planAnnexes } from './annual-plan-annexes.js';
import { type AnnualPlanFacts, OTHER_TASKS, otherNumber, type PlannedTask } from './annual-plan-facts.js';
import { ANNUAL_PLAN_TEXTS } from './annual-plan-texts.js';
import { officePaper, type PaperFrame } from './paper-frame.js';
import { partiesOf, together } from './programme-named.js';
import { issuersOf, type Say, sayer } from './say.js';
import { basisInWords, programmeInWords, programmeShort } from './story-words.js';
import { filed } from './usual-lines.js';

/** `KẾ HOẠCH`: purpose and requirements, contents and tasks, organisation; who does what by when in the annex. */
export function annualPlanPaper(facts: AnnualPlanFacts, frame: PaperFrame): Paper {
  const { programme, year, theme } = facts;
  const say = sayer(frame, ANNUAL_PLAN_TEXTS, {
    'chương trình': programmeInWords(programme),
    'các bên': partiesOf(programme),
    'cơ quan thường trực': together([...new Set(programme.parties.map(({ secretariat }) => secretariat.name))]),
    'cơ quan ban hành': issuersOf(frame),
    năm: String(year),
  });
  return officePaper(filed(frame), {
    title: `Kế hoạch thực hiện ${programmeShort(programme)} năm ${year}`,
    type: 'Kế hoạch',
    summary: `Thực hiện ${programmeShort(programme)} năm ${year}`,
    ...(theme && { note: `Chủ đề: “${theme}”` }),
    blocks: [
      ...(facts.bases.length > 0
        ? [{ kind: 'bases' as const, items: facts.bases.map(basisInWords), lastEnds: ';' as const }]
        : []),
      paragraph(say('annual-plan/opening')),
      ...purpose(say, theme),
      ...work(facts, say),
      ...organisation(say),
    ],
    annexes: planAnnexes(facts, frame),
  });
}

const purpose = (say: Say<typeof ANNUAL_PLAN_TEXTS>, theme: string | null): Block[] => [
  heading(1, 'Mục đích, yêu cầu', { number: 'I.' }),
  heading(2, 'Mục đích', { number: '1.' }),
  paragraph(say('annual-plan/purpose-1'), { number: 'a)' }),
  paragraph(say('annual-plan/purpose-2'), { number: 'b)' }),
  ...(theme === null ? [] : [paragraph(say('annual-plan/theme', { 'chủ đề': theme }), { number: 'c)' })]),
  heading(2, 'Yêu cầu', { number: '2.' }),
  paragraph(say('annual-plan/requirement-1'), { number: 'a)' }),
  paragraph(say('annual-plan/requirement-2'), { number: 'b)' }),
];

function work({ contents, tasks, year }: AnnualPlanFacts, say: Say<typeof ANNUAL_PLAN_TEXTS>): Block[] {
  const head = heading(1, 'Nội dung, nhiệm vụ', { number: 'II.' });
  if (tasks.length === 0) return [head, nothing(`Không có nhiệm vụ nào trong Kế hoạch năm ${year}.`)];
  const known = new Set(contents.map(({ number }) => number));
  const others = tasks.filter(({ content }) => content === null || !known.has(content));
  return [
    head,
    paragraph(say('annual-plan/annex', { 'số nhiệm vụ': figure(tasks.length) })),
    ...contents.flatMap(({ number, title }) => [
      heading(2, title, { number: `${number}.` }),
      ...listed(tasks.filter(({ content }) => content === number)),
    ]),
    ...(others.length === 0
      ? []
      : [heading(2, OTHER_TASKS, { number: `${otherNumber(contents)}.` }), ...listed(others)]),
  ];
}

const listed = (tasks: readonly PlannedTask[]): Block[] =>
  tasks.length === 0
    ? [nothing('Không có nhiệm vụ trong năm.')]
    : tasks.map((task) =>
        paragraph(`${task.title.replace(/[.;\s]+$/, '')}${origin(task)}.`, { number: `${task.number}.` }),
      );

/** Where the task comes from, in brackets. */
function origin({ from }: PlannedTask): string {
  if (from === null) return '';
  if ('direction' in from) return ` (theo ý kiến chỉ đạo ${from.direction})`;
  if ('review' in from) return ` (theo kết luận ${from.review})`;
  return from.plan === null
    ? ` (tiếp tục nhiệm vụ ${from.number})`
    : ` (tiếp tục nhiệm vụ ${from.number} của Kế hoạch năm ${from.plan})`;
}

const organisation = (say: Say<typeof ANNUAL_PLAN_TEXTS>): Block[] => [
  heading(1, 'Tổ chức thực hiện', { number: 'III.' }),
  paragraph(say('annual-plan/lead-units'), { number: '1.' }),
  paragraph(say('annual-plan/coordinating-units'), { number: '2.' }),
  paragraph(say('annual-plan/secretariats'), { number: '3.' }),
  paragraph(say('annual-plan/difficulties'), { number: '4.' }),
];
