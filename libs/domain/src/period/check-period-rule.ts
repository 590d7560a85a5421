import type { Calendar } from '../calendar/calendar.js';
import { addWorkingDays } from '../calendar/working-days.js';
import { isMonthDay } from './month-day.js';
import type { DateRule, PeriodRule } from './period-rule.js';
import { periodsOf } from './periods.js';
import { datesByRule } from './round-dates.js';

/** What can be wrong with a period rule, with its sentence in both languages. */
export const PERIOD_RULE_PROBLEMS = {
  CUT_OFF_DAY_INVALID: {
    vi: 'Ngày chốt số liệu phải từ 1 đến 31, hoặc cuối tháng.',
    en: 'The cut-off day must be 1 to 31, or the end of the month.',
  },
  DATE_RULE_INVALID: {
    vi: 'Ngày phải từ 1 đến 31 hoặc cuối tháng, trong 12 tháng kể từ tháng chốt; số ngày làm việc không quá 250.',
    en: 'A day must be 1 to 31 or the end, within 12 months of the cut-off; working days may be 250 at most.',
  },
  DUE_COUNTS_FROM_ITSELF: {
    vi: 'Hạn gửi phải tính từ ngày chốt số liệu.',
    en: 'The due date must be counted from the cut-off.',
  },
  TIME_INVALID: { vi: 'Giờ mở phải có dạng HH:MM.', en: 'The opening time must be HH:MM.' },
  CUSTOM_MISSING: { vi: 'Chưa khai kỳ báo cáo riêng nào.', en: 'The programme’s own periods are not given.' },
  CUSTOM_CODE_INVALID: {
    vi: 'Mã kỳ gồm 1 đến 16 chữ cái không dấu hoặc chữ số.',
    en: 'A period’s code has 1 to 16 letters or digits without accents.',
  },
  CUSTOM_CODE_TWICE: { vi: 'Mã kỳ này đã dùng cho một kỳ khác.', en: 'Another period already has this code.' },
  CUSTOM_NAME_MISSING: { vi: 'Kỳ báo cáo chưa có tên.', en: 'The period has no name.' },
  MONTH_DAY_INVALID: { vi: 'Ngày phải có dạng MM-DD và có thật.', en: 'The day must be MM-DD and exist.' },
  CUSTOM_FROM_LEAP_DAY: {
    vi: 'Kỳ không bắt đầu ngày 29/2 được, vì không năm nào cũng có ngày ấy; hãy ghi 03-01.',
    en: 'A period cannot start on 29 February, which most years lack; write 03-01.',
  },
  DUE_BEFORE_CUT_OFF: {
    vi: 'Hạn gửi có kỳ rơi trước ngày chốt số liệu.',
    en: 'In some period the due date comes before the cut-off.',
  },
  DUE_TOO_SOON: {
    vi: 'Có kỳ hạn gửi không cách ngày chốt số liệu ít nhất một ngày làm việc (Nghị định 09/2019/NĐ-CP, Điều 8).',
    en: 'In some period the due date is less than one working day after the cut-off (Decree 09/2019/NĐ-CP, art. 8).',
  },
  LOCK_BEFORE_DUE: {
    vi: 'Ngày khoá có kỳ rơi trước hạn gửi.',
    en: 'In some period the lock comes before the due date.',
  },
  OPENS_AFTER_DUE: { vi: 'Ngày mở có kỳ rơi sau hạn gửi.', en: 'In some period the round opens after its due date.' },
} as const satisfies Record<string, { readonly vi: string; readonly en: string }>;

export type PeriodRuleProblemCode = keyof typeof PERIOD_RULE_PROBLEMS;

/** One problem: where in the rule, its stable code, and its sentence. */
export interface PeriodRuleProblem {
  readonly path: readonly (string | number)[];
  readonly code: PeriodRuleProblemCode;
  readonly vi: string;
  readonly en: string;
}

