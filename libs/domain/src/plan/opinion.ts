/** One unit's opinion on a draft. Silence is listed; it is not consent. */
export const OPINION_STATUSES = ['asked', 'agreed', 'commented', 'silent'] as const;

/** What the secretariat made of it (tiếp thu, tiếp thu một phần, không tiếp thu). */
export const OPINION_OUTCOMES = ['accepted', 'partly', 'not-accepted'] as const;
