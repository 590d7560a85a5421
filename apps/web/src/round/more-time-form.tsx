import { useMutation } from '@tanstack/react-query';
import { Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, data } from '../api/client';
import { ProblemError } from '../api/problem';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { DayInput } from '../pieces/day-input';
import { Refusal } from '../pieces/refusal';
import { type MoreTime, roundChanged } from './round';
import { RoundWindow } from './round-window';
import './round.css';

interface MoreTimeProps {
  readonly round: { readonly id: string; readonly name: string; readonly programmeId: string };
  readonly units: readonly { readonly code: string; readonly name: string; readonly due: string }[];
  readonly onClose: () => void;
}

/** Gives one or many units more time: what it would do is shown unit by unit before anything is written. */
export function MoreTimeForm({ round, units, onClose }: MoreTimeProps) {
  const t = useWords('round');
  const dueId = useId();
  const reasonId = useId();
  const [due, setDue] = useState('');
  const [reason, setReason] = useState('');
  const body = { units: units.map(({ code }) => code), due, reason: reason.trim(), onlyIfAllValid: false };
  const params = { path: { id: round.id } };
  const preview = useMutation({
    mutationFn: () => data(api.POST('/api/v1/rounds/{id}/extensions/preview', { params, body })),
  });
  const give = useMutation({
    mutationFn: () => data(api.POST('/api/v1/rounds/{id}/extensions', { params, body })),
    onSuccess: () => roundChanged(round.id, round.programmeId),
  });
  const change = (set: (value: string) => void) => (value: string) => {
    set(value);
    preview.reset();
  };
  const filled = due !== '' && body.reason !== '';
  const seen = preview.data;
  const dueFault = preview.error instanceof ProblemError ? preview.error.at('/due') : undefined;
  return (
    <RoundWindow
      title={t('moreTime.title', { round: round.name })}
      onClose={onClose}
      act={seen ? t('moreTime.do', { count: seen.done.length }) : t('moreTime.preview')}
      doable={filled && (seen === undefined || seen.done.length > 0)}
      busy={preview.isPending || give.isPending}
      onAct={() => (seen ? give.mutate() : preview.mutate())}
      outcome={give.data && <Outcome result={give.data} units={units} done />}
    >
      <p>{t('moreTime.who', { count: units.length })}</p>
      <div>
        <label htmlFor={dueId}>{t('moreTime.due')}</label>
        <DayInput id={dueId} value={due || undefined} onChange={(chosen) => change(setDue)(chosen ?? '')} />
      </div>
      {dueFault && <p className="tone-red">{dueFault}</p>}
      <label htmlFor={reasonId}>
        {t('moreTime.reason')}
        <Input.TextArea
          id={reasonId}
          rows={2}
          value={reason}
          onChange={(event) => change(setReason)(event.target.value)}
        />
      </label>
      <p className="soft">{t('moreTime.original')}</p>
      {seen && <Outcome result={seen} units={units} done={false} />}
      <Refusal error={give.error ?? (dueFault ? null : preview.error)} />
    </RoundWindow>
  );
}

interface OutcomeProps {
  readonly result: MoreTime;
  readonly units: MoreTimeProps['units'];
  readonly done: boolean;
}

const Outcome = ({ result, units, done }: OutcomeProps) => {
  const t = useWords('round');
  const { i18n } = useTranslation();
  const names = new Map(units.map(({ code, name }) => [code, name]));
  return (
    <div role="status" className="round-form">
      <p>
        <b>{t(done ? 'moreTime.done' : 'moreTime.would', { count: result.done.length })}</b>
      </p>
      <ul className="round-names">
        {result.done.map(({ unit, dueBefore, due, lock }) => (
          <li key={unit}>
            {names.get(unit) ?? unit}{' '}
            <span className="soft">{t('moreTime.dates', { from: day(dueBefore), to: day(due), lock: day(lock) })}</span>
          </li>
        ))}
      </ul>
      {result.failed.length > 0 && (
        <>
          <p className="tone-red">{t('moreTime.failed', { count: result.failed.length })}</p>
          <ul className="round-names">
            {result.failed.map((each) => (
              <li key={each.unit}>
                {names.get(each.unit) ?? each.unit}{' '}
                <span className="soft">{i18n.language === 'en' ? each.en : each.vi}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
