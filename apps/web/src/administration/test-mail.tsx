import type { components } from '@songhanh/api';
import { Input } from 'antd';
import { useState } from 'react';
import { api, data } from '../api/client';
import { figure } from '../language/format';
import { useWords } from '../language/use-words';
import { CommandForm } from '../pieces/command-form';

type Sent = components['schemas']['TestMail'];

/** One real mail now, so that one reads what the mail server says to it. */
export function TestMail() {
  const t = useWords('administration');
  const [sent, setSent] = useState<Sent>();
  const well = sent?.outcome === 'accepted' && sent.by === 'server';
  return (
    <section className="card administration-test" aria-labelledby="mail-test">
      <h2 id="mail-test">{t('test')}</h2>
      <CommandForm<{ to?: string }, Sent>
        act={t('test.do')}
        what={t('test.what')}
        fields={[
          {
            name: 'to',
            label: t('test.to'),
            pointer: '/to',
            control: <Input inputMode="email" autoComplete="off" maxLength={200} placeholder={t('test.to.hint')} />,
          },
        ]}
        send={({ to }) => data(api.POST('/api/v1/administration/mail/test', { body: { ...(to && { to }) } }))}
        onSent={setSent}
      />
      <div role="status">
        {sent && (
          <div className={`administration-answer ${well ? 'health-well' : 'health-wrong'}`}>
            <b>{sent.sentence}</b>
            <p className="soft">
              {t('test.said', { to: sent.to, said: sent.said, seconds: figure(Math.round(sent.tookMs / 100) / 10) })}
            </p>
          </div>
        )}
      </div>
    </section>
  );
}
