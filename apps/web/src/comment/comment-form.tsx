import { useMutation } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { mentionedIn } from '#domain/comment/mention';
import { api, data, newCommandKey } from '../api/client';
import { ProblemError } from '../api/problem';
import { useKept } from '../direction/use-kept';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import { type CommentSubject, useCommentsMoved, useTalkedUnits } from './comment';
import { MentionText, type Writing } from './mention-text';

interface Kept extends Writing {
  /** Code of the unit that reads it; `null`: within the office; absent: not chosen yet. */
  readonly unit?: string | null;
  /** Sent again after a lost line, it is said once. */
  readonly key?: string;
}

interface Unit {
  readonly code: string;
  readonly name: string;
}

const WITHIN = '';

/** Says something: to whom, the words, and who is named in them. What is written stays on this machine until it is sent. */
export function CommentForm({
  subject,
  office,
  units,
}: {
  subject: CommentSubject;
  office: boolean;
  units: readonly Unit[];
}) {
  const t = useWords('comment');
  const moved = useCommentsMoved(subject);
  const [kept, keep, drop] = useKept<Kept>(`comment/${subject.kind}/${subject.id}`, { text: '', picked: [] });
  const talked = useTalkedUnits(subject, '');
  const only = office && talked.data?.length === 1 ? talked.data[0]?.code : undefined;
  const unit = kept.unit === undefined ? (office ? only : units[0]?.code) : (kept.unit ?? undefined);
  const send = useMutation({
    mutationFn: ({ text, picked, key }: Kept) =>
      data(
        api.POST('/api/v1/comments', {
          params: { header: { 'Idempotency-Key': key } },
          body: {
            subjectKind: subject.kind,
            subjectId: subject.id,
            unit,
            text,
            mentions: mentionedIn(text, picked).map(({ id }) => id),
          },
        }),
      ),
    onSuccess: () => {
      drop();
      moved();
    },
  });
  const write = (next: Kept) => {
    if (send.error) send.reset();
    // Another text is another command.
    keep({ ...next, key: newCommandKey() });
  };
  const submit = () => {
    if (kept.text.trim() && !send.isPending) send.mutate(kept);
  };
  const refused = send.error instanceof ProblemError ? send.error : undefined;
  const atText = refused?.at('/text') ?? mentionFault(refused);
  const atUnit = refused?.at('/unit');
  return (
    <form
      className="comment-form no-print"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Audience
        subject={subject}
        office={office}
        own={units}
        unit={unit}
        error={atUnit}
        onChoose={(code) => write({ ...kept, unit: code })}
      />
      <MentionText
        subject={subject}
        unit={unit}
        label={t('text')}
        value={kept}
        onChange={(writing) => write({ ...kept, ...writing })}
        onSend={submit}
        error={atText}
      />
      {!atText && !atUnit && <Refusal error={send.error} />}
      <Button type="primary" htmlType="submit" loading={send.isPending} disabled={!kept.text.trim()}>
        {t('send')} <kbd>Ctrl+Enter</kbd>
      </Button>
    </form>
  );
}

/** What the API says of somebody who is named. */
export const mentionFault = (refused: ProblemError | undefined) =>
  refused?.problem.errors?.find(({ pointer }) => pointer.startsWith('/mentions'))?.message;

/** Who will read it: chosen by the office, and by who is of several units. */
function Audience({
  subject,
  office,
  own,
  unit,
  error,
  onChoose,
}: {
  subject: CommentSubject;
  office: boolean;
  own: readonly Unit[];
  unit: string | undefined;
  error: string | undefined;
  onChoose: (code: string | null) => void;
}) {
  const t = useWords('comment');
  const id = useId();
  const [typed, setTyped] = useState('');
  const talked = useTalkedUnits(subject, typed);
  const [chosen, setChosen] = useState<Unit>();
  const offered = office ? (talked.data ?? []) : own;
  const known = chosen && !offered.some(({ code }) => code === chosen.code) ? [chosen, ...offered] : offered;
  if (office ? known.length === 0 && !typed : own.length < 2) {
    return <p className="soft">{t(office ? 'audience.office' : 'audience.mine')}</p>;
  }
  return (
    <div className="comment-audience">
      <label htmlFor={id}>{t('audience')}</label>
      <Select<string>
        id={id}
        value={unit ?? WITHIN}
        onChange={(code) => {
          setChosen(known.find((each) => each.code === code));
          onChoose(code === WITHIN ? null : code);
        }}
        options={[
          ...(office ? [{ value: WITHIN, label: t('audience.within') }] : []),
          ...known.map(({ code, name }) => ({ value: code, label: t('audience.with', { unit: name }) })),
        ]}
        showSearch={{ filterOption: office ? false : undefined, onSearch: office ? setTyped : undefined }}
        notFoundContent={t('audience.none')}
      />
      {error && (
        <p role="alert" className="comment-error">
          {error}
        </p>
      )}
    </div>
  );
}
