import type { Language } from '#domain/error/sentence';
import type { EventName } from '#domain/event/event-names';
import { type ReviewKind, reviewName } from '#domain/review/review';
import { grouped, plural } from './grouped.js';
import type { Happening } from './happening.js';
import { fullDay, type Sentence, shortDay } from './telling.js';

/** `2019-annual` → `tổng kết năm 2019`. */
export function reviewNamed(code: unknown, language: Language): string {
  const [, year, kind] = /^(\d{4})-(half-year|annual|mid-term|final|thematic)/.exec(String(code)) ?? [];
  return year ? reviewName(kind as ReviewKind, Number(year), null, language) : String(code);
}

const reviewOf = ({ detail }: Happening, language: Language) => reviewNamed(`${detail.year}-${detail.kind}`, language);
const themed = (theme: unknown) => (theme ? ` “${theme}”` : '');

interface Paper {
  readonly number: string;
  readonly issuedOn: string;
}

const papersOf = ({ detail }: Happening) => (detail.papers as readonly Paper[] | undefined) ?? [];

/** Of the parts that are there, in brackets. */
function bracketed(...parts: readonly (string | false | undefined)[]): string {
  const told = parts.filter((part) => part);
  return told.length === 0 ? '' : ` (${told.join(', ')})`;
}

const SOURCES: Readonly<Record<string, Record<Language, string>>> = {
  packet: { vi: 'trên hồ sơ trình', en: 'on the packet' },
  conference: { vi: 'tại hội nghị', en: 'at the conference' },
  note: { vi: 'bút phê', en: 'by hand' },
};
const sourceOf = (source: unknown, language: Language) => SOURCES[String(source)]?.[language] ?? String(source);

const VI: Partial<Record<EventName, Sentence>> = {
  'plan.drafted': ({ detail }) =>
    `Soạn dự thảo kế hoạch năm ${detail.year}${themed(detail.theme)}: ${detail.items} nhiệm vụ${bracketed(
      Number(detail.carriedOver) > 0 && `${detail.carriedOver} việc chuyển tiếp`,
      Number(detail.directions) > 0 && `${detail.directions} ý kiến chỉ đạo`,
    )}`,
  'plan.consultation-opened': ({ detail }) =>
    `Lấy ý kiến dự thảo kế hoạch năm ${detail.year}: ${detail.units} đơn vị, đến ${shortDay(String(detail.replyBy))}`,
  'plan.consultation-closed': ({ detail }) =>
    `Xong lấy ý kiến kế hoạch năm ${detail.year}: ${detail.agreed} nhất trí, ${detail.commented} có ý kiến, ${detail.silent} không trả lời`,
  'plan.approved': (h) =>
    `Ban hành kế hoạch năm ${h.detail.year}${themed(h.detail.theme)}: ${papersOf(h)
      .map((paper) => `số ${paper.number} ngày ${fullDay(paper.issuedOn)}`)
      .join('; ')}, ${h.detail.items} nhiệm vụ`,
  'review.opened': (h) =>
    `Bắt đầu ${reviewOf(h, 'vi')}: đơn vị tự đánh giá đến ${shortDay(String(h.detail.selfAssessmentDue))}, kết luận ngày ${fullDay(String(h.detail.date))}`,
  'conference.held': ({ detail }) =>
    `Hội nghị ${reviewNamed(detail.review, 'vi')}: ${detail.points} điểm cầu, ${grouped(Number(detail.present), 'vi')} người dự`,
  'review.closed': (h) =>
    `Thông báo kết luận ${h.detail.number}: ${reviewOf(h, 'vi')}${bracketed(
      Number(h.detail.tasksAhead) > 0 && `${h.detail.tasksAhead} nhiệm vụ thời gian tới`,
      h.detail.unfinished !== undefined &&
        `chuyển tiếp ${h.detail.unfinished} việc chưa xong, ${h.detail.unmet} chỉ tiêu chưa đạt, ${h.detail.openDirections} ý kiến chỉ đạo còn mở`,
    )}`,
  'packet.frozen': ({ detail }) =>
    `Hồ sơ trình ${reviewNamed(detail.packet, 'vi')} tự lập và chốt: ${detail.units} đơn vị, ${detail.missing} báo cáo thiếu, ${detail.directionsOpen} ý kiến chỉ đạo còn mở`,
  'packet.delivered': ({ detail }) =>
    `Hồ sơ trình ${reviewNamed(detail.packet, 'vi')} chuyển đến ${detail.recipients} lãnh đạo`,
  'packet.acknowledged': ({ detail }, told) =>
    `Lãnh đạo ${told.unitName(detail.party)} đã xem hồ sơ trình ${reviewNamed(detail.packet, 'vi')}`,
  'direction.given': ({ detail }, told) =>
    `${detail.kind === 'request' ? 'Đề nghị' : 'Ý kiến chỉ đạo'} ${detail.direction} của ${told.unitName(detail.from)} (${sourceOf(detail.source, 'vi')}): ${told.unitName(detail.unit)}${detail.due ? `, hạn ${fullDay(String(detail.due))}` : ''}`,
  'direction.answered': ({ detail }, told) =>
    `${told.unitName(detail.unit)} trả lời ${detail.direction}${bracketed(Number(detail.answer) > 1 && `lần ${detail.answer}`, detail.late ? 'muộn' : 'đúng hạn')}`,
};

