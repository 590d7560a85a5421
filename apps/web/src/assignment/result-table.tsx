import { useTranslation } from 'react-i18next';
import { useUnits } from '../direction/use-units';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import type { TaskItem } from '../programme/programme';
import type { Result } from './assign-rows';

/** Row by row: what would be given, and what would fail and why, those first. */
export function ResultTable({ result, tasks }: { result: Result; tasks: readonly TaskItem[] }) {
  const t = useWords('assignment');
  const { i18n } = useTranslation();
  const nameOf = useNames(tasks);
  const { done, failed, already } = result;
  return (
    <>
      <p role="status">{t('result', { done: done.length, failed: failed.length, already })}</p>
      {done.length + failed.length > 0 && (
        <div className="assign-result">
          <table className="builder-table">
            <thead>
              <tr>
                <th scope="col">{t('column.task')}</th>
                <th scope="col">{t('column.unit')}</th>
                <th scope="col">{t('column.what')}</th>
              </tr>
            </thead>
            <tbody>
              {failed.map(({ task, unit, role, vi, en }) => (
                <tr key={`failed/${task}/${unit}/${role}`}>
                  <td>{nameOf.task(task)}</td>
                  <td>{unit ? nameOf.unit(unit) : '–'}</td>
                  <td>
                    <span className="pill tone-red">{t('cannot')}</span> {i18n.language === 'en' ? en : vi}
                  </td>
                </tr>
              ))}
              {done
                .toSorted((a, b) => a.item - b.item)
                .map(({ task, unit, role, change, replaces, due }) => (
                  <tr key={`done/${task}/${unit}/${role}`}>
                    <td>{nameOf.task(task)}</td>
                    <td>{unit ? nameOf.unit(unit) : '–'}</td>
                    <td>
                      <span className="pill tone-green">{t(`change.${change}`)}</span> {t(`role.${role}`)}
                      {due && ` · ${t('due', { day: day(due) })}`}
                      {replaces && <div className="soft">{t('replaces', { unit: nameOf.unit(replaces) })}</div>}
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

/** How tasks and units are called, by their codes. */
export function useNames(tasks: readonly TaskItem[]) {
  const units = useUnits();
  const unitNames = new Map((units.data ?? []).map(({ code, name }) => [code, name]));
  const titles = new Map(tasks.map(({ code, title }) => [code, title]));
  return {
    unit: (code: string) => unitNames.get(code) ?? code,
    task: (code: string) => [code, titles.get(code)].filter(Boolean).join(' '),
  };
}
