import { owes } from '#domain/report/obligation';
import { GRADE_WORDS } from '#domain/review/rating';
import type { Block, TableCell } from '../model/block.js';
import { nothing, paragraph } from '../model/write.js';
import { figure, percent } from '../vietnamese.js';
import type { PacketContent } from './packet-content.js';
import { type Column, numberCell, placeColumn, tableOf } from './table-of.js';
import type { UnitName } from './unit-name.js';

/** Above so many units nobody reads them row by row: they are summed up by the unit above them, and stand in the annexes. */
export const MANY_UNITS = 200;

export const areMany = ({ units }: { readonly units: readonly unknown[] }) => units.length > MANY_UNITS;

/** How a unit, or the units below one, reported over the rounds: what was due, and what became of it. */
export interface UnitResult {
  readonly unit: string;
  readonly name: string;
  /** How many units are counted together; 1 for a unit alone. */
  readonly units: number;
  readonly due: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly reminders: number;
  readonly grade: string | null;
}

/** Every unit by itself; a report whose date has not come is not held against it. */
export function unitResults({ units, ratings, frozenAt }: PacketContent): UnitResult[] {
  const today = frozenAt.slice(0, 10);
  const grades = new Map(ratings.map(({ unit, grade }) => [unit, GRADE_WORDS[grade].vi]));
  return units.map(({ unit, name, reports }) => {
    const sent = reports.filter(({ status }) => !owes(status));
    const late = sent.filter(({ timely }) => timely === false).length;
    const missing = reports.filter(({ status, due }) => owes(status) && due < today).length;
    return {
      unit,
      name,
      units: 1,
      due: sent.length + missing,
      onTime: sent.length - late,
      late,
      missing,
      reminders: reports.reduce((sum, { reminders }) => sum + reminders, 0),
      grade: grades.get(unit) ?? null,
    };
  });
}

const WITHOUT: UnitName = { code: '', name: 'Không thuộc đơn vị nào' };

/** The units summed up by the unit above them, in the order of its code. */
export function resultsAbove(content: PacketContent): UnitResult[] {
  const above = new Map(content.units.map(({ unit, above: over }) => [unit, over ?? WITHOUT]));
  const sums = new Map<string, UnitResult>();
  for (const own of unitResults(content)) {
    const { code, name } = above.get(own.unit)!;
    const sum = sums.get(code);
    sums.set(code, sum ? added(sum, own) : { ...own, unit: code, name, grade: null });
  }
  return [...sums.values()].sort((a, b) => (a.unit < b.unit ? -1 : 1));
}

const added = (sum: UnitResult, own: UnitResult): UnitResult => ({
  ...sum,
  units: sum.units + own.units,
  due: sum.due + own.due,
  onTime: sum.onTime + own.onTime,
  late: sum.late + own.late,
  missing: sum.missing + own.missing,
  reminders: sum.reminders + own.reminders,
});

/** The results by unit; of many units, by the unit above them. */
export function unitTables(content: PacketContent): Block[] {
  if (content.units.length === 0) return [nothing('Không có đơn vị nào phải báo cáo trong kỳ này.')];
  if (!areMany(content)) return [unitTable(unitResults(content), 'Đơn vị', 'Theo đơn vị')];
  const summed = resultsAbove(content);
  return [
    paragraph(
      `Kết quả của ${figure(content.units.length)} đơn vị được cộng theo đơn vị cấp trên; từng đơn vị xem ở phụ lục.`,
      { as: 'note' },
    ),
    unitTable(summed, 'Đơn vị cấp trên', 'Theo đơn vị cấp trên'),
  ];
}

/** A row a unit, and the sum over all of them. */
export function unitTable(results: readonly UnitResult[], head: string, sheet: string): Block {
  const sum = (of: (result: UnitResult) => number) => results.reduce((total, result) => total + of(result), 0);
  const grouped = results.some(({ units }) => units > 1);
  const graded = results.some(({ grade }) => grade !== null);
  const columns: Column<UnitResult>[] = [
    placeColumn(5),
    { head, width: 30, cell: ({ name }) => name },
    ...(grouped ? [counted('Số đơn vị', ({ units }) => units)] : []),
    counted('Báo cáo đến hạn', ({ due }) => due),
    counted('Đúng hạn', ({ onTime }) => onTime),
    counted('Muộn', ({ late }) => late),
    counted('Còn thiếu', ({ missing }) => missing),
    { head: 'Tỷ lệ đúng hạn', width: 9, align: 'right', cell: ({ onTime, due }) => share(onTime, due) },
    counted('Số lần nhắc', ({ reminders }) => reminders),
    ...(graded ? [{ head: 'Xếp loại', width: 20, cell: ({ grade }: UnitResult) => grade ?? '' }] : []),
  ];
  const total: TableCell[] = [
    '',
    'Cộng',
    ...(grouped ? [numberCell(sum(({ units }) => units))] : []),
    numberCell(sum(({ due }) => due)),
    numberCell(sum(({ onTime }) => onTime)),
    numberCell(sum(({ late }) => late)),
    numberCell(sum(({ missing }) => missing)),
    share(
      sum(({ onTime }) => onTime),
      sum(({ due }) => due),
    ),
    numberCell(sum(({ reminders }) => reminders)),
    ...(graded ? [''] : []),
  ];
  return tableOf(columns, results, { size: 'small', sheet, last: [total] });
}

const counted = (head: string, of: (result: UnitResult) => number): Column<UnitResult> => ({
  head,
  width: 8,
  align: 'right',
  cell: (result) => numberCell(of(result)),
});

const share = (part: number, whole: number): TableCell =>
  whole === 0 ? '–' : { content: percent(part / whole), value: part / whole, align: 'right' };
