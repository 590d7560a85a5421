import { day, figure } from '../../language/format';
import { useWords } from '../../language/use-words';
import type { Answer, Attachment, Column, FormField, Row } from '../duty';
import { fileAddress } from '../files/file-box';
import { useFileNames } from '../files/file-names';

type Question = Pick<FormField, 'type' | 'unit'> | Pick<Column, 'type' | 'unit'>;

/** One value as it is read: figures and days in the office's way, yes and no in words. */
export function useValueText(): (question: Question, value: Row[string]) => string {
  const t = useWords('report');
  return ({ type, unit }, value) => {
    if (typeof value === 'number') return [figure(value), unit].filter(Boolean).join(' ');
    if (typeof value === 'boolean') return value ? t('yes') : t('no');
    return type === 'date' ? day(value) : value;
  };
}

/** An answer that was given, to be read. */
export function AnswerText({
  field,
  answer,
  attachments,
}: {
  field: FormField;
  answer: Answer | undefined;
  attachments?: readonly Attachment[];
}) {
  const t = useWords('report');
  const text = useValueText();
  if (answer === undefined || answer === '') return <span className="soft">{t('field.empty')}</span>;
  if (!Array.isArray(answer)) return <span className="report-said">{text(field, answer)}</span>;
  if (field.type === 'evidence') return <FileNames ids={answer.map(String)} attachments={attachments} />;
  if (field.type === 'table') return <AnswerTable field={field} rows={answer as Row[]} />;
  return <span className="report-said">{answer.map(String).join('; ')}</span>;
}

/** Files by their names, as far as these are known. */
export function FileNames({ ids, attachments }: { ids: readonly string[]; attachments?: readonly Attachment[] }) {
  const t = useWords('report');
  const names = useFileNames();
  const nameOf = (id: string, index: number) =>
    attachments?.find((each) => each.id === id)?.name ??
    names.get(id)?.name ??
    t('file.nameless', { number: index + 1 });
  return (
    <ul className="report-file-names">
      {ids.map((id, index) => (
        <li key={id}>
          <a href={fileAddress(id)} download>
            {nameOf(id, index)}
          </a>
        </li>
      ))}
    </ul>
  );
}

function AnswerTable({ field, rows }: { field: FormField; rows: readonly Row[] }) {
  const t = useWords('report');
  const text = useValueText();
  const fixed = field.rows?.fixed !== undefined;
  return (
    <div className="report-table-scroll">
      <table className="report-table report-table-read" aria-label={field.label}>
        <thead>
          <tr>
            <th scope="col">{fixed ? t('table.row') : t('table.number')}</th>
            {field.columns?.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            <tr key={at}>
              <th scope="row">{fixed ? String(row.row) : at + 1}</th>
              {field.columns?.map((column) => (
                <td key={column.key} data-label={column.label}>
                  {row[column.key] !== undefined && text(column, row[column.key]!)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
