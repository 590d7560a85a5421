import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { mentionedIn, piecesOf } from '#domain/comment/mention';
import { api, data } from '../api/client';
import { ProblemError } from '../api/problem';
import { moment } from '../language/format';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import { Sure } from '../pieces/sure';
import { type Comment, type CommentSubject, officeBeside } from './comment';
import { mentionFault } from './comment-form';
import { MentionText, type Writing } from './mention-text';

/** One comment: who, when, among whom, what; one's own can be changed for a while, and withdrawn. */
export function CommentLine({
  comment,
  subject,
  office,
  onMoved,
}: {
  comment: Comment;
  subject: CommentSubject;
  /** Whether the reader is of the office, which talks with several. */
  office: boolean;
  onMoved: () => void;
}) {
  const t = useWords('comment');
  const [editing, setEditing] = useState(false);
  const { id, author, audience, unit, text, mentions, createdAt, editedAt, withdrawnAt, mine, mayEdit } = comment;
  const withdraw = useMutation({
    mutationFn: () => data(api.DELETE('/api/v1/comments/{id}', { params: { path: { id } } })),
    onSuccess: onMoved,
  });
  return (
    <li className="comment">
      <p className="comment-head">
        <b>{author.name}</b>
        {officeBeside(comment.author.name, comment.office) && <span className="soft">{comment.office}</span>}
        <time className="soft" dateTime={createdAt}>
          {moment(createdAt)}
        </time>
        {editedAt && !withdrawnAt && <span className="soft">{t('edited', { at: moment(editedAt) })}</span>}
        {office && <span className="pill tone-grey">{audience === 'office' ? t('within') : unit?.name}</span>}
      </p>
      {text === null && withdrawnAt ? (
        <p className="soft">{t('withdrawn', { who: author.name, at: moment(withdrawnAt) })}</p>
      ) : editing ? (
        <EditForm
          comment={comment}
          subject={subject}
          onDone={() => {
            setEditing(false);
            onMoved();
          }}
          onLeave={() => setEditing(false)}
        />
      ) : (
        <p className="comment-said">
          {piecesOf(
            text ?? '',
            mentions.map(({ name }) => name),
          ).map((piece, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text stand where they stand
            piece.mention ? <b key={index}>{piece.text}</b> : <span key={index}>{piece.text}</span>,
          )}
        </p>
      )}
      {mine && !withdrawnAt && !editing && (
        <div className="comment-acts no-print">
          {mayEdit && <Button onClick={() => setEditing(true)}>{t('edit')}</Button>}
          <Sure
            label={t('withdraw')}
            what={t('withdraw.what')}
            act={t('withdraw.act')}
            pending={withdraw.isPending}
            onSure={() => withdraw.mutate()}
          />
        </div>
      )}
      <Refusal error={withdraw.error} />
    </li>
  );
}

function EditForm({
  comment,
  subject,
  onDone,
  onLeave,
}: {
  comment: Comment;
  subject: CommentSubject;
  onDone: () => void;
  onLeave: () => void;
}) {
  const t = useWords('comment');
  const [writing, setWriting] = useState<Writing>({ text: comment.text ?? '', picked: comment.mentions });
  const save = useMutation({
    mutationFn: ({ text, picked }: Writing) =>
      data(
        api.PUT('/api/v1/comments/{id}', {
          params: { path: { id: comment.id } },
          body: { text, mentions: mentionedIn(text, picked).map(({ id }) => id) },
        }),
      ),
    onSuccess: onDone,
  });
  const submit = () => {
    if (writing.text.trim() && !save.isPending) save.mutate(writing);
  };
  const refused = save.error instanceof ProblemError ? save.error : undefined;
  const error = refused?.at('/text') ?? mentionFault(refused);
  return (
    <form
      className="comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <MentionText
        subject={subject}
        unit={comment.unit?.code}
        label={t('edit.text')}
        value={writing}
        onChange={(next) => {
          if (save.error) save.reset();
          setWriting(next);
        }}
        onSend={submit}
        error={error}
        autoFocus
      />
      {!error && <Refusal error={save.error} />}
      <div className="comment-acts">
        <Button type="primary" htmlType="submit" loading={save.isPending} disabled={!writing.text.trim()}>
          {t('edit.save')}
        </Button>
        <Button onClick={onLeave}>{t('edit.leave')}</Button>
      </div>
    </form>
  );
}
