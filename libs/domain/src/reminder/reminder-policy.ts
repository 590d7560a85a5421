/**
 * Whom a rung may reach. Above a unit's head no machine writes: `urging-letter` drafts a công văn đôn đốc that the
 * secretariat signs, and leaders are not in the list at all: what a signing body itself owes, its leader's secretary is
 * reminded of.
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

/**
 * What a report may stick in: its draft untouched (or never begun), returned and not sent again, or submitted and not
 * looked at. The last is the secretariat's own, and the unit is never told of it.
 */
export const STUCK_STATES = ['draft-untouched', 'returned-not-resubmitted', 'submitted-not-looked-at'] as const;
export type StuckState = (typeof STUCK_STATES)[number];

export const STUCK_RECIPIENTS = ['officer', 'head', 'secretariat'] as const;
export type StuckRecipient = (typeof STUCK_RECIPIENTS)[number];

/** Who hears of a report that sticks, so many working days of the unit's calendar after the state began. */
export interface StuckRule extends Omit<Rung, 'to'> {
  readonly state: StuckState;
  readonly to: readonly StuckRecipient[];
}

/** Hours in which no reminder leaves, such as 20:00 to 07:00; what falls due in them waits for their end. */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
}

/** When whom is reminded of what is owed. */
export interface ReminderPolicy {
  /** The ladder of reports. */
  readonly rungs: readonly Rung[];
  /** The ladder of tasks; without it tasks go by that of reports. */
  readonly tasks?: readonly Rung[] | null;
  readonly stuck: readonly StuckRule[];
  readonly quiet?: QuietHours | null;
}

/** How a reminder of a report came about: a rung of the ladder, a person's own act, or a state that it stuck in. */
export const REMINDER_KINDS = ['rung', 'by-hand', ...STUCK_STATES] as const;

/** Rung codes of what the secretariat sends by hand: `by-hand-1`, `by-hand-2` … No policy may use them. */
export const BY_HAND_PREFIX = 'by-hand-';

/** The ladder that tasks go by. */
export const taskLadder = (policy: Pick<ReminderPolicy, 'rungs' | 'tasks'>): readonly Rung[] =>
  policy.tasks ?? policy.rungs;

/** Whether a time of day lies in hours that may go past midnight. */
export function withinHours(time: string, { from, until }: QuietHours): boolean {
  return from <= until ? time >= from && time < until : time >= from || time < until;
}
