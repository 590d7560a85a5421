import { useMutation } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { useId, useState } from 'react';
import { OPINION_OUTCOMES } from '#domain/plan/opinion';
import { api, data } from '../api/client';
import { ProblemError } from '../api/problem';
import { onCtrlEnter } from '../direction/on-ctrl-enter';
import { useKept } from '../direction/use-kept';
import { moment } from '../language/format';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import type { Opinion } from '../plan/plan';

type Outcome = (typeof OPINION_OUTCOMES)[number];
interface Written {
  readonly outcome?: Outcome;
  readonly note: string;
}
const EMPTY: Written = { note: '' };

/** What the secretariat says to one opinion: taken over, in part, or not, and why. */
export function OpinionAnswer({
  plan,
  opinion,
  may,
  onMoved,
}: {
  plan: string;
  opinion: Opinion;
  may: boolean;
  onMoved: () => void;
}) {
  const t = useWords('plan-builder');
  const p = useWords('plan');
  const [open, setOpen] = useState(false);
  const { answer, answerNote, answeredAt, unit } = opinion;
  if (may && (open || answer === null)) {
    return (
      <AnswerForm
        plan={plan}
        opinion={opinion}
        onSent={() => {
          setOpen(false);
          onMoved();
        }}
      />
    );
  }
  if (!answer) return <span className="soft">{t('answer.none')}</span>;
  return (
    <>
      <b>{p(`answer.${answer}`)}</b> {answeredAt && <span className="soft">{moment(answeredAt)}</span>}
      {answerNote && <p className="item-said">{answerNote}</p>}
      {may && (
        <Button size="small" onClick={() => setOpen(true)}>
          {t('answer.change')}
          <span className="sr-only"> {unit.name}</span>
        </Button>
      )}
    </>
  );
}

function AnswerForm({ plan, opinion, onSent }: { plan: string; opinion: Opinion; onSent: () => void }) {
  const t = useWords('plan-builder');
  const p = useWords('plan');
  const ids = useId();
  const { unit, answer, answerNote } = opinion;
  const initial: Written = answer ? { outcome: answer, note: answerNote ?? '' } : EMPTY;
  const [written, keep, drop] = useKept<Written>(`opinion/${plan}/${unit.code}`, initial);
  const [lacks, setLacks] = useState<'outcome' | 'why'>();
  const { outcome, note } = written;
  const give = useMutation({
    mutationFn: (as: Outcome) =>
      data(
        api.POST('/api/v1/plans/{id}/opinions/{unitCode}/answer', {
          params: { path: { id: plan, unitCode: unit.code } },
          body: { outcome: as, note: note.trim() || undefined },
        }),
      ),
    onSuccess: () => {
      drop();
      onSent();
    },
  });
  const send = () => {
    // A unit that is not followed is told why.
    const lack = !outcome ? 'outcome' : outcome === 'not-accepted' && !note.trim() ? 'why' : undefined;
    setLacks(lack);
    if (lack === 'why') document.getElementById(`${ids}note`)?.focus();
    if (!lack) give.mutate(outcome!);
  };
  const refused = give.error instanceof ProblemError ? give.error.at('/note') : undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: one key for the whole form, which has a button for it
    <div className="builder-answer" onKeyDown={onCtrlEnter(send)}>
      <Radio.Group
        aria-label={t('answer.to', { unit: unit.name })}
        value={outcome}
        options={OPINION_OUTCOMES.map((value) => ({ value, label: p(`answer.${value}`) }))}
        onChange={(event) => {
          setLacks(undefined);
          keep({ ...written, outcome: event.target.value as Outcome });
        }}
      />
      <label htmlFor={`${ids}note`} className="sr-only">
        {t('answer.note')}
      </label>
      <Input.TextArea
        id={`${ids}note`}
        placeholder={t('answer.note')}
        value={note}
        maxLength={4000}
        autoSize={{ minRows: 1, maxRows: 8 }}
        onChange={(event) => keep({ ...written, note: event.target.value })}
      />
      {(lacks || refused) && (
        <span className="tone-red" role="alert">
          {lacks ? t(`answer.need.${lacks}`) : refused}
        </span>
      )}
      <Refusal error={give.error} />
      <Button type="primary" loading={give.isPending} onClick={send}>
        {t('answer.do')}
        <span className="sr-only"> {unit.name}</span>
      </Button>
    </div>
  );
}
