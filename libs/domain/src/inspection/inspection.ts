interface InspectionKindSpec {
  readonly vi: string;
  readonly en: string;
  /** How its team is called. */
  readonly team: string;
  /** Whether the units report on themselves before the team comes. */
  readonly selfReport: 'asked' | 'if-wanted';
}

const KIND_SPECS = {
  inspection: { vi: 'Kiểm tra', en: 'Inspection', team: 'Đoàn kiểm tra', selfReport: 'asked' },
  supervision: { vi: 'Giám sát', en: 'Supervision', team: 'Đoàn giám sát', selfReport: 'asked' },
  survey: { vi: 'Khảo sát', en: 'Survey', team: 'Đoàn khảo sát', selfReport: 'if-wanted' },
} as const satisfies Record<string, InspectionKindSpec>;

export type InspectionKind = keyof typeof KIND_SPECS;
export const INSPECTION_KINDS = Object.keys(KIND_SPECS) as [InspectionKind, ...InspectionKind[]];

/** How each kind is called and what it asks of the units; another kind is another row. */
export const INSPECTION_SPECS: Readonly<Record<InspectionKind, InspectionKindSpec>> = KIND_SPECS;

/**
 * `planned` in the year's plan; `decided`: it has its team; `noticed`: the units know; `under-way`: self-reports, minutes,
 * findings; `concluded`: the results are out; `followed-up`: recommendations are being carried out; `closed`: none is open.
 */
export const INSPECTION_STAGES = [
  'planned',
  'decided',
  'noticed',
  'under-way',
  'concluded',
  'followed-up',
  'closed',
  'cancelled',
] as const;
export type InspectionStage = (typeof INSPECTION_STAGES)[number];

/** What somebody is in the team. */
export const MEMBER_ROLES = ['head', 'deputy', 'secretary', 'member'] as const;

export const FINDING_KINDS = ['strength', 'shortcoming', 'violation'] as const;

/** What the papers of an inspection are, apart from those of single units. */
export const INSPECTION_PAPER_KINDS = ['decision', 'notice', 'results'] as const;
export type InspectionPaperKind = (typeof INSPECTION_PAPER_KINDS)[number];
