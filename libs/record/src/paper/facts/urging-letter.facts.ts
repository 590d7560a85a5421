import type { UrgingLetterFacts } from '#documents/papers/urging-letter';
import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../../local-time.js';
import { timesReminded } from '../../reminder/last-reminded.js';
import { taskCodeSql } from '../../task/task.queries.js';
import { joinUnitName } from '../../unit-name.js';
import { CALLED_ROUND } from './called-round.queries.js';
import { PROGRAMME_NAMED, unitNamedSql } from './programme-named.queries.js';

const LETTER_SQL = `
  select ${PROGRAMME_NAMED} as programme, case when r.id is not null then ${CALLED_ROUND} end as round,
    l.drafted_on as "draftedOn"
  from urging_letter l left join round r on r.id = l.round_id join programme p on p.id = coalesce(l.programme_id, r.programme_id)
  where l.id = $1::uuid`;

// A letter that is signed tells what it told; a draft leaves out who has done it since.
const REPORTS = `
  select o.unit_id, null::text as code, null::text as title, o.due_original, o.due,
    ${timesReminded('o')} as reminders
  from urging_letter l join obligation o on o.round_id = l.round_id and o.unit_id = any(l.unit_ids)
  where l.id = $1::uuid and (l.stage = 'signed' or o.status in ('open', 'returned'))`;

const TASKS = `
  select part.unit_id, ${taskCodeSql('i', 'plan')}, i.title, coalesce(part.due_original, i.due_original, i.due),
    case when part.role = 'each' then coalesce(part.due, i.due) else i.due end,
    (select count(distinct (m.rung, m.due))::int from task_reminder m where m.plan_item_id = i.id and m.unit_id = part.unit_id
      and m.recipient not in ('secretariat', 'urging-letter'))
  from urging_letter l join plan_item i on i.id = any(l.plan_item_ids) left join plan on plan.id = i.plan_id
  join plan_item_unit part on part.plan_item_id = i.id and part.unit_id = any(l.unit_ids)
    and part.role = case when i.tracking = 'each-unit' then 'each' else 'lead' end
  where l.id = $1::uuid and i.due is not null
    and (l.stage = 'signed' or (i.status = 'open' and (part.role = 'lead' or part.status = 'open')))`;

const OWED_SQL = `
  with owed as (${REPORTS} union all ${TASKS})
  select ${unitNamedSql('unit_name')} as unit,
    case when owed.code is not null then jsonb_build_object('code', owed.code, 'title', owed.title) end as task,
    owed.due_original as "dueOriginal", owed.due, owed.reminders
  from owed ${joinUnitName('owed.unit_id', 'unit_name')}
  order by unit_name.code collate "C", owed.due, owed.code collate "C"`;

/** What the drafted letter of that id urges; `undefined` when nothing of it is owed any more. */
export async function urgingLetterFacts(tx: Transaction, letterId: string): Promise<UrgingLetterFacts | undefined> {
  const today = businessDay(tx);
  const letter = await tx.one<Omit<UrgingLetterFacts, 'today' | 'owed'>>(LETTER_SQL, [letterId, today]);
  if (!letter) return undefined;
  const owed = await tx.query<UrgingLetterFacts['owed'][number]>(OWED_SQL, [letterId, today]);
  return owed.length === 0 ? undefined : { ...letter, today, owed };
}
