import type { LocalDate } from '../time/instant.js';
import type { ValuesOf } from './column.js';
import type { SheetRow } from './sheet-rows.js';
import type { UNIT_COLUMNS } from './unit-columns.js';

export type UnitRow = SheetRow<ValuesOf<typeof UNIT_COLUMNS>>;

/** A unit as it is recorded from one day on. */
export interface RecordedUnit {
  readonly unitId: string;
  readonly code: string;
  readonly officialCode: string | null;
  readonly from: LocalDate;
  /** The first day on which it no longer is so. */
  readonly to: LocalDate | null;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: string;
  readonly level: string;
  /** Code of the unit above it. */
  readonly parent: string | null;
  readonly calendar: string;
}

/** The units of the record and of the sheet, found by whatever names them. */
export interface UnitIndex {
  /** Versions of each recorded unit, by code. */
  readonly versions: ReadonlyMap<string, readonly RecordedUnit[]>;
  readonly codes: ReadonlySet<string>;
  readonly codeByOfficial: ReadonlyMap<string, string>;
  /** The code of the unit that a code or an official code means; recorded ones go before those of the sheet. */
  readonly codeOf: ReadonlyMap<string, string>;
}

/** The index of all recorded units and of those in the sheet; of an official code that several had, the last one's. */
export function indexUnits(recorded: readonly RecordedUnit[], rows: readonly UnitRow[]): UnitIndex {
  const versions = new Map<string, RecordedUnit[]>();
  const codeByOfficial = new Map<string, string>();
  for (const unit of recorded) {
    const known = versions.get(unit.code);
    if (known) known.push(unit);
    else versions.set(unit.code, [unit]);
    if (unit.officialCode !== null) codeByOfficial.set(unit.officialCode, unit.code);
  }
  const inSheet = rows.flatMap((row) => {
    const code = unitCodeOf(row, codeByOfficial);
    return code === null ? [] : [[code, row.values.officialCode] as const];
  });
  const codeOf = new Map([
    ...inSheet.flatMap(([code, official]) => (official === null ? [] : [[official, code] as const])),
    ...codeByOfficial,
    ...inSheet.map(([code]) => [code, code] as const),
    ...[...versions.keys()].map((code) => [code, code] as const),
  ]);
  return { versions, codes: new Set(versions.keys()), codeByOfficial, codeOf };
}

/** The code of the unit that a row is about: its own, that of the unit with its official code, or the official one. */
export function unitCodeOf(
  { values: { code, officialCode } }: UnitRow,
  codeByOfficial: ReadonlyMap<string, string>,
): string | null {
  return code ?? (officialCode === null ? null : (codeByOfficial.get(officialCode) ?? officialCode));
}
