import { Link } from 'react-router';
import { ProblemError } from '../api/problem';
import { day, daysBetween, moment } from '../language/format';
import { useWords } from '../language/use-words';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { type UnitAhead as Ahead, addressOf, type Owed, useUnitAhead } from './unit';

/** What a unit owes now, the most pressing first, and what will be asked of it. */
export function UnitAhead({ unit }: { unit: string }) {
  const t = useWords('unit');
  const ahead = useUnitAhead(unit);
  if (ahead.error && !ahead.data) {
    const isHidden = ahead.error instanceof ProblemError && [403, 404].includes(ahead.error.problem.status);
    return isHidden ? (
      <div className="empty">
        <b>{t('hidden.title')}</b>
        {t('hidden.what')}
      </div>
    ) : (
      <Trouble error={ahead.error} again={() => void ahead.refetch()} />
    );
  }
  if (!ahead.data) return <Waiting />;
  const { owed, coming, day: today } = ahead.data;
  const programmes = [...new Map(owed.map((each) => [each.programmeId, each.programme])).entries()];
  return (
    <>
      <h2>{ahead.data.unit.name}</h2>
      <section>
        <h3>{t('owed', { count: owed.length })}</h3>
        {owed.length === 0 && <p className="soft">{t('owed.nothing')}</p>}
        <ul className="unit-list">
          {owed.map((each) => (
            <OwedLine key={`${each.kind}/${each.id}`} owed={each} today={today} />
          ))}
        </ul>
      </section>
      <section>
        <h3>{t('coming')}</h3>
        {coming.length === 0 && <p className="soft">{t('coming.nothing')}</p>}
        <ul className="unit-list">
          {coming.map((each) => (
            <ComingLine key={`${each.kind}/${each.programmeId}/${each.code}`} coming={each} />
          ))}
        </ul>
      </section>
      {programmes.map(([id, number]) => (
        <p key={id}>
          <Link to={`/programmes/${id}/matrix?unit=${encodeURIComponent(unit)}`}>
            {t('history', { programme: number })}
          </Link>
        </p>
      ))}
    </>
  );
}

const OwedLine = ({ owed, today }: { owed: Owed; today: string }) => {
  const t = useWords('unit');
  const days = owed.due ? daysBetween(today, owed.due) : null;
  return (
    <li>
      <span className="soft">
        {t(`kind.${owed.kind}`)} · {owed.programme}
      </span>
      <Link to={addressOf(owed)}>{owed.kind === 'opinion' ? t('opinion', { year: owed.code }) : owed.title}</Link>
      <span>
        {owed.due ? t('due', { day: day(owed.due) }) : t('due.none')}{' '}
        {owed.due !== owed.dueOriginal && owed.dueOriginal && (
          <span className="soft">{t('original', { day: day(owed.dueOriginal) })}</span>
        )}{' '}
        {owed.overdue && <span className="pill tone-red">{t('overdue', { count: Math.abs(days ?? 0) })}</span>}
        {!owed.overdue && days !== null && <span className="pill tone-grey">{t('left', { count: days })}</span>}
        {owed.lastRemindedAt && <span className="soft"> {t('reminded', { at: moment(owed.lastRemindedAt) })}</span>}
      </span>
    </li>
  );
};

const ComingLine = ({ coming }: { coming: Ahead['coming'][number] }) => {
  const t = useWords('unit');
  return (
    <li>
      <span className="soft">
        {day(coming.at)} · {t(`comes.${coming.kind}`)}
      </span>
      <Link to={`/programmes/${coming.programmeId}`}>{coming.name ?? coming.code}</Link>
      {coming.due && <span>{t('due', { day: day(coming.due) })}</span>}
    </li>
  );
};
