import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api, data } from '../api/client';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import type { MailItem, useMails } from './administration';
import { Found } from './found';
import { MailTable } from './mail-table';

/** As many as one command sends again. */
const MOST = 200;

/** The mails, of which those that did not arrive can be chosen and sent again; what was done is said also when none is left. */
export function Resending({ mails, items }: { mails: ReturnType<typeof useMails>; items: readonly MailItem[] }) {
  const t = useWords('administration');
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const resendable = items.filter((item) => item.resendable).map(({ id }) => id);
  const ids = resendable.filter((id) => chosen.has(id)).slice(0, MOST);
  const resend = useMutation({
    mutationFn: (body: { ids: string[] }) => data(api.POST('/api/v1/administration/mail/resends', { body })),
    onSuccess: () => {
      setChosen(new Set());
      void queries.invalidateQueries({ queryKey: ['administration', 'mail'] });
    },
  });
  const toggle = (id: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((each) => each !== id)));
  const all = ids.length === Math.min(resendable.length, MOST);
  return (
    <>
      {resendable.length > 0 && (
        <p className="administration-acts">
          <Button onClick={() => setChosen(new Set(all ? [] : resendable))}>
            {t(all ? 'mail.chooseNone' : 'mail.chooseAll')}
          </Button>
          <Button
            type="primary"
            disabled={ids.length === 0}
            loading={resend.isPending}
            onClick={() => resend.mutate({ ids })}
          >
            {t('mail.resend', { count: ids.length })}
          </Button>
        </p>
      )}
      <div role="status">
        {resend.data && (
          <p className="administration-answer health-well">
            <b>{t('mail.resent', { count: resend.data.queued })}</b>{' '}
            {resend.data.refused.map(({ detail }) => detail).join(' ')}
          </p>
        )}
      </div>
      <Refusal error={resend.error} />
      <Found asked={mails} count={items.length} nothing={{ title: t('mail.none'), what: t('mail.none.what') }}>
        <MailTable items={items} chosen={chosen} choosable={resendable.length > 0} onChoose={toggle} />
      </Found>
    </>
  );
}
