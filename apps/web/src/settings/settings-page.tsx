import { NavLink, useParams } from 'react-router';
import { useWords } from '../language/use-words';
import { NoSuchPage } from '../pieces/no-such-page';
import { useMe } from '../session/session';
import { Feeds } from './feeds';
import { Leave } from './leave';
import { Mine } from './mine';
import { Notices } from './notices';
import { OwnPassword } from './own-password';
import { Tokens } from './tokens';
import '../programme/programme.css'; // how tabs look
import './settings.css';

const PARTS = {
  '': Mine,
  password: OwnPassword,
  notices: Notices,
  leave: Leave,
  calendar: Feeds,
  tokens: Tokens,
} as const;
const NAMES = Object.keys(PARTS) as (keyof typeof PARTS)[];

/** What each decides for oneself; every part has an address of its own. */
export default function SettingsPage() {
  const t = useWords('settings');
  const me = useMe();
  const { part = '' } = useParams();
  const name = NAMES.find((each) => each === part);
  if (name === undefined) return <NoSuchPage />;
  const Part = PARTS[name];
  return (
    <div className="settings">
      <div className="page-head">
        <h1>{t('title')}</h1>
        <p>{me.name}</p>
      </div>
      <nav className="programme-tabs" aria-label={t('parts')}>
        {NAMES.map((each) => (
          <NavLink key={each} to={each ? `/settings/${each}` : '/settings'} end>
            {t(`part.${each || 'mine'}`)}
          </NavLink>
        ))}
      </nav>
      <Part />
    </div>
  );
}
