/** A wake should be gone within seconds; past this nobody is taking them. */
export const WAKE_PATIENCE_SECONDS = 60;
/** The sweeper passes every few minutes. */
export const OVERDUE_PATIENCE_MINUTES = 10;
