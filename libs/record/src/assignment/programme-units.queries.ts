import type { UnitStanding } from '#domain/assignment/check-assignments';
import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../local-time.js';

/** A unit that work of the programme can be given to. */
export interface AssignableUnit {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly standing: UnitStanding;
}

/** Which units are meant: all of the programme's, or those of a kind, of a level, below one of them. */
export interface UnitChoice {
  readonly all?: boolean;
  readonly kind?: string;
  readonly level?: string;
  readonly parent?: string;
}

const IN_FORCE = `v.valid_from <= $2::date and (v.valid_to is null or v.valid_to > $2::date)`;

// Down from the parties and the bodies that keep their secretariats, once for all units; and whoever takes part besides.
const OF_PROGRAMME = `
  body as (
    select unit_id as id from party where programme_id = $1::uuid
    union select secretariat_unit_id from party where programme_id = $1::uuid),
  below as (
    select id from body
    union
    select v.unit_id from unit_version v join below on v.parent_id = below.id where ${IN_FORCE}),
  of_programme as (
    select id from below
    union
    select respondent.unit_id from period_rule rule join period_rule_respondent respondent on respondent.period_rule_id = rule.id
      where rule.programme_id = $1::uuid
    union
    select assignment.unit_id from task join assignment on assignment.task_id = task.id where task.programme_id = $1::uuid
    union
    select part.unit_id from plan_item item join plan_item_unit part on part.plan_item_id = item.id
      where item.programme_id = $1::uuid)`;

const BY_CODE_SQL = `
  with recursive ${OF_PROGRAMME}
  select distinct on (v.code) v.unit_id as "unitId", v.code, v.name,
    case when not (${IN_FORCE}) then 'not-in-force'
      when v.unit_id in (select id from of_programme) then 'of-programme' else 'not-of-programme' end as standing
  from unit_version v where v.code = any($3::text[])
  order by v.code, (${IN_FORCE}) desc, v.valid_from desc`;

// The bodies that sign, and their secretariats, give work; they are chosen by their code alone.
const CHOSEN_SQL = `
  with recursive ${OF_PROGRAMME},
  beneath as (
    select v.unit_id as id from unit_version v where v.code = $5::text and ${IN_FORCE}
    union
    select v.unit_id from unit_version v join beneath on v.parent_id = beneath.id where ${IN_FORCE})
  select v.code from unit_version v
  where ${IN_FORCE} and v.unit_id in (select id from of_programme) and v.unit_id not in (select id from body)
    and ($3::text is null or v.kind = $3) and ($4::text is null or v.level = $4)
    and ($5::text is null or (v.code <> $5 and v.unit_id in (select id from beneath)))
  order by v.code`;

/** The units of those codes, with how each stands to the programme on the business day; a code of no unit is not among them. */
export const unitsByCode = (
  tx: Transaction,
  programmeId: string,
  codes: readonly string[],
): Promise<AssignableUnit[]> => tx.query<AssignableUnit>(BY_CODE_SQL, [programmeId, businessDay(tx), codes]);

/** Codes of the programme's units that are meant, in order. */
export async function chosenUnits(tx: Transaction, programmeId: string, choice: UnitChoice): Promise<string[]> {
  const rows = await tx.query<{ code: string }>(CHOSEN_SQL, [
    programmeId,
    businessDay(tx),
    choice.kind ?? null,
    choice.level ?? null,
    choice.parent ?? null,
  ]);
  return rows.map(({ code }) => code);
}
