import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../local-time.js';

/** A unit that work of the programme can be given to. */
export interface ProgrammeUnit {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  /** The party on whose side it stands; `null` for a unit that belongs to none. */
  readonly partyId: string | null;
}

const IN_FORCE = `v.valid_from <= $2::date and (v.valid_to is null or v.valid_to > $2::date)`;

// Up from the unit to the nearest body that is a party or keeps its secretariat. A body that is both for different
// parties counts for the one it is itself; a secretariat shared by two counts for the one that asks.
const PARTY_SQL = `
  with recursive above as (
    select v.unit_id, v.parent_id, 0 as steps
    union all
    select over.unit_id, over.parent_id, above.steps + 1 from above join unit_version over on over.unit_id = above.parent_id
      and over.valid_from <= $2::date and (over.valid_to is null or over.valid_to > $2::date)
    where above.steps < 30)
  select party.id from above join party on party.programme_id = $1::uuid and above.unit_id in (party.unit_id, party.secretariat_unit_id)
  order by above.steps, (party.unit_id = above.unit_id) desc, (party.id = $4::uuid) desc nulls last, party.ordinal limit 1`;

const TAKES_PART = `(
  exists (select 1 from period_rule rule join period_rule_respondent respondent on respondent.period_rule_id = rule.id
    where rule.programme_id = $1::uuid and respondent.unit_id = v.unit_id)
  or exists (select 1 from task join assignment on assignment.task_id = task.id
    where task.programme_id = $1::uuid and assignment.unit_id = v.unit_id)
  or exists (select 1 from plan_item_unit part join plan_item item on item.id = part.plan_item_id
    where item.programme_id = $1::uuid and part.unit_id = v.unit_id))`;

const UNITS_SQL = `
  select * from (
    select v.unit_id as "unitId", v.code, v.name, (${PARTY_SQL}) as "partyId", ${TAKES_PART} as taking
    from unit_version v where v.code = any($3::text[]) and ${IN_FORCE}) as found
  where "partyId" is not null or taking
  order by code`;

/**
 * The units of those codes that exist on the business day and have to do with the programme: they take part in it, or
 * stand below one of its parties. `asking` is the party that asks, if one does.
 */
export function unitsOfProgramme(
  tx: Transaction,
  programmeId: string,
  codes: readonly string[],
  asking: string | null = null,
): Promise<ProgrammeUnit[]> {
  return tx.query<ProgrammeUnit>(UNITS_SQL, [programmeId, businessDay(tx), codes, asking]);
}
