import type { DutyView } from '#contracts/http/report';
import type { Transaction } from '#persistence/transaction';
import { isoLocalSql } from '../local-time.js';
import type { Duty } from './duty.js';

/** SQL: a report version as every list and answer shows it; `v` is the alias of the row. */
export const versionSummarySql = (v: string) => `jsonb_build_object(
  'number', ${v}.number, 'kind', ${v}.kind, 'late', ${v}.late, 'dueInForce', ${v}.due_in_force,
  'receivedAt', ${isoLocalSql(`${v}.received_at`)}, 'enteredAt', ${isoLocalSql(`${v}.entered_at`)})`;

/** How the duty stands now, after what this transaction did to it. */
export async function dutyView(
  tx: Transaction,
  duty: Pick<Duty, 'obligationId' | 'round' | 'unit'>,
): Promise<DutyView> {
  const row = await tx.onePrepared<Omit<DutyView, 'round' | 'unit'>>(
    `select o.id as "obligationId", o.status, o.due_original as "dueOriginal", o.due, o.lock, o.timely, o.version,
       (select ${versionSummarySql('v')} from report_version v where v.obligation_id = o.id order by v.number desc limit 1) as report
     from obligation o where o.id = $1`,
    [duty.obligationId],
  );
  const { obligationId, ...rest } = row!;
  return { obligationId, round: duty.round, unit: duty.unit, ...rest };
}
