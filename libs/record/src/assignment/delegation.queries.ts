import type { Delegation, DelegationFilter } from '#contracts/http/assignment';
import type { Page } from '#contracts/http/primitives';
import { DELEGATED_ROLES } from '#domain/assignment/delegation';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { decodeCursor, pageFrom } from '../cursor.js';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { hasRole, MINE, overseesUnit, scopeOf } from '../person/scope.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';

const RUNNING = `(d.state = 'given' and d.valid_from <= $2::date and d.valid_until >= $2::date)`;
const ROLES = DELEGATED_ROLES.map((role) => `'${role}'`).join(', ');

// Both of them, the head of the unit, and the secretariats of the programmes in which the unit takes part.
const MINE_SQL = `case when d.person_id = $1::uuid then 'absent' when d.to_person_id = $1::uuid then 'stand-in'
  when ${hasRole('d.unit_id', 'head')} then 'head' when ${overseesUnit('d.unit_id')} then 'secretariat' end`;

const SQL = `
  with ${MINE}, seen as (
    select d.id, absent.code as person, stand_in.code as "to", ${unitRefSql('d.unit_id', 'unit_name')} as unit,
      coalesce((select jsonb_agg(distinct held.role) from membership held where held.person_id = d.person_id and held.unit_id = d.unit_id
        and held.role in (${ROLES}) and held.valid_from <= $2::date and (held.valid_to is null or held.valid_to > $2::date)), '[]') as roles,
      d.valid_from as "from", d.valid_until as until, d.note, d.outside, d.state, ${RUNNING} as running, giver.code as "givenBy",
      ${isoLocalSql('d.given_at')} as "givenAt", ${isoLocalSql('d.revoked_at')} as "revokedAt", ${MINE_SQL} as mine
    from delegation d join person absent on absent.id = d.person_id join person stand_in on stand_in.id = d.to_person_id
    join person giver on giver.id = d.given_by ${joinUnitName('d.unit_id', 'unit_name')})
  select * from seen where mine is not null`;

/** Who stands in for whom, as far as the caller has to do with it. */
export class DelegationQueries {
  constructor(private readonly database: Database) {}

  /** The latest first. */
  list(actor: Actor, access: Access, filter: DelegationFilter): Promise<Page<Delegation>> {
    return this.database.snapshot(actor, async (tx) => {
      const [from, id] = decodeCursor(filter.cursor, 2) ?? [null, null];
      const rows = await tx.query<Delegation>(
        `${SQL} and ($3::boolean is null or running = $3) and ($4::date is null or ("from", id) < ($4, $5::uuid))
         order by "from" desc, id desc limit $6`,
        [
          ...scopeOf(tx, access),
          filter.running === undefined ? null : filter.running === 'true',
          from,
          id,
          filter.limit + 1,
        ],
      );
      return pageFrom(rows, filter.limit, (row) => [row.from, row.id]);
    });
  }
}

/** One delegation as the caller sees it now. Throws NOT_FOUND for one that is not the caller's to see. */
export async function delegationView(tx: Transaction, access: Access, id: string): Promise<Delegation> {
  const found = await tx.one<Delegation>(`${SQL} and id = $3::uuid`, [...scopeOf(tx, access), id]);
  if (!found) throw new DomainError('NOT_FOUND', { what: 'delegation' });
  return found;
}
