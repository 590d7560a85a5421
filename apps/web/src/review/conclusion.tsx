import { day, figure } from '../language/format';
import { useWords } from '../language/use-words';
import type { Review } from './review';

/** The notice of conclusions, the tasks it gave, and what passes on to a successor. */
export function Conclusion({ review: { conclusion, tasksAhead, forSuccessor } }: { review: Review }) {
  const t = useWords('review');
  if (!conclusion) return null;
  return (
    <>
      <p>
        <b>{t('conclusion.number', { number: conclusion.number, date: day(conclusion.date) })}</b>
      </p>
      <p className="review-written">{conclusion.text}</p>
      {tasksAhead.length > 0 && (
        <>
          <p>
            <b>{t('ahead')}</b>
          </p>
          <ol>
            {tasksAhead.map((each) => (
              <li key={each.ordinal}>
                {each.title} <span className="soft">· {each.lead.name}</span>{' '}
                <span className={`pill ${each.task ? 'tone-green' : 'tone-amber'}`}>
                  {each.task
                    ? t('ahead.taken', { year: each.forYear, task: each.task })
                    : t('ahead.waits', { year: each.forYear })}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      {forSuccessor && (
        <>
          <p>
            <b>{t('successor')}</b>
          </p>
          <ul>
            {forSuccessor.unfinished.map((each) => (
              <li key={each.task}>
                {each.task} · {each.title}
              </li>
            ))}
            {forSuccessor.unmet.map((each) => (
              <li key={each.indicator}>
                {each.name}: {each.value === null ? '–' : figure(each.value)} / {figure(each.target)} {each.measure}
              </li>
            ))}
            {forSuccessor.openDirections.map((each) => (
              <li key={each.direction}>
                {each.direction} · {each.text}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
