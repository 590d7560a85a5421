import { useQuery } from '@tanstack/react-query';
import { api, data } from '../api/client';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import type { Duty } from './duty';

const STATE_TONES = {
  open: 'tone-grey',
  submitted: 'tone-amber',
  returned: 'tone-red',
  accepted: 'tone-green',
} as const;

/** Which report this is, for whom, and its dates, the original due date beside the one in force. */
export function DutyHead({ duty, level = 2 }: { duty: Duty; level?: 1 | 2 }) {
  const t = useWords('report');
  const { roundId, roundName, programme, unitRef, status, timely, due, dueOriginal, lock } = duty;
  const round = useQuery({
    queryKey: ['rounds', roundId],
    queryFn: () => data(api.GET('/api/v1/rounds/{id}', { params: { path: { id: roundId } } })),
    staleTime: 600_000,
  });
  const Heading = `h${level}` as const;
  return (
    <header className="report-head">
      <Heading>{roundName}</Heading>
      <p className="soft">
        {unitRef.name} · {programme}
      </p>
      <p className="report-pills">
        <span className={`pill ${STATE_TONES[status]}`}>{t(`state.${status}`)}</span>
        {timely !== null && (
          <span className={`pill ${timely ? 'tone-green' : 'tone-red'}`}>{timely ? t('timely') : t('late')}</span>
        )}
        <span className="pill tone-grey">{t(`mode.${duty.mode}`)}</span>
      </p>
      <dl className="report-dates">
        {round.data && (
          <div>
            <dt>{t('date.period')}</dt>
            <dd>
              {day(round.data.periodFrom)} – {day(round.data.cutOff)}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('date.due')}</dt>
          <dd>
            {day(due)}
            {due !== dueOriginal && <span className="soft"> {t('date.original', { day: day(dueOriginal) })}</span>}
          </dd>
        </div>
        <div>
          <dt>{t('date.lock')}</dt>
          <dd>{day(lock)}</dd>
        </div>
      </dl>
    </header>
  );
}
