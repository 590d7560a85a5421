import { isDeepStrictEqual } from 'node:util';
import type { ProgrammeFile, ProgrammeReporting, ProgrammeTask } from '#contracts/programme-file/programme-file';
import type { Path } from '#contracts/programme-file/reading/fault';
import { respondentsOf } from '#contracts/programme-file/respondents';
import { SELF_ASSESSMENT_CODE } from '#domain/review/self-assessment-form';
import { type ImportConflict, importConflict } from './import-conflict.js';

/** The parts of a programme that are compared one by one, and what people call each. */
export const PROGRAMME_PARTS = {
  title: { vi: 'tên chương trình', en: 'the title' },
  signedAt: { vi: 'nơi ký', en: 'the place of signing' },
  period: { vi: 'thời gian thực hiện', en: 'the period' },
  implements: { vi: 'chương trình cấp trên', en: 'the parent programme' },
  succeeds: { vi: 'chương trình trước', en: 'the programme before it' },
  calendar: { vi: 'lịch làm việc', en: 'the calendar' },
  planCalendar: { vi: 'lịch xây dựng kế hoạch', en: 'the plan calendar' },
  reviews: { vi: 'các kỳ sơ kết, tổng kết', en: 'the reviews' },
  inspections: { vi: 'kế hoạch kiểm tra, giám sát', en: 'the inspections' },
  reminders: { vi: 'lịch nhắc việc', en: 'the reminder policy' },
  party: { vi: 'cơ quan ký kết', en: 'party' },
  legalBasis: { vi: 'căn cứ', en: 'legal basis' },
  content: { vi: 'nội dung', en: 'content' },
  task: { vi: 'nhiệm vụ', en: 'task' },
  indicator: { vi: 'chỉ tiêu', en: 'indicator' },
  form: { vi: 'biểu mẫu', en: 'form' },
  reporting: { vi: 'chế độ báo cáo', en: 'reporting rule' },
} as const satisfies Record<string, { readonly vi: string; readonly en: string }>;

export type ProgrammePartName = keyof typeof PROGRAMME_PARTS;

/** One part as plain JSON, with codes and natural keys instead of ids. */
export interface ProgrammePart {
  readonly part: ProgrammePartName;
  /** Natural key among the parts of that name; empty when there is only one. */
  readonly key: string;
  readonly value: unknown;
}

/** A part of a file, and where it stands there. */
export interface FilePart extends ProgrammePart {
  readonly path: Path;
}

const P: Path = ['programme'];

/** Everything of the programme that the record keeps, part by part. Pure. */
export function partsOf(file: ProgrammeFile): FilePart[] {
  const { programme } = file;
  const { rungs, tasks, stuck, quiet } = programme.reminders;
  const single = (part: ProgrammePartName, value: unknown): FilePart => ({ part, key: '', path: [...P, part], value });
  const parts: FilePart[] = [
    single('title', programme.title),
    single('signedAt', programme.signedAt ?? null),
    single('period', { from: programme.period.from, until: programme.period.until }),
    single('implements', programme.implements ?? null),
    single('succeeds', programme.succeeds ?? null),
    { part: 'calendar', key: '', path: [...P, 'parties', 0, 'unit'], value: programmeCalendarOf(file) },
    single('planCalendar', programme.planCalendar ?? null),
    single('reviews', programme.reviews),
    single('inspections', programme.inspections ?? []),
    single('reminders', { rungs, tasks: tasks ?? null, stuck, quiet: quiet ?? null }),
    ...programme.parties.map(({ unit, secretariat, signer }, index) => ({
      part: 'party' as const,
      key: String(index + 1),
      path: [...P, 'parties', index],
      value: { unit, secretariat, signer },
    })),
    ...programme.legalBases.map(({ kind, number, date, issuer, summary }, index) => ({
      part: 'legalBasis' as const,
      key: String(index + 1),
      path: [...P, 'legalBases', index],
      value: { kind, number, date: date ?? null, issuer, summary },
    })),
    ...contentParts(programme),
    ...programme.forms.map(({ code, name, fields, rules }, index) => ({
      part: 'form' as const,
      key: code,
      path: [...P, 'forms', index],
      value: { name, fields, rules },
    })),
    ...programme.reporting.map((rule, index) => ({
      part: 'reporting' as const,
      key: rule.code,
      path: [...P, 'reporting', index],
      value: ruleValue(file, rule),
    })),
  ];
  return parts.map((part) => ({ ...part, value: plain(part.value) }));
}

