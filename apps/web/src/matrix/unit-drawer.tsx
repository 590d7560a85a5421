import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { day, figure, moment } from '../language/format';
import { useWords } from '../language/use-words';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { percent, useIsSecretariat } from '../programme/programme';
import { MoreTimeForm } from '../round/more-time-form';
import { RemindForm } from '../round/remind-form';
import { type CellLook, type CellName, type Period, type UnitHistory, useUnitHistory } from './matrix';

interface DrawerProps {
  readonly programme: string;
  readonly unit: string;
  /** Code of the period whose cell was opened. */
  readonly round: string | undefined;
  readonly periods: readonly Period[];
  readonly looks: Readonly<Record<string, CellLook>>;
  readonly onClose: () => void;
}

type Asked = 'remind' | 'more-time';
type Entry = UnitHistory['periods'][number];

const OWED: readonly CellName[] = ['open', 'overdue', 'returned', 'returned-overdue'];

/** How one unit reported, period by period; what can be done about a period stands below it. */
export function UnitDrawer({ programme, unit, round, periods, looks, onClose }: DrawerProps) {
  const t = useWords('matrix');
  const history = useUnitHistory(programme, unit);
  const isSecretariat = useIsSecretariat(programme);
  const [asked, setAsked] = useState<{ readonly what: Asked; readonly entry: Entry }>();
  const found = history.data;
  const name = (entry: Entry) => periods.find(({ id }) => id === entry.roundId)?.name ?? entry.round;
  const look = (entry: Entry) => Object.values(looks).find(({ cell }) => cell === entry.cell);
  const roundOf = (entry: Entry) => ({ id: entry.roundId, name: name(entry), programmeId: programme });
  return (
    <Drawer
      open
      onClose={onClose}
      title={found?.unit.name ?? t('history')}
      size={520}
      styles={{ wrapper: { maxWidth: '100vw' } }}
    >
      {history.error && !found && <Trouble error={history.error} again={() => void history.refetch()} />}
      {!history.error && !found && <Waiting />}
      {found && (
        <>
          <p>
            {t('stands', { sent: percent(found.stands.rates.sent), onTime: percent(found.stands.rates.onTime) })}{' '}
            <Link to={`/units?unit=${encodeURIComponent(unit)}`}>{t('unit.open')}</Link>
          </p>
          {found.periods.length === 0 && <p className="soft">{t('history.empty')}</p>}
          <ol className="matrix-history">
            {[...found.periods].reverse().map((entry) => (
              <li key={entry.obligationId} aria-current={entry.round === round || undefined}>
                <div className="matrix-history-head">
                  <b>{name(entry)}</b>
                  <span className={`matrix-cell matrix-${look(entry)?.tone}`}>
                    {look(entry)?.sign}&nbsp; {look(entry)?.words}
                  </span>
                </div>
                <p className="soft">{happened(t, entry)}</p>
                <div className="matrix-history-do">
                  <Link className="matrix-open" to={`/duties/${entry.obligationId}`}>
                    {t('open')}
                  </Link>
                  {isSecretariat && OWED.includes(entry.cell) && (
                    <>
                      <Button onClick={() => setAsked({ what: 'remind', entry })}>{t('remind')}</Button>
                      <Button onClick={() => setAsked({ what: 'more-time', entry })}>{t('moreTime')}</Button>
                    </>
                  )}
                </div>
              </li>
            ))}
          </ol>
          {asked?.what === 'remind' && (
            <RemindForm
              round={roundOf(asked.entry)}
              units={[found.unit]}
              all={false}
              onClose={() => setAsked(undefined)}
            />
          )}
          {asked?.what === 'more-time' && (
            <MoreTimeForm
              round={roundOf(asked.entry)}
              units={[{ ...found.unit, due: asked.entry.due }]}
              onClose={() => setAsked(undefined)}
            />
          )}
        </>
      )}
    </Drawer>
  );
}

type Translate = (key: string, values?: Record<string, unknown>) => string;

/** The dates and counts of one period, as a sentence; the date set first stays beside the one in force. */
function happened(t: Translate, entry: Entry): string {
  const moved = entry.due !== entry.dueOriginal;
  const parts = [t(moved ? 'due.moved' : 'due', { due: day(entry.due), original: day(entry.dueOriginal) })];
  if (entry.receivedAt) parts.push(t('received', { at: moment(entry.receivedAt) }));
  for (const key of ['versions', 'returns', 'extensions', 'reminders'] as const) {
    const count = entry[key];
    if (count > (key === 'versions' ? 1 : 0)) parts.push(t(`count.${key}`, { count, number: figure(count) }));
  }
  return parts.join(' · ');
}
