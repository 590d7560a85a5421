import type { ConsolidatedUnit } from '#contracts/http/consolidation';
import { gradeNamed } from '#domain/review/rating';
import { SELF_RATING_KEY } from '#domain/review/self-assessment-form';
import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../local-time.js';
import { ACCEPTED } from '../packet/accepted-reports.js';
import { joinUnitName } from '../unit-name.js';

interface UnitRow extends Omit<ConsolidatedUnit, 'selfRating'> {
  unitId: string;
  selfWord: string | null;
  missingIn: string[];
  lateIn: string[];
}

/** A unit of the review with its id, and the rounds in which it was late or sent nothing. */
export interface ReviewedUnit {
  readonly unitId: string;
  readonly unit: ConsolidatedUnit;
  readonly missingIn: readonly string[];
  readonly lateIn: readonly string[];
}

// A report that is still to come is not weighed: its date has not passed and its round has not closed.
const DUTY = `
  duty as (
    select o.unit_id, r.id as round_id, r.code as round, named.place, o.status, o.timely, accepted.number as version,
      coalesce(accepted.nothing_to_report, false) as nothing, accepted.answers,
      o.status in ('submitted', 'accepted') as sent,
      o.status in ('submitted', 'accepted') or r.stage = 'closed' or o.due < $2::date as weighed,
      (select count(*)::int from report_version v join report_ruling ruling on ruling.report_version_id = v.id
        where v.obligation_id = o.id and ruling.ruling = 'returned') as returned
    from unnest($1::uuid[]) with ordinality as named(round_id, place)
    join round r on r.id = named.round_id
    join obligation o on o.round_id = r.id
    left join accepted on accepted.obligation_id = o.id)`;

const UNITS_SQL = `
  with ${ACCEPTED}, ${DUTY}
  select duty.unit_id as "unitId", coalesce(unit_name.code, '') as unit, coalesce(unit_name.name, '') as name,
    count(*) filter (where weighed)::int as owed,
    count(*) filter (where weighed and sent and timely is not false)::int as "onTime",
    count(*) filter (where weighed and sent and timely is false)::int as late,
    count(*) filter (where weighed and not sent)::int as missing,
    sum(returned)::int as returned,
    (array_agg(answers ->> '${SELF_RATING_KEY}' order by (round_id = $3::uuid) desc, place desc)
      filter (where jsonb_typeof(answers -> '${SELF_RATING_KEY}') = 'string'))[1] as "selfWord",
    jsonb_agg(jsonb_build_object('round', round, 'status', status, 'timely', timely, 'version', version, 'nothingToReport', nothing)
      order by place) as reports,
    coalesce(array_agg(round order by place) filter (where weighed and not sent), '{}') as "missingIn",
    coalesce(array_agg(round order by place) filter (where weighed and sent and timely is false), '{}') as "lateIn"
  from duty ${joinUnitName('duty.unit_id', 'unit_name')}
  group by duty.unit_id, unit_name.code, unit_name.name
  order by unit_name.code collate "C"`;

/** Every unit that owed a report in one of the rounds (ids, in their order), with how it reported, by unit code. One statement. */
export async function reviewedUnits(
  tx: Transaction,
  roundIds: readonly string[],
  selfRoundId: string | null,
): Promise<ReviewedUnit[]> {
  const rows = await tx.query<UnitRow>(UNITS_SQL, [roundIds, businessDay(tx), selfRoundId]);
  return rows.map(({ unitId, selfWord, missingIn, lateIn, ...row }) => {
    const { unit, name, owed, onTime, late, missing, returned, reports } = row;
    const selfRating = gradeNamed(selfWord);
    return {
      unitId,
      missingIn,
      lateIn,
      unit: { unit, name, owed, onTime, late, missing, returned, selfRating, reports },
    };
  });
}
