/** Whether a cause lies outside the unit (khách quan) or with it (chủ quan): the review's part III tells the two apart. */
export type Cause = 'objective' | 'subjective';

interface ObstacleKindSpec {
  readonly cause: Cause;
  readonly vi: string;
  readonly en: string;
}

/** What an obstacle comes from; another kind is another row. */
const OBSTACLE_KIND_SPECS = {
  regulation: { cause: 'objective', vi: 'Cơ chế, chính sách, quy định', en: 'Regulations and policy' },
  funding: { cause: 'objective', vi: 'Kinh phí, cơ sở vật chất', en: 'Funding and facilities' },
  organisation: { cause: 'objective', vi: 'Tổ chức bộ máy thay đổi', en: 'The organisation changes' },
  'local-situation': { cause: 'objective', vi: 'Tình hình địa bàn, nhân dân', en: 'The local situation' },
  disaster: { cause: 'objective', vi: 'Thiên tai, dịch bệnh', en: 'Disaster or epidemic' },
  'other-objective': { cause: 'objective', vi: 'Khách quan khác', en: 'Another objective cause' },
  leadership: { cause: 'subjective', vi: 'Lãnh đạo, chỉ đạo, điều hành', en: 'Leadership and guidance' },
  coordination: { cause: 'subjective', vi: 'Phối hợp giữa các đơn vị', en: 'Coordination between units' },
  staffing: { cause: 'subjective', vi: 'Bố trí nhân lực, năng lực cán bộ', en: 'Staff and their skills' },
  'other-subjective': { cause: 'subjective', vi: 'Chủ quan khác', en: 'Another subjective cause' },
} as const satisfies Record<string, ObstacleKindSpec>;

export type ObstacleKind = keyof typeof OBSTACLE_KIND_SPECS;
export const OBSTACLE_KINDS = Object.keys(OBSTACLE_KIND_SPECS) as [ObstacleKind, ...ObstacleKind[]];

/** How each kind is called, and which cause it counts under. */
export const OBSTACLE_SPECS: Readonly<Record<ObstacleKind, ObstacleKindSpec>> = OBSTACLE_KIND_SPECS;

export const SEVERITIES = ['minor', 'serious', 'blocking'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * `raised`: nobody has looked at it; `triaged`: somebody has to answer by a date; `answered` and `dismissed`: the unit has
 * the last word; `settled`: it has said that nothing stops it any more.
 */
export const OBSTACLE_STAGES = ['raised', 'triaged', 'answered', 'dismissed', 'settled'] as const;
export type ObstacleStage = (typeof OBSTACLE_STAGES)[number];

/** Whether somebody still owes an answer: every packet lists it until then. */
export const isUnanswered = (stage: ObstacleStage) => stage === 'raised' || stage === 'triaged';

/** What became of an obstacle: a word of advice, another unit's help, a change to the plan's task, or nothing. */
export const OBSTACLE_OUTCOMES = ['replied', 'supported', 'task-changed', 'dismissed'] as const;
export type ObstacleOutcome = (typeof OBSTACLE_OUTCOMES)[number];
