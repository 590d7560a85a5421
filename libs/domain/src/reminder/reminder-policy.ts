/**
 * Whom a rung may reach. Above a unit's head no machine writes: `urging-letter` drafts a công văn đôn đốc that the
 * secretariat signs, and leaders are not in the list at all.
 */
export const RECIPIENT_ROLES = ['officer', 'head', 'secretariat', 'urging-letter'] as const;
export type RecipientRole = (typeof RECIPIENT_ROLES)[number];

/** One level of reminding: when, counted from the due date in force, and whom. */
export interface Rung {
  /** Unique in its policy, stable: it is part of the natural key of every reminder. */
  readonly code: string;
  /** Working days of the unit's calendar from the due date: negative before it, 0 on the day, positive after it. */
  readonly workingDays: number;
  readonly to: readonly RecipientRole[];
  /** Time of day (`HH:MM`, +07:00) at which it goes out. */
  readonly at: string;
}

/** Hours in which no reminder leaves, such as 20:00 to 07:00; what falls due in them waits for their end. */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
}

/** When whom is reminded of a report that is owed. */
export interface ReminderPolicy {
  readonly rungs: readonly Rung[];
  readonly quiet?: QuietHours;
}
