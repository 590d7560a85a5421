import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { answersFor, hasRole, MINE, mayAcknowledge, reviewVisible, scopeOf, worksFor } from '../person/scope.js';
import { joinUnitName } from '../unit-name.js';

/** What a deadline is of. */
export type DeadlineKind =
  | 'report'
  | 'task'
  | 'direction'
  | 'opinion'
  | 'packet'
  | 'review'
  | 'conference'
  | 'inspection'
  | 'self-report';

/** One thing that a person, or the person's unit, has to do by a day. Codes, titles and dates; nothing of a report. */
export interface Deadline {
  readonly kind: DeadlineKind;
  /** Unique within its kind; stays the same while the thing does. */
  readonly id: string;
  readonly on: LocalDate;
  /** The day it was due at first, where that was another. */
  readonly original: LocalDate | null;
  readonly programme: string;
  readonly programmeTitle: string;
  readonly code: string;
  readonly title: string | null;
  readonly unit: string | null;
  /** Grows with every change of what it is of. */
  readonly version: number;
}

/** Enough for anybody; past it a calendar is no help. */
const MOST = 1_000;

const REPORTS = `
  select 'report' as kind, o.id::text, o.due as on, o.due_original as original, r.programme_id, r.code, r.name as title, o.unit_id, o.version
  from obligation o join round r on r.id = o.round_id
  where r.stage = 'open' and o.status in ('open', 'returned') and ${hasRole('o.unit_id', 'officer', 'head')}`;

const TASKS = `
  select 'task', i.id || '-' || part.unit_id, coalesce(part.due, i.due), coalesce(part.due_original, i.due_original), i.programme_id,
    coalesce(plan.year || '/', '') || i.number, i.title, part.unit_id, i.version
  from plan_item i join plan_item_unit part on part.plan_item_id = i.id left join plan on plan.id = i.plan_id
  where i.status = 'open' and i.direction_id is null and part.role in ('lead', 'each') and coalesce(part.status, 'open') = 'open'
    and ${worksFor('part.unit_id', 'i.programme_id')}`;

const DIRECTIONS = `
  select 'direction', d.id::text, d.due, d.due_original, d.programme_id, 'D-' || d.ordinal, null, d.to_unit_id, d.version
  from direction d where d.stage = 'open' and ${worksFor('d.to_unit_id', 'd.programme_id')}`;

const OPINIONS = `
  select 'opinion', o.id::text, plan.reply_by, null, plan.programme_id, plan.year::text, plan.theme, o.unit_id, plan.version
  from opinion o join plan on plan.id = o.plan_id
  where o.status = 'asked' and plan.stage = 'consulting' and ${answersFor('o.unit_id', 'plan.programme_id')}`;

// A packet has no day by which it must be acknowledged: it stands on the day it was delivered.
const PACKETS = `
  select 'packet', packet.id::text, (min(d.delivered_at) at time zone interval '7 hours')::date, null, packet.programme_id, packet.code, null, null::uuid, packet.version
  from packet join packet_delivery d on d.packet_id = packet.id
  where packet.stage = 'delivered' and d.acknowledged_at is null and ${mayAcknowledge('d')} group by packet.id`;

const REVIEWS = `
  select 'review', review.id::text, review.concludes_on, null, review.programme_id, review.code, review.topic, null, review.version
  from review where review.stage not in ('closed', 'cancelled') and ${reviewVisible('review')}
  union all
  select 'conference', conference.id::text, conference.date, null, review.programme_id, review.code, conference.place, null, conference.version
  from conference join review on review.id = conference.review_id
  where review.stage not in ('closed', 'cancelled') and conference.held_on is null and ${reviewVisible('review')}`;

// The team and the inspected know of an inspection once the notice has gone out.
const INSPECTIONS = `
  select 'inspection', i.id::text, i.starts_on, null, i.programme_id, i.year || '/' || i.ordinal, i.subject, null, i.version
  from inspection i where i.stage not in ('closed', 'cancelled') and i.noticed_at is not null and i.concluded_at is null and (
    exists (select 1 from inspection_unit part where part.inspection_id = i.id and ${hasRole('part.unit_id', 'officer', 'head')})
    or exists (select 1 from inspection_member member where member.inspection_id = i.id and member.person_id = $1::uuid))
  union all
  select 'self-report', i.id || '-' || part.unit_id, i.self_report_due, i.self_report_due_original, i.programme_id, i.year || '/' || i.ordinal, i.subject, part.unit_id, i.version
  from inspection i join inspection_unit part on part.inspection_id = i.id
  where i.stage not in ('closed', 'cancelled') and i.noticed_at is not null and i.concluded_at is null
    and ${hasRole('part.unit_id', 'officer', 'head')}
    and not exists (select 1 from self_report s where s.inspection_id = i.id and s.unit_id = part.unit_id)`;

const DEADLINES_SQL = `
  with ${MINE}, deadline as (${[REPORTS, TASKS, DIRECTIONS, OPINIONS, PACKETS, REVIEWS, INSPECTIONS].join('\n  union all')})
  select d.kind, d.id, d.on, case when d.original <> d.on then d.original end as original, p.number as programme, p.title as "programmeTitle",
    d.code, d.title, unit_name.name as unit, d.version
  from deadline d join programme p on p.id = d.programme_id
  ${joinUnitName('d.unit_id', 'unit_name')}
  where d.on is not null and p.stage = 'in-force'
  order by d.on, p.number, d.kind, d.code, unit_name.code limit ${MOST}`;

/** A person's open deadlines over all programmes in force, by day. What is settled is no longer among them. */
export const deadlinesOf = (tx: Transaction, access: Access): Promise<Deadline[]> =>
  tx.query<Deadline>(DEADLINES_SQL, scopeOf(tx, access));