const EN: Partial<Record<EventName, Sentence>> = {
  'plan.drafted': ({ detail }) =>
    `Plan of ${detail.year}${themed(detail.theme)} drafted: ${plural(detail.items, 'task')}${bracketed(
      Number(detail.carriedOver) > 0 && `${detail.carriedOver} carried over`,
      Number(detail.directions) > 0 && `${detail.directions} from directions`,
    )}`,
  'plan.consultation-opened': ({ detail }) =>
    `Plan of ${detail.year} goes out for opinions: ${plural(detail.units, 'unit')}, until ${detail.replyBy}`,
  'plan.consultation-closed': ({ detail }) =>
    `Opinions on the plan of ${detail.year}: ${detail.agreed} agree, ${detail.commented} comment, ${detail.silent} silent`,
  'plan.approved': (h) =>
    `Plan of ${h.detail.year}${themed(h.detail.theme)} issued: ${papersOf(h)
      .map((paper) => `${paper.number} of ${paper.issuedOn}`)
      .join('; ')}, ${plural(h.detail.items, 'task')}`,
  'review.opened': (h) =>
    `${reviewOf(h, 'en')} begins: units assess themselves until ${h.detail.selfAssessmentDue}, concluded on ${h.detail.date}`,
  'conference.held': ({ detail }) =>
    `Conference of the ${reviewNamed(detail.review, 'en')}: ${plural(detail.points, 'point')}, ${grouped(Number(detail.present), 'en')} people`,
  'review.closed': (h) =>
    `Notice of conclusions ${h.detail.number}: ${reviewOf(h, 'en')}${bracketed(
      Number(h.detail.tasksAhead) > 0 && `${plural(h.detail.tasksAhead, 'task')} ahead`,
      h.detail.unfinished !== undefined &&
        `passing on ${plural(h.detail.unfinished, 'unfinished task')}, ${plural(h.detail.unmet, 'unmet target')}, ${plural(h.detail.openDirections, 'open direction')}`,
    )}`,
  'packet.frozen': ({ detail }) =>
    `Packet of the ${reviewNamed(detail.packet, 'en')} assembles and freezes: ${plural(detail.units, 'unit')}, ${plural(detail.missing, 'report')} missing, ${plural(detail.directionsOpen, 'direction')} open`,
  'packet.delivered': ({ detail }) =>
    `Packet of the ${reviewNamed(detail.packet, 'en')} delivered to ${plural(detail.recipients, 'leader')}`,
  'packet.acknowledged': ({ detail }, told) =>
    `The leader of ${told.unitName(detail.party)} acknowledges the packet of the ${reviewNamed(detail.packet, 'en')}`,
  'direction.given': ({ detail }, told) =>
    `${detail.kind === 'request' ? 'Request' : 'Direction'} ${detail.direction} by ${told.unitName(detail.from)} (${sourceOf(detail.source, 'en')}) to ${told.unitName(detail.unit)}${detail.due ? `, due ${detail.due}` : ''}`,
  'direction.answered': ({ detail }, told) =>
    `${told.unitName(detail.unit)} answers ${detail.direction}${bracketed(Number(detail.answer) > 1 && `answer ${detail.answer}`, detail.late ? 'late' : 'on time')}`,
};

/** How plans, reviews, packets and directions are told, one line each. */
export const OFFICE_SENTENCES: Readonly<Record<Language, Partial<Record<EventName, Sentence>>>> = { vi: VI, en: EN };
