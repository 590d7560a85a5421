import { type ReactNode, Suspense, useEffect } from 'react';
import { ProblemError } from '../api/problem';
import { chooseLanguage, chosenLanguage } from '../language/i18n';
import { withLook } from '../look/with-look';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { MeContext, useWhoAmI } from './session';
import { SignInPage } from './sign-in-page';

/** Few see it, and only once. */
const OwnPasswordPage = withLook(() => import('./own-password-page'));

/** Shows what is inside to somebody who is signed in; to others the page to sign in, at the very address they came to. */
export function SessionGate({ children }: { children: ReactNode }) {
  const me = useWhoAmI();
  const locale = me.data?.locale;
  useEffect(() => {
    // A person's own choice on this machine comes before what the record says of the person.
    if (locale === 'en' && localStorage.getItem('songhanh.language') === null && chosenLanguage() !== 'en')
      void chooseLanguage('en');
  }, [locale]);
  if (me.data?.mustChangePassword) {
    return (
      <Suspense fallback={<Waiting />}>
        <OwnPasswordPage me={me.data} />
      </Suspense>
    );
  }
  if (me.data) return <MeContext value={me.data}>{children}</MeContext>;
  if (me.error instanceof ProblemError && me.error.isSignedOut) return <SignInPage />;
  if (me.error) return <Trouble error={me.error} again={() => void me.refetch()} />;
  return <Waiting />;
}
