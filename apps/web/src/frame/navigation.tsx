import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation, useNavigate } from 'react-router';
import { Icon } from '../pieces/icon';
import { useMe } from '../session/session';
import { useChord } from './chord';
import { DESTINATIONS } from './destinations';

/** The places of the app that the caller has something to do with; `g` and a letter goes there. */
export function Navigation() {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const seen = DESTINATIONS.filter(({ seenBy }) => seenBy(me));
  useChord('g', Object.fromEntries(seen.map(({ key, path }) => [key, () => void navigate(path)])));
  const list = useRef<HTMLUListElement>(null);
  const { pathname } = useLocation();
  // On a phone the places are a row that scrolls: where one is stays in sight.
  useEffect(() => {
    const here = pathname && list.current?.querySelector('[aria-current=page]');
    if (here) here.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [pathname]);
  return (
    <ul ref={list}>
      {seen.map(({ path, name, icon }) => (
        <li key={path}>
          <NavLink to={path}>
            <Icon name={icon} />
            {t(name)}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
