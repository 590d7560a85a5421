import { z } from 'zod';
import { PROCESS_KINDS } from '#domain/process/process-kind';
import { countSchema, cursorQuerySchema, idSchema, momentSchema, pageOf, sentenceSchema } from './primitives.js';

/** How a process is doing; each is in one of them. */
export const PROCESS_STATES = ['faulty', 'late', 'due', 'sleeping', 'done'] as const;
export type ProcessState = (typeof PROCESS_STATES)[number];

const processStateSchema = z
  .enum(PROCESS_STATES)
  .describe(
    'faulty: its last decision or step failed; late: past its time for long, or nobody takes its wakes; due: about to decide; sleeping: waits for its moment; done: nothing ever to do again.',
  );

export const processKindSchema = z.enum(PROCESS_KINDS);

export const processFilterSchema = cursorQuerySchema.extend({
  kind: processKindSchema.optional(),
  state: processStateSchema.optional(),
  programmeId: idSchema.optional(),
  search: z.string().trim().min(1).max(100).optional().describe('Part of the key or of the programme’s title.'),
});
export type ProcessFilter = z.infer<typeof processFilterSchema>;

export const processItemSchema = z
  .object({
    kind: processKindSchema,
    id: idSchema.describe('Of the programme, plan, round, review or packet that it carries.'),
    key: z.string(),
    programmeId: idSchema.nullable(),
    programme: z.string().nullable().describe('The programme’s number.'),
    code: z.string().nullable().describe('Code of the round, review or packet, year of the plan.'),
    title: z.string().nullable().describe('The programme’s title, the round’s name.'),
    state: processStateSchema,
    stage: z.string(),
    stageWords: z.string().describe('In the caller’s language.'),
    sleepsUntil: momentSchema.nullable(),
    decidedAt: momentSchema.nullable(),
    fault: z.string().nullable(),
    faultAt: momentSchema.nullable(),
    faultCount: countSchema,
    pokeAttempts: countSchema.describe('Pokes since its last decision.'),
    waitingWakes: countSchema,
  })
  .meta({ id: 'ProcessItem' });
export type ProcessItem = z.infer<typeof processItemSchema>;

export const processPageSchema = pageOf(processItemSchema)
  .extend({
    counts: z.record(processStateSchema, countSchema).describe('By state, whatever the page is narrowed to by state.'),
  })
  .meta({ id: 'ProcessPage' });
export type ProcessPage = z.infer<typeof processPageSchema>;

export const processStorySchema = processItemSchema
  .extend({
    wakes: z
      .array(z.object({ at: momentSchema, reason: z.string() }))
      .describe('What waits to be seen, in the caller’s language.'),
    decisions: z
      .array(
        z.object({
          at: momentSchema,
          stageWords: z.string(),
          what: z.enum(['step', 'wait', 'done']),
          step: z.string().nullable().describe('What it set out to do, in the caller’s language.'),
          until: momentSchema.nullable(),
          wakes: countSchema.describe('How many wakes it had seen.'),
        }),
      )
      .describe('The latest decisions, the newest first; at most a hundred.'),
  })
  .meta({ id: 'ProcessStory' });
export type ProcessStory = z.infer<typeof processStorySchema>;

export const pokeInputSchema = z
  .strictObject({ reason: sentenceSchema('Why it is woken by hand; the audit keeps it.', 500) })
  .meta({ id: 'PokeInput' });
export type PokeInput = z.infer<typeof pokeInputSchema>;
