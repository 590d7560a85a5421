import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../api/client';
import { ProblemError } from '../api/problem';
import { LanguageSwitch } from '../frame/language-switch';
import { useInstallation } from '../frame/rehearsal-banner';
import './sign-in.css';

const FIELDS = ['userName', 'password'] as const;
type Entered = Readonly<Record<(typeof FIELDS)[number], string>>;

/**
 * Where somebody signs in; afterwards the address that was asked for is shown. Plain fields: this page is the first one
 * that a phone on a slow line fetches.
 */
export function SignInPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const installation = useInstallation();
  const [missing, setMissing] = useState<readonly string[]>([]);
  const signIn = useMutation({
    mutationFn: (body: Entered) => api.POST('/api/v1/sessions', { body }),
    onSuccess: () => queries.resetQueries(),
  });
  const refused = signIn.error instanceof ProblemError ? signIn.error : undefined;
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const entered = { userName: String(typed.get('userName')).trim(), password: String(typed.get('password')) };
    const left = FIELDS.filter((field) => entered[field] === '');
    setMissing(left);
    if (left.length === 0) signIn.mutate(entered);
    else event.currentTarget.querySelector<HTMLInputElement>(`[name=${left[0]}]`)?.focus();
  };
  return (
    <main className="sign-in">
      <div className="card">
        <h1>Song Hành</h1>
        <p className="soft">{t('signIn.what')}</p>
        <form noValidate onSubmit={send}>
          {refused && (
            <p role="alert" className="sign-in-refused">
              {refused.isOffline ? t('trouble.offline') : refused.message}
            </p>
          )}
          {FIELDS.map((field) => (
            <div key={field} className="sign-in-field">
              <label htmlFor={`sign-in-${field}`}>{t(`signIn.${field}`)}</label>
              <input
                id={`sign-in-${field}`}
                name={field}
                type={field === 'password' ? 'password' : 'text'}
                autoComplete={field === 'password' ? 'current-password' : 'username'}
                autoCapitalize="none"
                // biome-ignore lint/a11y/noAutofocus: nothing else can be done on this page
                autoFocus={field === 'userName'}
                aria-invalid={missing.includes(field) || undefined}
                aria-describedby={`sign-in-${field}-said`}
              />
              <p id={`sign-in-${field}-said`} className="sign-in-fault" aria-live="polite">
                {missing.includes(field) && t(field === 'password' ? 'signIn.needPassword' : 'signIn.needUserName')}
              </p>
            </div>
          ))}
          <button
            type="submit"
            className="plain-button plain-button-act sign-in-do"
            disabled={signIn.isPending}
            aria-busy={signIn.isPending}
          >
            {t('signIn.do')}
          </button>
        </form>
        {installation.data?.setUp === false && (
          <p className="sign-in-help">
            <Link to="/setup">{t('signIn.notSetUp')}</Link>
          </p>
        )}
        <p className="soft sign-in-help">{t('signIn.forgotten')}</p>
        <LanguageSwitch />
      </div>
    </main>
  );
}
