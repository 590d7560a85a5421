import { useState } from 'react';
import { Link } from 'react-router';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { type Mark, nameOfRound, placeInYear } from './marks';
import { type Programme, percent, type Rates, useRates } from './programme';
import { useRounds, useYears, type Year } from './use-years';
import './strip.css';

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

/** The programme's years, one line each: what happened, where it stands today, what is to come. A year opens into words. */
export function Strip({ programme }: { programme: Programme }) {
  const t = useWords('programme');
  const found = useYears(programme);
  const rates = useRates(programme.id, 'round').data;
  const [opened, setOpened] = useState<number>();
  if ('error' in found)
    return (
      <section className="card programme-strip">{found.error ? <Trouble error={found.error} /> : <Waiting />}</section>
    );
  const { years, today } = found;
  const current = Number(today.slice(0, 4));
  const shown = opened ?? current;
  return (
    <section className="card programme-strip" aria-labelledby="programme-strip">
      <h2 id="programme-strip">{t('strip')}</h2>
      <div className="strip-months" aria-hidden="true">
        {MONTHS.map((month) => (
          <span key={month}>{month}</span>
        ))}
      </div>
      {years.map((year) => (
        <YearLine
          key={year.year}
          programme={programme}
          year={year}
          today={today}
          rates={rates}
          isOpen={year.year === shown}
          onOpen={() => setOpened(year.year === shown ? 0 : year.year)}
        />
      ))}
      <p className="strip-legend" aria-hidden="true">
        {(['done', 'late', 'now', 'overdue', 'ahead', 'before'] as const).map((state) => (
          <span key={state}>
            <i className={`strip-mark strip-${state}`} /> {t(`state.${state}`)}
          </span>
        ))}
      </p>
    </section>
  );
}

interface LineProps {
  readonly programme: Programme;
  readonly year: Year;
  readonly today: string;
  readonly rates: Rates | undefined;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function YearLine({ programme, year: { year, marks }, today, rates, isOpen, onOpen }: LineProps) {
  const t = useWords('programme');
  const done = marks.filter(({ state }) => state === 'done' || state === 'late').length;
  const isNow = today.startsWith(String(year));
  return (
    <div className="strip-year" data-now={isNow || undefined}>
      <button type="button" aria-expanded={isOpen} onClick={onOpen}>
        <span className="strip-number">{year}</span>
        <span className="strip-track" aria-hidden="true">
          <span className="strip-period" style={periodIn(year, programme)} />
          {marks.map((mark) => (
            <i
              key={`${mark.kind}/${mark.code}`}
              className={`strip-mark strip-${mark.state}`}
              data-kind={mark.kind}
              style={{ left: `${placeInYear(mark.date) * 100}%` }}
            />
          ))}
          {isNow && <span className="strip-today" style={{ left: `${placeInYear(today) * 100}%` }} />}
        </span>
        <span className="strip-sum">{t('strip.sum', { done, all: marks.length })}</span>
      </button>
      {isOpen && (
        <ol className="strip-list">
          {marks.length === 0 && <li className="soft">{t('strip.nothing')}</li>}
          {marks.map((mark) => (
            <li key={`${mark.kind}/${mark.code}`}>
              <time dateTime={mark.date}>{day(mark.date)}</time>
              <i className={`strip-mark strip-${mark.state}`} data-kind={mark.kind} aria-hidden="true" />
              <span>
                <MarkName programme={programme.id} mark={mark} />{' '}
                <span className={`strip-word strip-word-${mark.state}`}>{t(`state.${mark.state}`)}</span>{' '}
                <Told mark={mark} rates={rates} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function MarkName({ programme, mark }: { programme: string; mark: Mark }) {
  const t = useWords('programme');
  const rounds = useRounds(programme).data?.items ?? [];
  const [year, kind] = [mark.code.slice(0, 4), mark.code.slice(5)];
  const name =
    mark.kind === 'report'
      ? nameOfRound(mark.code, rounds)
      : mark.kind === 'review'
        ? t(`review.${REVIEWS.find((each) => kind.startsWith(each)) ?? 'thematic'}`, { year })
        : t(`mark.${mark.kind}`, { year });
  return mark.to ? <Link to={mark.to}>{name}</Link> : name;
}

const REVIEWS = ['half-year', 'annual', 'mid-term', 'final'];

const Told = ({ mark, rates }: { mark: Mark; rates: Rates | undefined }) => {
  const t = useWords('programme');
  const row = mark.kind === 'report' ? rates?.rows.find(({ key }) => key === mark.code) : undefined;
  if (!row || row.rates.sent === null) return null;
  return (
    <span className="soft">
      {t('strip.rates', { sent: percent(row.rates.sent), onTime: percent(row.rates.onTime) })}
    </span>
  );
};

/** The part of a year in which the programme runs. */
function periodIn(year: number, { periodFrom, periodUntil }: Programme) {
  const from = periodFrom.startsWith(String(year)) ? placeInYear(periodFrom) : 0;
  const until = periodUntil.startsWith(String(year)) ? placeInYear(periodUntil) : 1;
  return { left: `${from * 100}%`, width: `${(until - from) * 100}%` };
}
