import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { api, data } from '../api/client';
import { ProblemError } from '../api/problem';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import { ColumnLine } from './column-line';
import { type ImportDetail, importMoved } from './import';
import { headersAt, mappingInput, mappingOf, twice } from './mapping';
import { SheetSample } from './sheet-sample';

/** Which column of the file is which, with a look at its first rows; folded away once every column is found. */
export function MappingForm({ detail }: { detail: ImportDetail }) {
  const t = useWords('import');
  const { state, missing, columns } = detail;
  const asks = state === 'uploaded' || missing.length > 0;
  const found = columns.filter(({ column }) => column !== null).length;
  return (
    <details className="card import-part" open={asks}>
      <summary>
        <h2>{t('columns')}</h2>{' '}
        <span className={asks ? 'tone-amber' : 'soft'}>
          {t(missing.length > 0 ? 'columns.asks' : asks ? 'columns.similar' : 'columns.found', { count: found })}
        </span>
      </summary>
      <Form detail={detail} />
    </details>
  );
}

function Form({ detail }: { detail: ImportDetail }) {
  const t = useWords('import');
  const [sheet, setSheet] = useState(detail.sheet ?? '');
  const [headerRow, setHeaderRow] = useState(detail.headerRow ?? 1);
  const [mapping, setMapping] = useState(mappingOf(detail));
  const doubled = twice(mapping);
  const save = useMutation({
    mutationFn: () =>
      data(
        api.PUT('/api/v1/imports/{id}/mapping', {
          params: { path: { id: detail.id }, header: { 'If-Match': `"${detail.version}"` } },
          body: { sheet, headerRow, columns: mappingInput(mapping) },
        }),
      ),
    onSuccess: importMoved,
  });
  const refused = save.error instanceof ProblemError ? save.error : undefined;
  const refusedAt = detail.columns.some(({ key }) => refused?.at(`/columns/${key}`));
  const change = (act: () => void) => {
    save.reset();
    act();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className="import-mapping" onSubmit={send}>
      <Where
        detail={detail}
        sheet={sheet}
        headerRow={headerRow}
        onSheet={(name) => change(() => setSheet(name))}
        onHeaderRow={(row) => change(() => setHeaderRow(row))}
      />
      {sheet === detail.sheet ? (
        <SheetSample detail={detail} headerRow={headerRow} />
      ) : (
        <p className="tone-amber">{t('columns.otherSheet')}</p>
      )}
      <Columns>
        {detail.columns.map((column) => (
          <ColumnLine
            key={column.key}
            column={column}
            missing={detail.missing.includes(column.key)}
            sample={sheet === detail.sheet ? detail.sample : []}
            headers={headersAt(detail, headerRow)}
            headerRow={headerRow}
            value={mapping[column.key] ?? ''}
            fault={refused?.at(`/columns/${column.key}`) ?? (doubled.has(column.key) ? t('columns.twice') : undefined)}
            onChange={(letters) => change(() => setMapping({ ...mapping, [column.key]: letters }))}
          />
        ))}
      </Columns>
      {refusedAt ? (
        <p className="tone-red" role="alert">
          {t('columns.refused')}
        </p>
      ) : (
        <Refusal error={save.error} />
      )}
      <Button type="primary" htmlType="submit" loading={save.isPending} disabled={doubled.size > 0}>
        {t('columns.do')}
      </Button>
    </form>
  );
}

/** The columns that are known, each with the one of the file that it is. */
function Columns({ children }: { children: ReactNode }) {
  const t = useWords('import');
  return (
    <table className="card-table import-columns">
      <caption className="sr-only">{t('columns')}</caption>
      <thead>
        <tr>
          {['known', 'inFile', 'values'].map((column) => (
            <th key={column} scope="col">
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

interface WhereProps {
  readonly detail: ImportDetail;
  readonly sheet: string;
  readonly headerRow: number;
  readonly onSheet: (name: string) => void;
  readonly onHeaderRow: (row: number) => void;
}

/** The sheet of the file, and the row in which its headers stand. */
function Where({ detail, sheet, headerRow, onSheet, onHeaderRow }: WhereProps) {
  const t = useWords('import');
  const id = useId();
  return (
    <div className="import-where">
      {detail.sheets.length > 1 && (
        <div className="import-field">
          <label htmlFor={`${id}-sheet`}>{t('columns.sheet')}</label>
          <select
            id={`${id}-sheet`}
            className="plain-field"
            value={sheet}
            onChange={({ target }) => onSheet(target.value)}
          >
            {detail.sheets.map(({ name, rows }) => (
              <option key={name} value={name}>
                {t('columns.sheetRows', { name, count: rows })}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="import-field">
        <label htmlFor={`${id}-row`}>{t('columns.headerRow')}</label>
        <input
          id={`${id}-row`}
          type="number"
          className="plain-field"
          min={1}
          max={1000}
          required
          value={headerRow || ''}
          onChange={({ target }) => onHeaderRow(target.valueAsNumber || 0)}
        />
      </div>
    </div>
  );
}
