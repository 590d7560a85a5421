import { SELF_ASSESSMENT_FORM } from '#domain/review/self-assessment-form';
import type { DeclaredNames, DeclaredRule, PartialField } from './declared-names.js';
import { realDate } from './declared-names.js';
import type { Finding, Path } from './fault.js';
import { officeFindings } from './office-findings.js';
import { each, type PartialFile } from './partial-file.js';
import { outsideProgramme } from './programme-findings.js';
import { Once, reversedDates, unlessKnown, unlessRound } from './references.js';
import { staffFindings } from './staff-findings.js';
import { workFindings } from './work-findings.js';

type PartialSimulation = NonNullable<PartialFile['simulation']>;

const SIMULATION: Path = ['simulation'];

/** A rehearsal that could run: units, profiles and rounds that exist, draws that can be drawn, reports that would be taken. */
export function* simulationFindings(file: PartialFile, names: DeclaredNames): Generator<Finding> {
  const simulation = file.simulation;
  if (!simulation) return;
  yield* reversedDates(realDate(simulation.from), realDate(simulation.until), [...SIMULATION, 'until']);
  yield* profileFindings(simulation, names);
  yield* rangeFindings(simulation);
  yield* exceptionFindings(simulation, names);
  yield* lockFindings(simulation, names);
  yield* figureFindings(simulation, names);
  yield* officeFindings(file, names);
  yield* workFindings(file, names);
  for (const [suspension, index] of each(simulation.suspensions)) {
    const path = [...SIMULATION, 'suspensions', index];
    yield* reversedDates(realDate(suspension.from), realDate(suspension.until), [...path, 'until']);
    yield* outsideProgramme(suspension.from, [...path, 'from'], names);
    yield* outsideProgramme(suspension.until, [...path, 'until'], names);
  }
  yield* staffFindings(file, names);
}

function* profileFindings(simulation: PartialSimulation, names: DeclaredNames): Generator<Finding> {
  const profiles = simulation.profiles && new Set(Object.keys(simulation.profiles));
  yield* unlessKnown('PROFILE_UNKNOWN', [...SIMULATION, 'defaultProfile'], simulation.defaultProfile, profiles);
  for (const [unit, profile] of Object.entries(simulation.units ?? {})) {
    const path = [...SIMULATION, 'units', unit];
    yield* unlessKnown('UNIT_UNKNOWN', path, unit, names.units, true);
    yield* unlessKnown('PROFILE_UNKNOWN', path, profile, profiles);
  }
  const draws: [Path, object | undefined][] = [
    ...Object.entries(simulation.profiles ?? {}).map(([name, weights]): [Path, object | undefined] => [
      ['profiles', name],
      weights,
    ]),
    [['extension', 'decisions'], simulation.extension?.decisions],
    [['returns', 'reasons'], simulation.returns?.reasons],
    [['plans', 'opinions'], simulation.plans?.opinions],
    [['plans', 'answers'], simulation.plans?.answers],
    [['tasks', 'completion'], simulation.tasks?.completion],
    [['obstacles', 'outcomes'], simulation.obstacles?.outcomes],
    [['inspections', 'selfReports'], simulation.inspections?.selfReports],
    [['taskExtensions', 'decisions'], simulation.taskExtensions?.decisions],
  ];
  for (const [path, weights] of draws) {
    const nothing = weights && Object.values(weights).every((weight) => weight === 0);
    if (nothing) yield { code: 'WEIGHTS_ALL_ZERO', path: [...SIMULATION, ...path], atKey: true };
  }
}

function* rangeFindings(simulation: PartialSimulation): Generator<Finding> {
  const ranges: [Path, readonly (number | undefined)[] | undefined][] = [
    [['lateness', 'workingDays'], simulation.lateness?.workingDays],
    [['early', 'workingDays'], simulation.early?.workingDays],
    [['acceptance', 'afterWorkingDays'], simulation.acceptance?.afterWorkingDays],
    [['tasks', 'early', 'workingDays'], simulation.tasks?.early?.workingDays],
    [['tasks', 'lateness', 'workingDays'], simulation.tasks?.lateness?.workingDays],
    [['directions', 'early', 'workingDays'], simulation.directions?.early?.workingDays],
    [['directions', 'withoutDue', 'workingDays'], simulation.directions?.withoutDue?.workingDays],
    [['reviews', 'present'], simulation.reviews?.present],
    [['obstacles', 'workingDays', 'answer'], simulation.obstacles?.workingDays?.answer],
    [['inspections', 'lateness', 'workingDays'], simulation.inspections?.lateness?.workingDays],
    [['reviews', 'workingDays', 'acknowledgement'], simulation.reviews?.workingDays?.acknowledgement],
  ];
  for (const [path, range] of ranges) {
    const [least, most] = range ?? [];
    if (least !== undefined && most !== undefined && least > most) {
      yield { code: 'RANGE_REVERSED', path: [...SIMULATION, ...path] };
    }
  }
}

