import { type ClipboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerFault } from '#domain/form/answer-fault';
import { useWords } from '../../language/use-words';
import type { Column, FormField, Row } from '../duty';
import { ChoiceField, YesNoField } from './choice-field';
import { DayField } from './day-field';
import { type FieldProps, NumberField } from './number-field';
import { givenRows, pasted, shownRows, withCell } from './table-rows';

const NO_ROWS: Row[] = [];

/** A table: rows that the form names, or as many as the unit has; cells copied from a spreadsheet may be pasted. */
export function TableField({
  id,
  field,
  value = NO_ROWS,
  onAnswer,
  faults,
}: FieldProps<Row[]> & { field: FormField; faults: readonly AnswerFault[] }) {
  const t = useWords('report');
  const { i18n } = useTranslation();
  const [rows, setRows] = useState(() => shownRows(field, value));
  const answered = useRef(value);
  useEffect(() => {
    if (answered.current === value) return;
    answered.current = value;
    setRows(shownRows(field, value));
  }, [field, value]);
  const change = (next: Row[]) => {
    const given = givenRows(next);
    setRows(field.rows?.fixed || givenRows(next.slice(-1)).length === 0 ? next : shownRows(field, next));
    answered.current = given;
    onAnswer(given.length > 0 ? given : undefined);
  };
  const paste = (event: ClipboardEvent, at: number, column: number) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text)) return;
    event.preventDefault();
    change(pasted(field, rows, at, column, text, i18n.language));
  };
  const columns = field.columns ?? [];
  const fixed = field.rows?.fixed !== undefined;
  return (
    <div className="report-table-scroll">
      <table className="report-table report-table-write" aria-labelledby={`${id}-label`}>
        <thead>
          <tr>
            <th scope="col">{fixed ? t('table.row') : t('table.number')}</th>
            {columns.map(({ key, label, unit, required }) => (
              <th key={key} scope="col">
                {label}
                {unit && <span className="soft"> ({unit})</span>}
                {required && <span className="report-needed"> *</span>}
              </th>
            ))}
            {!fixed && <td />}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => {
            // Faults count the rows that say something.
            const place = givenRows([row]).length > 0 ? givenRows(rows.slice(0, at)).length : -1;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
              <tr key={at}>
                <th scope="row">{fixed ? String(row.row) : at + 1}</th>
                {columns.map((column, index) => {
                  const fault = faults.find((each) => each.row === place && each.column === column.key);
                  return (
                    <td key={column.key} data-label={column.label} onPaste={(event) => paste(event, at, index)}>
                      <Cell
                        id={at === 0 && index === 0 ? id : `${id}-${at}-${column.key}`}
                        column={column}
                        label={`${fixed ? String(row.row) : t('table.rowNumber', { number: at + 1 })}: ${column.label}`}
                        value={row[column.key]}
                        invalid={fault !== undefined}
                        onAnswer={(cell) => change(withCell(rows, at, column.key, cell))}
                      />
                      {fault && <p className="report-fault">{i18n.language === 'en' ? fault.en : fault.vi}</p>}
                    </td>
                  );
                })}
                {!fixed && (
                  <td>
                    {givenRows([row]).length > 0 && (
                      <button
                        type="button"
                        className="report-link"
                        aria-label={t('table.removeRow', { number: at + 1 })}
                        onClick={() => change(rows.filter((_, index) => index !== at))}
                      >
                        {t('table.remove')}
                      </button>
                    )}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ column, value, onAnswer, ...props }: FieldProps<Row[string]> & { column: Column; label: string }) {
  switch (column.type) {
    case 'number':
    case 'percent':
      return <NumberField {...props} value={typeof value === 'number' ? value : undefined} onAnswer={onAnswer} />;
    case 'date':
      return <DayField {...props} value={typeof value === 'string' ? value : undefined} onAnswer={onAnswer} />;
    case 'choice':
      return (
        <ChoiceField
          {...props}
          choices={column.choices ?? []}
          value={typeof value === 'string' ? value : undefined}
          onAnswer={onAnswer}
        />
      );
    case 'yes-no':
      return <YesNoField {...props} value={typeof value === 'boolean' ? value : undefined} onAnswer={onAnswer} />;
    default:
      return (
        <input
          id={props.id}
          data-answer=""
          className="report-input"
          value={typeof value === 'string' ? value : ''}
          aria-label={props.label}
          aria-invalid={props.invalid || undefined}
          onChange={(event) => onAnswer(event.target.value || undefined)}
        />
      );
  }
}
