import type { Language } from '#domain/error/sentence';
import { grouped, plural } from './grouped.js';
import type { PacketSummary, PlanSummary, ReviewSummary } from './office-summary.js';
import { reviewNamed } from './office-words.js';
import type { ProgrammeSummary } from './summary.js';
import { fullDay } from './telling.js';

const HEADINGS: Record<Language, Record<'plans' | 'reviews', string>> = {
  vi: { plans: 'Kế hoạch năm', reviews: 'Sơ kết, tổng kết' },
  en: { plans: 'Annual plans', reviews: 'Reviews' },
};

/** What the offices did in one programme, as a secretariat reads it: plans, reviews with their packets, directions, tasks. */
export function officeLines(programme: ProgrammeSummary, language: Language): string[] {
  const { plans, reviews, packets } = programme.offices;
  const { plans: ofPlans, reviews: ofReviews } = HEADINGS[language];
  const packetOf = (code: string) => packets.find((packet) => packet.code === code);
  return [
    ...(plans.length > 0 ? [`  ${ofPlans}`, ...plans.map((plan) => `    ${planLine(plan, language)}`)] : []),
    ...(reviews.length > 0
      ? [`  ${ofReviews}`, ...reviews.map((review) => `    ${reviewLine(review, packetOf(review.code), language)}`)]
      : []),
    ...[directionLine(programme, language), taskLine(programme, language)].flatMap((line) => (line ? `  ${line}` : [])),
  ];
}

/** A day as that language writes it. */
export const dayIn = (day: string, language: Language) => (language === 'vi' ? fullDay(day) : day);

function planLine(plan: PlanSummary, language: Language): string {
  const { year, units, agreed, commented, silent, items, issued, papers } = plan;
  const numbers = papers.map(({ number }) => number).join(', ');
  const asked = units > 0;
  if (language === 'vi') {
    return [
      `${year}: ${items} nhiệm vụ`,
      asked && `${units} đơn vị được hỏi (${agreed} nhất trí, ${commented} có ý kiến, ${silent} không trả lời)`,
      issued ? `ban hành ${fullDay(issued)}, số ${numbers}` : 'chưa ban hành',
    ]
      .filter((part) => part)
      .join('; ');
  }
  return [
    `${year}: ${plural(items, 'task')}`,
    asked && `${plural(units, 'unit')} asked (${agreed} agree, ${commented} comment, ${silent} silent)`,
    issued ? `issued ${issued} as ${numbers}` : 'not issued',
  ]
    .filter((part) => part)
    .join('; ');
}

function reviewLine(review: ReviewSummary, packet: PacketSummary | undefined, language: Language): string {
  const { code, conference, notice, closed, tasksAhead } = review;
  const day = (date: string) => dayIn(date, language);
  const people = conference ? grouped(conference.present, language) : '';
  const parts =
    language === 'vi'
      ? [
          packet && `hồ sơ chốt ${day(packet.frozen)}${packet.delivered ? `, chuyển ${day(packet.delivered)}` : ''}`,
          packet && `${packet.acknowledged.length}/${packet.recipients} lãnh đạo đã xem`,
          conference && `hội nghị ${day(conference.date)}, ${conference.points} điểm cầu, ${people} người dự`,
          closed ? `kết luận ${notice} ngày ${day(closed)}` : 'chưa kết luận',
          tasksAhead > 0 && `${tasksAhead} nhiệm vụ thời gian tới`,
        ]
      : [
          packet && `packet frozen ${packet.frozen}${packet.delivered ? `, delivered ${packet.delivered}` : ''}`,
          packet && `acknowledged by ${packet.acknowledged.length} of ${packet.recipients} leaders`,
          conference && `conference ${conference.date}, ${plural(conference.points, 'point')}, ${people} people`,
          closed ? `concluded ${closed} by ${notice}` : 'not concluded',
          tasksAhead > 0 && `${plural(tasksAhead, 'task')} ahead`,
        ];
  return `${reviewNamed(code, language)}: ${parts.filter((part) => part).join('; ')}`;
}

function directionLine(
  { offices: { directions }, standing }: ProgrammeSummary,
  language: Language,
): string | undefined {
  if (directions.length === 0) return undefined;
  const requests = directions.filter(({ kind }) => kind === 'request').length;
  const open = (standing?.directions ?? []).filter(({ stage }) => stage !== 'answered').length;
  const late = directions.filter(({ answers }) => answers.some((answer) => answer.late)).length;
  return language === 'vi'
    ? `Ý kiến chỉ đạo: ${directions.length} (${requests} đề nghị với bên kia); ${directions.length - open} đã trả lời, ${late} muộn, ${open} còn mở`
    : `Directions: ${directions.length} (${plural(requests, 'request')} to the other party); ${directions.length - open} answered, ${late} late, ${open} open`;
}

function taskLine({ standing }: ProgrammeSummary, language: Language): string | undefined {
  if (!standing) return undefined;
  const { doneOnTime, doneLate, openInTime, openOverdue, withoutDeadline, suspended } = standing.tasks;
  return language === 'vi'
    ? `Nhiệm vụ: ${doneOnTime} xong đúng hạn, ${doneLate} xong muộn, ${openInTime} còn hạn, ${openOverdue} quá hạn; ngoài ra ${withoutDeadline} không có hạn, ${suspended} tạm dừng`
    : `Tasks: ${doneOnTime} done on time, ${doneLate} done late, ${openInTime} open in time, ${openOverdue} overdue; besides, ${withoutDeadline} without a date, ${suspended} suspended`;
}
