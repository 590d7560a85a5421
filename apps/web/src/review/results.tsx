import { day, figure } from '../language/format';
import { useWords } from '../language/use-words';
import type { Review } from './review';

type PartTwo = NonNullable<Review['consolidation']>['parts']['II'];
type Item = PartTwo['otherItems'][number];
type Figure = PartTwo['otherFigures'][number];

/** Part II by the programme's contents: their tasks, the indicators with their targets, and the other figures. */
export function Results({ part, names }: { part: PartTwo; names: ReadonlyMap<string, string> }) {
  const t = useWords('review');
  return (
    <div className="review-results">
      {part.contents.map(({ number, title, tasks, added, indicators }) => (
        <div key={number}>
          <p>
            <b>
              {number}. {title}
            </b>
          </p>
          <Items items={[...tasks.flatMap(({ items }) => items), ...added]} names={names} />
          {indicators.map(({ code, name, measure, value, target }) => (
            <p key={code} className="review-figure">
              <span>{name}</span>
              <span>
                <b>{value === null ? '–' : figure(value)}</b> {measure}
                {target !== null && <span className="soft"> · {t('target', { target: figure(target) })}</span>}
              </span>
            </p>
          ))}
        </div>
      ))}
      {part.otherItems.length > 0 && (
        <div>
          <p>
            <b>{t('otherItems')}</b>
          </p>
          <Items items={part.otherItems} names={names} />
        </div>
      )}
      {part.otherFigures.length > 0 && (
        <div>
          <p>
            <b>{t('otherFigures')}</b>
          </p>
          {part.otherFigures.map((each) => (
            <OtherFigure key={each.figure} of={each} />
          ))}
        </div>
      )}
      {part.tallies.map(({ figure: key, label, answers }) => (
        <p key={key} className="review-figure">
          <span>{label}</span>
          <span>{answers.map(({ answer, reports }) => `${answer}: ${figure(reports)}`).join(' · ')}</span>
        </p>
      ))}
    </div>
  );
}

function OtherFigure({ of: { label, value, measure, units } }: { of: Figure }) {
  const t = useWords('review');
  return (
    <p className="review-figure">
      <span>{label}</span>
      <span>
        <b>{value === null ? '–' : figure(value)}</b> {measure}
        <span className="soft"> · {t('units', { count: units })}</span>
      </span>
    </p>
  );
}

function Items({ items, names }: { items: readonly Item[]; names: ReadonlyMap<string, string> }) {
  const t = useWords('review');
  if (items.length === 0) return null;
  return (
    <ul>
      {items.map((item) => (
        <li key={item.task}>
          {item.task} · {item.title}
          {item.lead && <span className="soft"> · {names.get(item.lead) ?? item.lead}</span>}
          {item.due && <span className="soft"> · {day(item.due)}</span>}{' '}
          <span className={`pill ${item.overdue ? 'tone-red' : item.status === 'done' ? 'tone-green' : 'tone-grey'}`}>
            {t(item.overdue ? 'task.overdue' : `task.${item.status}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
