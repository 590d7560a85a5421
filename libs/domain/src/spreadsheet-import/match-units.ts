import type { LocalDate } from '../time/instant.js';
import { changesOf, faulty, type MatchedRow, matched } from './matched-row.js';
import { rowFault } from './row-fault.js';
import { checkUnitCodes, checkUnitParents } from './unit-checks.js';
import { indexUnits, type RecordedUnit, type UnitIndex, type UnitRow, unitCodeOf } from './unit-index.js';

export interface UnitsContext {
  /** Every version of every unit, the earliest of each first. */
  readonly recorded: readonly RecordedUnit[];
  readonly calendars: ReadonlySet<string>;
  readonly defaultCalendar: string;
  /** The day from which a row counts that says none. */
  readonly asOf: LocalDate;
}

/** What a row writes: a unit that begins, one that is so from another day on, or a mistake of today's set right. */
export interface UnitWrite {
  readonly change: 'create' | 'from-now-on' | 'correct';
  readonly unitId: string | null;
  readonly code: string;
  readonly officialCode: string | null;
  readonly from: LocalDate;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: string;
  readonly level: string;
  readonly parent: string | null;
  readonly calendar: string;
  readonly act: string | null;
}

const LEVEL_OF_KIND: Readonly<Record<string, string>> = { province: 'province', commune: 'commune' };

/**
 * Holds a sheet of units against the record. A unit that differs becomes another from its date of effect on: nothing
 * that has been is overwritten, and a unit that the sheet leaves out stays as it is.
 */
export function matchUnits(rows: readonly UnitRow[], context: UnitsContext): MatchedRow<UnitWrite>[] {
  const units = indexUnits(context.recorded, rows);
  const codes = checkUnitCodes(rows, units.codes);
  const parents = checkUnitParents(rows, units);
  const found = rows.map((row) => {
    const name = unitCodeOf(row, units.codeByOfficial) ?? '';
    const faults = [...row.faults, ...(codes.get(row.row) ?? []), ...(parents.get(row.row) ?? [])];
    const { calendar } = row.values;
    if (calendar !== null && !context.calendars.has(calendar)) {
      faults.push(rowFault('CALENDAR_UNKNOWN', row.at('calendar'), { value: calendar }));
    }
    if (faults.length > 0) return faulty(row.row, name, faults);
    const versions = units.versions.get(name);
    return versions ? changeUnit(row, name, versions, units, context) : createUnit(row, name, units, context);
  });
  return withoutOrphans(found, rows, units);
}

/** A unit whose parent is new in the sheet and cannot come in cannot come in either, nor what stands below it. */
function withoutOrphans(
  found: readonly MatchedRow<UnitWrite>[],
  rows: readonly UnitRow[],
  { codes }: UnitIndex,
): MatchedRow<UnitWrite>[] {
  // Of a code that stands twice the first row counts.
  const sound = new Set(found.flatMap(({ state, name }) => (state === 'error' ? [] : [name])));
  const faultyNew = new Map(found.flatMap(({ name, row }) => (sound.has(name) ? [] : [[name, row] as const])));
  let result = [...found];
  for (let before = -1; before !== faultyNew.size; ) {
    before = faultyNew.size;
    result = result.map((each, index) => {
      const parent = each.write?.parent ?? null;
      const other = parent === null || codes.has(parent) ? undefined : faultyNew.get(parent);
      if (other === undefined) return each;
      faultyNew.set(each.name, each.row);
      return faulty(each.row, each.name, [
        rowFault('PARENT_FAULTY', rows[index]!.at('parent'), { value: parent!, other }),
      ]);
    });
  }
  return result;
}

function createUnit(row: UnitRow, code: string, units: UnitIndex, context: UnitsContext): MatchedRow<UnitWrite> {
  const { officialCode, name, shortName, kind, calendar, validFrom, act } = row.values;
  const level = row.values.level ?? LEVEL_OF_KIND[kind!];
  if (!level) return faulty(row.row, code, [rowFault('LEVEL_MISSING', row.at('level'))]);
  const write: UnitWrite = {
    change: 'create',
    unitId: null,
    code,
    officialCode,
    from: validFrom ?? context.asOf,
    name: name!,
    shortName,
    kind: kind!,
    level,
    parent: parentOf(row, units),
    calendar: calendar ?? context.defaultCalendar,
    act,
  };
  return matched(row.row, code, 'new', changesOf({}, { ...fieldsOf(write), from: write.from }), write);
}

function changeUnit(
  row: UnitRow,
  code: string,
  versions: readonly RecordedUnit[],
  units: UnitIndex,
  { asOf }: UnitsContext,
): MatchedRow<UnitWrite> {
  const from = row.values.validFrom ?? asOf;
  const [first, last] = [versions[0]!, versions.at(-1)!];
  const refuse = (fault: Parameters<typeof rowFault>[0], since: LocalDate): MatchedRow<UnitWrite> =>
    faulty(row.row, code, [rowFault(fault, row.at('validFrom'), { unit: code, since })]);
  if (from < first.from) return refuse('UNIT_NOT_YET', first.from);
  if (last.to !== null && last.to <= from) return refuse('UNIT_ENDED', last.to);
  const then = versions.find((version) => version.from <= from && (version.to === null || version.to > from))!;
  const { officialCode, name, shortName, kind, level, calendar, act } = row.values;
  const given = { name, shortName, kind, level, parent: parentOf(row, units), calendar, officialCode };
  const changes = changesOf({ ...fieldsOf(then) }, given);
  const kept = { unitId: then.unitId, code, from, act };
  const write = { ...fieldsOf(then), ...withoutNulls(given), ...kept };
  if (changes.length === 0) return matched(row.row, code, 'same', [], { ...write, change: 'correct' });
  // What begins today or later has not been yet: setting it right overwrites no history.
  const correctable = from === last.from && last.from >= asOf;
  if (!correctable && from <= last.from) return refuse('UNIT_HISTORY', last.from);
  const change = correctable ? 'correct' : 'from-now-on';
  const dated = correctable ? changes : [...changes, { field: 'from', from: then.from, to: from }];
  return matched(row.row, code, 'changed', dated, { ...write, change });
}

type UnitFields = Pick<RecordedUnit, 'name' | 'shortName' | 'kind' | 'level' | 'parent' | 'calendar' | 'officialCode'>;

const fieldsOf = ({ name, shortName, kind, level, parent, calendar, officialCode }: UnitFields): UnitFields => ({
  name,
  shortName,
  kind,
  level,
  parent,
  calendar,
  officialCode,
});

/** The parent's code; a sheet may name it by its official one. */
const parentOf = ({ values: { parent } }: UnitRow, { codeOf }: UnitIndex) =>
  parent === null ? null : (codeOf.get(parent) ?? parent);

const withoutNulls = <Given extends object>(given: Given) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as {
    [Key in keyof Given]: NonNullable<Given[Key]>;
  };
