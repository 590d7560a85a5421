import ical from 'ical-generator';
import { addDays, type LocalDate } from '#domain/time/instant';
import type { Deadline, DeadlineKind } from './deadline.queries.js';
import type { MailLocale } from './mail-message.js';
import { day } from './texts/words.js';

interface CalendarWords {
  readonly name: string;
  readonly kinds: Readonly<Record<DeadlineKind, string>>;
  readonly programme: (deadline: Deadline) => string;
  readonly unit: (name: string) => string;
  readonly moved: (original: LocalDate) => string;
}

const WORDS: Readonly<Record<MailLocale, CalendarWords>> = {
  vi: {
    name: 'Song Hành – hạn việc',
    kinds: {
      report: 'Hạn báo cáo',
      task: 'Hạn nhiệm vụ',
      direction: 'Hạn trả lời ý kiến chỉ đạo',
      opinion: 'Hạn góp ý kế hoạch năm',
      packet: 'Hồ sơ chờ xác nhận',
      review: 'Kết luận kỳ sơ kết, tổng kết',
      conference: 'Hội nghị',
      inspection: 'Kiểm tra, giám sát',
      'self-report': 'Hạn báo cáo tự kiểm tra',
    },
    programme: (d) => `Chương trình phối hợp ${d.programme}: ${d.programmeTitle}`,
    unit: (name) => `Đơn vị: ${name}`,
    moved: (original) => `Hạn ban đầu: ${day(original)}`,
  },
  en: {
    name: 'Song Hành – deadlines',
    kinds: {
      report: 'Report due',
      task: 'Task due',
      direction: 'Answer to a direction due',
      opinion: 'Opinion due on the plan of',
      packet: 'Packet to acknowledge',
      review: 'Conclusion of the review',
      conference: 'Conference',
      inspection: 'Inspection',
      'self-report': 'Self-report for an inspection due',
    },
    programme: (d) => `Coordination programme ${d.programme}: ${d.programmeTitle}`,
    unit: (name) => `Unit: ${name}`,
    moved: (original) => `Originally due: ${day(original)}`,
  },
};

const utc = (date: LocalDate) => new Date(`${date}T00:00:00Z`);
const HOUR_SECONDS = 3_600;

/**
 * The deadlines as an iCalendar (RFC 5545): whole days in +07:00, each under an id that stays the same and a sequence that
 * grows with every change. `today` is the business day on which it was made: within it the same deadlines give the same text.
 */
export function calendarText(deadlines: readonly Deadline[], locale: MailLocale, today: LocalDate): string {
  const words = WORDS[locale];
  const calendar = ical({
    name: words.name,
    prodId: { company: 'Song Hanh', product: 'deadlines', language: locale.toUpperCase() },
    ttl: HOUR_SECONDS,
    // Whole days have no zone of their own; this is for programs that ask for one. (A zone in the library's own sense
    // would write stamps as the machine's local time.)
    x: { 'X-WR-TIMEZONE': 'Asia/Ho_Chi_Minh' },
  });
  for (const deadline of deadlines) {
    const { kind, id, on, original, code, title, unit, version } = deadline;
    calendar.createEvent({
      id: `${kind}-${id}@songhanh`,
      sequence: version,
      stamp: utc(today),
      start: utc(on),
      end: utc(addDays(on, 1)),
      allDay: true,
      summary: `${words.kinds[kind]} ${code}${title ? `: ${title}` : ''}`,
      description: [
        words.programme(deadline),
        ...(unit ? [words.unit(unit)] : []),
        ...(original ? [words.moved(original)] : []),
      ].join('\n'),
    });
  }
  return calendar.toString();
}
