/** What is left once an installation has its administrator and its office, in this order; each may be skipped and done later. */
export const SET_UP_STEPS = ['calendar', 'mail', 'units', 'sample'] as const;
export type SetUpStep = (typeof SET_UP_STEPS)[number];

export const SET_UP_STEP_STATES = ['open', 'done', 'skipped'] as const;
export type SetUpStepState = (typeof SET_UP_STEP_STATES)[number];
