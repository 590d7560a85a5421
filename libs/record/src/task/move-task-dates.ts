import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { datesAfterSuspension } from '../programme/dates-after-suspension.js';

const DATES_SQL = `
  select distinct p.calendar_id, d.due from programme p join (
    select programme_id, due from plan_item where status in ('draft', 'open', 'suspended') and due is not null
    union all
    select item.programme_id, part.due from plan_item_unit part join plan_item item on item.id = part.plan_item_id
    where part.status in ('open', 'suspended') and item.status in ('draft', 'open', 'suspended') and part.due is not null
    union all
    select programme_id, due from direction where stage <> 'answered' and due is not null
  ) as d on d.programme_id = p.id
  where p.id = $1 and d.due >= $2::date`;

const MOVED = `moved as (select * from unnest($2::date[], $3::date[]) as m(was, becomes))`;

/**
 * After a suspension what is not done keeps the working days it had left: tasks, and the directions behind them. What had
 * passed before stays late, and the original dates stay beside the new ones.
 */
export async function moveTaskDates(
  tx: Transaction,
  programmeId: string,
  suspended: LocalDate,
  resumed: LocalDate,
): Promise<void> {
  const dates = await tx.query<{ calendar_id: string; due: LocalDate }>(DATES_SQL, [programmeId, suspended]);
  if (dates.length === 0) return;
  const was = dates.map(({ due }) => due);
  const parameters = [programmeId, was, await datesAfterSuspension(tx, dates[0]!.calendar_id, was, suspended, resumed)];
  await tx.query(
    `with ${MOVED}
     update direction d set due = moved.becomes, version = d.version + 1 from moved
     where d.programme_id = $1 and d.stage <> 'answered' and d.due = moved.was`,
    parameters,
  );
  await tx.query(
    `with ${MOVED}
     update plan_item item set due = moved.becomes, version = item.version + 1 from moved
     where item.programme_id = $1 and item.status in ('draft', 'open', 'suspended') and item.due = moved.was`,
    parameters,
  );
  await tx.query(
    `with ${MOVED}
     update plan_item_unit part set due = moved.becomes from moved, plan_item item
     where item.id = part.plan_item_id and item.programme_id = $1 and item.status in ('draft', 'open', 'suspended')
       and part.status in ('open', 'suspended') and part.due = moved.was`,
    parameters,
  );
}
