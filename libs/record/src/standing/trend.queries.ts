import type { TrendAnswer } from '#contracts/http/standing';
import type { FourCells } from '#domain/report/obligation';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { packetFigures } from '../packet/packet-figures.queries.js';
import type { Access } from '../person/access.js';
import { MINE, scopeOf } from '../person/scope.js';
import { seeProgramme } from '../programme/see-programme.js';
import { DUTY_CELLS } from '../report/duty-cells.js';
import { TASK_FOUR_CELLS } from '../task/part-cell.js';
import { taskYearSql } from '../task/task.queries.js';
import { standsOf } from './rates.queries.js';
import { CHOSEN_ROUNDS } from './standing-rounds.js';
import { unitSeen } from './wanted-units.js';

interface ReportYear extends FourCells {
  year: number;
  rounds: number;
  closed: string[] | null;
  meanDaysLate: number | null;
}

// A report is late by the days between the due date in force and the day it was received; only sent ones are counted.
const REPORTS_SQL = `
  with ${MINE}, ${CHOSEN_ROUNDS}, late as (
    select v.obligation_id, min((v.received_at at time zone interval '7 hours')::date - v.due_in_force) as days
    from report_version v join obligation o on o.id = v.obligation_id join chosen on chosen.id = o.round_id
    where v.late and o.timely is false group by v.obligation_id)
  select chosen.year, count(distinct chosen.id)::int as rounds, ${DUTY_CELLS},
    round(avg(late.days) filter (where o.status in ('submitted', 'accepted')), 1)::float8 as "meanDaysLate",
    (select array_agg(id order by place) from chosen other where other.year = chosen.year and other.stage = 'closed') as closed
  from obligation o join chosen on chosen.id = o.round_id left join late on late.obligation_id = o.id
  where ${unitSeen('o.unit_id', '$7')}
  group by chosen.year order by chosen.year`;

const EXTENSIONS_SQL = `
  with ${MINE}, ${CHOSEN_ROUNDS}
  select chosen.year, count(*)::int as asked, count(*) filter (where e.status = 'granted')::int as granted
  from extension e join obligation o on o.id = e.obligation_id join chosen on chosen.id = o.round_id
  where ${unitSeen('o.unit_id', '$7')}
  group by chosen.year`;

const YEAR = taskYearSql('i', 'plan');

const TASKS_SQL = `
  with ${MINE}
  select ${YEAR} as year, ${TASK_FOUR_CELLS}
  from plan_item i left join plan on plan.id = i.plan_id
  where i.programme_id = $3::uuid and i.status in ('open', 'done') and i.due is not null
    and exists (select 1 from plan_item_unit part where part.plan_item_id = i.id and ${unitSeen('part.unit_id', '$4')})
  group by 1 order by 1`;

const NOTHING: FourCells = { doneOnTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0 };

/** A programme over its years: reports, tasks, more time, figures against their targets. */
export class TrendQueries {
  constructor(private readonly database: Database) {}

  /** One row a year that has rounds or tasks. Throws NOT_FOUND for a programme out of scope. */
  trend(actor: Actor, access: Access, id: string): Promise<TrendAnswer> {
    return this.database.snapshot(actor, async (tx) => {
      const seen = await seeProgramme(tx, access, id);
      const scope = scopeOf(tx, access);
      const chosen = [...scope, id, null, null, null, seen.overAllUnits];
      const reports = await tx.query<ReportYear>(REPORTS_SQL, chosen);
      const extensions = await tx.query<{ year: number; asked: number; granted: number }>(EXTENSIONS_SQL, chosen);
      const tasks = await tx.query<FourCells & { year: number }>(TASKS_SQL, [...scope, id, seen.overAllUnits]);
      const years = [...new Set([...reports, ...tasks].map(({ year }) => year))].sort((a, b) => a - b);
      const rows: TrendAnswer['years'] = [];
      for (const year of years) {
        const ofYear = reports.find((row) => row.year === year);
        const more = extensions.find((row) => row.year === year);
        rows.push({
          year,
          rounds: ofYear?.rounds ?? 0,
          reports: standsOf(ofYear ?? NOTHING),
          tasks: standsOf(tasks.find((row) => row.year === year) ?? NOTHING),
          meanDaysLate: ofYear?.meanDaysLate ?? null,
          extensions: { asked: more?.asked ?? 0, granted: more?.granted ?? 0 },
          figures: seen.overAllUnits ? await figuresOf(tx, id, ofYear?.closed ?? []) : [],
        });
      }
      return { ...seen, years: rows };
    });
  }
}

async function figuresOf(
  tx: Transaction,
  programmeId: string,
  roundIds: readonly string[],
): Promise<TrendAnswer['years'][number]['figures']> {
  if (roundIds.length === 0) return [];
  const figures = await packetFigures(tx, programmeId, roundIds);
  return figures.map(({ figure, label, measure, value, target }) => ({
    figure,
    label,
    measure,
    value,
    target: target?.target ?? null,
    reached: target?.reached ?? null,
  }));
}
