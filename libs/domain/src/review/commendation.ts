/** A model is registered early and recognised late. */
export const MODEL_STATUSES = ['registered', 'recognised'] as const;

/** From the proposal at a review to the decision with its number and date. */
export const COMMENDATION_STAGES = ['proposed', 'decided'] as const;
