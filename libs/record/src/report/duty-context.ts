import type { EarlierReport, ObligationDetail, ReportedIndicator } from '#contracts/http/obligation';
import { type Answers, figuresOf } from '#domain/form/answers';
import { cumulativeBefore, yearSoFar } from '#domain/form/earlier-period';
import type { FormField } from '#domain/form/field';
import { countedOver, questionOf, reachedOver } from '#domain/form/reached';
import type { FormRule } from '#domain/form/rule';
import type { Transaction } from '#persistence/transaction';
import {
  type AskedDuty,
  acceptedPeriods,
  type EarlierReport as Earlier,
  earlierReports,
} from './earlier-reports.queries.js';

/** What a unit sees beside the form while it fills it in. */
export type DutyContext = Pick<ObligationDetail, 'previous' | 'yearBefore' | 'soFar' | 'cumulative' | 'indicators'>;

interface Asked extends AskedDuty {
  readonly round: string;
  readonly programmeId: string;
  readonly fields: readonly FormField[];
  readonly rules: readonly FormRule[];
  /** Of the duty's own newest accepted version, when there is one. */
  readonly accepted: Answers | null;
}

/** Last period's answers, those of a year before, what the year came to so far, and the indicators with their targets. */
export async function dutyContext(tx: Transaction, duty: Asked): Promise<DutyContext> {
  const earlier = await earlierReports(tx, duty);
  const accepted = acceptedPeriods(earlier);
  const figures = figuresOf(duty.fields);
  const addUp = figures.filter((figure) => questionOf(figure).aggregate === 'sum' && countedOver(figure) === 'sum');
  return {
    previous: reportIn(earlier[0]),
    yearBefore: reportIn(earlier.find(({ round }) => round === aYearBefore(duty.round))),
    soFar: yearSoFar(accepted, addUp),
    cumulative: cumulativeBefore(duty.fields, duty.rules, accepted),
    indicators: await indicators(tx, duty, earlier),
  };
}

/** The newest accepted version, else the one that waits for its ruling. */
function reportIn(earlier: Earlier | undefined): EarlierReport | null {
  if (!earlier) return null;
  const { round, roundName, accepted, submitted } = earlier;
  if (accepted) return { round, roundName, status: 'accepted', ...accepted } as EarlierReport;
  return submitted ? ({ round, roundName, status: 'submitted', ...submitted } as EarlierReport) : null;
}

/** `2018-Q3` → `2017-Q3`. */
const aYearBefore = (round: string) => `${Number(round.slice(0, 4)) - 1}${round.slice(4)}`;

type IndicatorRow = Pick<ReportedIndicator, 'name' | 'measure' | 'direction' | 'target'> & { code: string };

async function indicators(
  tx: Transaction,
  { programmeId, fields, accepted }: Asked,
  earlier: readonly Earlier[],
): Promise<ReportedIndicator[]> {
  const feeding = figuresOf(fields).filter((figure) => questionOf(figure).indicator !== undefined);
  if (feeding.length === 0) return [];
  const rows = await tx.query<IndicatorRow>(
    `select code, name, measure, direction, target::float8 as target from indicator where programme_id = $1`,
    [programmeId],
  );
  const known = new Map(rows.map(({ code, ...indicator }) => [code, indicator]));
  const before = earlier.flatMap((each) => (each.accepted ? [each.accepted.answers] : []));
  const reports = accepted ? [accepted, ...before] : before;
  return feeding.flatMap((figure) => {
    const indicator = questionOf(figure).indicator!;
    const facts = known.get(indicator);
    if (!facts) return [];
    const { value, reports: given } = reachedOver(figure, reports);
    return [{ figure: figure.key, indicator, ...facts, reached: value, reports: given }];
  });
}
