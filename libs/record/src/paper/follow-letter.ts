import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { lockPaper } from './lock-paper.js';
import { signWithSubject } from './sign-with-subject.js';

/** The paper of a letter of urging that was signed under that number and date where letters are kept is signed with it. */
export async function followLetter(
  tx: Transaction,
  access: Access,
  letterId: string,
  { number, signedOn }: { readonly number: string; readonly signedOn: LocalDate },
): Promise<void> {
  const own = await tx.one<{ id: string }>(
    `select id from paper where kind = 'urging-letter' and subject_id = $1 and stage in ('draft', 'submitted', 'initialled')`,
    [letterId],
  );
  if (!own) return;
  const paper = await lockPaper(tx, access, own.id);
  const taken = { step: 'signed', personId: access.personId, at: paper.now } as const;
  await signWithSubject(tx, paper, { number, date: signedOn }, taken, { follows: 'urging-letter' });
}
