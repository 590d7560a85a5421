import type { UnitReportFacts } from '#documents/papers/unit-report-facts';
import type { Answers } from '#domain/form/answers';
import type { FormRule } from '#domain/form/rule';
import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../../local-time.js';
import type { Warning } from '../../report/check-rules.js';
import { dutyContext } from '../../report/duty-context.js';
import { joinUnitName } from '../../unit-name.js';
import { CALLED_ROUND, JOIN_FORM, ROUND_FORM } from './called-round.queries.js';
import { PROGRAMME_NAMED, unitNamedSql } from './programme-named.queries.js';
import { answersOnPaper, evidenceOf } from './reported-version.queries.js';

interface VersionRow extends Omit<UnitReportFacts, 'previous' | 'targets' | 'explanations' | 'evidence'> {
  readonly warnings: readonly Warning[];
  readonly rules: readonly FormRule[];
  readonly programmeId: string;
  readonly unitId: string;
  readonly periodRuleId: string;
  readonly accepted: Answers | null;
}

const VERSION_SQL = `
  select ${PROGRAMME_NAMED} as programme, ${unitNamedSql('unit_name')} as unit, ${CALLED_ROUND} as round, ${ROUND_FORM} as form,
    form_version.fields, v.number as version, v.kind, v.paper_number as "paperNumber", v.paper_date as "paperDate", v.reason,
    v.nothing_to_report as "nothingToReport", v.answers, v.warnings, form_version.rules, p.id as "programmeId",
    o.unit_id as "unitId", r.period_rule_id as "periodRuleId",
    (select newest.answers from report_version newest
      join report_ruling ruling on ruling.report_version_id = newest.id and ruling.ruling = 'accepted'
      where newest.obligation_id = o.id order by newest.number desc limit 1) as accepted
  from report_version v join obligation o on o.id = v.obligation_id join round r on r.id = o.round_id
  join programme p on p.id = r.programme_id ${JOIN_FORM} ${joinUnitName('o.unit_id', 'unit_name')}
  where v.id = $1::uuid`;

/** What the report version of that id says, beside what the unit reported before and the indicators that it feeds. */
export async function unitReportFacts(tx: Transaction, versionId: string): Promise<UnitReportFacts | undefined> {
  const row = await tx.one<VersionRow>(VERSION_SQL, [versionId, businessDay(tx)]);
  if (!row) return undefined;
  const { warnings, rules, programmeId, unitId, periodRuleId, accepted, ...version } = row;
  const { code: round, cutOff } = row.round;
  const { previous, indicators } = await dutyContext(tx, {
    ...{ programmeId, unitId, periodRuleId, rules, accepted, round, cutOff },
    fields: row.fields,
  });
  return {
    ...version,
    answers: answersOnPaper(row),
    previous: previous && {
      roundName: previous.roundName,
      answers: answersOnPaper({ fields: row.fields, answers: previous.answers as Answers }),
    },
    targets: indicators.map(({ figure, name, measure, target, reached }) => ({
      ...{ figure, name, measure, target, reached },
    })),
    explanations: warnings.map(({ message, explanation }) => ({ question: message.vi, explanation })),
    evidence: await evidenceOf(tx, versionId, row),
  };
}
