import { Button } from 'antd';
import { withDays } from '../language/format';
import { useWords } from '../language/use-words';
import { TableExport } from '../pieces/table-export/table-export';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { allRows, type ImportDetail, type ImportRow, type RowState, useImportRows } from './import';
import { rowsOut } from './rows-out';

/** Rows in one state, page by page: of faulty ones which cell, what is wrong and how to mend it; of others what changes. */
export function RowsTable({ detail, state }: { detail: ImportDetail; state: RowState }) {
  const t = useWords('import');
  const rows = useImportRows(detail.id, detail.version, state);
  const headers = new Map(detail.columns.map(({ key, header }) => [key, header]));
  const items = rows.data?.pages.flatMap((page) => page.items) ?? [];
  if (rows.error && items.length === 0) return <Trouble error={rows.error} again={() => void rows.refetch()} />;
  if (rows.isPending) return <Waiting />;
  const columns = COLUMNS[state];
  return (
    <>
      <table className="card-table import-rows">
        <caption className="sr-only">{t(`row.${state}`)}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`rows.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((row) =>
            state === 'error' ? (
              faults(row, headers)
            ) : (
              <Sound key={row.row} row={row} headers={headers} changed={state === 'changed'} />
            ),
          )}
        </tbody>
      </table>
      <div className="import-rows-foot">
        {rows.hasNextPage && (
          <Button onClick={() => void rows.fetchNextPage()} loading={rows.isFetchingNextPage}>
            {t('more')}
          </Button>
        )}
        <TableExport
          table={async () =>
            rowsOut(t, `${detail.fileName} – ${t(`row.${state}`)}`, await allRows(detail.id, state), headers)
          }
        />
      </div>
    </>
  );
}

const COLUMNS: Readonly<Record<RowState, readonly string[]>> = {
  error: ['row', 'name', 'column', 'fault'],
  new: ['row', 'name'],
  changed: ['row', 'name', 'changes'],
  same: ['row', 'name'],
};

type Headers = ReadonlyMap<string, string>;

const faults = (row: ImportRow, headers: Headers) =>
  row.faults.map((fault) => (
    <Faulty key={`${row.row}/${fault.code}/${fault.column}`} row={row} fault={fault} headers={headers} />
  ));

function Faulty({ row, fault, headers }: { row: ImportRow; fault: ImportRow['faults'][number]; headers: Headers }) {
  const t = useWords('import');
  const column = fault.column && (headers.get(fault.column) ?? fault.column);
  return (
    <tr>
      <th scope="row" data-label={t('rows.row')}>
        <span className="import-row-word">{t('rows.row')} </span>
        {row.row}
      </th>
      <td>{withDays(row.name) || '–'}</td>
      <td data-label={t('rows.column')}>{[fault.cell, column].filter(Boolean).join(' · ') || t('rows.wholeRow')}</td>
      <td className="import-row-fault">{fault.message}</td>
    </tr>
  );
}

function Sound({ row, headers, changed }: { row: ImportRow; headers: Headers; changed: boolean }) {
  const t = useWords('import');
  return (
    <tr>
      <th scope="row">
        <span className="import-row-word">{t('rows.row')} </span>
        {row.row}
      </th>
      <td>{withDays(row.name)}</td>
      {changed && (
        <td>
          <ul className="import-changes">
            {row.changes.map(({ field, from, to }) => (
              <li key={field}>
                {headers.get(field) ?? field}: <del>{from === null ? t('rows.nothing') : withDays(from)}</del> →{' '}
                <ins>{to === null ? t('rows.nothing') : withDays(to)}</ins>
              </li>
            ))}
          </ul>
        </td>
      )}
    </tr>
  );
}