/** The calendar by which the programme's dates are reckoned: that of the first signing party. */
export function programmeCalendarOf({ organisation, programme }: ProgrammeFile): string {
  const first = programme.parties[0]!.unit;
  return organisation.units.find(({ code }) => code === first)!.calendar;
}

/**
 * Where a file disagrees with what is recorded for the same number and day of signing; empty when they say the same,
 * in whatever order and words of YAML. Pure.
 */
export function partConflicts(file: ProgrammeFile, recorded: readonly ProgrammePart[]): ImportConflict[] {
  const { number, signedOn } = file.programme;
  const known = new Map(recorded.map((part) => [nameOf(part), part]));
  const conflicts: ImportConflict[] = [];
  for (const part of partsOf(file)) {
    const before = known.get(nameOf(part));
    known.delete(nameOf(part));
    const detail = { number, signedOn, part: PROGRAMME_PARTS[part.part], key: part.key };
    if (!before) conflicts.push(importConflict('PART_ADDED', part.path, detail));
    else if (!isDeepStrictEqual(before.value, part.value)) {
      conflicts.push(importConflict('PART_DIFFERS', part.path, detail));
    }
  }
  // The form on which units assess themselves is the product's own when the file brings none.
  if (file.programme.reviews.length > 0) known.delete(nameOf({ part: 'form', key: SELF_ASSESSMENT_CODE, value: null }));
  for (const { part, key } of known.values()) {
    conflicts.push(importConflict('PART_MISSING', P, { number, signedOn, part: PROGRAMME_PARTS[part], key }));
  }
  return conflicts;
}

function contentParts({ contents }: ProgrammeFile['programme']): FilePart[] {
  return contents.flatMap(({ number, title, assumed, tasks }, index) => {
    const path = [...P, 'contents', index];
    return [
      { part: 'content' as const, key: String(number), path, value: { title, assumed: assumed ?? false } },
      ...tasks.flatMap((task, at) => taskParts(task, String(number), [...path, 'tasks', at])),
    ];
  });
}

function taskParts(task: ProgrammeTask, content: string, path: Path): FilePart[] {
  const { number, title, lead, coordinating, output, cadence, due, indicators } = task;
  const described = { title, output: output ?? null, cadence: cadence ?? null, due: due ?? null };
  const value = { content, ...described, lead, coordinating: [...coordinating].sort() };
  return [
    { part: 'task', key: number, path, value },
    ...indicators.map(({ code, name, unit, target, direction }, index) => ({
      part: 'indicator' as const,
      key: code,
      path: [...path, 'indicators', index],
      value: { task: number, name, measure: unit, target: target ?? null, direction },
    })),
  ];
}

function ruleValue(file: ProgrammeFile, rule: ProgrammeReporting): unknown {
  const { name, period, form, mode, nothingToReport, returnWorkingDays } = rule;
  const { from, until } = file.programme.period;
  return {
    name,
    period,
    form,
    mode,
    nothingToReport,
    returnWorkingDays,
    from: rule.from ?? from,
    until: rule.until ?? until,
    respondents: [...respondentsOf(file, rule)].sort(),
  };
}

const nameOf = ({ part, key }: ProgrammePart) => `${part} ${key}`;

/** As JSON would bring it back: without the keys that hold nothing. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
