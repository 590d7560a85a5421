import { Link } from 'react-router';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { holds, useMe } from '../session/session';
import { type ProgrammeSummary, useProgrammes } from './programme';
import '../pieces/presses.css';
import './programme.css';

export const STAGE_TONE: Readonly<Record<ProgrammeSummary['stage'], string>> = {
  'in-force': 'tone-green',
  suspended: 'tone-amber',
  ended: 'tone-grey',
};

/** The programmes that the caller has to do with. */
export default function ProgrammesPage() {
  const t = useWords('programme');
  const me = useMe();
  const programmes = useProgrammes();
  if (programmes.error && !programmes.data)
    return <Trouble error={programmes.error} again={() => void programmes.refetch()} />;
  if (!programmes.data) return <Waiting />;
  const { items } = programmes.data;
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
        <p>{t('count', { count: items.length })}</p>
        {holds(me, 'secretariat', 'administrator') && (
          <Link className="plain-button plain-button-act programmes-new" to="/programmes/new">
            {t('new')}
          </Link>
        )}
      </div>
      {items.length === 0 && (
        <div className="empty">
          <b>{t('empty.title')}</b>
          {t('empty.what')}
        </div>
      )}
      <ul className="programme-cards">
        {items.map(({ id, number, title, stage, periodFrom, periodUntil, openRounds }) => (
          <li key={id}>
            <Link to={`/programmes/${id}`} className="card">
              <b>{title}</b>
              <span className="soft">
                {number} · {t('period', { from: day(periodFrom), until: day(periodUntil) })}
              </span>
              <span>
                <span className={`pill ${STAGE_TONE[stage]}`}>{t(`stage.${stage}`)}</span>{' '}
                {t('openRounds', { count: openRounds })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
