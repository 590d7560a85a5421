import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../local-time.js';
import { joinUnitName } from '../unit-name.js';
import type { PlanRow } from './plan.snapshot.js';
import { takeUpLate } from './take-up.js';
import { tellSecretariats } from './tell-plan.js';

const COUNTS_SQL = `
  select count(*)::int as units, count(*) filter (where o.status = 'agreed')::int as agreed,
    count(*) filter (where o.status = 'commented')::int as commented, count(*) filter (where o.status = 'silent')::int as silent,
    coalesce(jsonb_agg(name.code order by name.code) filter (where o.status = 'silent'), '[]') as codes,
    coalesce(jsonb_agg(name.name order by name.code) filter (where o.status = 'silent'), '[]') as names
  from opinion o ${joinUnitName('o.unit_id', 'name')} where o.plan_id = $1 and $2::date is not null`;

/** Closes a consultation: who has not answered is silent, and listed; the plan goes on to be revised. */
export async function closeConsultation(tx: Transaction, plan: PlanRow): Promise<void> {
  await tx.query(
    `update opinion set status = 'silent', version = version + 1 where plan_id = $1 and status = 'asked'`,
    [plan.id],
  );
  await takeUpLate(tx, plan.id);
  await tx.query(
    `update plan set stage = 'revising', consultation_closed_at = $2, version = version + 1 where id = $1`,
    [plan.id, new Date(tx.now)],
  );
  const { codes, names, ...counts } = (await tx.one(COUNTS_SQL, [plan.id, businessDay(tx)]))!;
  await tx.emit('plan.consultation-closed', {
    programmeId: plan.programme_id,
    planId: plan.id,
    key: String(plan.year),
    data: { year: plan.year, ...counts, silentUnits: codes },
  });
  await tellSecretariats(tx, plan.id, 'plan-consultation-closed', 'consultation-closed', {
    ...counts,
    silentUnits: names,
  });
}
