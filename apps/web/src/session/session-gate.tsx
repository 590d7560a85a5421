import { type ReactNode, Suspense, useEffect } from 'react';
import { ProblemError } from '../api/problem';
import { useInstallation } from '../frame/rehearsal-banner';
import { isLanguageChosen, LANGUAGES, showLanguage } from '../language/i18n';
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
  const language = useInstallation().data?.language;
  const locale = me.data?.locale;
  useEffect(() => {
    // A person's own choice on this machine comes before what the record says of the person, and that before the
    // installation's first language.
    const wanted = LANGUAGES.find((each) => each === (locale ?? language));
    if (wanted && !isLanguageChosen()) void showLanguage(wanted);
  }, [locale, language]);
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
