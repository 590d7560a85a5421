import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OBSTACLE_KINDS, OBSTACLE_SPECS, type ObstacleKind } from '#domain/obstacle/obstacle';
import { api, data } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../pieces/refusal';
import { type Duty, dutyChanged } from '../duty';
import { sendOnCtrlEnter } from './send-keys';

interface Raised {
  readonly kind: ObstacleKind;
  readonly title: string;
  readonly text: string;
  readonly wanted: string;
}

const NOTHING: Raised = { kind: 'regulation', title: '', text: '', wanted: '' };

/** Raises an obstacle for the unit, on the programme as a whole; the secretariat answers it. */
export function RaiseObstacle({ duty }: { duty: Duty }) {
  const t = useWords('report');
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'vi';
  const [raised, setRaised] = useState(NOTHING);
  const { kind, title, text, wanted } = raised;
  const raise = useMutation({
    mutationFn: () =>
      data(
        api.POST('/api/v1/programmes/{id}/obstacles', {
          params: { path: { id: duty.programmeId } },
          body: { unit: duty.unit, kind, title, text, ...(wanted.trim() && { wanted }), attachmentIds: [] },
        }),
      ),
    onSuccess: () => {
      setRaised(NOTHING);
      return dutyChanged(duty.obligationId);
    },
  });
  const refused = raise.error instanceof ProblemError ? raise.error : undefined;
  const line = (name: 'title' | 'text' | 'wanted', rows: number) => (
    <>
      <label className="report-label" htmlFor={`obstacle-${name}`}>
        {t(`obstacle.${name}`)}
      </label>
      <textarea
        id={`obstacle-${name}`}
        className="report-input report-text"
        rows={rows}
        maxLength={name === 'title' ? 300 : 4000}
        value={raised[name]}
        aria-describedby={`obstacle-${name}-said`}
        onChange={(event) => setRaised({ ...raised, [name]: event.target.value })}
      />
      <p id={`obstacle-${name}-said`} className="report-fault">
        {refused?.at(`/${name}`)}
      </p>
    </>
  );
  return (
    <form
      className="report-small-form"
      onKeyDown={sendOnCtrlEnter}
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() && text.trim()) raise.mutate();
      }}
    >
      <p>{t('obstacle.what')}</p>
      <label className="report-label" htmlFor="obstacle-kind">
        {t('obstacle.kind')}
      </label>
      <select
        id="obstacle-kind"
        className="report-input"
        value={kind}
        onChange={(event) => setRaised({ ...raised, kind: event.target.value as ObstacleKind })}
      >
        {OBSTACLE_KINDS.map((each) => (
          <option key={each} value={each}>
            {OBSTACLE_SPECS[each][language]}
          </option>
        ))}
      </select>
      {line('title', 1)}
      {line('text', 3)}
      {line('wanted', 2)}
      <div className="report-buttons">
        <Button htmlType="submit" loading={raise.isPending} disabled={!title.trim() || !text.trim()}>
          {t('obstacle.raise')}
        </Button>
      </div>
      {raise.data && (
        <p className="report-ready" role="status">
          {t('obstacle.raised', { code: raise.data.code })}
        </p>
      )}
      <Refusal error={raise.error} />
    </form>
  );
}
