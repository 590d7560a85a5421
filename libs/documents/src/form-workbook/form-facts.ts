import type { Answers } from '#domain/form/answers';
import type { FormField } from '#domain/form/field';
import type { LocalDate } from '#domain/time/instant';

/** Which form a workbook is: of which unit, in which round, by which version. */
export interface FormIdentity {
  readonly programme: string;
  readonly round: string;
  /** The unit's code. */
  readonly unit: string;
  readonly form: string;
  readonly formVersion: number;
  readonly fields: readonly FormField[];
}

/** An indicator that a field feeds. */
export interface FieldTarget {
  readonly figure: string;
  readonly name: string;
  readonly target: number | null;
}

/** Everything that stands in the form of one unit in one round. */
export interface FormFacts extends FormIdentity {
  readonly programmeTitle: string;
  readonly roundName: string;
  readonly unitName: string;
  readonly periodFrom: LocalDate;
  readonly cutOff: LocalDate;
  readonly due: LocalDate;
  readonly lock: LocalDate;
  /** Day on which the review packet freezes, when there is one for the round. */
  readonly freezesOn: LocalDate | null;
  /** What is filled in already. */
  readonly answers: Answers;
  /** What the unit reported the period before. */
  readonly previous: { readonly roundName: string; readonly answers: Answers } | null;
  readonly targets: readonly FieldTarget[];
}
