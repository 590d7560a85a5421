import type { OPINION_OUTCOMES, OPINION_STATUSES } from '#domain/plan/opinion';
import type { LocalDate } from '#domain/time/instant';
import type { Block, TableRow } from '../model/block.js';
import type { Paper, Section } from '../model/paper.js';
import { heading, nothing, paragraph } from '../model/write.js';
import { day, figure } from '../vietnamese.js';
import { officePaper, type PaperFrame } from './paper-frame.js';
import { type ProgrammeNamed, together, type UnitNamed } from './programme-named.js';
import { sayer } from './say.js';
import { programmeInWords, programmeShort, roman } from './story-words.js';
import type { TextBlock } from './text-blocks.js';
import { annex, enclosedWith, filed, MOST_NAMED, unitTable } from './usual-lines.js';

type OpinionStatus = (typeof OPINION_STATUSES)[number];
type OpinionOutcome = (typeof OPINION_OUTCOMES)[number];

/** What the units said to the draft of a plan, and what became of it. */
export interface ConsultationSummaryFacts {
  readonly programme: ProgrammeNamed;
  readonly year: number;
  readonly theme: string | null;
  readonly sentOn: LocalDate;
  readonly replyBy: LocalDate;
  /** `null` while the consultation goes on. */
  readonly closedOn: LocalDate | null;
  /** Whether the draft went out with the words that who does not answer agrees. */
  readonly silenceIsConsent: boolean;
  /** By unit code. */
  readonly opinions: readonly GivenOpinion[];
}

export interface GivenOpinion {
  readonly unit: UnitNamed;
  readonly status: OpinionStatus;
  /** In the unit's own words. */
  readonly text: string | null;
  readonly givenOn: LocalDate | null;
  readonly outcome: OpinionOutcome | null;
  readonly note: string | null;
}

/** What an office may word in its own way in the summary. */
export const CONSULTATION_SUMMARY_TEXTS = {
  'consultation-summary/opening': {
    what: 'Câu mở đầu',
    text: 'Thực hiện {chương trình}, cơ quan thường trực đã gửi dự thảo Kế hoạch năm {năm} lấy ý kiến các đơn vị và tổng hợp kết quả như sau:',
    fields: ['chương trình', 'năm'],
  },
  'consultation-summary/closing': {
    what: 'Câu kết',
    text: 'Trên đây là tổng hợp ý kiến góp ý và việc tiếp thu, giải trình đối với dự thảo Kế hoạch năm {năm}, trình lãnh đạo các bên xem xét, quyết định.',
    fields: ['năm'],
  },
} as const satisfies Record<string, TextBlock>;

const OUTCOMES: Readonly<Record<OpinionOutcome | 'waiting', { readonly head: string; readonly word: string }>> = {
  accepted: { head: 'Ý kiến được tiếp thu', word: 'Tiếp thu' },
  partly: { head: 'Ý kiến được tiếp thu một phần', word: 'Tiếp thu một phần' },
  'not-accepted': { head: 'Ý kiến không tiếp thu', word: 'Không tiếp thu' },
  waiting: { head: 'Ý kiến đang được nghiên cứu', word: 'Đang nghiên cứu' },
};
const ORDER = ['accepted', 'partly', 'not-accepted', 'waiting'] as const;

/** `BÁO CÁO` on the opinions: how many, each comment with what became of it and why, who agreed, who was silent. */
export function consultationSummaryPaper(facts: ConsultationSummaryFacts, frame: PaperFrame): Paper {
  const { programme, year, opinions } = facts;
  const say = sayer(frame, CONSULTATION_SUMMARY_TEXTS, {
    'chương trình': programmeInWords(programme),
    năm: String(year),
  });
  const agreed = unitsOf(opinions, 'agreed');
  const silent = [...unitsOf(opinions, 'asked'), ...unitsOf(opinions, 'silent')];
  const lists = [
    { title: 'Đơn vị thống nhất với dự thảo', units: agreed, sheet: 'Thống nhất' },
    { title: 'Đơn vị chưa có ý kiến', units: silent, sheet: 'Chưa có ý kiến' },
  ].filter(({ units }) => units.length > MOST_NAMED);
  const annexOf = (units: readonly UnitNamed[]) => {
    const place = lists.findIndex((list) => list.units === units);
    return place < 0 ? null : lists.length === 1 ? 'Phụ lục' : `Phụ lục ${roman(place + 1)}`;
  };
  return officePaper(filed(frame), {
    title: `Tổng hợp ý kiến góp ý dự thảo Kế hoạch năm ${year}`,
    type: 'Báo cáo',
    summary: `Tổng hợp ý kiến góp ý dự thảo Kế hoạch năm ${year} thực hiện ${programmeShort(programme)}`,
    blocks: [
      paragraph(say('consultation-summary/opening')),
      heading(1, 'Việc lấy ý kiến', { number: 'I.' }),
      ...asked(facts),
      heading(1, 'Ý kiến góp ý và việc tiếp thu, giải trình', { number: 'II.' }),
      ...comments(opinions),
      heading(1, 'Đơn vị thống nhất với dự thảo', { number: 'III.' }),
      ...named(agreed, annexOf(agreed), 'Không có đơn vị nào thống nhất hoàn toàn với dự thảo.'),
      heading(1, 'Đơn vị chưa có ý kiến', { number: 'IV.' }),
      ...named(silent, annexOf(silent), 'Không có: mọi đơn vị được hỏi đều đã trả lời.'),
      ...(silent.length === 0 ? [] : [paragraph(silence(facts))]),
      paragraph(say('consultation-summary/closing')),
    ],
    annexes: lists.map(
      ({ title, units, sheet }): Section =>
        annex(annexOf(units)!, title, [enclosedWith(frame, 'Báo cáo'), unitTable(units, sheet)]),
    ),
  });
}

