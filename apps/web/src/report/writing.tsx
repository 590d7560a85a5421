import { useMemo, useState } from 'react';
import { ProblemError } from '../api/problem';
import { moment } from '../language/format';
import { useWords } from '../language/use-words';
import { SaveState } from '../pieces/draft/save-state';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { commentsIn } from './comments';
import { MergeView } from './draft/merge-view';
import { type OpenedDraft, useDraft, useOpenedDraft } from './draft/use-draft';
import type { Duty } from './duty';
import { fieldId } from './fields/field-row';
import { useUploads } from './files/use-uploads';
import { MoreWays } from './more/more-ways';
import { ReportForm } from './report-form';
import { faultsByField, findingsByField } from './send/form-faults';
import type { Receipted } from './send/receipt';
import { SendSection } from './send/send-section';
import { useConfirmed } from './send/use-confirmed';
import { useSending } from './send/use-sending';

interface WritingProps {
  readonly duty: Duty;
  readonly correcting: boolean;
  readonly onSent: (sent: Receipted) => void;
  readonly onDone: () => void;
}

/** Writing a report: the draft is read, with what this machine still keeps of it, and from then on saves itself. */
export function Writing(props: WritingProps) {
  const opened = useOpenedDraft(props.duty);
  if (opened.data) return <OpenDraft {...props} opened={opened.data} />;
  if (opened.error) return <Trouble error={opened.error} again={() => void opened.refetch()} />;
  return <Waiting />;
}

function OpenDraft({ duty, correcting, onSent, onDone, opened }: WritingProps & { opened: OpenedDraft }) {
  const t = useWords('report');
  const [keeper, state] = useDraft(duty, opened);
  const [queue, uploads] = useUploads(duty, keeper);
  const { confirmed, confirm, forget } = useConfirmed(duty.obligationId);
  const [complete, setComplete] = useState(false);
  const [reopened, setReopened] = useState(false);
  const [still, setStill] = useState<string | null>(null);
  const { fields } = duty;
  const { savedAt } = state.server;
  const sending = useSending(duty, keeper, {
    sent: (sent) => {
      forget();
      onSent(sent);
    },
    approved: onDone,
  });
  const problem = sending.send.error ?? sending.approve.error ?? state.problem;
  const refused = problem instanceof ProblemError ? problem : null;
  const faults = useMemo(
    () => faultsByField(fields, state.mine.answers, complete, refused),
    [fields, state.mine.answers, complete, refused],
  );
  const findings = useMemo(() => findingsByField(fields, state.server.findings), [fields, state.server.findings]);
  const returnedNote = duty.status === 'returned' ? (duty.versions[0]?.ruling?.note ?? null) : null;
  const comments = useMemo(() => commentsIn(returnedNote, fields), [returnedNote, fields]);
  const readOnly = state.server.stage === 'approved' && state.phase === 'saved' && !reopened;
  const held = useMemo(() => faultsByField(fields, state.mine.answers, false, null), [fields, state.mine.answers]);
  const looksRight = (withWarnings: boolean) => {
    setComplete(true);
    const all = faultsByField(fields, state.mine.answers, true, null);
    const first = fields.find(
      ({ key }) =>
        all(key).length > 0 ||
        findings(key).some(
          ({ severity, rule }) => severity === 'error' || (withWarnings && confirmed[rule] === undefined),
        ),
    );
    const clash = state.phase === 'clash';
    const elsewhere = clash ? t('save.clash') : uploads.length > 0 ? t('send.uploading') : null;
    setStill(first ? t('send.still', { field: first.label }) : elsewhere);
    if (first) document.getElementById(fieldId(first.key))?.focus();
    return !first && uploads.length === 0 && !clash;
  };
  return (
    <>
      <SaveState
        {...state}
        saved={savedAt ? t('save.savedAt', { at: moment(savedAt) }) : t('save.empty')}
        held={fields.some(({ key }) => held(key).length > 0) ? t('save.held') : undefined}
        empty={!savedAt}
        onAgain={() => void keeper.send()}
      />
      {state.phase === 'clash' && (
        <MergeView state={state} fields={fields} onSettle={(chosen) => void keeper.settle(chosen)} />
      )}
      <ReportForm
        duty={duty}
        keeper={keeper}
        state={state}
        queue={queue}
        uploads={uploads}
        faults={faults}
        findings={findings}
        confirmed={confirmed}
        onConfirm={confirm}
        comments={comments}
        readOnly={readOnly}
      />
      {still && (
        <p className="report-still" role="alert">
          {still}
        </p>
      )}
      <SendSection
        duty={duty}
        state={state}
        sending={sending}
        confirmed={confirmed}
        looksRight={looksRight}
        correcting={correcting}
        onReopen={() => setReopened(true)}
        onDone={onDone}
      />
      <MoreWays duty={duty} keeper={keeper} onSent={onSent} />
    </>
  );
}
