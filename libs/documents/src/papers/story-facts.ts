import type { LocalDate } from '#domain/time/instant';

/** A cited document (căn cứ). */
export interface Citation {
  /** Kind of document such as `conclusion`; absent where only the number is known. */
  readonly kind?: string;
  readonly number: string;
  readonly date: LocalDate | null;
  readonly issuer: string;
  readonly summary: string;
}

/** A round with its four dates: cut-off, due, lock, and the packet's freeze where one follows. */
export interface CalledRound {
  readonly code: string;
  readonly name: string;
  readonly periodFrom: LocalDate;
  readonly cutOff: LocalDate;
  readonly due: LocalDate;
  readonly lock: LocalDate;
  readonly freezesOn: LocalDate | null;
}

/** The form of a round. */
export interface RoundForm {
  readonly code: string;
  readonly name: string;
  readonly version: number;
}

/** A file borne by a report. */
export interface EvidenceFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  /** Labels of the fields that it proves, in the form's order; none for a file beside the whole report. */
  readonly proves: readonly string[];
}
