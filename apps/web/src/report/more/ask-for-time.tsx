import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api, data } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { day } from '../../language/format';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../pieces/refusal';
import { type Duty, dutyChanged } from '../duty';
import { DayField } from '../fields/day-field';
import { sendOnCtrlEnter } from './send-keys';

/** Asks for more time: the original date stays beside the new one, and the date in force holds until there is an answer. */
export function AskForTime({ duty }: { duty: Duty }) {
  const t = useWords('report');
  const [requestedDue, setRequestedDue] = useState<string>();
  const [reason, setReason] = useState('');
  const path = { id: duty.obligationId };
  const ask = useMutation({
    mutationFn: (body: { requestedDue: string; reason: string }) =>
      data(api.POST('/api/v1/obligations/{id}/extensions', { params: { path }, body })),
    onSuccess: () => dutyChanged(duty.obligationId),
  });
  const waiting = duty.extensions.find(({ status }) => status === 'requested');
  if (waiting) {
    const { requestedDue: wanted, dueOriginal } = waiting;
    return <p role="status">{t('time.waiting', { wanted: day(wanted), original: day(dueOriginal) })}</p>;
  }
  const refused = ask.error instanceof ProblemError ? ask.error : undefined;
  return (
    <form
      className="report-small-form"
      onKeyDown={sendOnCtrlEnter}
      onSubmit={(event) => {
        event.preventDefault();
        if (requestedDue && reason.trim()) ask.mutate({ requestedDue, reason });
      }}
    >
      <p>{t('time.what', { original: day(duty.dueOriginal), due: day(duty.due), lock: day(duty.lock) })}</p>
      <label className="report-label" htmlFor="time-due">
        {t('time.due')}
      </label>
      <DayField
        id="time-due"
        value={requestedDue}
        onAnswer={setRequestedDue}
        min={duty.due}
        describedBy="time-due-said"
      />
      <p id="time-due-said" className="report-fault">
        {refused?.at('/requestedDue')}
      </p>
      <label className="report-label" htmlFor="time-reason">
        {t('time.reason')}
      </label>
      <textarea
        id="time-reason"
        className="report-input report-text"
        rows={2}
        maxLength={4000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="report-buttons">
        <Button htmlType="submit" loading={ask.isPending} disabled={!requestedDue || !reason.trim()}>
          {t('time.ask')}
        </Button>
      </div>
      <Refusal error={ask.error} />
    </form>
  );
}
