import { localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { notifySql, wakeDelivery } from '../delivery/notify.js';
import { toldOfReports } from './told-of-reports.js';

const DRAFT_LETTERS_SQL = `
  insert into urging_letter (id, round_id, rung, drafted_on, unit_ids, stage)
  select gen_random_uuid(), round_id, rung, $2, array_agg(unit_id order by unit_id), 'draft'
  from reminder where id = any($1::uuid[]) and recipient = 'urging-letter'
  group by round_id, rung
  on conflict (round_id, rung, drafted_on) do update
    set unit_ids = (select array_agg(distinct u) from unnest(urging_letter.unit_ids || excluded.unit_ids) as u)`;

/** Tells those whom the new reminders concern, in the app and by mail, and drafts the letters that a secretariat signs. */
export async function notifyReminded(tx: Transaction, reminderIds: readonly string[]): Promise<void> {
  const today = localDate(tx.now);
  const told = notifySql(toldOfReports('reminder.id = any($1::uuid[])', '$3'), '$3', '$2', '$4');
  const written = await tx.query(told, [reminderIds, new Date(tx.now), today, true]);
  await tx.query(DRAFT_LETTERS_SQL, [reminderIds, today]);
  await wakeDelivery(tx, written);
}
