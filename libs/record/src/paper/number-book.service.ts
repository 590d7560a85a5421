import type { NumberBook, NumberBookInput } from '#contracts/http/paper-book';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import { bookPeriod } from '#domain/paper/number-book';
import { localDate } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { command } from '../command.js';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { ownUnit } from '../person/own-unit.js';
import { hasRole, MINE, scopeOf } from '../person/scope.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';

const NUMBERS = `
  select coalesce(jsonb_agg(jsonb_build_object('period', latest.period, 'number', latest.number, 'paper', latest.paper_id,
    'givenAt', ${isoLocalSql('latest.given_at')}, 'cancelled', case when latest.cancelled_at is not null then
      jsonb_build_object('at', ${isoLocalSql('latest.cancelled_at')}, 'why', latest.cancelled_why) end)
    order by latest.period desc, latest.number desc), '[]')
  from (select * from book_number given where given.unit_id = book.unit_id and given.type = book.type
    order by given.period desc, given.number desc limit 200) as latest`;

const BOOKS_SQL = `
  with ${MINE}
  select ${unitRefSql('book.unit_id', 'name')} as unit, book.type, book.active, book.runs, book.term, (${NUMBERS}) as numbers, book.version
  from number_book book ${joinUnitName('book.unit_id', 'name')}
  where ${hasRole('book.unit_id', 'officer', 'head', 'secretariat')} and ($3::uuid is null or (book.unit_id = $3 and book.type = $4))
  order by name.code, book.type`;

/** An office's own books of numbers: off unless it keeps them here. */
export class NumberBookService {
  constructor(private readonly database: Database) {}

  /** The books of the caller's units. */
  list(actor: Actor, access: Access): Promise<NumberBook[]> {
    return this.database.snapshot(actor, (tx) => tx.query<NumberBook>(BOOKS_SQL, [...scopeOf(tx, access), null, null]));
  }

  /**
   * Turns a book on or off, or says how its numbers run. `lastUsed` goes on from a register that was kept elsewhere.
   * `version` 0 for a book that was never set. Throws NOT_FOUND for another's unit, VERSION_STALE, INPUT_INVALID.
   */
  set(
    actor: Actor,
    access: Access,
    unitCode: string,
    type: string,
    input: NumberBookInput,
    version: number,
  ): Promise<NumberBook> {
    return command(this.database, actor, async (tx) => {
      const { id: unitId } = await ownUnit(tx, access, unitCode);
      if (input.runs === 'term' && input.term === undefined) {
        throw InputError.at('/term', 'Hãy nêu nhiệm kỳ.', 'Say which term.');
      }
      // The row stands before it is read, so that two who set it for the first time take turns.
      await tx.query(
        `insert into number_book (unit_id, type, active, runs, set_by, set_at, version) values ($1, $2, false, 'year', $3, $4, 0)
         on conflict do nothing`,
        [unitId, type, access.personId, new Date(tx.now)],
      );
      const held = await tx.one<{ version: number }>(
        `select version from number_book where unit_id = $1 and type = $2 for update`,
        [unitId, type],
      );
      if (held!.version !== version) throw new DomainError('VERSION_STALE');
      await tx.query(
        `update number_book set active = $3, runs = $4, term = $5, set_by = $6, set_at = $7, version = version + 1
         where unit_id = $1 and type = $2`,
        [unitId, type, input.active, input.runs, input.term ?? null, access.personId, new Date(tx.now)],
      );
      if (input.lastUsed) await goOnAfter(tx, access, unitId, type, input);
      await tx.audit({
        action: 'number-book.set',
        subjectKind: 'unit',
        subjectId: unitId,
        detail: { type, active: input.active, runs: input.runs, ...(input.lastUsed && { lastUsed: input.lastUsed }) },
      });
      const [book] = await tx.query<NumberBook>(BOOKS_SQL, [...scopeOf(tx, access), unitId, type]);
      return book!;
    });
  }
}

/** Numbers used elsewhere are not given again. Throws INPUT_INVALID at `/lastUsed` for one below what was given here. */
async function goOnAfter(
  tx: Transaction,
  access: Access,
  unitId: string,
  type: string,
  { runs, term, lastUsed }: NumberBookInput,
): Promise<void> {
  const period = bookPeriod({ runs, term: term ?? null }, localDate(tx.now));
  const given = await tx.one<{ most: number }>(
    `select coalesce(max(number), 0) as most from book_number where unit_id = $1 and type = $2 and period = $3`,
    [unitId, type, period],
  );
  if (lastUsed! < given!.most) {
    throw InputError.at(
      '/lastUsed',
      `Sổ đã cấp đến số ${given!.most}.`,
      `The book has given numbers up to ${given!.most}.`,
    );
  }
  await tx.query(
    `insert into book_number (unit_id, type, period, number, given_by, given_at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [unitId, type, period, lastUsed, access.personId, new Date(tx.now)],
  );
}
