import type { FINDING_KINDS, InspectionKind, MEMBER_ROLES } from '#domain/inspection/inspection';
import type { RecommendationStage } from '#domain/inspection/recommendation';
import type { LocalDate } from '#domain/time/instant';
import type { ProgrammeNamed, UnitNamed } from './programme-named.js';

/** A paper by its number and date, as they were entered. */
export interface NumberedPaper {
  readonly number: string;
  readonly date: LocalDate;
}

/** What every paper of an inspection tells. */
export interface InspectionFacts {
  readonly programme: ProgrammeNamed;
  /** `I-<ordinal>` */
  readonly inspection: string;
  readonly kind: InspectionKind;
  readonly subject: string;
  readonly year: number;
  /** Whether it stands in the year's plan. */
  readonly scheduled: boolean;
  /** The year's plan of inspections, once it is issued. */
  readonly plan: NumberedPaper | null;
  /** On the team. */
  readonly decision: NumberedPaper | null;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** By code. */
  readonly units: readonly UnitNamed[];
  /** In the order of the decision. */
  readonly team: readonly TeamMember[];
  readonly selfReportDueOriginal: LocalDate | null;
  readonly selfReportDue: LocalDate | null;
}

export interface TeamMember {
  readonly role: (typeof MEMBER_ROLES)[number];
  readonly unit: UnitNamed;
  /** An office, never a name; `null` for a member of whom only the unit is known. */
  readonly office: string | null;
}

export interface InspectionNoticeFacts extends InspectionFacts {
  readonly outline: string | null;
}

export interface InspectionResultsFacts extends InspectionFacts {
  readonly notice: NumberedPaper | null;
  /** What the team concluded on the whole; `null` until the results are entered. */
  readonly summary: string | null;
  /** By unit code: what each did. */
  readonly course: readonly {
    readonly unit: UnitNamed;
    /** The newest report of the unit on itself. */
    readonly selfReport: {
      readonly paper: NumberedPaper | null;
      readonly sentOn: LocalDate;
      readonly late: boolean;
    } | null;
    /** Days for which there are minutes. */
    readonly workedOn: readonly LocalDate[];
  }[];
  /** In the order in which they were recorded. */
  readonly findings: readonly {
    readonly unit: UnitNamed;
    readonly kind: (typeof FINDING_KINDS)[number];
    readonly text: string;
  }[];
  /** In the order in which they were given; without those taken back. */
  readonly recommendations: readonly {
    /** `I-1/2` */
    readonly code: string;
    readonly unit: UnitNamed;
    readonly text: string;
    readonly dueOriginal: LocalDate;
    readonly due: LocalDate;
    readonly stage: Exclude<RecommendationStage, 'withdrawn'>;
  }[];
}
