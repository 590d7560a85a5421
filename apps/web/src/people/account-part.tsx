import { Input } from 'antd';
import { useState } from 'react';
import { api, data } from '../api/client';
import { moment } from '../language/format';
import { useWords } from '../language/use-words';
import { type Act, Acts } from '../pieces/acts';
import { CommandForm } from '../pieces/command-form';
import { Fact, Facts } from '../pieces/item';
import { useMe } from '../session/session';
import { HandedOver } from './handed-over';
import { accountStands, type OneTimePassword, type PersonDetail, usePersonChanged } from './people';

/** The account: how it stands, and what an administrator can do with it. A password is seen once, when it is made. */
export function AccountPart({ person }: { person: PersonDetail }) {
  const t = useWords('people');
  const [given, setGiven] = useState<OneTimePassword>();
  const { account } = person;
  const { word, tone } = accountStands(person);
  const acts = useAccountActs(person, setGiven);
  return (
    <section className="card people-part" aria-labelledby="people-account">
      <h3 id="people-account">{t('account')}</h3>
      <p>
        <span className={`pill ${tone}`}>{t(`account.${word}`)}</span>
      </p>
      <p className="soft people-said">
        {t(`account.${word}.what`, { at: account?.lockedUntil ? moment(account.lockedUntil) : '' })}
      </p>
      {account && (
        <Facts>
          <Fact name={t('column.userName')}>{account.userName}</Fact>
          <Fact name={t('column.lastSignIn')}>
            {account.lastSignInAt ? moment(account.lastSignInAt) : t('lastSignIn.never')}
          </Fact>
          <Fact name={t('sessions')}>{t('sessions.count', { count: person.sessions })}</Fact>
          <Fact name={t('tokens')}>{t('tokens.count', { count: person.apiTokens })}</Fact>
          <Fact name={t('accountMade')}>{moment(account.createdAt)}</Fact>
          {account.disabledAt && <Fact name={t('disabledAt')}>{moment(account.disabledAt)}</Fact>}
        </Facts>
      )}
      {given && <HandedOver key={given.password} given={given} />}
      <Acts acts={acts} label={t('account')} />
    </section>
  );
}

/** What can be done now, the likeliest first. */
function useAccountActs(person: PersonDetail, onGiven: (given: OneTimePassword | undefined) => void): Act[] {
  const t = useWords('people');
  const me = useMe();
  const changed = usePersonChanged(person.id);
  const path = { path: { id: person.id } };
  const { account, signsIn } = person;
  const given = (sent: () => void) => (answer: OneTimePassword) => {
    onGiven(answer);
    void changed().then(sent);
  };
  if (!account) {
    if (!signsIn) return [];
    const make = (userName: string | undefined) =>
      data(api.POST('/api/v1/administration/people/{id}/account', { params: path, body: { userName } }));
    const form: Act['form'] = (sent) => <MakeAccount code={person.code} send={make} onSent={given(sent)} />;
    return [{ key: 'make', label: t('make'), said: t('make.said'), form }];
  }
  const sure = (key: string, danger: boolean, send: () => Promise<PersonDetail>): Act => ({
    key,
    label: t(key),
    said: t(`${key}.said`),
    danger,
    form: (sent) => (
      <CommandForm
        act={t(`${key}.do`)}
        what={t(`${key}.what`)}
        danger={danger}
        fields={[]}
        send={send}
        onSent={(answer) => {
          onGiven(undefined);
          void changed(answer).then(sent);
        }}
      />
    ),
  });
  const DISABLEMENT = '/api/v1/administration/people/{id}/account/disablement';
  if (account.state === 'disabled')
    return [sure('enable', false, () => data(api.DELETE(DISABLEMENT, { params: path })))];
  const reset: Act = {
    key: 'reset',
    label: t('reset'),
    said: t('make.said'),
    form: (sent) => (
      <CommandForm
        act={t('reset.do')}
        what={t('reset.what')}
        fields={[]}
        send={() => data(api.POST('/api/v1/administration/people/{id}/account/password', { params: path }))}
        onSent={given(sent)}
      />
    ),
  };
  return [
    ...(me.id === person.id ? [] : [reset]),
    ...(person.sessions > 0
      ? [
          sure('signOut', false, () =>
            data(api.DELETE('/api/v1/administration/people/{id}/sessions', { params: path })),
          ),
        ]
      : []),
    sure('disable', true, () => data(api.POST(DISABLEMENT, { params: path }))),
  ];
}

interface MakeProps {
  readonly code: string;
  readonly send: (userName: string | undefined) => Promise<OneTimePassword>;
  readonly onSent: (given: OneTimePassword) => void;
}

function MakeAccount({ code, send, onSent }: MakeProps) {
  const t = useWords('people');
  return (
    <CommandForm<{ userName?: string }, OneTimePassword>
      act={t('make.do')}
      what={t('make.what')}
      initial={{ userName: code.toLowerCase() }}
      fields={[
        {
          name: 'userName',
          label: t('column.userName'),
          extra: t('userName.how'),
          control: <Input maxLength={64} autoComplete="off" autoCapitalize="none" />,
        },
      ]}
      send={({ userName }) => send(userName)}
      onSent={onSent}
    />
  );
}
