import type { TaskCounts, TaskCountsAnswer } from '#contracts/http/task';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Row, Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { MINE, planOverseen, scopeOf, shareVisible, taskVisible } from '../person/scope.js';
import { seeProgramme } from '../programme/see-programme.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';
import { cellCountsSql, isDuty, partCellSql, TASK_FOUR_CELLS } from './part-cell.js';
import { FROM_TASKS, taskYearSql } from './task.queries.js';

// The same rule as `taskCell` of the domain, for sets; a test holds the two against each other.
const CELLS = `${TASK_FOUR_CELLS},
  count(*) filter (where i.status in ('open', 'done') and i.due is null)::int as "withoutDeadline",
  count(*) filter (where i.status = 'suspended')::int as suspended`;

const YEAR = taskYearSql('i', 'plan');

// One pass over the tasks for all three groupings.
const COUNTS_SQL = `
  with ${MINE}, counted as (
    select ${YEAR} as year, i.content_number as content, lead.unit_id, grouping(i.content_number, lead.unit_id) as level, ${CELLS}
    from ${FROM_TASKS} left join plan_item_unit lead on lead.plan_item_id = i.id and lead.role = 'lead'
    where i.programme_id = $3::uuid and i.status in ('open', 'done', 'suspended') and ($4::int is null or ${YEAR} = $4)
      and ${taskVisible('i.id', 'i.programme_id')}
    group by grouping sets ((), (${YEAR}, i.content_number), (lead.unit_id)))
  select counted.*, ${unitRefSql('counted.unit_id', 'lead_name')} as unit,
    (select head ->> 'title' from plan cross join lateral jsonb_array_elements(plan.contents) as head
      where plan.programme_id = $3::uuid and plan.year = counted.year and head ->> 'number' = counted.content::text limit 1) as title
  from counted ${joinUnitName('counted.unit_id', 'lead_name')}
  order by counted.year, counted.content nulls last, lead_name.code`;

// The same unit by unit: one pass over the parts that somebody has to do.
const DUTIES_SQL = `
  with ${MINE}, duty as (
    select ${YEAR} as year, i.content_number as content, part.unit_id, part.person_id, ${partCellSql('i', 'part')} as cell
    from ${FROM_TASKS} join plan_item_unit part on part.plan_item_id = i.id and ${isDuty('i', 'part')}
    where i.programme_id = $3::uuid and i.status in ('open', 'done', 'suspended', 'carried') and ($4::int is null or ${YEAR} = $4)
      and ${shareVisible('part', 'i')}),
  counted as (
    select year, content, unit_id, person_id, grouping(content, unit_id, person_id) as level, ${cellCountsSql('cell')}
    from duty where cell is not null
    group by grouping sets ((), (year, content), (unit_id), (person_id)))
  select counted.*, ${unitRefSql('counted.unit_id', 'unit_name')} as unit, person.code as person
  from counted ${joinUnitName('counted.unit_id', 'unit_name')} left join person on person.id = counted.person_id
  order by counted.year, counted.content nulls last, unit_name.code, person.code nulls last`;

const DUTY_LEVEL = { all: 7, content: 3, unit: 5, person: 6 } as const;

const LEVEL = { all: 3, content: 1, unit: 2 } as const;

/** How far the tasks of a programme are: the four cells, and apart from them those without a deadline and suspended. */
export class TaskCountsQueries {
  constructor(private readonly database: Database) {}

  /** In all, by head of work, by lead unit; over the tasks the caller may see. Throws NOT_FOUND for a programme out of scope. */
  ofProgramme(actor: Actor, access: Access, id: string, year: number | undefined): Promise<TaskCountsAnswer> {
    return this.database.snapshot(actor, async (tx) => {
      const seen = await seeProgramme(tx, access, id, planOverseen);
      const rows = await tx.query<Row>(COUNTS_SQL, [...scopeOf(tx, access), id, year ?? null]);
      const at = (level: number) => rows.filter((row) => row.level === level);
      return {
        ...seen,
        year: year ?? null,
        all: countsOf(at(LEVEL.all)[0]!),
        byContent: at(LEVEL.content).map((row) => ({
          year: row.year,
          content: row.content,
          title: row.title,
          ...countsOf(row),
        })),
        byUnit: at(LEVEL.unit)
          .filter((row) => row.unit_id !== null)
          .map((row) => ({ unit: row.unit, ...countsOf(row) })),
        duties: await this.duties(tx, access, id, year),
      };
    });
  }

  private async duties(
    tx: Transaction,
    access: Access,
    id: string,
    year: number | undefined,
  ): Promise<TaskCountsAnswer['duties']> {
    const rows = await tx.query<Row>(DUTIES_SQL, [...scopeOf(tx, access), id, year ?? null]);
    const at = (level: number) => rows.filter((row) => row.level === level);
    return {
      all: countsOf(at(DUTY_LEVEL.all)[0]!),
      byContent: at(DUTY_LEVEL.content).map((row) => ({ year: row.year, content: row.content, ...countsOf(row) })),
      byUnit: at(DUTY_LEVEL.unit).map((row) => ({ unit: row.unit, ...countsOf(row) })),
      byPerson: at(DUTY_LEVEL.person).map((row) => ({ person: row.person, ...countsOf(row) })),
    };
  }
}

const countsOf = ({
  doneOnTime,
  doneLate,
  openInTime,
  openOverdue,
  withoutDeadline,
  suspended,
}: TaskCounts): TaskCounts => ({ doneOnTime, doneLate, openInTime, openOverdue, withoutDeadline, suspended });
