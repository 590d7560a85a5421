import type { RatesAnswer, RatesBy, RatesFilter, Stands } from '#contracts/http/standing';
import type { FourCells } from '#domain/report/obligation';
import { ratesOf } from '#domain/report/rates';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { MINE, planOverseen, scopeOf } from '../person/scope.js';
import { type SeenProgramme, seeProgramme } from '../programme/see-programme.js';
import { DUTY_CELLS } from '../report/duty-cells.js';
import { TASK_FOUR_CELLS } from '../task/part-cell.js';
import { taskYearSql } from '../task/task.queries.js';
import { joinUnitName } from '../unit-name.js';
import { CHOSEN_ROUNDS } from './standing-rounds.js';
import { isWanted, unitSeen, wantedUnits } from './wanted-units.js';

interface RateRow extends FourCells {
  key: string | null;
  name: string | null;
  /** The row over everything. */
  all: boolean;
}

/** What a row of reports is about: how it is grouped, named and ordered. */
interface Grouping {
  readonly group: string;
  readonly key: string;
  readonly name: string;
  readonly order: string;
  readonly join: string;
}

const UNIT_OF_DAY = `left join today on today.unit_id = o.unit_id`;

const GROUPINGS: Readonly<Record<Exclude<RatesBy, 'content'>, Grouping>> = {
  round: { group: 'chosen.code, chosen.name, chosen.place', key: 'code', name: 'name', order: 'place', join: '' },
  year: { group: 'chosen.year', key: 'year::text', name: 'null::text', order: 'year', join: '' },
  unit: { group: 'o.unit_id', key: 'named.code', name: 'named.name', order: 'named.code', join: '' },
  parent: {
    group: 'today.parent_id',
    key: 'named.code',
    name: 'named.name',
    order: 'named.code nulls last',
    join: UNIT_OF_DAY,
  },
  level: { group: 'today.level', key: 'level', name: 'null::text', order: 'level nulls last', join: UNIT_OF_DAY },
};

const unitColumn = { unit: 'unit_id', parent: 'parent_id' } as const;

const reportsSql = (by: Exclude<RatesBy, 'content'>) => {
  const { group, key, name, order, join } = GROUPINGS[by];
  const names = by === 'unit' || by === 'parent' ? joinUnitName(`counted.${unitColumn[by]}`, 'named') : '';
  return `
  with ${MINE}, ${CHOSEN_ROUNDS}, ${wantedUnits('$7', '$8')}, counted as (
    select ${group}, grouping(${group.split(', ')[0]}) = 1 as "all", ${DUTY_CELLS}
    from obligation o join chosen on chosen.id = o.round_id ${join}
    where ${unitSeen('o.unit_id', '$9')} and ${isWanted('o.unit_id', '$7', '$8')}
    group by grouping sets ((), (${group})))
  select ${key} as key, ${name} as name, counted."all", "doneOnTime", "doneLate", "openInTime", "openOverdue"
  from counted ${names}
  order by counted."all" desc, ${order}`;
};

const YEAR = taskYearSql('i', 'plan');

// Tasks of plans by their head of work. A unit counts those in which it has a part.
const CONTENTS_SQL = `
  with ${MINE}, ${wantedUnits('$6', '$7')}, counted as (
    select ${YEAR} as year, i.content_number as content, grouping(i.content_number) = 1 as "all", ${TASK_FOUR_CELLS}
    from plan_item i left join plan on plan.id = i.plan_id
    where i.programme_id = $3::uuid and i.status in ('open', 'done') and i.due is not null
      and ($4::date is null or i.due >= $4) and ($5::date is null or i.due <= $5)
      and exists (select 1 from plan_item_unit part where part.plan_item_id = i.id
        and ${unitSeen('part.unit_id', '$8')} and ${isWanted('part.unit_id', '$6', '$7')})
    group by grouping sets ((), (${YEAR}, i.content_number)))
  select counted.year || coalesce('/' || counted.content, '') as key,
    (select head ->> 'title' from plan cross join lateral jsonb_array_elements(plan.contents) as head
      where plan.programme_id = $3::uuid and plan.year = counted.year and head ->> 'number' = counted.content::text limit 1) as name,
    counted."all", "doneOnTime", "doneLate", "openInTime", "openOverdue"
  from counted order by counted."all" desc, counted.year, counted.content nulls last`;

/** The four cells alone, with their rates. */
export function standsOf({ doneOnTime, doneLate, openInTime, openOverdue }: FourCells): Stands {
  const cells = { doneOnTime, doneLate, openInTime, openOverdue };
  return { cells, rates: ratesOf(cells) };
}

/** Reporting and on-time rates of a programme. */
export class RatesQueries {
  constructor(private readonly database: Database) {}

  /** By round, year, unit, superior, level, or by content (of tasks). Throws NOT_FOUND for a programme out of scope. */
  rates(actor: Actor, access: Access, id: string, filter: RatesFilter): Promise<RatesAnswer> {
    return this.database.snapshot(actor, async (tx) => {
      const seen = await seeProgramme(tx, access, id);
      const rows =
        filter.by === 'content' ? await contents(tx, access, id, filter) : await reports(tx, access, id, filter, seen);
      const [all, ...rest] = rows;
      return {
        ...seen,
        by: filter.by,
        all: standsOf(all!),
        rows: rest.map((row) => ({ key: row.key ?? '', name: row.name, ...standsOf(row) })),
      };
    });
  }
}

function reports(
  tx: Transaction,
  access: Access,
  id: string,
  filter: RatesFilter,
  seen: SeenProgramme,
): Promise<RateRow[]> {
  return tx.query<RateRow>(reportsSql(filter.by as Exclude<RatesBy, 'content'>), [
    ...scopeOf(tx, access),
    id,
    filter.from ?? null,
    filter.until ?? null,
    filter.rule ?? null,
    filter.under ?? null,
    filter.level ?? null,
    seen.overAllUnits,
  ]);
}

/** Tasks are also overseen by heads of office. */
async function contents(tx: Transaction, access: Access, id: string, filter: RatesFilter): Promise<RateRow[]> {
  const { overAllUnits } = await seeProgramme(tx, access, id, planOverseen);
  return tx.query<RateRow>(CONTENTS_SQL, [
    ...scopeOf(tx, access),
    id,
    filter.from ?? null,
    filter.until ?? null,
    filter.under ?? null,
    filter.level ?? null,
    overAllUnits,
  ]);
}
