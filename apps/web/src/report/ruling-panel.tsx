import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReturnReason } from '#domain/report/obligation';
import { api, data } from '../api/client';
import { CommentsOn } from '../comment/comments-on';
import { useKeys } from '../frame/keys';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import type { PanelProps } from '../work/panel';
import { withComments } from './comments';
import { type Duty, dutyChanged, type ReportVersion, useDuty } from './duty';
import { DutyHead } from './duty-head';
import { HistoryList } from './history-list';
import { ReturnBox } from './ruling/return-box';
import { type Compared, RulingTable } from './ruling/ruling-table';
import { SentLine, SubmittedReport, VersionPapers } from './submitted-report';
import './report.css';
import './ruling/ruling.css';

/** The secretariat's review desk: a report beside last period's; accepted with `a`, sent back with `r` and a digit. */
export default function RulingPanel({ id, onDone }: PanelProps) {
  const duty = useDuty(id);
  if (duty.data) return <Desk duty={duty.data} onDone={onDone} />;
  if (duty.error) return <Trouble error={duty.error} again={() => void duty.refetch()} />;
  return <Waiting />;
}

function Desk({ duty, onDone }: { duty: Duty; onDone: () => void }) {
  const t = useWords('report');
  const [returning, setReturning] = useState(false);
  const [comments, setComments] = useState<Readonly<Record<string, string>>>({});
  const [withVersion, setWithVersion] = useState(duty.versions.length > 1);
  const path = { id: duty.obligationId };
  const [version, before] = duty.versions;
  const compared = withVersion && before ? earlierVersion(before, t) : lastPeriod(duty);
  const ruled = () => {
    void dutyChanged(duty.obligationId);
    onDone();
  };
  const accept = useMutation({
    mutationFn: (number: number) =>
      data(api.POST('/api/v1/obligations/{id}/acceptance', { params: { path }, body: { version: number } })),
    onSuccess: ruled,
    onError: () => dutyChanged(duty.obligationId),
  });
  const giveBack = useMutation({
    mutationFn: (body: { version: number; reason: ReturnReason; note?: string }) =>
      data(api.POST('/api/v1/obligations/{id}/return', { params: { path }, body })),
    onSuccess: ruled,
    onError: () => dutyChanged(duty.obligationId),
  });
  const waits = duty.status === 'submitted' && duty.mine.secretariat && version !== undefined;
  const busy = accept.isPending || giveBack.isPending;
  const take = () => waits && !busy && accept.mutate(version.number);
  useKeys({ a: take, r: () => waits && setReturning((open) => !open) });
  if (!version || !waits) {
    return (
      <article className="report">
        <DutyHead duty={duty} />
        <p role="status">{t('ruling.done')}</p>
        {version && <SubmittedReport duty={duty} version={version} />}
        <Button onClick={onDone}>{t('receipt.done')}</Button>
        <CommentsOn kind="obligation" id={duty.obligationId} />
      </article>
    );
  }
  const send = (reason: ReturnReason, words: string) => {
    const note = withComments(words, comments, duty.fields);
    giveBack.mutate({ version: version.number, reason, ...(note && { note }) });
  };
  const comment = (key: string, said: string | undefined) =>
    setComments(({ [key]: _, ...others }) => (said === undefined ? others : { ...others, [key]: said }));
  return (
    <article className="report">
      <DutyHead duty={duty} />
      <SentLine version={version} />
      <div className="report-desk">
        <Button type="primary" loading={accept.isPending} onClick={take} aria-keyshortcuts="a">
          {t('ruling.accept')} <kbd>a</kbd>
        </Button>
        <Button
          onClick={() => setReturning((open) => !open)}
          aria-expanded={returning}
          aria-keyshortcuts="r"
          disabled={busy}
        >
          {t('ruling.return')} <kbd>r</kbd>
        </Button>
      </div>
      <Refusal error={accept.error ?? giveBack.error} />
      {returning && (
        <ReturnBox
          busy={busy}
          hasComments={Object.values(comments).some((said) => said.trim() !== '')}
          onReturn={send}
          onClose={() => setReturning(false)}
        />
      )}
      {version.kind === 'nothing' ? (
        <p className="report-ready">{t('ruling.nothing')}</p>
      ) : (
        <>
          {before && (
            <label className="report-choice">
              <input type="checkbox" checked={withVersion} onChange={(event) => setWithVersion(event.target.checked)} />
              {t('ruling.withVersion', { number: before.number })}
            </label>
          )}
          <RulingTable duty={duty} compared={compared} version={version} comments={comments} onComment={comment} />
        </>
      )}
      <VersionPapers version={version} warnings={false} />
      <details className="report-past">
        <summary>{t('history.title')}</summary>
        <HistoryList duty={duty} />
      </details>
      <CommentsOn kind="obligation" id={duty.obligationId} />
    </article>
  );
}

const lastPeriod = ({ previous }: Duty): Compared | null =>
  previous ? { name: previous.roundName, answers: previous.answers } : null;

const earlierVersion = ({ number, answers, attachments }: ReportVersion, t: ReturnType<typeof useWords>): Compared => ({
  name: t('ruling.version', { number }),
  answers,
  attachments,
});