const unitsOf = (opinions: readonly GivenOpinion[], status: OpinionStatus): readonly UnitNamed[] =>
  opinions.filter((each) => each.status === status).map(({ unit }) => unit);

function asked({ opinions, sentOn, replyBy, closedOn, theme }: ConsultationSummaryFacts): Block[] {
  const count = (status: OpinionStatus) => figure(opinions.filter((each) => each.status === status).length);
  const of = (outcome: OpinionOutcome) => figure(opinions.filter((each) => each.outcome === outcome).length);
  return [
    ...(theme === null ? [] : [paragraph(`Dự thảo có chủ đề “${theme}”.`)]),
    paragraph(
      `Ngày ${day(sentOn)}, dự thảo được gửi tới ${figure(opinions.length)} đơn vị, đề nghị trả lời trước hết ngày ${day(replyBy)}. ${
        closedOn === null ? 'Việc lấy ý kiến chưa kết thúc.' : `Việc lấy ý kiến kết thúc ngày ${day(closedOn)}.`
      }`,
    ),
    {
      kind: 'list',
      mark: 'dash',
      items: [
        `Thống nhất với dự thảo: ${count('agreed')} đơn vị.`,
        `Có ý kiến góp ý: ${count('commented')} đơn vị; tiếp thu ${of('accepted')}, tiếp thu một phần ${of('partly')}, không tiếp thu ${of('not-accepted')} ý kiến.`,
        closedOn === null
          ? `Chưa trả lời: ${count('asked')} đơn vị.`
          : `Không trả lời trong thời hạn: ${count('silent')} đơn vị.`,
      ],
    },
  ];
}

function comments(opinions: readonly GivenOpinion[]): Block[] {
  const given = opinions.filter(({ status }) => status === 'commented');
  if (given.length === 0) return [nothing('Không có ý kiến góp ý.')];
  let place = 0;
  const rows = ORDER.flatMap((outcome): TableRow[] => {
    const group = given.filter((each) => (each.outcome ?? 'waiting') === outcome);
    if (group.length === 0) return [];
    return [
      {
        strong: true,
        cells: [{ content: `${OUTCOMES[outcome].head} (${figure(group.length)})`, columns: 5, align: 'left' }],
      },
      ...group.map(({ unit, text, givenOn, note }): TableRow => {
        place += 1;
        return {
          cells: [
            { content: String(place), value: place },
            givenOn === null ? unit.name : `${unit.name}\n(ngày ${day(givenOn)})`,
            text === null ? 'Không ghi nội dung' : `“${text}”`,
            OUTCOMES[outcome].word,
            note ?? (outcome === 'waiting' ? 'Chưa có' : 'Không ghi lý do'),
          ],
        };
      }),
    ];
  });
  return [
    {
      kind: 'table',
      size: 'small',
      sheet: 'Ý kiến góp ý',
      columns: [{ width: 7, align: 'centre' }, { width: 30 }, { width: 60 }, { width: 20 }, { width: 48 }],
      head: [{ cells: ['TT', 'Đơn vị', 'Ý kiến (nguyên văn)', 'Kết quả', 'Giải trình'] }],
      rows,
    },
  ];
}

function named(units: readonly UnitNamed[], annexed: string | null, none: string): Block[] {
  if (units.length === 0) return [nothing(none)];
  if (annexed !== null) return [paragraph(`Có ${figure(units.length)} đơn vị; danh sách tại ${annexed} kèm theo.`)];
  return [paragraph(`Có ${figure(units.length)} đơn vị: ${together(units.map(({ name }) => name))}.`)];
}

const silence = ({ silenceIsConsent, closedOn }: ConsultationSummaryFacts) =>
  closedOn === null
    ? 'Các đơn vị này còn thời hạn trả lời.'
    : silenceIsConsent
      ? 'Theo văn bản lấy ý kiến, đơn vị không trả lời trong thời hạn được coi là thống nhất với dự thảo.'
      : 'Việc không trả lời không được coi là thống nhất với dự thảo.';
