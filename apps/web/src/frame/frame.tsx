import { type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLive } from '../live/use-live';
import { withLook } from '../look/with-look';
import { Waiting } from '../pieces/waiting';
import { useMe } from '../session/session';
import { useKeys } from './keys';
import { MenuButton } from './menu-button';
import { Navigation } from './navigation';
import { OfflineBanner } from './offline-banner';
import { RehearsalBanner } from './rehearsal-banner';
import './frame.css';

/** Fetched when they are first needed: a page on a slow line comes before them. */
const KeysHelp = withLook(() => import('./keys-help'));
const Palette = withLook(() => import('./palette'));
const PersonMenu = withLook(() => import('./person-menu'));

/** What stands around every page: the mark, who I am, where to go, the palette (Ctrl K) and the keys (?). */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const me = useMe();
  useLive();
  const [open, setOpen] = useState<'palette' | 'keys' | 'menu' | null>(null);
  useKeys({
    'ctrl+k': () => setOpen('palette'),
    '?': () => setOpen('keys'),
  });
  const [role] = me.roles;
  return (
    <div className="frame">
      <a className="skip" href="#page">
        {t('skip')}
      </a>
      <div className="frame-banners">
        <RehearsalBanner />
        <OfflineBanner />
      </div>
      <header className="frame-head">
        <Link to="/" className="frame-mark">
          Song Hành
        </Link>
        <button type="button" className="frame-search" onClick={() => setOpen('palette')}>
          {t('palette.open')} <kbd>Ctrl K</kbd>
        </button>
        <span className="frame-space" />
        <div className="frame-who">
          <b>{me.name}</b>
          {role?.unit.name}
        </div>
        {open === 'menu' ? (
          <Suspense fallback={<MenuButton />}>
            <PersonMenu
              onKeys={() => setOpen('keys')}
              onClose={() => setOpen((now) => (now === 'menu' ? null : now))}
            />
          </Suspense>
        ) : (
          <MenuButton onClick={() => setOpen('menu')} />
        )}
      </header>
      <nav className="frame-nav" aria-label={t('nav.label')}>
        <Navigation />
      </nav>
      <main className="frame-page" id="page" tabIndex={-1}>
        <Suspense fallback={<Waiting />}>{children}</Suspense>
      </main>
      <Suspense>
        {open === 'palette' && <Palette onClose={() => setOpen(null)} />}
        {open === 'keys' && <KeysHelp onClose={() => setOpen(null)} />}
      </Suspense>
    </div>
  );
}
