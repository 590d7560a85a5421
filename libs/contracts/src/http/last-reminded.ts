import { countSchema, momentSchema } from './primitives.js';

/** On each row of a list of what is owed: when its unit was last reminded, and how often. */
export const remindedShape = {
  lastRemindedAt: momentSchema.nullable().describe('When its unit was last reminded of it.'),
  reminded: countSchema.describe('How often its unit was reminded of it.'),
};
