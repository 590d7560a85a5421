import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { api, data } from '../api/client';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import { useAddress } from '../pieces/use-address';
import { type MailFilter, type MailItem, useMails } from './administration';
import { Found } from './found';
import { MAIL_STATES } from './mail-state';
import { MailTable } from './mail-table';
import { StateChips } from './state-chips';
import { TestMail } from './test-mail';
import { Unreachable } from './unreachable';

/** The installation's mails: what waits, what did not arrive and why, who is out of reach, and a test mail. */
export default function MailPage() {
  const t = useWords('administration');
  const [address, change] = useAddress();
  const of = (name: string) => address.get(name) || undefined;
  const filter = { state: of('state'), since: of('since'), search: of('q') } as MailFilter;
  const mails = useMails(filter);
  const pages = mails.data?.pages ?? [];
  const items = pages.flatMap((page) => page.items);
  return (
    <>
      <TestMail />
      <section aria-labelledby="mail-all">
        <h2 id="mail-all">{t('mail.all')}</h2>
        <div className="administration-filters">
          <StateChips
            legend={t('mail.states')}
            all={t('all')}
            states={MAIL_STATES}
            counts={pages[0]?.counts ?? {}}
            chosen={filter.state}
            name={(state) => t(`mail.state.${state}`)}
            onChoose={(state) => change({ state })}
          />
          <label className="administration-day">
            {t('mail.since')}
            <input type="date" value={filter.since ?? ''} onChange={(event) => change({ since: event.target.value })} />
          </label>
          <Input.Search
            allowClear
            className="administration-search"
            aria-label={t('mail.search')}
            placeholder={t('mail.search')}
            defaultValue={filter.search}
            onSearch={(q) => change({ q })}
          />
        </div>
        <Found asked={mails} count={items.length} nothing={{ title: t('mail.none'), what: t('mail.none.what') }}>
          <Resending key={JSON.stringify(filter)} items={items} />
        </Found>
      </section>
      <Unreachable />
    </>
  );
}

/** The mails, of which those that did not arrive can be chosen and sent again. */
function Resending({ items }: { items: readonly MailItem[] }) {
  const t = useWords('administration');
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const resendable = items.filter((item) => item.resendable).map(({ id }) => id);
  const ids = resendable.filter((id) => chosen.has(id));
  const resend = useMutation({
    mutationFn: (body: { ids: string[] }) => data(api.POST('/api/v1/administration/mail/resends', { body })),
    onSuccess: () => {
      setChosen(new Set());
      void queries.invalidateQueries({ queryKey: ['administration'] });
    },
  });
  const toggle = (id: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((each) => each !== id)));
  return (
    <>
      {resendable.length > 0 && (
        <p className="administration-acts">
          <Button onClick={() => setChosen(new Set(ids.length === resendable.length ? [] : resendable))}>
            {t(ids.length === resendable.length ? 'mail.chooseNone' : 'mail.chooseAll')}
          </Button>
          <Button
            type="primary"
            disabled={ids.length === 0}
            loading={resend.isPending}
            onClick={() => resend.mutate({ ids: ids.slice(0, 200) })}
          >
            {t('mail.resend', { count: ids.length })}
          </Button>
        </p>
      )}
      <div role="status">
        {resend.data && (
          <p>
            {t('mail.resent', { count: resend.data.queued })}{' '}
            {resend.data.refused.map(({ detail }) => detail).join(' ')}
          </p>
        )}
      </div>
      <Refusal error={resend.error} />
      <MailTable items={items} chosen={chosen} choosable={resendable.length > 0} onChoose={toggle} />
    </>
  );
}
