import type { CallForReportsFacts } from '#documents/papers/call-for-reports';
import type { ReportFormFacts } from '#documents/papers/report-form';
import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../../local-time.js';
import { joinUnitName } from '../../unit-name.js';
import { CALLED_ROUND, JOIN_FORM, ROUND_FORM } from './called-round.queries.js';
import { PROGRAMME_NAMED } from './programme-named.queries.js';

const ROUND_SQL = `
  select ${PROGRAMME_NAMED} as programme, ${CALLED_ROUND} as round, ${ROUND_FORM} as form, rule.mode,
    rule.nothing_to_report as "nothingToReport"
  from round r join programme p on p.id = r.programme_id join period_rule rule on rule.id = r.period_rule_id ${JOIN_FORM}
  where r.id = $1::uuid`;

// Once the round is open its duties say who is asked; before that the rule does, as far as the units exist.
const UNITS_SQL = `
  with asked as (
    select o.unit_id, o.due_original as due from obligation o where o.round_id = $1::uuid
    union all
    select respondent.unit_id, r.due from round r
    join period_rule_respondent respondent on respondent.period_rule_id = r.period_rule_id
    join unit_version v on v.unit_id = respondent.unit_id and v.valid_from <= $2::date
      and (v.valid_to is null or v.valid_to > $2::date)
    where r.id = $1::uuid and r.opened_at is null)
  select coalesce(unit_name.code, '') as code, coalesce(unit_name.name, '') as name, asked.due
  from asked ${joinUnitName('asked.unit_id', 'unit_name')} order by unit_name.code collate "C"`;

/** What the round of that id asks for, and whom. */
export async function callForReportsFacts(tx: Transaction, roundId: string): Promise<CallForReportsFacts | undefined> {
  const about = [roundId, businessDay(tx)];
  const round = await tx.one<Omit<CallForReportsFacts, 'units'>>(ROUND_SQL, about);
  if (!round) return undefined;
  return { ...round, units: await tx.query<CallForReportsFacts['units'][number]>(UNITS_SQL, about) };
}

const FORM_SQL = `
  select ${PROGRAMME_NAMED} as programme, ${CALLED_ROUND} as round, ${ROUND_FORM} as form,
    rule.nothing_to_report as "nothingToReport", form_version.fields
  from round r join programme p on p.id = r.programme_id join period_rule rule on rule.id = r.period_rule_id ${JOIN_FORM}
  where r.id = $1::uuid`;

/** The blank form of the round of that id. */
export const reportFormFacts = (tx: Transaction, roundId: string): Promise<ReportFormFacts | undefined> =>
  tx.one<ReportFormFacts>(FORM_SQL, [roundId, businessDay(tx)]);
