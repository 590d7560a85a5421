import type { Transaction } from '#persistence/transaction';
import { notify } from '../delivery/notify.js';
import { type Reader, readersOf, type SeenSubject } from './comment-scope.js';

interface Told {
  readonly id: string;
  readonly by: string;
  readonly unitId: string | null;
  readonly subject: SeenSubject;
}

const factsOf = async (tx: Transaction, { by, subject }: Told) => {
  const author = await tx.one<{ name: string }>(`select name from person where id = $1`, [by]);
  return {
    programme: subject.programme,
    programmeTitle: subject.programmeTitle,
    subjectKind: subject.kind,
    subjectId: subject.id,
    ...subject.facts,
    by: author!.name,
  };
};

async function tellEach(
  tx: Transaction,
  kind: 'comment-mention' | 'comment-added',
  told: Told,
  readers: readonly Reader[],
): Promise<void> {
  if (readers.length === 0) return;
  const data = await factsOf(tx, told);
  for (const { id, unitId, role } of readers) {
    await notify(
      tx,
      { kind, key: `comment/${told.id}/${kind}`, programmeId: told.subject.programmeId, data },
      { unitId, roles: [role], personId: id, exceptPersonId: told.by },
    );
  }
}

/** Tells those who are named, each once for one comment, however often it is changed. */
export const tellMentioned = (tx: Transaction, told: Told, mentioned: readonly Reader[]): Promise<void> =>
  tellEach(tx, 'comment-mention', told, mentioned);

const MOST_TOLD = 200;

// Who has not read of an earlier comment here need not be told of the next.
const EARLIER_SQL = `
  select distinct c.author as id from comment c
  where c.subject_kind = $1 and c.subject_id = $2 and c.author <> $3 and not c.author = any($4::uuid[])
    and not exists (select 1 from notification n where n.person_id = c.author and n.kind in ('comment-added', 'comment-mention')
      and n.read_at is null and n.programme_id = $5 and n.data ->> 'subjectId' = $2::text)`;

/** Tells those who talked about it before and see this comment too; not its author, nor who is named in it. */
export async function tellEarlier(tx: Transaction, told: Told, mentioned: readonly Reader[]): Promise<void> {
  const { subject, by, unitId } = told;
  const named = mentioned.map(({ id }) => id);
  const earlier = await tx.query<{ id: string }>(EARLIER_SQL, [
    subject.kind,
    subject.id,
    by,
    named,
    subject.programmeId,
  ]);
  if (earlier.length === 0) return;
  const ids = earlier.map(({ id }) => id);
  await tellEach(tx, 'comment-added', told, await readersOf(tx, subject, unitId, { ids, except: by, most: MOST_TOLD }));
}
