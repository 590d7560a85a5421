import { Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useInstallation } from '../frame/rehearsal-banner';
import { useWords } from '../language/use-words';
import { type Act, Acts } from '../pieces/acts';
import { NoSuchPage } from '../pieces/no-such-page';
import { dayCell } from '../pieces/table-export/table';
import { TableExport } from '../pieces/table-export/table-export';
import { Trouble } from '../pieces/trouble';
import { useAddress } from '../pieces/use-address';
import { Waiting } from '../pieces/waiting';
import { YearMonths } from '../pieces/year-months';
import { holds, useMe } from '../session/session';
import { type Calendar, type CalendarDay, STATE_CALENDAR, useCalendarDays, useCalendars } from './calendar';
import { ChangeDays } from './change-days';
import { DayKinds } from './day-kinds';
import { DayList } from './day-list';
import { dayMarks } from './day-marks';
import { NewCalendar } from './new-calendar';
import './calendar.css';

/** The working calendars: a year at a glance, where each day comes from, and how it is put right. */
export default function CalendarsPage() {
  const { code } = useParams();
  const calendars = useCalendars();
  const installation = useInstallation();
  const [address] = useAddress();
  if (calendars.error && !calendars.data)
    return <Trouble error={calendars.error} again={() => void calendars.refetch()} />;
  if (!calendars.data || !installation.data) return <Waiting />;
  const wanted = code ?? STATE_CALENDAR;
  const calendar = calendars.data.find((each) => each.code === wanted) ?? (code ? undefined : calendars.data[0]);
  if (!calendar) return <NoSuchPage />;
  const today = installation.data.now.slice(0, 10);
  const year = Number(address.get('year') ?? today.slice(0, 4));
  return <CalendarYear key={calendar.code} calendar={calendar} calendars={calendars.data} year={year} today={today} />;
}

interface YearProps {
  readonly calendar: Calendar;
  readonly calendars: readonly Calendar[];
  readonly year: number;
  readonly today: string;
}

function CalendarYear({ calendar, calendars, year, today }: YearProps) {
  const t = useWords('calendar');
  const navigate = useNavigate();
  const isAdministrator = holds(useMe(), 'administrator');
  const found = useCalendarDays(calendar.code, year);
  const to = (code: string, of: number) => `/administration/calendars/${code}?year=${of}`;
  const [opened, setOpened] = useState<{ readonly times: number; readonly mended?: CalendarDay }>({ times: 0 });
  const { mended } = opened;
  const mend = (each: CalendarDay | undefined) => {
    setOpened(({ times }) => ({ times: times + 1, mended: each })); // the form opens anew, also for the same day
    if (each) document.getElementById('calendar-acts')?.scrollIntoView({ block: 'start' });
  };
  return (
    <div className="calendar">
      <div className="page-head">
        <h2>{t('title', { year })}</h2>
        <p>{calendar.name}</p>
      </div>
      <div className="calendar-choose no-print">
        {calendars.length > 1 && (
          <Select
            aria-label={t('which')}
            value={calendar.code}
            options={calendars.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(code: string) => void navigate(to(code, year))}
          />
        )}
        <nav aria-label={t('years')}>
          <Link to={to(calendar.code, year - 1)}>← {year - 1}</Link>
          <Link to={to(calendar.code, year + 1)}>{year + 1} →</Link>
        </nav>
      </div>
      <Standing calendar={calendar} year={year} isAdministrator={isAdministrator} />
      {isAdministrator && (
        <div id="calendar-acts">
          <Acts
            key={opened.times}
            acts={actsOf(t, calendar, calendars, mended, (made) => {
              mend(undefined);
              if (made) void navigate(to(made.code, year));
            })}
            first={mended && 'change'}
            label={t('acts')}
          />
        </div>
      )}
      {found.error && <Trouble error={found.error} again={() => void found.refetch()} />}
      {found.isPending && <Waiting />}
      {found.data && (
        <>
          <DayKinds />
          <YearMonths year={year} markOf={dayMarks(calendar, found.data.days, t)} today={today} />
          <section aria-labelledby="calendar-days">
            <h3 id="calendar-days">{t('days', { count: found.data.days.length })}</h3>
            <TableExport
              table={() => daysOut(t, calendar, year, found.data.days)}
              disabled={found.data.days.length === 0}
            />
            <DayList days={found.data.days} onMend={isAdministrator ? mend : undefined} />
          </section>
        </>
      )}
    </div>
  );
}

/** How much of the year a notice has confirmed, and where the year's notice is brought in. */
function Standing({ calendar, year, isAdministrator }: { calendar: Calendar; year: number; isAdministrator: boolean }) {
  const t = useWords('calendar');
  const { days, unconfirmed } = calendar.years.find((each) => each.year === year) ?? { days: 0, unconfirmed: 0 };
  return (
    <p className={`calendar-standing ${unconfirmed > 0 ? 'calendar-waits' : ''}`}>
      {days === 0
        ? t('standing.none', { year })
        : unconfirmed === 0
          ? t('standing.confirmed', { count: days })
          : t('standing.computed', { count: days, confirmed: days - unconfirmed, computed: unconfirmed })}{' '}
      {isAdministrator && (
        <Link
          className="no-print"
          to={`/imports?${new URLSearchParams({ kind: 'holidays', calendar: calendar.code })}`}
        >
          {t('standing.import', { year })}
        </Link>
      )}
    </p>
  );
}

type Words = ReturnType<typeof useWords>;

function actsOf(
  t: Words,
  calendar: Calendar,
  calendars: readonly Calendar[],
  mended: CalendarDay | undefined,
  done: (made?: Calendar) => void,
): Act[] {
  return [
    {
      key: 'change',
      label: t('change'),
      said: t('change.said'),
      form: (sent) => (
        <ChangeDays
          code={calendar.code}
          from={mended}
          onSent={() => {
            sent();
            if (mended) done();
          }}
        />
      ),
    },
    {
      key: 'new',
      label: t('new'),
      form: (sent) => (
        <NewCalendar
          calendars={calendars}
          onSent={(made) => {
            sent();
            done(made);
          }}
        />
      ),
    },
  ];
}

function daysOut(t: Words, { name }: Calendar, year: number, days: readonly CalendarDay[]) {
  return {
    name: `${name} ${year}`,
    head: ['date', 'kind', 'name', 'source', 'standing'].map((column) => t(`column.${column}`)),
    rows: days.map((each) => [
      dayCell(each.date),
      t(`kind.${each.kind}`),
      each.name,
      each.source,
      t(each.confirmed ? 'confirmed' : 'computed'),
    ]),
  };
}
