import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../language/use-words';
import { CommandForm } from '../pieces/command-form';
import type { LaterStepProps } from './set-up';
import { sendTestMail, type TestMail } from './test-mail';

/** A test mail: only who has it in the box knows that mail works. */
export function MailStep({ onDone }: LaterStepProps) {
  const t = useWords('setup');
  const [sent, setSent] = useState<TestMail>();
  const taken = sent?.outcome === 'accepted' && sent.by === 'server';
  return (
    <>
      <p>{t('mail.what')}</p>
      <CommandForm<{ to: string }, TestMail>
        act={t(sent ? 'mail.again' : 'mail.do')}
        fields={[
          {
            name: 'to',
            label: t('mail.to'),
            required: t('need'),
            control: <Input type="email" maxLength={200} autoComplete="email" />,
          },
        ]}
        send={({ to }) => sendTestMail(to)}
        onSent={setSent}
      />
      {sent && (
        <Alert
          role="status"
          showIcon
          type={taken ? 'success' : 'error'}
          title={sent.sentence}
          description={[sent.said, taken && t('mail.look')].filter(Boolean).join(' – ')}
        />
      )}
      {taken && (
        <div className="set-up-buttons">
          <Button type="primary" size="large" onClick={() => onDone('done')}>
            {t('mail.arrived')}
          </Button>
        </div>
      )}
    </>
  );
}
