import { InputError } from '#domain/error/input-error';
import { type BookRuns, bookPeriod } from '#domain/paper/number-book';
import { PAPER_KINDS } from '#domain/paper/paper-kind';
import { PAPER_RULES } from '#domain/paper/paper-rule';
import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import type { LockedPaper } from './lock-paper.js';

type Numbered = Pick<LockedPaper, 'id' | 'kind' | 'issuerUnitIds' | 'number' | 'issuedOn' | 'today' | 'now'>;

const BOOK_SQL = `select runs, term from number_book where unit_id = $1 and type = $2 and active`;

const bookKey = ({ kind, issuerUnitIds }: Pick<Numbered, 'kind' | 'issuerUnitIds'>) => [
  issuerUnitIds[0],
  PAPER_KINDS[kind].stem,
];

/** Throws INPUT_INVALID at `/number` where the issuer keeps its book here: its numbers are given at signing. */
export async function requireNoActiveBook(tx: Transaction, paper: Numbered): Promise<void> {
  if (!PAPER_RULES[paper.kind].numbered || !(await tx.one(BOOK_SQL, bookKey(paper)))) return;
  throw InputError.at(
    '/number',
    'Đơn vị đang dùng sổ số trên hệ thống: số được cấp khi ký.',
    'This office keeps its book of numbers here: the number is given at signing.',
  );
}

/**
 * The next free number of the issuer's own book, and the date, once a paper is signed; nothing where the book is off (then
 * the clerk enters them) or the paper bears none. Signings of one book take turns, so that no number is left out; a joint
 * paper takes one number, from the book of the first body.
 */
export async function numberFromBook(
  tx: Transaction,
  paper: Numbered,
  access: Access,
): Promise<{ readonly number: string; readonly issuedOn: LocalDate } | undefined> {
  if (!PAPER_RULES[paper.kind].numbered || paper.number !== null) return undefined;
  const key = bookKey(paper);
  const book = await tx.one<{ runs: BookRuns; term: string | null }>(`${BOOK_SQL} for update`, key);
  if (!book) return undefined;
  const issuedOn = paper.issuedOn ?? paper.today;
  const given = await tx.one<{ number: number }>(
    `insert into book_number (unit_id, type, period, number, paper_id, given_by, given_at)
     select $1::uuid, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6
     from book_number where unit_id = $1 and type = $2 and period = $3 returning number`,
    [...key, bookPeriod(book, issuedOn), paper.id, access.personId, new Date(paper.now)],
  );
  return { number: String(given!.number), issuedOn };
}

/** The number of a recalled paper is kept in the book as cancelled: it is not given again. */
export async function cancelBookNumber(
  tx: Transaction,
  access: Access,
  { id, now }: Pick<LockedPaper, 'id' | 'now'>,
  why: string,
): Promise<void> {
  await tx.query(
    `update book_number set cancelled_at = $2, cancelled_by = $3, cancelled_why = $4 where paper_id = $1 and cancelled_at is null`,
    [id, new Date(now), access.personId, why],
  );
}
