import { Button } from 'antd';
import { useState } from 'react';
import { ProblemError } from '../../api/problem';
import { useKeys } from '../../frame/keys';
import { moment } from '../../language/format';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../pieces/refusal';
import type { DraftState } from '../draft/draft-state';
import type { Duty } from '../duty';
import { type Paper, PaperFields } from './paper-fields';
import type { useSending } from './use-sending';

interface SendSectionProps {
  readonly duty: Duty;
  readonly state: DraftState;
  readonly sending: ReturnType<typeof useSending>;
  readonly confirmed: Readonly<Record<string, string>>;
  /** Shows what is still wrong and goes there; answers whether nothing is. */
  readonly looksRight: (withWarnings: boolean) => boolean;
  readonly correcting: boolean;
  readonly onReopen: () => void;
  readonly onDone: () => void;
}

/** What one can do with the draft as whom one is: have it approved, approve it, send it; Ctrl Enter does the first of them. */
export function SendSection(props: SendSectionProps) {
  const { duty, state, sending, confirmed, looksRight, correcting, onReopen, onDone } = props;
  const t = useWords('report');
  const [paper, setPaper] = useState<Paper>({});
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const { server, phase } = state;
  const approved = server.stage === 'approved' && (phase === 'saved' || phase === 'clash');
  const { head } = duty.mine;
  const maySend = approved || head;
  const send = () => {
    if (!looksRight(true)) return;
    setAsked(true);
    const missing = missingOf(duty, paper, correcting ? reason : undefined);
    if (missing) return document.getElementById(missing)?.focus();
    sending.send.mutate({
      ...paper,
      approveFirst: !approved,
      confirmations: relevant(confirmed, server.findings),
      ...(correcting && { reason }),
    });
  };
  const check = () => looksRight(false) && sending.check.mutate();
  const first = maySend ? send : check;
  useKeys({ 'ctrl+enter': first });
  const error = sending.send.error ?? sending.approve.error ?? sending.withdraw.error ?? sending.check.error;
  const refused = sending.send.error instanceof ProblemError ? sending.send.error : null;
  const busy = sending.send.isPending || sending.approve.isPending || sending.check.isPending;
  return (
    <section className="report-send" aria-labelledby="send-title">
      <h2 id="send-title">{t(correcting ? 'send.correctionTitle' : 'send.title')}</h2>
      <p>
        {t(approved ? 'send.approved' : head ? 'send.asHead' : 'send.asOfficer', { at: approvedAt(server.approvedAt) })}
      </p>
      {maySend && duty.mode === 'signed' && (
        <PaperFields paper={paper} onPaper={setPaper} asked={asked} refused={refused} />
      )}
      {maySend && correcting && (
        <div>
          <label className="report-label" htmlFor="correction-reason">
            {t('send.reason')}
          </label>
          <textarea
            id="correction-reason"
            className="report-input report-text"
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      )}
      <div className="report-buttons">
        {maySend ? (
          <Button type="primary" size="large" loading={busy} onClick={send} aria-keyshortcuts="Control+Enter">
            {t(approved ? 'send.send' : 'send.approveAndSend')}
          </Button>
        ) : (
          <Button type="primary" size="large" loading={busy} onClick={check} aria-keyshortcuts="Control+Enter">
            {t('send.check')}
          </Button>
        )}
        {!approved && head && (
          <Button loading={busy} onClick={() => looksRight(false) && sending.approve.mutate()}>
            {t('send.approve')}
          </Button>
        )}
        {approved && head && (
          <Button loading={sending.withdraw.isPending} onClick={() => sending.withdraw.mutate()}>
            {t('send.withdraw')}
          </Button>
        )}
        {approved && !head && <Button onClick={onReopen}>{t('send.reopen')}</Button>}
      </div>
      <Refusal error={error} />
      {sending.check.data?.version === server.version && phase === 'saved' && !maySend && (
        <p className="report-ready" role="status">
          {t('send.ready')}{' '}
          <button type="button" className="report-link" onClick={onDone}>
            {t('receipt.done')}
          </button>
        </p>
      )}
    </section>
  );
}

/** The first field beside the form that has to be filled in before it is sent. */
function missingOf({ mode }: Duty, { paperNumber, paperDate }: Paper, reason: string | undefined): string | undefined {
  if (mode === 'signed' && !paperNumber) return 'paper-number';
  if (mode === 'signed' && !paperDate) return 'paper-date';
  return reason?.trim() === '' ? 'correction-reason' : undefined;
}

const approvedAt = (at: string | null) => (at ? moment(at) : '');

/** What was said to a warning that has gone since is not sent. */
const relevant = (confirmed: Readonly<Record<string, string>>, findings: DraftState['server']['findings']) =>
  Object.fromEntries(Object.entries(confirmed).filter(([rule]) => findings.some((finding) => finding.rule === rule)));
