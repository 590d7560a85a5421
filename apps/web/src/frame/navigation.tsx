import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation, useNavigate } from 'react-router';
import { Icon } from '../pieces/icon';
import { useMe } from '../session/session';
import { useChord } from './chord';
import { DESTINATIONS } from './destinations';

/** How many stand side by side on a phone; where there are more, the last of them opens the rest. */
const SIDE_BY_SIDE = 5;

/** The places of the app that the caller has something to do with; `g` and a letter goes there. */
export function Navigation() {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const seen = DESTINATIONS.filter(({ seenBy }) => seenBy(me));
  useChord('g', Object.fromEntries(seen.map(({ key, path }) => [key, () => void navigate(path)])));
  const { pathname } = useLocation();
  const [openedOn, setOpenedOn] = useState<string>(); // going anywhere folds them again
  const all = openedOn === pathname;
  const first = seen.length > SIDE_BY_SIDE ? SIDE_BY_SIDE - 1 : seen.length;
  const hereIsFolded = seen.slice(first).some(({ path }) => pathname.startsWith(path));
  return (
    <ul className={all ? 'frame-nav-all' : undefined}>
      {seen.map(({ path, name, icon }, place) => (
        <li key={path} className={place < first ? undefined : 'frame-nav-rest'}>
          <NavLink to={path}>
            <Icon name={icon} />
            {t(name)}
          </NavLink>
        </li>
      ))}
      {first < seen.length && (
        <li className="frame-nav-more">
          <button
            type="button"
            aria-expanded={all}
            className={hereIsFolded ? 'frame-nav-here' : undefined}
            onClick={() => setOpenedOn(all ? undefined : pathname)}
          >
            <Icon name="more" />
            {t('nav.more')}
          </button>
        </li>
      )}
    </ul>
  );
}
