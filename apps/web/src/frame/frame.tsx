import { type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Waiting } from '../pieces/waiting';
import { useMe } from '../session/session';
import { useKeys } from './keys';
import { KeysHelp } from './keys-help';
import { Navigation } from './navigation';
import { Palette } from './palette';
import { PersonMenu } from './person-menu';
import { RehearsalBanner } from './rehearsal-banner';

/** What stands around every page: the mark, who I am, where to go, the palette (Ctrl K) and the keys (?). */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const me = useMe();
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
      <RehearsalBanner />
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
        <PersonMenu onKeys={() => setOpen('keys')} />
      </header>
      <nav className="frame-nav" aria-label={t('nav.label')}>
        <Navigation />
      </nav>
      <main className="frame-page" id="page" tabIndex={-1}>
        <Suspense fallback={<Waiting />}>{children}</Suspense>
      </main>
      {open === 'palette' && <Palette onClose={() => setOpen(null)} />}
      {open === 'keys' && <KeysHelp onClose={() => setOpen(null)} />}
    </div>
  );
}
