import fc from 'fast-check';
import { guessMapping } from './column-mapping.js';
import { KIND_SPECS } from './kind-specs.js';
import { matchUnits, type UnitsContext, type UnitWrite } from './match-units.js';
import { readRows } from './sheet-rows.js';
import type { RecordedUnit, UnitRow } from './unit-index.js';

const HEADER = ['Mã đơn vị', 'Tên đơn vị', 'Loại đơn vị', 'Cấp', 'Mã đơn vị cấp trên', 'Có hiệu lực từ'];
const { columns, oneOf } = KIND_SPECS.units;
const AS_OF = '2026-07-01';

const context = (recorded: readonly RecordedUnit[]): UnitsContext => ({
  recorded,
  calendars: new Set(['vn-state']),
  defaultCalendar: 'vn-state',
  asOf: AS_OF,
});

const MAPPING = guessMapping({ columns, oneOf }, HEADER).columns;

const rowsOf = (sheet: readonly (readonly string[])[]) =>
  readRows([HEADER, ...sheet], {
    columns,
    oneOf,
    mapping: MAPPING,
    headerRow: 0,
  }) as unknown as UnitRow[];

/** What the record holds once the writes are in, as the record's own statements do it. */
function written(recorded: readonly RecordedUnit[], writes: readonly UnitWrite[]): RecordedUnit[] {
  let units = [...recorded];
  for (const { change, act: _, ...write } of writes) {
    const own = units.filter(({ code }) => code === write.code);
    const last = own.at(-1);
    const unitId = write.unitId ?? write.code;
    if (change === 'create') units.push({ ...write, unitId, to: null });
    else if (change === 'correct')
      units = units.map((unit) =>
        unit.code === write.code && unit.from === write.from ? { ...unit, ...write, unitId } : unit,
      );
    else {
      units = units.map((unit) => (unit === last ? { ...unit, to: write.from } : unit));
      units.push({ ...write, unitId, to: last!.to });
    }
  }
  return units.sort((a, b) => (a.code + a.from < b.code + b.from ? -1 : 1));
}

const code = fc.constantFrom('T1', 'T2', 'X1', 'X2', 'X3');
const row = fc.tuple(
  code,
  fc.constantFrom('Một', 'Hai', ''),
  fc.constantFrom('Xã', 'Tỉnh', 'Sở', 'Làng'),
  fc.constantFrom('', 'Tỉnh', 'Xã'),
  fc.oneof({ weight: 2, arbitrary: fc.constant('') }, code, fc.constant('T9')),
  fc.constantFrom('', '01/01/2026', '01/07/2026', '01/08/2026', '31/02/2026'),
);
const sheet = fc.array(row, { maxLength: 6 });

test('applied, every sound row is there; the same sheet again changes nothing', () => {
  fc.assert(
    fc.property(sheet, sheet, (first, second) => {
      let recorded: RecordedUnit[] = [];
      for (const each of [first, second]) {
        const matched = matchUnits(rowsOf(each), context(recorded));
        const writes = matched.flatMap(({ write }) => (write ? [write] : []));
        recorded = written(recorded, writes);
        const again = matchUnits(rowsOf(each), context(recorded));
        for (const [index, { state }] of matched.entries()) {
          if (state !== 'error') expect(again[index]!.state).toBe('same');
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('no write leaves a unit without its parent, in a circle, or with two versions on one day; the past stays', () => {
  fc.assert(
    fc.property(sheet, sheet, (first, second) => {
      let recorded: RecordedUnit[] = [];
      for (const each of [first, second]) {
        const before = recorded;
        const writes = matchUnits(rowsOf(each), context(recorded)).flatMap(({ write }) => (write ? [write] : []));
        recorded = written(recorded, writes);
        const codes = new Set(recorded.map((unit) => unit.code));
        for (const { parent } of recorded) if (parent !== null) expect(codes.has(parent)).toBe(true);
        expect(new Set(recorded.map((unit) => `${unit.code} ${unit.from}`)).size).toBe(recorded.length);
        for (const unit of before) {
          if (unit.from >= AS_OF) continue;
          expect(recorded).toContainEqual(
            expect.objectContaining({ code: unit.code, from: unit.from, name: unit.name, parent: unit.parent }),
          );
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('a circle is refused wherever it closes, with the way it goes', () => {
  const faults = matchUnits(
    rowsOf([
      ['A', 'A', 'Xã', '', 'B', ''],
      ['B', 'B', 'Xã', '', 'C', ''],
      ['C', 'C', 'Xã', '', 'A', ''],
      ['D', 'D', 'Xã', '', 'A', ''],
    ]),
    context([]),
  ).map(({ faults: found }) => found.map(({ code: fault, en }) => [fault, en]));
  expect(faults[0]).toEqual([['PARENT_CYCLE', expect.stringContaining('A → B → C → A')]]);
  expect(faults.map((found) => found[0]![0])).toEqual([
    'PARENT_CYCLE',
    'PARENT_CYCLE',
    'PARENT_CYCLE',
    'PARENT_FAULTY',
  ]);
});
