import { Button } from 'antd';
import { type KeyboardEvent, useRef } from 'react';
import { useWords } from '../language/use-words';
import { DraftLine, type LineProps } from './draft-line';
import { type DraftRow, inOrder } from './draft-row';

/** What every line of the table needs from the editor. */
export type TableProps = Omit<LineProps, 'row' | 'first' | 'last' | 'onKeys'> & {
  readonly rows: readonly DraftRow[];
  readonly onAdd: (contentNumber: number | null) => void;
};

/** The draft by its contents. On a task: arrows go to the next, Alt and arrows move it, Enter opens it, Delete leaves it out. */
export function DraftTable({ rows, onAdd, ...line }: TableProps) {
  const t = useWords('plan-builder');
  const table = useRef<HTMLTableElement>(null);
  const numbers: (number | null)[] = [...line.contents.keys()];
  for (const { contentNumber } of rows) if (!numbers.includes(contentNumber)) numbers.push(contentNumber);
  if (!numbers.includes(null)) numbers.push(null);
  const go = (from: EventTarget, step: number) => {
    const all = [...(table.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    all[all.indexOf(from as HTMLElement) + step]?.focus();
  };
  const keys = (row: DraftRow) => (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && event.altKey) line.onMove(row.key, step);
    else if (step !== 0) go(event.currentTarget, step);
    else if (event.key === 'Delete') line.onRemove(row);
    else if (event.key === 'Insert') onAdd(row.contentNumber);
    else return;
    event.preventDefault();
  };
  return (
    <table className="builder-table builder-draft-table" ref={table}>
      <thead>
        <tr>
          <th scope="col">{t('field.number')}</th>
          <th scope="col">{t('column.task')}</th>
          <th scope="col">{t('column.units')}</th>
          <th scope="col">{t('field.due')}</th>
          <th scope="col">
            <span className="sr-only">{t('column.acts')}</span>
          </th>
        </tr>
      </thead>
      {numbers.map((number) => {
        const own = rows.filter(({ contentNumber }) => contentNumber === number);
        const ordered = inOrder(own);
        return (
          <tbody key={number ?? 'none'}>
            <tr>
              <th scope="rowgroup" colSpan={4}>
                {number === null ? t('content.none') : `${number}. ${line.contents.get(number) ?? ''}`}
              </th>
              <td className="builder-add">
                <Button size="small" onClick={() => onAdd(number)}>
                  {t('add')}
                  <span className="sr-only"> {number ?? t('content.none')}</span>
                </Button>
              </td>
            </tr>
            {own.map((row) => (
              <DraftLine
                {...line}
                key={row.key}
                row={row}
                first={row.key === ordered[0]?.key}
                last={row.key === ordered.at(-1)?.key}
                onKeys={keys(row)}
              />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}
