/** Where a task comes from; `single` is one outside the plan's rhythm, `recommendation` one that an inspection left. */
export const TASK_ORIGINS = [
  'programme',
  'carry-over',
  'direction',
  'conclusion',
  'plan',
  'single',
  'recommendation',
] as const;
export type TaskOrigin = (typeof TASK_ORIGINS)[number];

/**
 * `draft` in a plan that is not issued; `carried` went on as a task of the next plan; `dropped` fell out: its plan was
 * cancelled, or its direction went to the other party or was answered before the plan was issued.
 */
export const TASK_STATUSES = ['draft', 'open', 'suspended', 'done', 'carried', 'dropped'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/**
 * How far a task is: `lead` by its lead unit alone; `each-unit` by every unit that has to do it (all provinces, say): each
 * has a status, a due date and a proof of its own, and the task is done when all of them are. Its lead follows it up.
 */
export const TASK_TRACKINGS = ['lead', 'each-unit'] as const;
export type TaskTracking = (typeof TASK_TRACKINGS)[number];

/** `each`: one of the units that all have to do a task tracked unit by unit. */
export const ASSIGNMENT_ROLES = ['lead', 'each', 'coordinating'] as const;
export type AssignmentRole = (typeof ASSIGNMENT_ROLES)[number];