function* exceptionFindings(simulation: PartialSimulation, names: DeclaredNames): Generator<Finding> {
  const once = new Once();
  for (const [{ unit, round, behaviour }, index] of each(simulation.exceptions)) {
    const path = [...SIMULATION, 'exceptions', index];
    yield* unlessKnown('UNIT_UNKNOWN', [...path, 'unit'], unit, names.units);
    yield* unlessRound([...path, 'round'], round, names);
    if (unit === undefined || round === undefined) continue;
    yield* once.note(`${unit}/${round}`, [...path, 'unit'], `${unit} ${round}`);
    const declared = names.rules.find((rule) => rule.rounds?.includes(round));
    if (!declared) continue;
    if (names.units?.has(unit) && !declared.respondents.has(unit)) {
      yield { code: 'NOT_A_RESPONDENT', path: [...path, 'unit'], detail: { value: unit, round } };
    }
    if (behaviour === 'nothing-to-report' && !declared.rule.nothingToReport) {
      yield { code: 'NOTHING_TO_REPORT_REFUSED', path: [...path, 'behaviour'], detail: { value: round } };
    }
  }
}

/** What is late must still come before the lock, or the rehearsal would knock at a closed door. */
function* lockFindings(simulation: PartialSimulation, names: DeclaredNames): Generator<Finding> {
  const days = simulation.lateness?.workingDays?.[1];
  if (days === undefined) return;
  const tooEarly = names.rules.find((rule) => lockAfter(rule) < days);
  if (!tooEarly) return;
  yield {
    code: 'REPORTS_AFTER_LOCK',
    path: [...SIMULATION, 'lateness', 'workingDays'],
    detail: { days, rule: tooEarly.rule.code ?? '', lock: lockAfter(tooEarly) },
  };
}

/** Working days from the due date to the lock; endless when the lock is not counted from it. */
function lockAfter({ rule }: DeclaredRule): number {
  const lock = rule.period?.lock as { readonly workingDays?: number; readonly from?: string } | undefined;
  return lock?.from === 'due' && lock.workingDays !== undefined ? lock.workingDays : Number.POSITIVE_INFINITY;
}

function* figureFindings(simulation: PartialSimulation, names: DeclaredNames): Generator<Finding> {
  const fields = [...(names.forms?.values() ?? [])].flat().flatMap(withColumns);
  const keys = new Set(fields.flatMap(({ key, indicator }) => [key ?? [], indicator ?? []].flat()));
  for (const [key, range] of Object.entries(simulation.figures ?? {})) {
    const path = [...SIMULATION, 'figures', key];
    yield* unlessKnown('FIELD_UNKNOWN', path, key, names.forms && keys, true);
    const { min, max, decimals = 0 } = range ?? {};
    if (min === undefined || max === undefined) continue;
    if (min > max) yield { code: 'BOUNDS_REVERSED', path: [...path, 'max'], detail: { min, max } };
    else if (Math.ceil(min * 10 ** decimals) > Math.floor(max * 10 ** decimals)) {
      yield { code: 'FIGURES_NONE', path, detail: { min, max, decimals }, atKey: true };
    }
    yield* notTaken(
      fields.filter((field) => field.key === key || field.indicator === key),
      min,
      max,
      path,
    );
  }
  const answered = new Set([...keys, ...SELF_ASSESSMENT_FORM.fields.map(({ key }) => key)]);
  for (const key of Object.keys(simulation.texts ?? {})) {
    yield* unlessKnown('FIELD_UNKNOWN', [...SIMULATION, 'texts', key], key, names.forms && answered, true);
  }
}

/** A field and, of a table, its columns under the keys by which they are drawn. */
function withColumns(field: PartialField): PartialField[] {
  const columns = [...each(field.columns)].map(([column]) => ({ ...column, key: `${field.key}.${column.key}` }));
  return [field, ...columns];
}

/** Figures that their field would refuse. */
function* notTaken(fields: readonly PartialField[], min: number, max: number, path: Path): Generator<Finding> {
  for (const field of fields) {
    const percent = field.type === 'percent';
    const least = field.min ?? (percent ? 0 : Number.NEGATIVE_INFINITY);
    const most = field.max ?? (percent ? 100 : Number.POSITIVE_INFINITY);
    if (min >= least && max <= most) continue;
    yield {
      code: 'FIGURES_NOT_TAKEN',
      path,
      detail: { value: field.key ?? '', min: bound(least), max: bound(most) },
      atKey: true,
    };
  }
}

function bound(value: number): string {
  return Number.isFinite(value) ? String(value) : '…';
}
