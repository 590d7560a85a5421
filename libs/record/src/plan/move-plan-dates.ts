import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { datesAfterSuspension } from '../programme/dates-after-suspension.js';

interface OpenDates {
  readonly calendar_id: string;
  readonly date: LocalDate;
}

/** After a suspension the open plans keep the working days they had left: to reply, to send out, to issue. */
export async function movePlanDates(
  tx: Transaction,
  programmeId: string,
  suspended: LocalDate,
  resumed: LocalDate,
): Promise<void> {
  const dates = await tx.query<OpenDates>(
    `select distinct p.calendar_id, d.date from plan join programme p on p.id = plan.programme_id
       cross join lateral (values (plan.draft_on), (plan.reply_by), (plan.issue_by)) as d(date)
     where p.id = $1 and plan.stage not in ('issued', 'cancelled')`,
    [programmeId],
  );
  if (dates.length === 0) return;
  const was = dates.map(({ date }) => date);
  const moved = await datesAfterSuspension(tx, dates[0]!.calendar_id, was, suspended, resumed);
  await tx.query(
    `with moved as (select * from unnest($2::date[], $3::date[]) as m(was, becomes))
     update plan set draft_on = draft.becomes, reply_by = reply.becomes, issue_by = issue.becomes, version = version + 1
     from moved draft, moved reply, moved issue
     where plan.programme_id = $1 and plan.stage not in ('issued', 'cancelled')
       and draft.was = plan.draft_on and reply.was = plan.reply_by and issue.was = plan.issue_by`,
    [programmeId, was, moved],
  );
}
