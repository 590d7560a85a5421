import type { components } from '@songhanh/api';
import { useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { api, data } from '../api/client';
import { moment } from '../language/format';
import { useWords } from '../language/use-words';
import { CommandForm } from '../pieces/command-form';
import { ShownOnce } from '../pieces/shown-once';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { SecretsList } from './secrets-list';
import { useFeeds } from './settings';

type NewFeed = components['schemas']['NewCalendarFeed'];
type Feed = components['schemas']['CalendarFeed'];

const PROGRAMS = ['outlook', 'google', 'iphone', 'android'] as const;

/** My deadlines in my own calendar: an address that the calendar program reads by itself. */
export function Feeds() {
  const t = useWords('settings');
  const queries = useQueryClient();
  const feeds = useFeeds();
  const [made, setMade] = useState<NewFeed>();
  const moved = () => queries.invalidateQueries({ queryKey: ['calendar-feeds'] });
  const told = ({ createdAt, lastReadAt, revokedAt }: Feed) =>
    [
      t('secret.made', { at: moment(createdAt) }),
      revokedAt
        ? t('secret.closedAt', { at: moment(revokedAt) })
        : lastReadAt
          ? t('feed.read', { at: moment(lastReadAt) })
          : t('feed.unread'),
    ].join(' · ');
  return (
    <>
      <section className="card settings-part">
        <h2>{t('feed')}</h2>
        <p className="soft">{t('feed.what')}</p>
        {made && <ShownOnce key={made.id} title={t('feed.address')} secret={made.url} what={t('feed.once')} />}
        <CommandForm<{ name: string }, NewFeed>
          key={`form/${made?.id}`}
          act={t('feed.make')}
          fields={[
            {
              name: 'name',
              label: t('feed.name'),
              required: t('feed.needName'),
              control: <Input maxLength={100} placeholder={t('feed.name.hint')} />,
            },
          ]}
          send={(body) => data(api.POST('/api/v1/me/calendar-feeds', { body }))}
          onSent={(answer) => {
            setMade(answer);
            void moved();
          }}
        />
      </section>
      <section className="card settings-part">
        <h2>{t('feed.how')}</h2>
        {PROGRAMS.map((program) => (
          <details key={program}>
            <summary>{t(`feed.in.${program}`)}</summary>
            <ol className="settings-how">
              {t(`feed.in.${program}.how`)
                .split('\n')
                .map((step) => (
                  <li key={step}>{step}</li>
                ))}
            </ol>
          </details>
        ))}
        <p className="soft">{t('feed.network')}</p>
      </section>
      <section className="card settings-part">
        <h2>{t('feed.mine')}</h2>
        {feeds.error && !feeds.data && <Trouble error={feeds.error} again={() => void feeds.refetch()} />}
        {feeds.isPending && <Waiting />}
        {feeds.data && (
          <SecretsList<Feed>
            items={feeds.data}
            none={t('feed.none')}
            told={told}
            closing={t('feed.closing')}
            close={(id) => {
              if (id === made?.id) setMade(undefined);
              return api.DELETE('/api/v1/me/calendar-feeds/{id}', { params: { path: { id } } });
            }}
            onClosed={moved}
          />
        )}
      </section>
    </>
  );
}
