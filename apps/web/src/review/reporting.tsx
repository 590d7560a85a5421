import { day, figure } from '../language/format';
import { useWords } from '../language/use-words';
import type { Review } from './review';

/** How the rounds under review went, and who is missing. */
export function Reporting({ consolidation }: { consolidation: NonNullable<Review['consolidation']> }) {
  const t = useWords('review');
  const { rounds, notOpened, notReported } = consolidation;
  return (
    <>
      <ul className="review-rounds">
        {rounds.map((round) => (
          <li key={round.round}>
            <b>{round.name}</b>
            <span className="soft">
              {t('round.counts', {
                units: figure(round.units),
                onTime: figure(round.onTime),
                late: figure(round.late),
                due: day(round.due),
              })}
            </span>
            {round.missing > 0 && <span className="pill tone-red">{t('round.missing', { count: round.missing })}</span>}
            {round.unruled > 0 && (
              <span className="pill tone-amber">{t('round.unruled', { count: round.unruled })}</span>
            )}
          </li>
        ))}
      </ul>
      {notOpened.length > 0 && <p className="soft">{t('round.notOpened', { rounds: notOpened.join(', ') })}</p>}
      <p className={notReported.length > 0 ? 'tone-red' : 'tone-green'}>
        {notReported.length === 0
          ? t('round.all')
          : t('round.notReported', {
              who: notReported.map(({ name, rounds: of }) => `${name} (${of.join(', ')})`).join('; '),
            })}
      </p>
    </>
  );
}
