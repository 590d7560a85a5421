import type { components } from '@songhanh/api';
import { useQueryClient } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { api, data } from '../api/client';
import { moment } from '../language/format';
import { useWords } from '../language/use-words';
import { CommandForm } from '../pieces/command-form';
import { ShownOnce } from '../pieces/shown-once';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { SecretsList } from './secrets-list';
import { useTokens } from './settings';

type NewToken = components['schemas']['NewApiToken'];
type Token = components['schemas']['ApiToken'];

const DAYS = [30, 90, 365] as const;
const FOR_EVER = 0;

/** Keys by which another program of the office acts in my name. */
export function Tokens() {
  const t = useWords('settings');
  const queries = useQueryClient();
  const tokens = useTokens();
  const [made, setMade] = useState<NewToken>();
  const moved = () => queries.invalidateQueries({ queryKey: ['api-tokens'] });
  const told = ({ createdAt, expiresAt, revokedAt }: Token) =>
    [
      t('secret.made', { at: moment(createdAt) }),
      revokedAt
        ? t('secret.closedAt', { at: moment(revokedAt) })
        : expiresAt
          ? t('token.until', { at: moment(expiresAt) })
          : t('token.forEver'),
    ].join(' · ');
  const spans = [
    ...DAYS.map((value) => ({ value, label: t('token.days', { count: value }) })),
    { value: FOR_EVER, label: t('token.days.ever') },
  ];
  return (
    <>
      <section className="card settings-part">
        <h2>{t('token')}</h2>
        <p className="soft">{t('token.what')}</p>
        {made && <ShownOnce key={made.id} title={t('token.key')} secret={made.token} what={t('token.once')} />}
        <CommandForm<{ name: string; expiresInDays: number }, NewToken>
          key={`form/${made?.id}`}
          act={t('token.make')}
          initial={{ expiresInDays: DAYS[1] }}
          fields={[
            {
              name: 'name',
              label: t('token.name'),
              required: t('token.needName'),
              control: <Input maxLength={100} placeholder={t('token.name.hint')} />,
            },
            { name: 'expiresInDays', label: t('token.span'), control: <Select options={spans} /> },
          ]}
          send={({ name, expiresInDays }) =>
            data(api.POST('/api/v1/api-tokens', { body: { name, ...(expiresInDays > 0 && { expiresInDays }) } }))
          }
          onSent={(answer) => {
            setMade(answer);
            void moved();
          }}
        />
      </section>
      <section className="card settings-part">
        <h2>{t('token.mine')}</h2>
        {tokens.error && !tokens.data && <Trouble error={tokens.error} again={() => void tokens.refetch()} />}
        {tokens.isPending && <Waiting />}
        {tokens.data && (
          <SecretsList<Token>
            items={tokens.data}
            none={t('token.none')}
            told={told}
            closing={t('token.closing')}
            close={(id) => {
              if (id === made?.id) setMade(undefined);
              return api.DELETE('/api/v1/api-tokens/{id}', { params: { path: { id } } });
            }}
            onClosed={moved}
          />
        )}
      </section>
    </>
  );
}
