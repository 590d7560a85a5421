import type { Page } from '#contracts/http/primitives';
import type { ReminderFilter, ReminderView } from '#contracts/http/reminder';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { decodeCursor, pageFrom } from '../cursor.js';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import {
  MINE,
  obligationVisible,
  planOverseen,
  programmeOverseen,
  programmeVisible,
  scopeOf,
  taskVisible,
} from '../person/scope.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';

/** SQL: what became of each notification under that key. Of one moment the answer comes after the handing over. */
const mails = (programmeId: string, key: string) => `
  select jsonb_agg(jsonb_build_object('office', person.code, 'name', person.name, 'onBehalfOf', n.data ->> 'onBehalfOf',
    'mail', n.mail, 'attempts', n.attempts, 'toldAt', ${isoLocalSql('n.created_at')}, 'settledAt', ${isoLocalSql('n.settled_at')},
    'messageId', n.message_id, 'lastOutcome', (select a.outcome from delivery_attempt a where a.notification_id = n.id
      order by a.at desc, a.outcome = 'handing-over', a.id limit 1)) order by person.code)
  from notification n join person on person.id = n.person_id
  where n.programme_id = ${programmeId} and n.key = ${key}`;

/** SQL: the day on which a reminder went out. */
const DAY = `(m.sent_at at time zone interval '7 hours')::date`;
// As `toldOfReports` and `toldOfTasks` make the keys; the unit's code is that of the day on which it went out.
const CODE_THEN = `(select v.code from unit_version v where v.unit_id = m.unit_id and v.valid_from <= ${DAY}
  and (v.valid_to is null or v.valid_to > ${DAY}))`;
const REPORT_KEY = `case when m.recipient in ('secretariat', 'urging-letter')
  then concat_ws('/', p.number, r.code, m.rung, m.since, m.recipient, ${DAY})
  else concat_ws('/', p.number, r.code, m.rung, m.since, ${CODE_THEN}) end`;
const TASK_KEY = `case when m.recipient in ('secretariat', 'urging-letter')
  then concat_ws('/', p.number, 'tasks', m.rung, m.recipient, ${DAY})
  else p.number || '/task:' || concat_ws('/', m.task, m.rung, m.due, ${CODE_THEN}) end`;

const OF_ROUND_SQL = `
  with ${MINE},
  listed as (
    select m.id, m.kind, m.rung, ${unitRefSql('m.unit_id', 'unit_name')} as unit, m.recipient, m.due, m.since, m.note,
      sender.code as "sentBy", m.sent_at, ${isoLocalSql('m.sent_at')} as "sentAt",
      coalesce((${mails('p.id', REPORT_KEY)}), '[]') as mails
    from reminder m
    join round r on r.id = m.round_id join programme p on p.id = r.programme_id
    left join person sender on sender.id = m.sent_by
    ${joinUnitName('m.unit_id', 'unit_name')}
    where m.round_id = $3 and ${obligationVisible('m.unit_id', 'p.id')}
      and (m.recipient in ('officer', 'head') or ${programmeOverseen('p.id')})
      and ($4::text is null or unit_name.code = $4) and ($5::text is null or m.rung = $5)
  )
  select * from listed
  where ($6::text is null or mails @> jsonb_build_array(jsonb_build_object('mail', $6)))
    and ($7::timestamptz is null or (sent_at, id) < ($7, $8::uuid))
  order by sent_at desc, id desc limit $9`;

const OF_TASK_SQL = `
  with ${MINE}
  select m.id, 'task' as kind, m.rung, ${unitRefSql('m.unit_id', 'unit_name')} as unit, m.recipient, m.due, null::date as since,
    null::text as note, null::text as "sentBy", ${isoLocalSql('m.sent_at')} as "sentAt",
    coalesce((${mails('p.id', TASK_KEY)}), '[]') as mails
  from task_reminder m
  join programme p on p.id = m.programme_id
  ${joinUnitName('m.unit_id', 'unit_name')}
  where m.plan_item_id = $3 and (${planOverseen('p.id')} or (m.recipient not in ('secretariat', 'urging-letter')
    and exists (select 1 from mine where mine.unit_id = m.unit_id and mine.role in ('officer', 'head'))))
    and ($4::timestamptz is null or (m.sent_at, m.id) < ($4, $5::uuid))
  order by m.sent_at desc, m.id desc limit $6`;

type ReminderRow = ReminderView & { sent_at?: Date };

/** Reminders that were sent, each with its proof of delivery. */
export class ReminderQueries {
  constructor(private readonly database: Database) {}

  /** Those of a round, the newest first: a unit sees its own. Throws NOT_FOUND for a round out of scope. */
  ofRound(actor: Actor, access: Access, roundId: string, filter: ReminderFilter): Promise<Page<ReminderView>> {
    return this.database.snapshot(actor, async (tx) => {
      const scope = scopeOf(tx, access);
      const round = await tx.one(
        `with ${MINE} select 1 from round r where r.id = $3 and ${programmeVisible('r.programme_id')}`,
        [...scope, roundId],
      );
      if (!round) throw new DomainError('NOT_FOUND', { what: 'round' });
      const [sentAt, id] = decodeCursor(filter.cursor, 2) ?? [null, null];
      const rows = await tx.query<ReminderRow>(OF_ROUND_SQL, [
        ...scope,
        roundId,
        filter.unit ?? null,
        filter.rung ?? null,
        filter.mail ?? null,
        sentAt,
        id,
        filter.limit + 1,
      ]);
      return pageOfReminders(rows, filter.limit);
    });
  }

  /** Those of a task, the newest first: a unit sees its own. Throws NOT_FOUND for a task out of scope. */
  ofTask(
    actor: Actor,
    access: Access,
    taskId: string,
    filter: { cursor?: string; limit: number },
  ): Promise<Page<ReminderView>> {
    return this.database.snapshot(actor, async (tx) => {
      const scope = scopeOf(tx, access);
      const task = await tx.one(
        `with ${MINE} select 1 from plan_item i where i.id = $3 and i.status <> 'draft' and ${taskVisible('i.id', 'i.programme_id')}`,
        [...scope, taskId],
      );
      if (!task) throw new DomainError('NOT_FOUND', { what: 'task' });
      const [sentAt, id] = decodeCursor(filter.cursor, 2) ?? [null, null];
      const rows = await tx.query<ReminderRow>(OF_TASK_SQL, [...scope, taskId, sentAt, id, filter.limit + 1]);
      return pageOfReminders(rows, filter.limit);
    });
  }
}

function pageOfReminders(rows: ReminderRow[], limit: number): Page<ReminderView> {
  const page = pageFrom(rows, limit, ({ sentAt, id }) => [sentAt, id]);
  return { ...page, items: page.items.map(({ sent_at: _, ...item }) => item) };
}
