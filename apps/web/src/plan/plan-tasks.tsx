import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { type Plan, useContentTitles } from './plan';

type PlanTask = Plan['items'][number];

/** The tasks of the plan by its contents; whoever is asked for an opinion can begin it at a task. */
export function PlanTasks({ plan, onRemark }: { plan: Plan; onRemark?: (number: string) => void }) {
  const t = useWords('plan');
  const titles = useContentTitles(plan);
  if (plan.items.length === 0) return <p className="soft">{t('tasks.none')}</p>;
  const numbers = [...new Set(plan.items.map(({ contentNumber }) => contentNumber))];
  return (
    <table className="plan-tasks">
      <thead>
        <tr>
          <th scope="col">{t('column.number')}</th>
          <th scope="col">{t('column.task')}</th>
          <th scope="col">{t('column.units')}</th>
          <th scope="col">{t('column.due')}</th>
          {onRemark && (
            <th scope="col">
              <span className="sr-only">{t('column.remark')}</span>
            </th>
          )}
        </tr>
      </thead>
      {numbers.map((number) => (
        <tbody key={number ?? 'none'}>
          <tr>
            <th scope="rowgroup" colSpan={onRemark ? 5 : 4}>
              {number === null ? t('tasks.outside') : `${number}. ${titles.get(number) ?? ''}`}
            </th>
          </tr>
          {plan.items
            .filter(({ contentNumber }) => contentNumber === number)
            .map((task) => (
              <Row key={task.id} task={task} onRemark={onRemark} />
            ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ task, onRemark }: { task: PlanTask; onRemark?: (number: string) => void }) {
  const t = useWords('plan');
  const { number, title, output, units, due, dueOriginal, cadence, origin, direction, carriedFrom } = task;
  const lead = units.find(({ role }) => role === 'lead');
  const each = units.filter(({ role }) => role === 'each');
  const coordinating = units.filter(({ role }) => role === 'coordinating');
  return (
    <tr>
      <td>{number}</td>
      <td>
        <b>{title}</b>
        {output && <div className="soft">{t('output', { output })}</div>}
        {origin !== 'programme' && (
          <div className="soft">
            {t(`origin.${origin}`, { direction, year: carriedFrom?.year, number: carriedFrom?.number })}
          </div>
        )}
      </td>
      <td>
        {lead ? t('lead', { unit: lead.unit.name }) : t('lead.none')}
        {each.length > 0 && <div>{t('each', { count: each.length })}</div>}
        {coordinating.length > 0 && (
          <div className="soft">
            {t('coordinating', { units: coordinating.map(({ unit }) => unit.name).join('; ') })}
          </div>
        )}
      </td>
      <td>
        {due ? day(due) : cadence ? t(`cadence.${cadence}`, { defaultValue: cadence }) : t('due.none')}
        {due && dueOriginal && dueOriginal !== due && (
          <div className="soft">{t('due.first', { due: day(dueOriginal) })}</div>
        )}
      </td>
      {onRemark && (
        <td className="no-print">
          <button type="button" className="plain-button" onClick={() => onRemark(number)}>
            {t('remark')}
            <span className="sr-only"> {number}</span>
          </button>
        </td>
      )}
    </tr>
  );
}
