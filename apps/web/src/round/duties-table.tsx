import { Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { day, moment } from '../language/format';
import { useWords } from '../language/use-words';
import { STATUS_TONE } from './filter';
import { type Obligation, owes } from './round';

const AT_ONCE = 100;

interface TableProps {
  readonly round: string;
  readonly duties: readonly Obligation[];
  /** Units that are chosen, by code; without a way to choose there are no boxes. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: ((codes: ReadonlySet<string>) => void) | undefined;
}

/** What each unit owes in the round; on a phone each row is a small card. */
export function DutiesTable({ round, duties, chosen, onChoose }: TableProps) {
  const t = useWords('round');
  const [most, setMost] = useState(AT_ONCE);
  const owing = duties.filter(owes);
  const toggle = (code: string, on: boolean) =>
    onChoose?.(on ? new Set([...chosen, code]) : new Set([...chosen].filter((each) => each !== code)));
  return (
    <>
      <table className="card-table round-table">
        <caption className="sr-only">{t('table')}</caption>
        <thead>
          <tr>
            {onChoose && (
              <th scope="col">
                <Checkbox
                  aria-label={t('choose.all')}
                  disabled={owing.length === 0}
                  checked={owing.length > 0 && owing.every(({ unit }) => chosen.has(unit.code))}
                  onChange={({ target }) => onChoose(new Set(target.checked ? owing.map(({ unit }) => unit.code) : []))}
                />
              </th>
            )}
            {['unit', 'status', 'due', 'received', 'reminded'].map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
            <th scope="col">
              <span className="sr-only">{t('column.do')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {duties.slice(0, most).map((duty) => (
            <tr key={duty.id}>
              {onChoose && (
                <td className="round-choose">
                  {owes(duty) && (
                    <Checkbox
                      aria-label={t('choose', { unit: duty.unit.name })}
                      checked={chosen.has(duty.unit.code)}
                      onChange={({ target }) => toggle(duty.unit.code, target.checked)}
                    />
                  )}
                </td>
              )}
              <th scope="row">
                <Link to={`/duties/${duty.id}`}>{duty.unit.name}</Link>
              </th>
              <td>
                <span className={`pill ${STATUS_TONE[duty.status]}`}>{t(`status.${duty.status}`)}</span>{' '}
                {duty.late && <span className="pill tone-red">{t(owes(duty) ? 'overdue' : 'late')}</span>}{' '}
                {duty.extensionPending && <span className="pill tone-amber">{t('asking')}</span>}
              </td>
              <td data-label={t('column.due')}>
                {day(duty.due)}
                {duty.due !== duty.dueOriginal && (
                  <span className="soft"> {t('original', { day: day(duty.dueOriginal) })}</span>
                )}
              </td>
              <td data-label={t('column.received')}>{duty.report ? moment(duty.report.receivedAt) : '–'}</td>
              <td data-label={t('column.reminded')}>
                {duty.lastRemindedAt ? t('reminded', { count: duty.reminded, day: day(duty.lastRemindedAt) }) : '–'}
              </td>
              <td>
                {owes(duty) && (
                  <a
                    className="round-form-file"
                    href={`/api/v1/rounds/${round}/workbook?unit=${encodeURIComponent(duty.unit.code)}`}
                    download
                    title={t('workbook.what')}
                    aria-label={t('workbook.of', { unit: duty.unit.name })}
                  >
                    {t('workbook')}
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {duties.length > most && (
        <p className="round-more">
          <button type="button" className="chip" onClick={() => setMost(most + AT_ONCE)}>
            {t('more', { count: duties.length - most })}
          </button>
        </p>
      )}
    </>
  );
}
