import type { ReminderLetterFacts } from '#documents/papers/reminder-letter';
import { RETURN_REASONS, type ReturnReason } from '#domain/report/obligation';
import type { Transaction } from '#persistence/transaction';
import { businessDay, localDaySql } from '../../local-time.js';
import { ofReport, timesReminded } from '../../reminder/last-reminded.js';
import { joinUnitName } from '../../unit-name.js';
import { CALLED_ROUND, JOIN_FORM, ROUND_FORM } from './called-round.queries.js';
import { PROGRAMME_NAMED, unitNamedSql } from './programme-named.queries.js';

const DUTY_SQL = `
  select ${PROGRAMME_NAMED} as programme, ${unitNamedSql('unit_name')} as unit, ${CALLED_ROUND} as round, ${ROUND_FORM} as form,
    o.due_original as "dueOriginal", o.due, o.lock,
    case when o.status = 'returned' then (
      select jsonb_build_object('on', ${localDaySql('ruling.ruled_at')}, 'reason', ruling.reason, 'note', ruling.note)
      from report_version v join report_ruling ruling on ruling.report_version_id = v.id and ruling.ruling = 'returned'
      where v.obligation_id = o.id order by v.number desc limit 1) end as returned,
    ${timesReminded('o')} as reminders,
    (select ${localDaySql('max(sent_at)')} ${ofReport('o')}) as "lastRemindedOn",
    (select requested_due from extension where obligation_id = o.id and status = 'requested') as "pendingExtension"
  from obligation o join round r on r.id = o.round_id join programme p on p.id = r.programme_id ${JOIN_FORM}
  ${joinUnitName('o.unit_id', 'unit_name')}
  where o.id = $1::uuid and o.status in ('open', 'returned')`;

/** The report that the duty of that id still asks for; `undefined` once it is in: nobody who has reported is reminded. */
export async function reminderLetterFacts(
  tx: Transaction,
  obligationId: string,
): Promise<ReminderLetterFacts | undefined> {
  const today = businessDay(tx);
  const duty = await tx.one<Omit<ReminderLetterFacts, 'today'>>(DUTY_SQL, [obligationId, today]);
  if (!duty) return undefined;
  const { returned } = duty;
  return {
    ...duty,
    today,
    returned: returned && {
      ...returned,
      reason: RETURN_REASONS[returned.reason as ReturnReason]?.vi ?? returned.reason,
    },
  };
}
