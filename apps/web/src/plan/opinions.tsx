import { moment } from '../language/format';
import { useWords } from '../language/use-words';
import { OPINION_TONE, type Plan } from './plan';

/** The opinions that the caller may see, those with words first, each with what the secretariat made of it. */
export function Opinions({ plan: { opinions } }: { plan: Plan }) {
  const t = useWords('plan');
  const spoken = opinions.filter(({ status, text }) => status === 'commented' || text);
  const quiet = opinions.filter((opinion) => !spoken.includes(opinion));
  return (
    <>
      <ul className="item-list">
        {spoken.map(({ unit, status, text, givenAt, answer, answerNote }) => (
          <li key={unit.id}>
            <b>{unit.name}</b> <span className={`pill ${OPINION_TONE[status]}`}>{t(`opinion.${status}`)}</span>{' '}
            {givenAt && <span className="soft">{moment(givenAt)}</span>}
            {text && <p className="item-said">{text}</p>}
            {answer && (
              <p>
                {t(`answer.${answer}`)}
                {answerNote && <span className="item-said">: {answerNote}</span>}
              </p>
            )}
          </li>
        ))}
      </ul>
      {(['agreed', 'asked', 'silent'] as const).map((status) => {
        const those = quiet.filter((opinion) => opinion.status === status);
        if (those.length === 0) return null;
        return (
          <p key={status} className="plan-quiet">
            <span className={`pill ${OPINION_TONE[status]}`}>{t(`opinion.${status}`)}</span>{' '}
            {those.map(({ unit }) => unit.name).join('; ')}
          </p>
        );
      })}
    </>
  );
}
