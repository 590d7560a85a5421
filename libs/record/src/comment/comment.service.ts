import type { Comment, CommentChange, CommentInput } from '#contracts/http/comment';
import { type CommentSubjectKind, editableUntil, MOST_MENTIONS } from '#domain/comment/comment';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { commentView, talkedWith } from './comment.queries.js';
import { type Reader, readersOf, type SeenSubject, seeSubject } from './comment-scope.js';
import { tellEarlier, tellMentioned } from './tell-comment.js';

interface LockedComment {
  readonly id: string;
  readonly subject: SeenSubject;
  readonly unitId: string | null;
  readonly audience: string;
  readonly author: string;
  readonly createdAt: Date;
  readonly withdrawnAt: Date | null;
}

/**
 * What people say about a thing where the thing is.
 *
 * Who sees a comment: whoever sees its subject now, by the scope of the subject's own feature, and besides
 * – who sees the subject over all units (the office: secretariats, their heads, leaders; of an inspection its team too) sees
 *   all of its comments;
 * – of a unit's people, its officers and heads, see those that are talked over with that very unit, never the office's own
 *   and never another unit's.
 * So a unit always speaks with the office (audience `unit`, for itself), and the office chooses: among itself (`office`), or
 * with one unit that sees the subject. A merged unit's comments stay with that unit and the office.
 *
 * Its words stand in the comment alone: not in the audit, an event, a notification or a mail.
 */
export class CommentService {
  constructor(private readonly database: Database) {}

  /** Says something. Throws NOT_FOUND for a subject out of scope, INPUT_INVALID at `/unit` or `/mentions/n`. */
  make(actor: Actor, access: Access, input: CommentInput): Promise<Comment> {
    return command(this.database, actor, async (tx) => {
      const subject = await seeSubject(tx, access, input.subjectKind, input.subjectId);
      const unitId = await talkedWith(tx, subject, input.unit);
      const named = await mentioned(tx, access, subject, unitId, input.mentions);
      const id = uuid();
      await tx.query(
        `insert into comment (id, subject_kind, subject_id, programme_id, unit_id, audience, author, text, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          id,
          subject.kind,
          subject.id,
          subject.programmeId,
          unitId,
          unitId === null ? 'office' : 'unit',
          access.personId,
          input.text,
          new Date(tx.now),
        ],
      );
      await keepMentions(tx, id, named);
      await audit(tx, 'comment.made', { id, subject, audience: unitId === null ? 'office' : 'unit' });
      const told = { id, by: access.personId, unitId, subject };
      await tellMentioned(tx, told, named);
      await tellEarlier(tx, told, named);
      return commentView(tx, access, id);
    });
  }

  /** Changes the words of one's own comment. Throws COMMENT_NOT_EDITABLE after a quarter of an hour, COMMENT_WITHDRAWN. */
  change(actor: Actor, access: Access, id: string, input: CommentChange): Promise<Comment> {
    return command(this.database, actor, async (tx) => {
      const comment = await lockOwn(tx, access, id);
      if (comment.withdrawnAt) throw new DomainError('COMMENT_WITHDRAWN');
      if (tx.now >= editableUntil(comment.createdAt.getTime())) throw new DomainError('COMMENT_NOT_EDITABLE');
      const named = await mentioned(tx, access, comment.subject, comment.unitId, input.mentions);
      await tx.query(`update comment set text = $2, edited_at = $3 where id = $1`, [id, input.text, new Date(tx.now)]);
      await tx.query(`delete from comment_mention where comment_id = $1`, [id]);
      await keepMentions(tx, id, named);
      await audit(tx, 'comment.edited', comment);
      await tellMentioned(tx, { ...comment, by: access.personId }, named);
      return commentView(tx, access, id);
    });
  }

  /** Withdraws one's own comment: that it was made stays, its words are not shown again. A second time changes nothing. */
  withdraw(actor: Actor, access: Access, id: string): Promise<Comment> {
    return command(this.database, actor, async (tx) => {
      const comment = await lockOwn(tx, access, id);
      if (!comment.withdrawnAt) {
        await tx.query(`update comment set withdrawn_at = $2 where id = $1`, [id, new Date(tx.now)]);
        await audit(tx, 'comment.withdrawn', comment);
      }
      return commentView(tx, access, id);
    });
  }
}

/** The caller's own comment, locked. Throws NOT_FOUND for one that the caller does not see, NOT_ALLOWED for another's. */
async function lockOwn(tx: Transaction, access: Access, id: string): Promise<LockedComment> {
  const row = await tx.one<Omit<LockedComment, 'subject'> & { subjectKind: CommentSubjectKind; subjectId: string }>(
    `select id, subject_kind as "subjectKind", subject_id as "subjectId", unit_id as "unitId", audience, author,
       created_at as "createdAt", withdrawn_at as "withdrawnAt" from comment where id = $1 for update`,
    [id],
  );
  if (!row) throw new DomainError('NOT_FOUND', { what: 'comment' });
  const subject = await seeSubject(tx, access, row.subjectKind, row.subjectId).catch((error: unknown) => {
    if (error instanceof DomainError) throw new DomainError('NOT_FOUND', { what: 'comment' });
    throw error;
  });
  const seen = subject.office || subject.units.some((unit) => unit.id === row.unitId);
  if (!seen) throw new DomainError('NOT_FOUND', { what: 'comment' });
  if (row.author !== access.personId) throw new DomainError('NOT_ALLOWED', { role: 'author' });
  return { ...row, subject };
}

/** Those who are named, of whom each must see the comment. Throws INPUT_INVALID at the one who does not. */
async function mentioned(
  tx: Transaction,
  access: Access,
  subject: SeenSubject,
  unitId: string | null,
  ids: readonly string[],
): Promise<Reader[]> {
  if (ids.length === 0) return [];
  const readers = await readersOf(tx, subject, unitId, { ids, except: access.personId, most: MOST_MENTIONS });
  const seeing = new Set(readers.map(({ id }) => id));
  const unseen = ids.findIndex((id) => !seeing.has(id));
  if (unseen >= 0) {
    throw InputError.at(
      `/mentions/${unseen}`,
      'Người được nhắc tên không xem được trao đổi này. Hãy chọn người trong danh sách hiện ra sau @.',
      'Who is named here does not see this comment. Pick somebody from the list that @ opens.',
    );
  }
  return readers;
}

const keepMentions = (tx: Transaction, id: string, named: readonly Reader[]) =>
  tx.query(`insert into comment_mention (comment_id, person_id) select $1, unnest($2::uuid[]) on conflict do nothing`, [
    id,
    named.map((person) => person.id),
  ]);

const audit = (
  tx: Transaction,
  action: 'comment.made' | 'comment.edited' | 'comment.withdrawn',
  { id, subject, audience }: Pick<LockedComment, 'id' | 'subject' | 'audience'>,
) =>
  tx.audit({
    action,
    subjectKind: 'comment',
    subjectId: id,
    detail: { on: subject.kind, onId: subject.id, audience },
  });
