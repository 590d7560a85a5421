import type { ExtensionFigures, ProgrammeExtensionSummary, RoundExtensionSummary } from '#contracts/http/extension';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Row, Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { hasRole, MINE, obligationVisible, planOverseen, programmeVisible, scopeOf } from '../person/scope.js';
import { isDuty } from '../task/part-cell.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';

// By the original date counts the report that came first; what is late by the date in force is late by both.
const REPORTS = `
  select o.id, null::uuid as task_id, o.unit_id, r.code as grouped, o.timely is not null and first.received_at is not null as reported,
    coalesce(o.timely is not false and first.received_at < (o.due_original + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh', false) as by_original,
    coalesce(o.timely and first.received_at is not null, false) as in_force
  from round r join obligation o on o.round_id = r.id
  left join lateral (select v.received_at from report_version v where v.obligation_id = o.id order by v.number limit 1) as first on true`;

// The lead's part goes by the task, a unit's share by itself; without a date nothing was negotiated.
const OWN = (name: string) => `case when part.role = 'each' then part.${name} else i.${name} end`;
const TASKS = `
  select null::uuid as id, i.id as task_id, part.unit_id, i.content_number::text as grouped,
    (${OWN('completed_at')}) is not null as reported,
    coalesce((${OWN('timely')}) is not false and (${OWN('completed_at')})
      < (coalesce(part.due_original, i.due_original) + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh', false) as by_original,
    coalesce((${OWN('completed_at')}) is not null and (${OWN('timely')}) is not false, false) as in_force
  from plan_item i join plan_item_unit part on part.plan_item_id = i.id and ${isDuty('i', 'part')}
  where i.status in ('open', 'done', 'suspended', 'carried') and coalesce(part.due, i.due) is not null`;

const MOVES = `e.status in ('granted', 'offer-accepted', 'given')`;

// A date may have moved while a request lay: what is gained is counted from the date in force until then. Each date that
// comes into force is later than the one before.
const ASKED = `
  select count(*) filter (where e.status <> 'given') as asked, count(*) filter (where e.status = 'granted') as granted,
    count(*) filter (where e.status = 'refused') as refused,
    count(*) filter (where e.decided_due is not null and e.status not in ('granted', 'given')) as offered,
    count(*) filter (where e.status = 'offer-accepted') as taken, count(*) filter (where e.status = 'requested') as pending,
    count(*) filter (where e.status = 'given') as given,
    coalesce(sum(e.decided_due - greatest(e.due_before, e.until_then)) filter (where ${MOVES}), 0) as days
  from (
    select e.status, e.decided_due, e.due_before, max(e.decided_due) filter (where ${MOVES})
      over (order by e.decided_due rows between unbounded preceding and 1 preceding) as until_then
    from extension e where e.obligation_id = duty.id or (e.plan_item_id = duty.task_id and e.unit_id = duty.unit_id)) as e`;

const FIGURES = `coalesce(sum(e.asked), 0)::int as asked, coalesce(sum(e.granted), 0)::int as granted, coalesce(sum(e.refused), 0)::int as refused,
  coalesce(sum(e.offered), 0)::int as offered, coalesce(sum(e.taken), 0)::int as taken, coalesce(sum(e.pending), 0)::int as pending,
  coalesce(sum(e.given), 0)::int as given, coalesce(sum(e.days), 0)::int as "daysGained", count(*)::int as duties,
  count(*) filter (where duty.reported)::int as reported, count(*) filter (where duty.by_original)::int as "onTimeByOriginal",
  count(*) filter (where duty.in_force)::int as "onTimeInForce"`;

/** SQL: the figures over all duties, by unit and by group, in one pass. */
const summarySql = (duties: string) => `
  with ${MINE}, duty as (${duties}), counted as (
    select duty.unit_id, duty.grouped, grouping(duty.unit_id, duty.grouped) as level, ${FIGURES}
    from duty cross join lateral (${ASKED}) as e
    group by grouping sets ((), (duty.unit_id), (duty.grouped)))
  select counted.*, ${unitRefSql('counted.unit_id', 'unit_name')} as unit
  from counted ${joinUnitName('counted.unit_id', 'unit_name')}
  where level <> 1 or asked + given > 0
  order by unit_name.code, counted.grouped`;

