import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { ProblemError } from '../api/problem';
import { LanguageSwitch } from '../frame/language-switch';

interface Entered {
  readonly userName: string;
  readonly password: string;
}

/** Where somebody signs in; afterwards the address that was asked for is shown. */
export function SignInPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const signIn = useMutation({
    mutationFn: (body: Entered) => api.POST('/api/v1/sessions', { body }),
    onSuccess: () => queries.resetQueries(),
  });
  const refused = signIn.error instanceof ProblemError ? signIn.error : undefined;
  return (
    <main className="sign-in">
      <div className="card">
        <h1>Song Hành</h1>
        <p className="soft">{t('signIn.what')}</p>
        <Form<Entered> layout="vertical" requiredMark={false} onFinish={(entered) => signIn.mutate(entered)}>
          {refused && (
            <Alert
              role="alert"
              type="error"
              showIcon
              title={refused.isOffline ? t('trouble.offline') : refused.message}
              className="sign-in-refused"
            />
          )}
          <Form.Item
            name="userName"
            label={t('signIn.userName')}
            rules={[{ required: true, message: t('signIn.needUserName') }]}
          >
            <Input autoComplete="username" autoCapitalize="none" autoFocus size="large" />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('signIn.password')}
            rules={[{ required: true, message: t('signIn.needPassword') }]}
          >
            <Input.Password autoComplete="current-password" size="large" />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
            {t('signIn.do')}
          </Button>
        </Form>
        <p className="soft sign-in-help">{t('signIn.forgotten')}</p>
        <LanguageSwitch />
      </div>
    </main>
  );
}
