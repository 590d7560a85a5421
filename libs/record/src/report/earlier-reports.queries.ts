import type { Answers } from '#domain/form/answers';
import type { EarlierPeriod } from '#domain/form/earlier-period';
import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';

/** Of which duty the earlier rounds are asked for: they are those of the same reporting rule and the same unit. */
export interface AskedDuty {
  readonly periodRuleId: string;
  readonly unitId: string;
  readonly cutOff: LocalDate;
}

interface Given {
  readonly number: number;
  readonly answers: Answers;
}

/** What the unit reported in an earlier round. */
export interface EarlierReport {
  readonly round: string;
  readonly roundName: string;
  readonly sameYear: boolean;
  /** The newest accepted version. */
  readonly accepted: Given | null;
  /** The version that waits for its ruling. */
  readonly submitted: Given | null;
}

const GIVEN = `jsonb_build_object('number', v.number, 'answers', v.answers)`;

const EARLIER_SQL = `
  select r.code as round, r.name as "roundName",
    extract(year from r.cut_off) = extract(year from $3::date) as "sameYear",
    (select ${GIVEN} from report_version v
      join report_ruling ruling on ruling.report_version_id = v.id and ruling.ruling = 'accepted'
      where v.obligation_id = o.id order by v.number desc limit 1) as accepted,
    (select ${GIVEN} from report_version v
      where v.obligation_id = o.id and o.status = 'submitted'
        and not exists (select 1 from report_ruling ruling where ruling.report_version_id = v.id)
      order by v.number desc limit 1) as submitted
  from round r
  join obligation o on o.round_id = r.id and o.unit_id = $2
  where r.period_rule_id = $1 and r.cut_off < $3
  order by r.cut_off desc`;

/** What the unit reported in the earlier rounds of the same reporting rule, newest first. */
export function earlierReports(tx: Transaction, duty: AskedDuty): Promise<EarlierReport[]> {
  return tx.query<EarlierReport>(EARLIER_SQL, [duty.periodRuleId, duty.unitId, duty.cutOff]);
}

/** The same as the rules take it: nothing counts but what was accepted. */
export const acceptedPeriods = (earlier: readonly EarlierReport[]): EarlierPeriod[] =>
  earlier.map(({ round, sameYear, accepted }) => ({ round, sameYear, answers: accepted?.answers ?? null }));
