import type { ObligationState } from '../report/obligation.js';
import { owes } from '../report/obligation.js';
import type { LocalDate } from '../time/instant.js';
import { mustLieAfter } from './extended-dates.js';

/** Why one unit gets no answer, or no more time, when many are dealt with at once. */
export const MORE_TIME_FAULTS = {
  'no-duty': { vi: 'Đơn vị không có báo cáo phải nộp trong đợt này.', en: 'The unit owes no report in this round.' },
  'nothing-asked': { vi: 'Đơn vị không có đề nghị gia hạn đang chờ.', en: 'The unit has no request that waits.' },
  reported: { vi: 'Đơn vị đã gửi báo cáo.', en: 'The unit has reported already.' },
  'not-later': {
    vi: 'Ngày mới phải sau hạn hiện tại và chưa qua.',
    en: 'The new date must lie after the one in force, and not be gone already.',
  },
} as const satisfies Record<string, { readonly vi: string; readonly en: string }>;
export type MoreTimeFault = keyof typeof MORE_TIME_FAULTS;

/** One unit's duty, as far as more time goes; `requestedDue` of a request that waits for the secretariat. */
export interface DutyToExtend {
  readonly status: ObligationState;
  readonly due: LocalDate;
  readonly requestedDue: LocalDate | null;
}

/** What the secretariat answers to many units: each the date it asked for, none, or one date offered to all. */
export type MoreTimeDecision =
  | { readonly decision: 'grant' }
  | { readonly decision: 'refuse' }
  | { readonly decision: 'offer'; readonly due: LocalDate }
  | { readonly decision: 'give'; readonly due: LocalDate };

/**
 * The date that a decision means for one unit (`null`: none), or why it cannot be taken. A date always lies after the one
 * in force and is not gone: more time given afterwards launders nothing.
 */
export function moreTimeFor(
  duty: DutyToExtend | undefined,
  decided: MoreTimeDecision,
  today: LocalDate,
): { readonly fault: MoreTimeFault } | { readonly fault: null; readonly date: LocalDate | null } {
  if (!duty) return { fault: 'no-duty' };
  if (decided.decision === 'give') {
    if (!owes(duty.status)) return { fault: 'reported' };
  } else if (duty.requestedDue === null) return { fault: 'nothing-asked' };
  if (decided.decision === 'refuse') return { fault: null, date: null };
  const date = decided.decision === 'grant' ? duty.requestedDue! : decided.due;
  return date > mustLieAfter(duty.due, today) ? { fault: null, date } : { fault: 'not-later' };
}
