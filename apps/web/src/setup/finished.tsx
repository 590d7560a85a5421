import { Link } from 'react-router';
import { useWords } from '../language/use-words';
import type { SetUpProgress } from './set-up';

const WAYS = [
  { key: 'people', to: '/imports?kind=people' },
  { key: 'calendars', to: '/administration/calendars' },
  { key: 'work', to: '/work' },
] as const;

/** What one can do now, and which steps were put off. */
export function Finished({ progress: { steps } }: { progress: SetUpProgress }) {
  const t = useWords('setup');
  const left = steps.filter(({ state }) => state !== 'done').length;
  return (
    <>
      <p>{t('finished.what')}</p>
      <ul className="set-up-ways">
        {WAYS.map(({ key, to }) => (
          <li key={key}>
            <Link to={to}>
              <b>{t(`way.${key}`)}</b>
              <span className="soft">{t(`way.${key}.what`)}</span>
            </Link>
          </li>
        ))}
      </ul>
      {left > 0 && <p className="soft">{t('finished.left', { count: left })}</p>}
    </>
  );
}
