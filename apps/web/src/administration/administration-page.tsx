import { Suspense } from 'react';
import { NavLink, Outlet } from 'react-router';
import { useWords } from '../language/use-words';
import { NoSuchPage } from '../pieces/no-such-page';
import { Waiting } from '../pieces/waiting';
import { holds, useMe } from '../session/session';
import '../programme/programme.css'; // how tabs look
import './administration.css';

/** The rooms of the administrator, in the order in which one looks after an installation. */
const ROOMS = [
  { path: '/administration', name: 'room.health', end: true },
  { path: '/administration/processes', name: 'room.processes' },
  { path: '/administration/mail', name: 'room.mail' },
  { path: '/administration/audit', name: 'room.audit' },
  { path: '/administration/people', name: 'room.people' },
  { path: '/administration/calendars', name: 'room.calendars' },
  { path: '/imports', name: 'room.imports' },
] as const;

/** How the installation is and what an administrator keeps in order; each room has an address of its own. */
export default function AdministrationPage() {
  const t = useWords('administration');
  if (!holds(useMe(), 'administrator')) return <NoSuchPage />;
  return (
    <div className="administration">
      <div className="page-head">
        <h1>{t('title')}</h1>
      </div>
      <nav className="programme-tabs" aria-label={t('rooms')}>
        {ROOMS.map(({ path, name, ...rest }) => (
          <NavLink key={path} to={path} {...rest}>
            {t(name)}
          </NavLink>
        ))}
      </nav>
      <Suspense fallback={<Waiting />}>
        <Outlet />
      </Suspense>
    </div>
  );
}
