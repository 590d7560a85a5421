import { Button } from 'antd';
import { Link } from 'react-router';
import { STATE_CALENDAR, useCalendarDays } from '../calendar/calendar';
import { DayList } from '../calendar/day-list';
import { useInstallation } from '../frame/rehearsal-banner';
import { useWords } from '../language/use-words';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import type { LaterStepProps } from './set-up';
import '../calendar/calendar.css';

/** The State calendar of this year and the next: what notices have confirmed, and what is only computed. */
export function CalendarStep({ onDone }: LaterStepProps) {
  const t = useWords('setup');
  const today = useInstallation().data?.now;
  if (!today) return <Waiting />;
  const year = Number(today.slice(0, 4));
  return (
    <>
      <p>{t('calendar.what')}</p>
      <Year year={year} />
      <Year year={year + 1} />
      <p className="set-up-aside">
        {t('calendar.import')}{' '}
        <Link to={`/imports?${new URLSearchParams({ kind: 'holidays', calendar: STATE_CALENDAR })}`}>
          {t('calendar.toImport')}
        </Link>
      </p>
      <div className="set-up-buttons">
        <Button type="primary" size="large" onClick={() => onDone('done')}>
          {t('calendar.do')}
        </Button>
      </div>
    </>
  );
}

function Year({ year }: { year: number }) {
  const t = useWords('setup');
  const found = useCalendarDays(STATE_CALENDAR, year);
  if (found.error) return <Trouble error={found.error} again={() => void found.refetch()} />;
  if (!found.data) return <Waiting />;
  const { days } = found.data;
  const confirmed = days.filter((each) => each.confirmed).length;
  return (
    <details className="set-up-year">
      <summary>
        <b>{t('calendar.year', { year })}</b>{' '}
        <span className="soft">
          {t('calendar.counts', { count: days.length, confirmed, computed: days.length - confirmed })}
        </span>
      </summary>
      <DayList days={days} />
    </details>
  );
}
