import { InputError } from '#domain/error/input-error';
import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../local-time.js';
import { joinUnitName } from '../unit-name.js';

/** A body that issues papers and the office that keeps them, as both are called that day. */
export interface IssuingBody {
  readonly unitId: string;
  readonly code: string;
  readonly body: string;
  /** What stands above the body on a letterhead. */
  readonly above: string | null;
  readonly kinds: readonly string[];
  readonly secretariatUnitId: string;
  readonly office: string;
  readonly officeKinds: readonly string[];
  readonly signer: string;
  /** What the head of the office is called. */
  readonly headPost: string | null;
  /** Whether the caller is of the body's secretariat. */
  readonly mine: boolean;
}

/** SQL: the kinds of the unit and of those above it, nearest first, on the day `$2`. */
const kindsOf = (unitId: string) => `(
  with recursive up as (
    select v.kind, v.parent_id, 1 as step from (
      select kind, parent_id from unit_version where unit_id = ${unitId} and valid_from <= $2::date order by valid_from desc limit 1) as v
    union all
    select v.kind, v.parent_id, up.step + 1 from up cross join lateral (
      select kind, parent_id from unit_version where unit_id = up.parent_id and valid_from <= $2::date order by valid_from desc limit 1) as v
    where up.step < 10)
  select coalesce(array_agg(kind order by step), '{}') from up)`;

/** SQL: the body above the unit, where it is one that stands on a letterhead. */
const aboveOf = (unitId: string) => `(
  select above.name from unit_version own join unit_version above on above.unit_id = own.parent_id
    and above.valid_from <= $2::date and (above.valid_to is null or above.valid_to > $2::date)
  where own.unit_id = ${unitId} and own.valid_from <= $2::date and (own.valid_to is null or own.valid_to > $2::date)
    and above.kind in ('party-committee', 'government') limit 1)`;

/** SQL: what the head of the unit is called; a person of the record is an office and bears its name. */
const headOf = (unitId: string) => `(
  select holder.name from membership held join person holder on holder.id = held.person_id
  where held.unit_id = ${unitId} and held.role = 'head' and held.valid_from <= $2::date and (held.valid_to is null or held.valid_to > $2::date)
  order by held.valid_from, holder.code limit 1)`;

const PARTIES_SQL = `
  select party.unit_id as "unitId", body.code, body.name as body, ${aboveOf('party.unit_id')} as above, ${kindsOf('party.unit_id')} as kinds,
    party.secretariat_unit_id as "secretariatUnitId", office.name as office, ${kindsOf('party.secretariat_unit_id')} as "officeKinds",
    party.signer, ${headOf('party.secretariat_unit_id')} as "headPost",
    exists (select 1 from membership held where held.person_id = $1::uuid and held.unit_id = party.secretariat_unit_id and held.role = 'secretariat'
      and held.valid_from <= $2::date and (held.valid_to is null or held.valid_to > $2::date)) as mine
  from party ${joinUnitName('party.unit_id', 'body')} ${joinUnitName('party.secretariat_unit_id', 'office')}
  where party.programme_id = $3::uuid order by party.ordinal`;

const UNIT_SQL = `
  select $1::uuid as "unitId", body.code, body.name as body, ${aboveOf('$1::uuid')} as above, ${kindsOf('$1::uuid')} as kinds,
    $1::uuid as "secretariatUnitId", body.name as office, ${kindsOf('$1::uuid')} as "officeKinds", '' as signer,
    ${headOf('$1::uuid')} as "headPost", true as mine
  from (select 1) as one ${joinUnitName('$1::uuid', 'body')}`;

/** The programme's signing bodies in their order, as of the business day. `personId` is whose secretariats are `mine`, if anybody asks. */
export const signingBodies = (tx: Transaction, programmeId: string, personId: string | null): Promise<IssuingBody[]> =>
  tx.query<IssuingBody>(PARTIES_SQL, [personId, businessDay(tx), programmeId]);

/** A unit that issues its own paper, as of the business day. */
export const issuingUnit = (tx: Transaction, unitId: string): Promise<IssuingBody[]> =>
  tx.query<IssuingBody>(UNIT_SQL, [unitId, businessDay(tx)]);

/** Of the bodies those that were named by their codes, in the programme's order. Throws INPUT_INVALID at `/parties`. */
export function namedBodies(bodies: readonly IssuingBody[], codes: readonly string[]): IssuingBody[] {
  const known = new Set(bodies.map(({ code }) => code));
  const index = codes.findIndex((code) => !known.has(code));
  if (index >= 0) {
    throw InputError.at(
      `/parties/${index}`,
      'Đây không phải cơ quan ký kết của chương trình.',
      'This is not a signing body of the programme.',
    );
  }
  return bodies.filter(({ code }) => codes.includes(code));
}
