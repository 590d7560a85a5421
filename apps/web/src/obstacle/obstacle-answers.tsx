import { day, moment } from '../language/format';
import { useWords } from '../language/use-words';
import { Attached } from '../pieces/attached';
import { useOfficeName } from '../pieces/persons';
import type { Obstacle } from './obstacle';

type Answer = Obstacle['answers'][number];
type Terms = NonNullable<Answer['change']>['before'];

/** What was answered, the newest first; help with its task, a changed task with what it said before and after. */
export function ObstacleAnswers({ answers }: { answers: readonly Answer[] }) {
  const t = useWords('obstacle');
  const office = useOfficeName();
  return (
    <ul className="item-list">
      {answers.map(
        ({ number, outcome, text, by, answeredAt, late, paperNumber, paperDate, attachments, task, change }) => (
          <li key={number}>
            <b>{t(`outcome.${outcome}`)}</b>{' '}
            <span className="soft">
              {office(by)} · {moment(answeredAt)}
            </span>{' '}
            {late && <span className="pill tone-red">{t('late')}</span>}
            <p className="item-said">{text}</p>
            {paperNumber && (
              <p className="soft">
                {paperNumber}
                {paperDate && `, ${day(paperDate)}`}
              </p>
            )}
            {task && (
              <p>
                {t('answer.task', { task: `${task.code} ${task.title}` })}
                {task.unit && ` · ${task.unit.name}`}
                {task.due && ` · ${t('until', { day: day(task.due) })}`}
              </p>
            )}
            {change && (
              <ul>
                {Object.keys(change.after).map((name) => (
                  <li key={name}>
                    {t(`term.${name}`)}: <del>{said(change.before, name)}</del> → <ins>{said(change.after, name)}</ins>
                  </li>
                ))}
                <li>{t('change.from', { day: day(change.effectiveOn) })}</li>
              </ul>
            )}
            <Attached files={attachments} />
          </li>
        ),
      )}
    </ul>
  );
}

function said(terms: Terms, name: string): string {
  const value = terms[name as keyof Terms];
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value)) return value.join(', ');
  return name === 'due' ? day(value) : value;
}
