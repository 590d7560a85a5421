import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../language/use-words';
import { CommandForm } from '../pieces/command-form';
import type { LaterStepProps } from './set-up';
import { sendTestMail, type TestMail } from './test-mail';

/** A test mail: only who has it in the box knows that mail works. */
export function MailStep({ onDone }: LaterStepProps) {
  const t = useWords('setup');
  const [sent, setSent] = useState<TestMail & { to: string }>();
  return (
    <>
      <p>{t('mail.what')}</p>
      <CommandForm<{ to: string }, TestMail & { to: string }>
        act={t(sent ? 'mail.again' : 'mail.do')}
        fields={[
          {
            name: 'to',
            label: t('mail.to'),
            required: t('need'),
            control: <Input type="email" maxLength={200} autoComplete="email" />,
          },
        ]}
        send={async ({ to }) => ({ ...(await sendTestMail(to)), to })}
        onSent={setSent}
      />
      {sent && (
        <Alert
          role="status"
          showIcon
          type={sent.ok ? 'success' : 'error'}
          title={t(sent.ok ? 'mail.sent' : 'mail.failed', { to: sent.to })}
          description={sent.said}
        />
      )}
      {sent?.ok && (
        <div className="set-up-buttons">
          <Button type="primary" size="large" onClick={() => onDone('done')}>
            {t('mail.arrived')}
          </Button>
        </div>
      )}
    </>
  );
}
