import type { StuckState } from '#domain/reminder/reminder-policy';
import type { DueRung } from '#domain/reminder/rungs';

/**
 * SQL: whom the rungs of a round concern and what reminders follow, for the sending and for the preview alike. `$1` is
 * the round, `$2` to `$7` what `dueValues` gives; `owing` and `due_rung` are names of the statement around them.
 */
export const DUE_RUNGS = `due_rung as (
  select * from unnest($2::text[], $3::text[], $4::uuid[], $5::date[], $6::text[], $7::timestamptz[])
    as d(kind, rung, calendar_id, day, recipients, at))`;

/** A rung of the ladder, or a rule of what sticks: `day` is the due date, or the day since when it sticks. */
export interface DueLevel extends Pick<DueRung, 'calendarId' | 'due'> {
  readonly rung: Omit<DueRung['rung'], 'to'> & { readonly to: readonly string[] };
  readonly state?: StuckState;
  /** When it goes out. */
  readonly goesAt: number;
}

/** The values of `$2` to `$7`. */
export const dueValues = (levels: readonly DueLevel[]): unknown[] => [
  levels.map(({ state }) => state ?? 'rung'),
  levels.map(({ rung }) => rung.code),
  levels.map(({ calendarId }) => calendarId),
  levels.map(({ due }) => due),
  levels.map(({ rung }) => rung.to.join(',')),
  levels.map(({ goesAt }) => new Date(goesAt)),
];

/** SQL: who still owes a report by the due dates of the rungs. */
export const OWING_BY_RUNG = `
  select o.id, o.unit_id, o.calendar_id, o.due, 'rung'::text as kind, o.due as day
  from obligation o
  where o.round_id = $1 and o.status in ('open', 'returned')
    and (o.calendar_id, o.due) in (select calendar_id, day from due_rung where kind = 'rung')`;

/**
 * SQL: in which state a report may stick and since which day, from the aliases of an obligation, its round and its draft
 * (outer joined). A draft that was never begun is untouched since the round opened.
 */
export const STUCK_STATE = `(case o.status when 'open' then 'draft-untouched' when 'returned' then 'returned-not-resubmitted'
  when 'submitted' then 'submitted-not-looked-at' end)`;
export const STUCK_SINCE = `((case o.status
  when 'open' then greatest(r.opened_at, draft.saved_at, draft.approved_at)
  when 'returned' then (select max(ruling.ruled_at) from report_version v join report_ruling ruling on ruling.report_version_id = v.id
    where v.obligation_id = o.id)
  else (select max(v.entered_at) from report_version v where v.obligation_id = o.id) end) at time zone interval '7 hours')::date`;
export const FROM_STUCK = `obligation o join round r on r.id = o.round_id left join report draft on draft.obligation_id = o.id`;

/** SQL: whose report sticks since the days of the rules. */
export const OWING_STUCK = `
  select o.id, o.unit_id, o.calendar_id, o.due, ${STUCK_STATE} as kind, ${STUCK_SINCE} as day
  from ${FROM_STUCK}
  where o.round_id = $1 and o.status in ('open', 'returned', 'submitted')
    and (${STUCK_STATE}, o.calendar_id, ${STUCK_SINCE}) in (select kind, calendar_id, day from due_rung)`;

const SINCE = `(case when o.kind = 'rung' then null else o.day end)`;

/** SQL: the reminders that follow, each once: rows of `reminder` but for their id. */
export const REMINDED = `
  select $1::uuid as round_id, d.rung, o.unit_id, whom.recipient, o.id as obligation_id, o.due, d.at as sent_at, o.kind,
    ${SINCE} as since, null::text as note
  from owing o join due_rung d using (kind, calendar_id, day)
  cross join lateral unnest(string_to_array(d.recipients, ',')) as whom(recipient)
  where not exists (
    select 1 from reminder sent where sent.round_id = $1 and sent.rung = d.rung and sent.unit_id = o.unit_id
      and sent.recipient = whom.recipient and sent.since is not distinct from ${SINCE})`;
