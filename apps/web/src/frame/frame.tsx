import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLive } from '../live/use-live';
import { Waiting } from '../pieces/waiting';
import { useMe } from '../session/session';
import { useKeys } from './keys';
import { Navigation } from './navigation';
import { OfflineBanner } from './offline-banner';
import { RehearsalBanner } from './rehearsal-banner';
import './frame.css';

/** Fetched when they are first needed: a page on a slow line comes before them. */
const KeysHelp = lazy(() => import('./keys-help'));
const Palette = lazy(() => import('./palette'));
const PersonMenu = lazy(() => import('./person-menu'));

/** What stands around every page: the mark, who I am, where to go, the palette (Ctrl K) and the keys (?). */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const me = useMe();
  useLive();
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);
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
        <Suspense fallback={<span className="frame-menu" />}>
          <PersonMenu onKeys={() => setOpen('keys')} />
        </Suspense>
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
