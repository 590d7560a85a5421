import { type DraftRow, inOrder } from './draft-row';

/** Changes one row; it keeps its place on the page until it is put in order. */
export const changed = (rows: readonly DraftRow[], key: string, change: Partial<DraftRow>): DraftRow[] =>
  rows.map((row) => (row.key === key ? { ...row, ...change } : row));

export const without = (rows: readonly DraftRow[], key: string): DraftRow[] => rows.filter((row) => row.key !== key);

/** The row before or after it in the same content; the numbers say the order, so the two exchange theirs. */
export function moved(rows: readonly DraftRow[], key: string, step: 1 | -1): DraftRow[] {
  const row = rows.find((each) => each.key === key);
  if (!row) return [...rows];
  const beside = inOrder(rows.filter(({ contentNumber }) => contentNumber === row.contentNumber));
  const other = beside[beside.findIndex((each) => each.key === key) + step];
  if (!other) return [...rows];
  return inOrder(changed(changed(rows, key, { number: other.number }), other.key, { number: row.number }));
}

/** A new row of a content, with the next number that is free there. */
export function added(rows: readonly DraftRow[], row: Partial<DraftRow> & Pick<DraftRow, 'key'>): DraftRow[] {
  const contentNumber = row.contentNumber ?? null;
  const fresh: DraftRow = {
    number: nextNumber(rows, contentNumber),
    title: '',
    output: '',
    due: null,
    lead: '',
    coordinating: [],
    taskNumber: null,
    ...row,
    contentNumber,
  };
  const number = rows.some((each) => each.number === fresh.number) ? nextNumber(rows, contentNumber) : fresh.number;
  return inOrder([...rows, { ...fresh, number }]);
}

/** `2.4` after `2.1`, `2.3`; without a content `1`, `2` … as they are free. */
export function nextNumber(rows: readonly DraftRow[], contentNumber: number | null): string {
  const head = contentNumber === null ? '' : `${contentNumber}.`;
  const last = rows
    .filter(({ number }) => number.startsWith(head) && /^\d+$/.test(number.slice(head.length)))
    .map(({ number }) => Number(number.slice(head.length)));
  return `${head}${Math.max(0, ...last) + 1}`;
}
