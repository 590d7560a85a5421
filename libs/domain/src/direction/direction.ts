/** To one's own side a direction (ý kiến chỉ đạo); to the other party the same thing is a request (đề nghị, kiến nghị). */
export const DIRECTION_KINDS = ['direction', 'request'] as const;
export type DirectionKind = (typeof DIRECTION_KINDS)[number];

export const DIRECTION_SOURCES = ['packet', 'conference', 'note'] as const;
export type DirectionSource = (typeof DIRECTION_SOURCES)[number];

/**
 * `proposed`: a request the other party has not accepted yet; `refused`: it said no, which ends nothing: the giver asks
 * another unit or asks again. Only an answer closes it, and an answer that does not do is sent back.
 */
export const DIRECTION_STAGES = ['proposed', 'open', 'refused', 'answered'] as const;
export type DirectionStage = (typeof DIRECTION_STAGES)[number];

/** Whether it is still to be answered: every packet lists it until then. */
export const isOpen = (stage: DirectionStage) => stage !== 'answered';
