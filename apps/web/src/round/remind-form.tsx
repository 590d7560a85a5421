import { useMutation } from '@tanstack/react-query';
import { Checkbox, Input } from 'antd';
import { useId, useState } from 'react';
import { api, data } from '../api/client';
import { moment } from '../language/format';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import { type Reminded, roundChanged } from './round';
import { RoundWindow } from './round-window';
import './round.css';

interface Owing {
  readonly code: string;
  readonly name: string;
  /** When it was last reminded of this report; left out where one does not know. */
  readonly lastRemindedAt?: string | null;
}

interface RemindProps {
  readonly round: { readonly id: string; readonly name: string; readonly programmeId: string };
  /** Who owes a report and would be told. */
  readonly units: readonly Owing[];
  /** Whether these are all who owe one: then whoever sends a report meanwhile is left out by the record itself. */
  readonly all: boolean;
  readonly onClose: () => void;
}

/** Reminds of the report that was not sent: first who would be told, afterwards who was and who was not, and why. */
export function RemindForm({ round, units, all, onClose }: RemindProps) {
  const t = useWords('round');
  const noteId = useId();
  const [note, setNote] = useState('');
  const [again, setAgain] = useState(false);
  const send = useMutation({
    mutationFn: () =>
      data(
        api.POST('/api/v1/rounds/{id}/reminders', {
          params: { path: { id: round.id } },
          body: { note: note.trim() || undefined, again, units: all ? undefined : units.map(({ code }) => code) },
        }),
      ),
    onSuccess: () => roundChanged(round.id, round.programmeId),
  });
  return (
    <RoundWindow
      title={t('remind.title', { round: round.name })}
      onClose={onClose}
      act={t('remind.do', { count: units.length })}
      doable={units.length > 0}
      busy={send.isPending}
      onAct={() => send.mutate()}
      outcome={send.data && <Outcome done={send.data} />}
    >
      <p>{t('remind.who', { count: units.length })}</p>
      <ul className="round-names">
        {units.map(({ code, name, lastRemindedAt }) => (
          <li key={code}>
            {name}{' '}
            <span className="soft">
              {lastRemindedAt && t('remind.last', { at: moment(lastRemindedAt) })}
              {lastRemindedAt === null && t('remind.never')}
            </span>
          </li>
        ))}
      </ul>
      <label htmlFor={noteId}>
        {t('remind.note')}
        <Input.TextArea
          id={noteId}
          rows={3}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          autoFocus
        />
      </label>
      <Checkbox checked={again} onChange={(event) => setAgain(event.target.checked)}>
        {t('remind.again')}
      </Checkbox>
      <Refusal error={send.error} />
    </RoundWindow>
  );
}

/** Who was reminded and who was not, and why. */
function Outcome({ done }: { done: Reminded }) {
  const t = useWords('round');
  return (
    <div role="status" className="round-form">
      <p>
        <b>{t('remind.done', { count: done.reminded.length })}</b>
      </p>
      {done.notReminded.length > 0 && (
        <>
          <p>{t('remind.not', { count: done.notReminded.length })}</p>
          <ul className="round-names">
            {done.notReminded.map(({ unit, reason }) => (
              <li key={unit.id}>
                {unit.name} <span className="soft">{t(`remind.reason.${reason}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="soft">{t('remind.later')}</p>
    </div>
  );
}
