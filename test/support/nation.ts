import type { TestApi } from './api.js';

/**
 * Makes the open round of a test's programme the last of `periods`: the earlier ones are written closed, with every kind of
 * cell in them, by the remainder of unit number and period. Plain SQL: it is what is read that is tested, not how it came.
 */
export async function addPastRounds(api: TestApi, periods: number): Promise<void> {
  await api.database.query(
    `insert into round (id, programme_id, period_rule_id, code, name, period_from, cut_off, opens_at, due, lock, stage, opened_at, closed_at, form_version_id, reminder_policy_id, roll_up)
     select gen_random_uuid(), programme_id, period_rule_id, 'P' || lpad(n::text, 3, '0'), 'Kỳ ' || n, period_from - n * 91, cut_off - n * 91,
       opens_at - n * interval '91 days', due - n * 91, lock - n * 91, 'closed', opened_at - n * interval '91 days',
       opened_at - n * interval '80 days', form_version_id, reminder_policy_id, '{}'
     from round, generate_series(1, $2::int - 1) as n where id = $1`,
    [api.roundId, periods],
  );
  await api.database.query(
    `insert into obligation (id, round_id, unit_id, calendar_id, due_original, due, lock, status, timely)
     select gen_random_uuid(), past.id, o.unit_id, o.calendar_id, past.due, past.due, past.lock,
       case when each.chance < 90 then 'accepted' when each.chance < 95 then 'submitted' else 'open' end,
       case when each.chance < 80 then true else false end
     from obligation o cross join round past
     cross join lateral (select abs(hashtext(o.unit_id::text || past.code)) % 100 as chance) as each
     where o.round_id = $1 and past.stage = 'closed'`,
    [api.roundId],
  );
  await api.database.query('analyze');
}