/** An ordinary week without holidays: what goes wrong here goes wrong without Tết's help. */
const ORDINARY_WEEK: Calendar = { code: 'ordinary-week', weekend: [0, 6], days: new Map() };
// In 28 years the Gregorian calendar meets every pairing of date and weekday, leap years too.
const ALL_WEEKDAYS = ['2001-01-01', '2028-12-31'] as const;

/**
 * What is wrong with a rule; empty when nothing is. Never throws. The order of the dates is tried on every pairing of
 * date and weekday, without holidays: `DUE_TOO_SOON` binds State bodies only, since Decree 09/2019/NĐ-CP.
 */
export function checkPeriodRule(rule: PeriodRule): PeriodRuleProblem[] {
  const shape = [...shapeProblems(rule), ...customProblems(rule)];
  return shape.length > 0 ? shape : orderProblems(rule);
}

function problem(code: PeriodRuleProblemCode, ...path: (string | number)[]): PeriodRuleProblem {
  return { path, code, ...PERIOD_RULE_PROBLEMS[code] };
}

function* shapeProblems(rule: PeriodRule): Generator<PeriodRuleProblem> {
  if (!isDay(rule.cutOffDay)) yield problem('CUT_OFF_DAY_INVALID', 'cutOffDay');
  for (const field of ['opens', 'due', 'lock'] as const) {
    if (!isDateRule(rule[field])) yield problem('DATE_RULE_INVALID', field);
  }
  if ('workingDays' in rule.due && rule.due.from === 'due') yield problem('DUE_COUNTS_FROM_ITSELF', 'due', 'from');
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(rule.opensAtTime)) yield problem('TIME_INVALID', 'opensAtTime');
}

function* customProblems({ kind, custom = [] }: PeriodRule): Generator<PeriodRuleProblem> {
  if (kind !== 'custom') return;
  if (custom.length === 0) yield problem('CUSTOM_MISSING', 'custom');
  const codes = new Set<string>();
  for (const [index, { code, name, from, cutOff }] of custom.entries()) {
    if (!/^[A-Za-z0-9]{1,16}$/.test(code)) yield problem('CUSTOM_CODE_INVALID', 'custom', index, 'code');
    if (codes.has(code)) yield problem('CUSTOM_CODE_TWICE', 'custom', index, 'code');
    codes.add(code);
    if (name.trim() === '') yield problem('CUSTOM_NAME_MISSING', 'custom', index, 'name');
    if (from === '02-29') yield problem('CUSTOM_FROM_LEAP_DAY', 'custom', index, 'from');
    else if (!isMonthDay(from)) yield problem('MONTH_DAY_INVALID', 'custom', index, 'from');
    if (!isMonthDay(cutOff)) yield problem('MONTH_DAY_INVALID', 'custom', index, 'cutOff');
  }
}

function orderProblems(rule: PeriodRule): PeriodRuleProblem[] {
  const found = new Map<PeriodRuleProblemCode, PeriodRuleProblem>();
  const note = (code: PeriodRuleProblemCode, field: string) => found.set(code, problem(code, field));
  for (const period of periodsOf(rule, ...ALL_WEEKDAYS)) {
    const { opens, due, lock } = datesByRule(rule, period, ORDINARY_WEEK);
    if (due < period.cutOff) note('DUE_BEFORE_CUT_OFF', 'due');
    else if (due < addWorkingDays(ORDINARY_WEEK, period.cutOff, 1)) note('DUE_TOO_SOON', 'due');
    if (lock < due) note('LOCK_BEFORE_DUE', 'lock');
    if (opens > due) note('OPENS_AFTER_DUE', 'opens');
  }
  if (found.has('DUE_BEFORE_CUT_OFF')) found.delete('DUE_TOO_SOON');
  return [...found.values()];
}

function isDay(day: number | 'end'): boolean {
  return day === 'end' || (Number.isInteger(day) && day >= 1 && day <= 31);
}

function isDateRule(rule: DateRule): boolean {
  if ('workingDays' in rule) return Number.isInteger(rule.workingDays) && Math.abs(rule.workingDays) <= 250;
  return isDay(rule.day) && Number.isInteger(rule.monthOffset) && rule.monthOffset >= 0 && rule.monthOffset <= 12;
}
