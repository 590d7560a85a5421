import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '../language/use-words';
import { DayInput } from '../pieces/day-input';
import type { TaskItem } from '../programme/programme';
import { type FailedRow, ROLES } from './assign-rows';
import { useNames } from './result-table';

/** What could not be given: each with its reason, to be mended and sent again, or let be. It waits on this machine. */
export function MendRows({
  rows,
  tasks,
  busy,
  onChange,
  onSend,
}: {
  rows: readonly FailedRow[];
  tasks: readonly TaskItem[];
  busy: boolean;
  onChange: (rows: FailedRow[]) => void;
  onSend: () => void;
}) {
  const t = useWords('assignment');
  const { i18n } = useTranslation();
  const nameOf = useNames(tasks);
  const change = (at: number, to: Partial<FailedRow>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...to } : row)));
  const sendable = rows.filter(({ unit }) => unit !== null).length;
  return (
    <section className="card assign-failed" aria-labelledby="assign-failed">
      <h2 id="assign-failed">{t('failed', { count: rows.length })}</h2>
      <p className="soft">{t('failed.what')}</p>
      <table className="builder-table">
        <thead>
          <tr>
            <th scope="col">{t('column.task')}</th>
            <th scope="col">{t('column.unit')}</th>
            <th scope="col">{t('column.why')}</th>
            <th scope="col">{t('column.mend')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={`${row.task}/${row.unit}/${row.role}`}>
              <td>{nameOf.task(row.task)}</td>
              <td>{row.unit ? nameOf.unit(row.unit) : '–'}</td>
              <td className="tone-red">{i18n.language === 'en' ? row.en : row.vi}</td>
              <td>
                <div className="assign-mend">
                  <Select
                    aria-label={t('role')}
                    value={row.role}
                    options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
                    onChange={(role) => change(at, { role })}
                  />
                  {row.role !== 'coordinating' && (
                    <>
                      <label htmlFor={`assign-due-${at}`} className="sr-only">
                        {t('ownDue')}
                      </label>
                      <DayInput id={`assign-due-${at}`} value={row.due} onChange={(due) => change(at, { due })} />
                    </>
                  )}
                  <Button onClick={() => onChange(rows.filter((_, index) => index !== at))}>
                    {t('letBe')}
                    <span className="sr-only"> {row.task}</span>
                  </Button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="acts-buttons">
        <Button type="primary" loading={busy} disabled={sendable === 0} onClick={onSend}>
          {t('again', { count: sendable })}
        </Button>
        <Button onClick={() => onChange([])}>{t('letBe.all')}</Button>
      </div>
    </section>
  );
}