const SEEN = obligationVisible('o.unit_id', 'r.programme_id');
const ROUND_SQL = summarySql(`${REPORTS} where r.id = $3::uuid and ${SEEN}`);
const REPORTS_SQL = summarySql(`${REPORTS} where r.programme_id = $3::uuid and ${SEEN}`);
const TASKS_SQL = summarySql(
  `${TASKS} and i.programme_id = $3::uuid and (${planOverseen('i.programme_id')} or ${hasRole('part.unit_id', 'officer', 'head')})`,
);

const LEVEL = { all: 3, unit: 1, group: 2 } as const;

/** How due dates were negotiated, apart from how late anybody was: two rates, by the first date and by the one in force. */
export class ExtensionSummaryQueries {
  constructor(private readonly database: Database) {}

  /** Of one round; a unit sees its own part. Throws NOT_FOUND out of scope. */
  ofRound(actor: Actor, access: Access, id: string): Promise<RoundExtensionSummary> {
    return this.database.snapshot(actor, async (tx) => {
      const round = await tx.one<{ programme: string; round: string }>(
        `with ${MINE} select p.number as programme, r.code as round from round r join programme p on p.id = r.programme_id
         where r.id = $3::uuid and $2::date is not null and ${programmeVisible('p.id')}`,
        [...scopeOf(tx, access), id],
      );
      if (!round) throw new DomainError('NOT_FOUND', { what: 'round' });
      const { all, byUnit } = await summary(tx, access, ROUND_SQL, id);
      return { ...round, all, byUnit };
    });
  }

  /** Of a programme: its reports by round, its tasks by content. Throws NOT_FOUND out of scope. */
  ofProgramme(actor: Actor, access: Access, id: string): Promise<ProgrammeExtensionSummary> {
    return this.database.snapshot(actor, async (tx) => {
      const programme = await tx.one<{ number: string }>(
        `with ${MINE} select p.number from programme p where p.id = $3::uuid and $2::date is not null and ${programmeVisible('p.id')}`,
        [...scopeOf(tx, access), id],
      );
      if (!programme) throw new DomainError('NOT_FOUND', { what: 'programme' });
      const reports = await summary(tx, access, REPORTS_SQL, id);
      const tasks = await summary(tx, access, TASKS_SQL, id);
      return {
        programme: programme.number,
        reports: {
          all: reports.all,
          byUnit: reports.byUnit,
          byRound: reports.byGroup.map(({ group, figures }) => ({ round: group!, ...figures })),
        },
        tasks: {
          all: tasks.all,
          byUnit: tasks.byUnit,
          byContent: tasks.byGroup.map(({ group, figures }) => ({
            content: group === null ? null : Number(group),
            ...figures,
          })),
        },
      };
    });
  }
}

async function summary(tx: Transaction, access: Access, sql: string, id: string) {
  const rows = await tx.query<Row>(sql, [...scopeOf(tx, access), id]);
  const at = (level: number) => rows.filter((row) => row.level === level);
  return {
    all: figuresOf(at(LEVEL.all)[0]!),
    byUnit: at(LEVEL.unit).map((row) => ({ unit: row.unit, ...figuresOf(row) })),
    byGroup: at(LEVEL.group).map((row) => ({ group: row.grouped as string | null, figures: figuresOf(row) })),
  };
}

function figuresOf(row: Omit<ExtensionFigures, 'rateByOriginal' | 'rateInForce'>): ExtensionFigures {
  const { asked, granted, refused, offered, taken, pending, given, daysGained } = row;
  const { duties, reported, onTimeByOriginal, onTimeInForce } = row;
  const rate = (onTime: number) => (reported === 0 ? null : onTime / reported);
  return {
    ...{ asked, granted, refused, offered, taken, pending, given, daysGained },
    ...{ duties, reported, onTimeByOriginal, onTimeInForce },
    rateByOriginal: rate(onTimeByOriginal),
    rateInForce: rate(onTimeInForce),
  };
}
