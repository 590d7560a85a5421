import { Link } from 'react-router';
import { day, figure } from '../language/format';
import { useWords } from '../language/use-words';
import { percent } from '../programme/programme';
import type { Round } from './round';
import { FourCells } from './standing';

const STAGE_TONE: Readonly<Record<Round['stage'], string>> = {
  planned: 'tone-grey',
  open: 'tone-green',
  closed: 'tone-grey',
};

/** What the round is, its four dates, and how far it is. */
export function RoundHead({ round }: { round: Round }) {
  const t = useWords('round');
  const { rates, counts } = round;
  const reported = counts.submitted + counts.accepted;
  return (
    <>
      <div className="page-head">
        <h1>{round.name}</h1>
        <span className={`pill ${STAGE_TONE[round.stage]}`}>{t(`stage.${round.stage}`)}</span>
        <p>
          <Link to={`/programmes/${round.programmeId}`}>{round.programme}</Link>
        </p>
      </div>
      <div className="round-top">
        <section className="card" aria-live="polite" aria-label={t('standing')}>
          <div className="round-rates">
            <p>
              <b>{percent(rates.sent)}</b>
              {t('rate.sent', { part: figure(reported), all: figure(counts.units) })}
            </p>
            <p>
              <b>{percent(rates.onTime)}</b>
              {t('rate.onTime')}
            </p>
            <p>
              <b>{percent(rates.accepted)}</b>
              {t('rate.accepted')}
            </p>
          </div>
          <FourCells cells={round.cells} />
          {!round.overAllUnits && <p className="soft">{t('onlyMine')}</p>}
        </section>
        <dl className="card round-dates">
          {(['cutOff', 'due', 'lock'] as const).map((date) => (
            <div key={date}>
              <dt>{t(`date.${date}`)}</dt>
              <dd>{day(round[date])}</dd>
            </div>
          ))}
          <div>
            <dt>{t('date.period')}</dt>
            <dd>{t('period', { from: day(round.periodFrom), until: day(round.cutOff) })}</dd>
          </div>
        </dl>
      </div>
    </>
  );
}
