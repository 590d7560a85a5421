import type { LateListFacts } from '#documents/papers/late-list';
import { isoLocal } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { businessDay, localDaySql } from '../../local-time.js';
import { LATE_SQL } from '../../report/obligation.queries.js';
import { joinUnitName } from '../../unit-name.js';
import { CALLED_ROUND } from './called-round.queries.js';
import { PROGRAMME_NAMED, unitNamedSql } from './programme-named.queries.js';

const ROUND_SQL = `
  select ${PROGRAMME_NAMED} as programme, ${CALLED_ROUND} as round,
    (select count(*)::int from obligation o where o.round_id = r.id) as units
  from round r join programme p on p.id = r.programme_id where r.id = $1::uuid and r.opened_at is not null`;

// What was told to the unit itself, each rung once, however many people it reached.
const LATE_UNITS_SQL = `
  with late as materialized (select o.* from obligation o where o.round_id = $1::uuid and ${LATE_SQL}),
  first_version as (
    select obligation_id, min(received_at) as received_at from report_version
    where obligation_id in (select id from late) group by obligation_id),
  told as (
    select obligation_id, count(distinct (rung, since))::int as reminders, max(sent_at) as last_at from reminder
    where obligation_id in (select id from late) and recipient in ('officer', 'head') group by obligation_id),
  asked as (
    select distinct on (obligation_id) obligation_id, status, requested_due, decided_due from extension
    where obligation_id in (select id from late) order by obligation_id, ordinal desc)
  select ${unitNamedSql('unit_name')} as unit,
    case late.status when 'open' then 'missing' when 'returned' then 'returned' else 'late' end as state,
    late.due_original as "dueOriginal", late.due, ${localDaySql('first_version.received_at')} as "receivedOn",
    coalesce(told.reminders, 0) as reminders, ${localDaySql('told.last_at')} as "lastRemindedOn",
    case when asked.obligation_id is not null then jsonb_build_object('status', asked.status,
      'requestedDue', asked.requested_due, 'decidedDue', asked.decided_due) end as extension
  from late
  left join first_version on first_version.obligation_id = late.id
  left join told on told.obligation_id = late.id
  left join asked on asked.obligation_id = late.id
  ${joinUnitName('late.unit_id', 'unit_name')}
  order by unit_name.code collate "C"`;

/** Who is late in the round of that id, as of now; `undefined` before it opened. */
export async function lateListFacts(tx: Transaction, roundId: string): Promise<LateListFacts | undefined> {
  const about = [roundId, businessDay(tx)];
  const round = await tx.one<Omit<LateListFacts, 'asOf' | 'late'>>(ROUND_SQL, about);
  if (!round) return undefined;
  const late = await tx.query<LateListFacts['late'][number]>(LATE_UNITS_SQL, about);
  return { ...round, asOf: isoLocal(tx.now), late };
}
