import { z } from 'zod';
import { extensionSchema } from './extension.js';
import { obligationItemSchema } from './obligation.js';
import { countSchema, dateSchema, idSchema } from './primitives.js';

const where = {
  programmeId: idSchema,
  programme: z.string(),
  roundId: idSchema,
  round: z.string(),
  roundName: z.string(),
};

export const dutyAtWorkSchema = obligationItemSchema
  .extend({
    ...where,
    draft: z
      .enum(['none', 'drafting', 'approved'])
      .describe('Where the unit’s draft stands; for others than the unit always none.'),
    nothingToReport: z.boolean(),
  })
  .meta({ id: 'DutyAtWork' });
export type DutyAtWork = z.infer<typeof dutyAtWorkSchema>;

export const extensionAtWorkSchema = extensionSchema
  .extend({ ...where, unit: obligationItemSchema.shape.unit })
  .meta({ id: 'ExtensionAtWork' });
export type ExtensionAtWork = z.infer<typeof extensionAtWorkSchema>;

const listOf = <Item extends z.ZodType>(item: Item, description: string) =>
  z
    .object({ total: countSchema, items: z.array(item).describe('The most pressing first, at most 100.') })
    .describe(description);

export const workSchema = z
  .object({
    day: dateSchema.describe('The business day.'),
    owed: listOf(dutyAtWorkSchema, 'What my units owe now.'),
    approvals: listOf(dutyAtWorkSchema, 'Drafts that wait for me as the unit’s head.'),
    offers: listOf(extensionAtWorkSchema, 'Dates offered to my units.'),
    rulings: listOf(dutyAtWorkSchema, 'Reports that wait for the secretariat’s ruling.'),
    extensions: listOf(extensionAtWorkSchema, 'Requests for more time that wait for the secretariat.'),
    late: listOf(dutyAtWorkSchema, 'Units that owe a report past its due date.'),
    letters: listOf(
      z.object({
        id: idSchema,
        programmeId: idSchema,
        round: z.string(),
        rung: z.string(),
        draftedOn: dateSchema,
        units: countSchema,
      }),
      'Drafted letters that wait for a signature.',
    ),
  })
  .meta({ id: 'Work', description: 'One inbox over all programmes.' });
export type Work = z.infer<typeof workSchema>;
