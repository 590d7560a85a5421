import { foldCode } from './fold.js';
import { firstRows } from './matched-row.js';
import { type RowFault, rowFault } from './row-fault.js';
import { UNIT_COLUMNS } from './unit-columns.js';
import { type UnitIndex, type UnitRow, unitCodeOf } from './unit-index.js';

type FaultsByRow = Map<number, RowFault[]>;

/** Codes that stand twice in the sheet, and such as differ from another one by case or accents only. */
export function checkUnitCodes(rows: readonly UnitRow[], recorded: ReadonlySet<string>): FaultsByRow {
  const faults: FaultsByRow = new Map();
  for (const column of ['code', 'officialCode'] as const) {
    const first = firstRows(rows, ({ values }) => values[column]);
    for (const row of rows) {
      const value = row.values[column];
      const other = value === null ? undefined : first.get(value);
      if (!other || other === row) continue;
      const detail = { value: value!, other: other.row, column: UNIT_COLUMNS[column].header };
      add(faults, row.row, rowFault('TWICE', row.at(column), detail));
    }
  }
  const alike = new Map([...recorded].map((code) => [foldCode(code), code]));
  for (const row of rows) {
    const code = row.values.code ?? row.values.officialCode;
    if (code === null || recorded.has(code)) continue;
    const other = alike.get(foldCode(code));
    if (other === undefined) alike.set(foldCode(code), code);
    else if (other !== code) {
      const column = row.values.code === null ? 'officialCode' : 'code';
      add(faults, row.row, rowFault('CODE_ALIKE', row.at(column), { value: code, other }));
    }
  }
  return faults;
}

/** Parents that neither the sheet nor the record has, and circles among them. */
export function checkUnitParents(rows: readonly UnitRow[], units: UnitIndex): FaultsByRow {
  const faults: FaultsByRow = new Map();
  const parents = new Map<string, string | null>();
  for (const [code, versions] of units.versions) parents.set(code, versions.at(-1)!.parent);
  for (const row of rows) {
    const { parent } = row.values;
    const code = unitCodeOf(row, units.codeByOfficial);
    if (parent === null || code === null) continue;
    const known = units.codeOf.get(parent);
    if (known === undefined) {
      add(faults, row.row, rowFault('PARENT_UNKNOWN', row.at('parent'), { value: parent }));
    } else parents.set(code, known);
  }
  for (const row of rows) {
    const circle = circleFrom(unitCodeOf(row, units.codeByOfficial), parents);
    if (circle && row.values.parent !== null) {
      add(faults, row.row, rowFault('PARENT_CYCLE', row.at('parent'), { chain: circle.join(' → ') }));
    }
  }
  return faults;
}

/** The way up from a unit back to itself; `undefined` when it ends, or goes round without it. */
function circleFrom(code: string | null, parents: ReadonlyMap<string, string | null>): string[] | undefined {
  if (code === null) return undefined;
  const way = [code];
  for (let above = parents.get(code) ?? null; above !== null; above = parents.get(above) ?? null) {
    if (above === code) return [...way, code];
    if (way.includes(above)) return undefined;
    way.push(above);
  }
  return undefined;
}

function add(faults: FaultsByRow, row: number, fault: RowFault): void {
  const known = faults.get(row);
  if (known) known.push(fault);
  else faults.set(row, [fault]);
}
