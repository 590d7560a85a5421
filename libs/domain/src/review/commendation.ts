/** A model is registered early and recognised late. */
export const MODEL_STATUSES = ['registered', 'recognised'] as const;

/**
 * From the proposal at a review over the achievement report (báo cáo thành tích) and the council's minutes (biên bản họp hội
 * đồng) to the decision with its number and date. Praise (biểu dương) may be decided without a council.
 */
export const COMMENDATION_STAGES = ['proposed', 'reported', 'examined', 'decided'] as const;
export type CommendationStage = (typeof COMMENDATION_STAGES)[number];
