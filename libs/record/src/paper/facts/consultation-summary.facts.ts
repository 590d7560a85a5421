import type { ConsultationSummaryFacts } from '#documents/papers/consultation-summary';
import type { Transaction } from '#persistence/transaction';
import { businessDay, localDaySql } from '../../local-time.js';
import { joinUnitName } from '../../unit-name.js';
import { PROGRAMME_NAMED, unitNamedSql } from './programme-named.queries.js';

// No consultation asks for consent by silence yet: whoever is silent is listed, and counts for nothing.
const PLAN_SQL = `
  select ${PROGRAMME_NAMED} as programme, plan.year, plan.theme, ${localDaySql('plan.consulted_at')} as "sentOn",
    plan.reply_by as "replyBy", ${localDaySql('plan.consultation_closed_at')} as "closedOn", false as "silenceIsConsent"
  from plan join programme p on p.id = plan.programme_id where plan.id = $1::uuid and plan.consulted_at is not null`;

const OPINIONS_SQL = `
  select ${unitNamedSql('unit_name')} as unit, o.status, o.text, ${localDaySql('o.given_at')} as "givenOn", o.answer as outcome,
    o.answer_note as note
  from opinion o ${joinUnitName('o.unit_id', 'unit_name')}
  where o.plan_id = $1::uuid order by unit_name.code collate "C"`;

/** What the units said to the draft of the plan of that id; `undefined` until they were asked. */
export async function consultationSummaryFacts(
  tx: Transaction,
  planId: string,
): Promise<ConsultationSummaryFacts | undefined> {
  const about = [planId, businessDay(tx)];
  const plan = await tx.one<Omit<ConsultationSummaryFacts, 'opinions'>>(PLAN_SQL, about);
  if (!plan) return undefined;
  return { ...plan, opinions: await tx.query<ConsultationSummaryFacts['opinions'][number]>(OPINIONS_SQL, about) };
}
