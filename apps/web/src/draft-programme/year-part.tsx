import i18next from 'i18next';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { Chips } from '../pieces/chips';
import { Trouble } from '../pieces/trouble';
import { useAddress } from '../pieces/use-address';
import { Waiting } from '../pieces/waiting';
import { YearMonths } from '../pieces/year-months';
import { type Draft, useDraftYear, type Year } from './draft';
import { SameWeek } from './same-week';
import { YearList } from './year-list';
import { datesByDay, dayMark, MARKS } from './year-marks';

/** The years of the programme as calendars, before any of them is lived. */
export default function YearPart({ draft }: { draft: Draft }) {
  const t = useWords('draft-programme');
  const [address] = useAddress();
  const { years, summary } = draft.check;
  if (!summary || years.length === 0) {
    return (
      <div className="empty">
        <b>{t('year.notYet')}</b>
        {t('year.notYet.what')}
      </div>
    );
  }
  const wanted = Number(address.get('year'));
  const year = years.includes(wanted) ? wanted : Number(summary.periodFrom.slice(0, 4));
  return <OneYear draft={draft} year={year} />;
}

function OneYear({ draft, year }: { draft: Draft; year: number }) {
  const t = useWords('draft-programme');
  const [address, change] = useAddress();
  const shown = useDraftYear(draft, year);
  const hidden = (address.get('hide') ?? 'minor').split(' ');
  return (
    <div className="draft-year">
      <div className="draft-year-head no-print">
        <Chips
          legend={t('year.which')}
          chips={draft.check.years.map((each) => ({ value: each, name: each }))}
          chosen={year}
          onChoose={(each) => change({ year: String(each), day: undefined })}
        />
        <button type="button" className="plain-button" onClick={() => window.print()}>
          {t('year.print')}
        </button>
      </div>
      <h2>{t('year.title', { year })}</h2>
      {shown.error && <Trouble error={shown.error} again={() => void shown.refetch()} />}
      {!shown.data && !shown.error && <Waiting />}
      {shown.data && (
        <>
          <Hints year={shown.data} />
          <Legend hidden={hidden} onChange={(next) => change({ hide: next.length > 0 ? next.join(' ') : 'none' })} />
          <Calendar year={shown.data} hidden={hidden} />
          <SameWeek weeks={shown.data.sameWeek} />
        </>
      )}
    </div>
  );
}

function Hints({ year: { hints } }: { year: Year }) {
  const t = useWords('draft-programme');
  if (hints.length === 0) return <p className="soft">{t('hints.none')}</p>;
  return (
    <section className="draft-hints" aria-labelledby="draft-hints">
      <h3 id="draft-hints">
        <span className="pill tone-amber">{t('hints', { count: hints.length })}</span>
      </h3>
      <ul>
        {hints.map(({ date, kind, what, message }) => (
          <li key={`${date}/${kind}/${what}`}>
            <b>{day(date)}</b> {t(`dated.${kind}`)} {what}: {message}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the signs mean; each kind can be put aside. */
function Legend({ hidden, onChange }: { hidden: readonly string[]; onChange: (hidden: string[]) => void }) {
  const t = useWords('draft-programme');
  return (
    <fieldset className="chips draft-legend">
      <legend className="sr-only">{t('legend')}</legend>
      {MARKS.map(({ name, sign, tone }) => {
        const isHidden = hidden.includes(name);
        const next = MARKS.map((mark) => mark.name).filter((each) =>
          each === name ? !isHidden : hidden.includes(each),
        );
        return (
          <button key={name} type="button" className="chip" aria-pressed={!isHidden} onClick={() => onChange(next)}>
            <b className={tone} aria-hidden="true">
              {sign}
            </b>{' '}
            {t(`legend.${name}`)}
          </button>
        );
      })}
    </fieldset>
  );
}

function Calendar({ year, hidden }: { year: Year; hidden: readonly string[] }) {
  const [address, change] = useAddress();
  const language = i18next.language === 'en' ? 'en' : 'vi';
  const chosen = address.get('day') ?? undefined;
  const days = datesByDay(year.dates, hidden);
  const off = new Set(year.offDays);
  const names = new Map(year.daysOff.map(({ date, name }) => [date, name]));
  return (
    <div className="draft-calendar">
      <YearMonths
        year={year.year}
        chosen={chosen}
        markOf={(date) => dayMark(days.get(date), off.has(date), language, names.get(date))}
        onDay={(date) => {
          change({ day: date });
          document.getElementById(`day-${date}`)?.scrollIntoView({ block: 'nearest' });
        }}
      />
      <YearList days={days} off={off} names={names} chosen={chosen} />
    </div>
  );
}
