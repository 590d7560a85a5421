import type { ConferenceForm } from '#domain/review/conference';
import type { ReviewKind } from '#domain/review/review';
import type { LocalDate } from '#domain/time/instant';
import type { NumberedPaper } from './inspection-facts.js';
import type { ProgrammeNamed, UnitNamed } from './programme-named.js';

/** The review of which a paper tells. */
export interface ReviewNamed {
  /** `2019-annual` */
  readonly code: string;
  readonly kind: ReviewKind;
  readonly year: number;
  readonly topic: string | null;
}

/** What every paper of a conference tells: as it is planned, and once it was held as it was. */
export interface ConferenceFacts {
  readonly programme: ProgrammeNamed;
  readonly review: ReviewNamed;
  readonly date: LocalDate;
  /** `HH:MM` in +07:00, as planned. */
  readonly startsAt: string | null;
  readonly form: ConferenceForm;
  readonly place: string | null;
  /** The year that the same conference launches. */
  readonly launches: number | null;
  readonly chairs: readonly string[];
  /** Who is asked to come, a line each. */
  readonly invited: readonly string[];
  /** In order. */
  readonly agenda: readonly AgendaItem[];
  /** Titles, in order. */
  readonly papers: readonly string[];
  /** The main point first, then by unit code. */
  readonly points: readonly ConferencePoint[];
  readonly heldOn: LocalDate | null;
  readonly minutes: ConferenceMinutes | null;
}

export interface AgendaItem {
  /** `HH:MM` */
  readonly time?: string;
  readonly item: string;
  /** Office of the one who speaks. */
  readonly by?: string;
}

export interface ConferencePoint {
  readonly unit: UnitNamed;
  readonly main: boolean;
  readonly chair: string | null;
  /** `null` until it is recorded. */
  readonly present: number | null;
}

/** How it went, as the secretariat wrote it down. */
export interface ConferenceMinutes {
  /** Office of the one who kept them. */
  readonly secretary: string | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** Who said what, in order. */
  readonly proceedings: readonly { readonly by: string; readonly text: string }[];
  /** What the chair concluded. */
  readonly conclusions: string | null;
}

/** What the notice of a review's conclusions tells. */
export interface ConclusionNoticeFacts {
  readonly programme: ProgrammeNamed;
  readonly review: ReviewNamed;
  /** `null` for a review without one. */
  readonly conference: Pick<
    ConferenceFacts,
    'date' | 'heldOn' | 'form' | 'place' | 'chairs' | 'points' | 'launches'
  > | null;
  /** As it was entered; `null` while the review is open. */
  readonly entered: NumberedPaper | null;
  /** What was concluded: the notice's own words, before that the minutes'; `null` while there are none. */
  readonly text: string | null;
  readonly tasks: readonly {
    readonly title: string;
    readonly lead: UnitNamed;
    readonly forYear: number;
    readonly due: LocalDate | null;
    /** Its number in the plan of that year; `null` until a plan takes it up. */
    readonly task: string | null;
  }[];
  /** Given at the conference or the review. */
  readonly directions: readonly {
    /** `D-<ordinal>` */
    readonly direction: string;
    readonly kind: 'direction' | 'request';
    readonly text: string;
    readonly to: UnitNamed;
    readonly due: LocalDate | null;
    readonly givenBy: string;
  }[];
}
