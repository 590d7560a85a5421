import type { Language } from '#domain/error/sentence';
import { grouped, plural } from '../rehearse/grouped.js';
import type { DirectionSummary, PlanSummary, ReviewSummary } from '../rehearse/office-summary.js';
import { dayIn } from '../rehearse/office-summary-words.js';
import { reviewNamed } from '../rehearse/office-words.js';
import { type SimulatedProgramme, unitName } from '../rehearse/simulated-programme.js';
import type { ProgrammeSummary } from '../rehearse/summary.js';
import { workForLeaders } from '../rehearse/work-summary-words.js';

/** A programme's years as one would tell them to its leaders: the plan, the reports, the reviews; then every direction, obstacles and inspections. */
export function leaderStory(programme: SimulatedProgramme, summary: ProgrammeSummary, language: Language): string[] {
  const { plans, directions } = summary.offices;
  return [
    ...plans.map((plan) => yearTold(programme, summary, plan, language)),
    ...directions.map((direction) => directionTold(programme, summary, direction, language)),
    ...workForLeaders(summary, language),
    ...ending(summary, language),
  ];
}

function yearTold(
  programme: SimulatedProgramme,
  { offices, rounds }: ProgrammeSummary,
  plan: PlanSummary,
  language: Language,
): string {
  const year = String(plan.year);
  const own = rounds.filter(({ code }) => code.startsWith(year));
  const sum = (of: (round: (typeof rounds)[number]) => number) => own.reduce((total, round) => total + of(round), 0);
  const [reported, onTime] = [sum((round) => round.reported), sum((round) => round.onTime)];
  const n = (value: number) => grouped(value, language);
  const reviews = offices.reviews.filter(({ code }) => code.startsWith(year));
  const concluded = reviews.flatMap(({ code, closed }) =>
    closed ? `${reviewNamed(code, language)} (${dayIn(closed, language)})` : [],
  );
  const words = {
    vi: { year: `Năm ${year}`, reports: 'báo cáo', onTime: 'đúng hạn', concluded: 'đã kết luận' },
    en: { year, reports: 'reports', onTime: 'on time', concluded: 'concluded:' },
  }[language];
  return [
    `${words.year}${plan.theme ? ` – “${plan.theme}”` : ''}: ${planTold(programme, plan, language)}`,
    ...(reported > 0 ? [`${n(reported)} ${words.reports}, ${n(onTime)} ${words.onTime}`] : []),
    ...reviews.flatMap((review) => conferenceTold(review, language)),
    ...(concluded.length > 0 ? [`${words.concluded} ${concluded.join(', ')}`] : []),
  ].join('; ');
}

function planTold(
  { file }: SimulatedProgramme,
  { year, issued, items, units, silent, papers }: PlanSummary,
  language: Language,
): string {
  const numbers = papers.map(({ number }) => number).join(', ');
  const own = file.programme.planCalendar?.years.find((each) => each.year === year);
  const [heads, bases] = [own?.contents.length ?? 0, own?.legalBases.length ?? 0];
  if (language === 'vi') {
    const made = `${heads > 0 ? `${heads} nội dung, ` : ''}${bases > 0 ? `${bases} căn cứ, ` : ''}${items} nhiệm vụ`;
    return issued
      ? `kế hoạch số ${numbers} ban hành ngày ${dayIn(issued, 'vi')}, ${made}, sau khi hỏi ${units} đơn vị (${silent} không trả lời)`
      : `kế hoạch còn là dự thảo, ${made}`;
  }
  const made = `${heads > 0 ? `${plural(heads, 'content')}, ` : ''}${bases > 0 ? `${bases} legal bases, ` : ''}${plural(items, 'task')}`;
  return issued
    ? `the plan, ${numbers}, was issued on ${issued} with ${made}, after asking ${plural(units, 'unit')} (${silent} silent)`
    : `the plan is still a draft, with ${made}`;
}

function conferenceTold({ code, conference }: ReviewSummary, language: Language): string[] {
  if (!conference) return [];
  const { date, points, present } = conference;
  const people = grouped(present, language);
  return language === 'vi'
    ? [
        `hội nghị ${reviewNamed(code, 'vi')} ngày ${dayIn(date, 'vi')}${points > 1 ? ` với ${points} điểm cầu` : ''}, ${people} người dự`,
      ]
    : [
        `the conference of the ${reviewNamed(code, 'en')} on ${date}${points > 1 ? ` at ${points} points` : ''} with ${people} people`,
      ];
}

/** Who directed what to whom, when it was answered, and in which packet the leaders read the answer. */
function directionTold(
  programme: SimulatedProgramme,
  { standing }: ProgrammeSummary,
  { code, kind, given, due, answers, to: first }: DirectionSummary,
  language: Language,
): string {
  const now = standing?.directions.find(({ direction }) => direction === code);
  const answered = now?.stage === 'answered' ? answers.at(-1) : undefined;
  const listed = Object.entries(standing?.packets ?? {}).find(([, directions]) =>
    directions.some(({ direction, stage }) => direction === code && stage === 'answered'),
  );
  const turned = first !== null && now !== undefined && first !== now.to;
  const to = unitName(programme, now?.to ?? '');
  const before = turned ? unitName(programme, first) : '';
  const day = (date: string) => dayIn(date, language);
  if (language === 'vi') {
    const what = `${code}, ${now?.givenBy} ${kind === 'request' ? 'đề nghị' : 'chỉ đạo'} ngày ${day(given)}: “${now?.text}” → ${to}${turned ? ` (trước đó gửi ${before})` : ''}`;
    const fate = answered
      ? `trả lời ngày ${day(answered.day)}${answered.late ? ' (muộn)' : ''}${listed ? `, có trong hồ sơ ${reviewNamed(listed[0], 'vi')}` : ''}`
      : 'còn mở, chuyển giai đoạn sau';
    return `${what}${due ? `, hạn ${day(due)}` : ''}: ${fate}`;
  }
  const what = `${code}, ${now?.givenBy} ${kind === 'request' ? 'asked' : 'directed'} on ${given}: "${now?.text}" → ${to}${turned ? ` (first to ${before})` : ''}`;
  const fate = answered
    ? `answered on ${answered.day}${answered.late ? ' (late)' : ''}${listed ? `, and read in the packet of the ${reviewNamed(listed[0], 'en')}` : ''}`
    : 'still open, and passed on';
  return `${what}${due ? `, due ${due}` : ''}: ${fate}`;
}

function ending({ ended, offices }: ProgrammeSummary, language: Language): string[] {
  const final = offices.reviews.find(({ kind }) => kind === 'final')?.passedOn;
  if (!ended || !final) return [];
  const { unfinished, unmet, openDirections } = final;
  return language === 'vi'
    ? [
        `Chương trình kết thúc ngày ${dayIn(ended, 'vi')} sau tổng kết; chuyển giai đoạn sau ${unfinished} việc chưa xong, ${unmet} chỉ tiêu chưa đạt, ${openDirections} ý kiến chỉ đạo còn mở.`,
      ]
    : [
        `The programme ended on ${ended} after its final review, passing on ${plural(unfinished, 'unfinished task')}, ${plural(unmet, 'unmet target')} and ${plural(openDirections, 'open direction')}.`,
      ];
}
