import type { Answers } from '#domain/form/answers';
import type { FormField } from '#domain/form/field';
import type { LocalDate } from '#domain/time/instant';
import type { ProgrammeNamed, UnitNamed } from './programme-named.js';
import type { CalledRound, EvidenceFile, RoundForm } from './story-facts.js';

/** One version of a unit's report, with what stands beside it in the form. */
export interface UnitReportFacts {
  readonly programme: ProgrammeNamed;
  readonly unit: UnitNamed;
  readonly round: CalledRound;
  readonly form: RoundForm;
  readonly fields: readonly FormField[];
  readonly version: number;
  readonly kind: 'submission' | 'nothing' | 'paper' | 'correction';
  /** Number and date as the unit entered them. */
  readonly paperNumber: string | null;
  readonly paperDate: LocalDate | null;
  /** Why a correction was made. */
  readonly reason: string | null;
  readonly nothingToReport: boolean;
  readonly answers: Answers;
  /** What the unit reported the period before. */
  readonly previous: { readonly roundName: string; readonly answers: Answers } | null;
  /** Indicators that the form feeds, in the form's order. */
  readonly targets: readonly ReportedTarget[];
  /** What the unit explained of figures that a rule asked about. */
  readonly explanations: readonly { readonly question: string; readonly explanation: string }[];
  /** By name, then digest. */
  readonly evidence: readonly EvidenceFile[];
}

export interface ReportedTarget {
  /** Key of the figure. */
  readonly figure: string;
  readonly name: string;
  readonly measure: string;
  /** Of the whole programme. */
  readonly target: number | null;
  /** Over the unit's reports that were accepted; `null` when none gave it. */
  readonly reached: number | null;
}
