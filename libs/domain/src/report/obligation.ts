import { endOf, type Instant, type LocalDate } from '../time/instant.js';

/** One unit's duty in one round. `returned` is owed again; `submitted` waits for the secretariat's ruling. */
export const OBLIGATION_STATES = ['open', 'submitted', 'returned', 'accepted'] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];

/** Whether the unit still owes a report. */
export const owes = (status: ObligationState) => status === 'open' || status === 'returned';

/** Late means received on or after the first moment past the due date then in force. */
export function isLate(receivedAt: Instant, due: LocalDate): boolean {
  return receivedAt >= endOf(due);
}

/** Why a report goes back; each has its word in both languages. */
export const RETURN_REASONS = {
  'figures-missing': { vi: 'thiếu số liệu', en: 'figures are missing' },
  'figures-inconsistent': { vi: 'số liệu không khớp', en: 'figures do not agree' },
  'evidence-missing': { vi: 'thiếu minh chứng', en: 'evidence is missing' },
  'wrong-period': { vi: 'sai kỳ báo cáo', en: 'wrong period' },
  'wrong-form': { vi: 'sai biểu mẫu', en: 'wrong form' },
  'content-insufficient': { vi: 'nội dung chưa đạt', en: 'content is insufficient' },
  'not-signed': { vi: 'chưa ký, chưa có số', en: 'not signed or not numbered' },
  other: { vi: 'lý do khác', en: 'another reason' },
} as const;
export type ReturnReason = keyof typeof RETURN_REASONS;

/** The four cells of task tracking (every task or report with a deadline is in exactly one). */
export interface FourCells {
  readonly doneOnTime: number;
  readonly doneLate: number;
  readonly openInTime: number;
  readonly openOverdue: number;
}
