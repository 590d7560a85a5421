import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { api } from '../api/client';
import { LanguageSwitch } from '../frame/language-switch';
import { useWords } from '../language/use-words';
import { PasswordForm } from './password-form';
import type { Me } from './session';
import './sign-in.css';

/** What somebody sees who has signed in with a password that was handed over: nothing else before it is their own. */
export default function OwnPasswordPage({ me }: { me: Me }) {
  const t = useWords('password');
  const queries = useQueryClient();
  const signOut = useMutation({
    mutationFn: () => api.DELETE('/api/v1/sessions/current'),
    onSuccess: () => queries.resetQueries(),
  });
  return (
    <main className="sign-in password-page">
      <div className="card">
        <h1>{t('title')}</h1>
        <p className="soft">{me.name}</p>
        <p>{t('why')}</p>
        <PasswordForm given onChanged={() => queries.resetQueries()} />
        <div className="password-else">
          <LanguageSwitch />
          <Button loading={signOut.isPending} onClick={() => signOut.mutate()}>
            {t('frame:signOut')}
          </Button>
        </div>
      </div>
    </main>
  );
}
