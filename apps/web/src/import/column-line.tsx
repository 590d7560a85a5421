import { useId } from 'react';
import { useWords } from '../language/use-words';
import type { ImportDetail } from './import';
import { valuesOf } from './mapping';

/** One thing that a row may say, the column in which the file says it, and the first values that stand there. */
export function ColumnLine({
  column: { key, header, required, column: given, recognised },
  missing,
  sample,
  headers,
  headerRow,
  value,
  fault,
  onChange,
}: {
  column: ImportDetail['columns'][number];
  /** Whether the sheet cannot be read without it. */
  missing: boolean;
  sample: ImportDetail['sample'];
  headers: ImportDetail['headers'];
  headerRow: number;
  value: string;
  fault: string | undefined;
  onChange: (letters: string) => void;
}) {
  const t = useWords('import');
  const id = useId();
  const lacks = (required || missing) && value === '';
  const values = valuesOf({ sample }, headerRow, value);
  return (
    <tr>
      <th scope="row">
        <label htmlFor={id}>{header}</label>{' '}
        {(required || missing) && <span className={lacks ? 'tone-red' : 'soft'}>{t('columns.required')}</span>}
      </th>
      <td>
        <select
          id={id}
          className="plain-field"
          data-column={key}
          value={value}
          aria-invalid={fault !== undefined || undefined}
          aria-describedby={fault ? `${id}-fault` : undefined}
          onChange={({ target }) => onChange(target.value)}
        >
          <option value="">{t('columns.none')}</option>
          {headers.map(({ column, text }) => (
            <option key={column} value={column}>
              {text ? t('columns.option', { column, text }) : t('columns.nameless', { column })}
            </option>
          ))}
        </select>
        {fault ? (
          <span id={`${id}-fault`} className="tone-red import-fault">
            {fault}
          </span>
        ) : (
          value !== '' &&
          value === given &&
          recognised && <span className="soft import-fault">{t(`columns.by.${recognised}`)}</span>
        )}
      </td>
      <td className="soft">{values.length > 0 ? values.join(' · ') : '–'}</td>
    </tr>
  );
}
