import { Input } from 'antd';
import { useWords } from '../language/use-words';
import { DayInput } from '../pieces/day-input';
import { useAddress } from '../pieces/use-address';
import { type MailFilter, useMails } from './administration';
import { MailKind } from './mail-kind';
import { MAIL_STATES } from './mail-state';
import { Resending } from './resending';
import { StateChips } from './state-chips';
import { TestMail } from './test-mail';
import { Unreachable } from './unreachable';

/** The installation's mails: what waits, what did not arrive and why, who is out of reach, and a test mail. */
export default function MailPage() {
  const t = useWords('administration');
  const [address, change] = useAddress();
  const of = (name: string) => address.get(name) || undefined;
  const filter = { state: of('state'), kind: of('kind'), since: of('since'), search: of('q') } as MailFilter;
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
          <MailKind value={filter.kind} onChange={(kind) => change({ kind })} />
          <label className="administration-day" htmlFor="mail-since">
            {t('mail.since')}
            <DayInput id="mail-since" value={filter.since} onChange={(since) => change({ since })} />
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
        <Resending key={JSON.stringify(filter)} mails={mails} items={items} />
      </section>
      <Unreachable />
    </>
  );
}
