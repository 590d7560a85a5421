import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api, data } from '../../api/client';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../pieces/refusal';
import type { Duty } from '../duty';
import type { Receipted } from './receipt';

/** "Không phát sinh": the first tap says what the second one does. */
export function NothingToReport({ duty, onSent }: { duty: Duty; onSent: (sent: Receipted) => void }) {
  const t = useWords('report');
  const [asked, setAsked] = useState(false);
  const path = { id: duty.obligationId };
  const send = useMutation({
    mutationFn: () =>
      data(api.POST('/api/v1/obligations/{id}/nothing-to-report', { params: { path }, body: { confirmed: true } })),
    onSuccess: (answer) => onSent(answer),
  });
  if (!asked) {
    return (
      <p className="report-nothing">
        <span>{t('nothing.what')}</span> <Button onClick={() => setAsked(true)}>{t('nothing.ask')}</Button>
      </p>
    );
  }
  return (
    <div className="report-nothing" role="status">
      <span>{t('nothing.sure')}</span>
      <span className="report-buttons">
        <Button type="primary" autoFocus loading={send.isPending} onClick={() => send.mutate()}>
          {t('nothing.send')}
        </Button>
        <Button onClick={() => setAsked(false)}>{t('cancel')}</Button>
      </span>
      <Refusal error={send.error} />
    </div>
  );
}
