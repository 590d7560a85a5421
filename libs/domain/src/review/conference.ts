/** How people take part in a conference. */
export const CONFERENCE_FORMS = ['in-person', 'online', 'mixed'] as const;
export type ConferenceForm = (typeof CONFERENCE_FORMS)[number];
