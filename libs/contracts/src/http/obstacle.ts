import { z } from 'zod';
import { OBSTACLE_KINDS, OBSTACLE_OUTCOMES, OBSTACLE_STAGES, SEVERITIES } from '#domain/obstacle/obstacle';
import { OBSTACLE_STEPS } from '#domain/obstacle/obstacle-life';
import { attachmentSchema } from './obligation.js';
import {
  countSchema,
  cursorQuerySchema,
  dateSchema,
  documentNumberSchema,
  idSchema,
  momentSchema,
  sentenceSchema,
  unitCodeSchema,
  unitRefSchema,
  versionSchema,
} from './primitives.js';

const taskRefSchema = z.object({ id: idSchema, code: z.string(), title: z.string() });
const filesSchema = (whose: string) => z.array(idSchema).max(20).default([]).describe(whose);

export const obstacleItemSchema = z
  .object({
    id: idSchema,
    programmeId: idSchema,
    programme: z.string(),
    code: z.string().describe('Natural key within the programme, `O-1`.'),
    kind: z.enum(OBSTACLE_KINDS),
    cause: z.enum(['objective', 'subjective']).describe('What the kind counts as (khách quan, chủ quan).'),
    title: z.string(),
    unit: unitRefSchema.describe('The unit that raised it.'),
    task: taskRefSchema.nullable().describe('The task it stops; null for the programme as a whole.'),
    stage: z.enum(OBSTACLE_STAGES).describe('`raised` and `triaged` wait for an answer, and are in every packet.'),
    severity: z.enum(SEVERITIES).nullable(),
    handler: unitRefSchema.nullable().describe('Who deals with it: a unit, or a party through its secretariat.'),
    answerByOriginal: dateSchema.nullable().describe('The first date ever set; stays for ever beside every other.'),
    answerBy: dateSchema.nullable(),
    overdue: z.boolean().describe('Not answered after the date.'),
    raisedAt: momentSchema,
    answeredAt: momentSchema.nullable(),
    settledAt: momentSchema.nullable(),
    version: versionSchema,
  })
  .meta({ id: 'ObstacleItem', description: 'An obstacle (khó khăn, vướng mắc).' });
export type ObstacleItem = z.infer<typeof obstacleItemSchema>;

/** What a task said before a change, and after it; only what changed. */
export const taskTermsSchema = z
  .object({
    title: z.string().optional(),
    output: z.string().nullable().optional(),
    due: dateSchema.nullable().optional(),
    lead: z.string().nullable().optional(),
    coordinating: z.array(z.string()).optional(),
  })
  .describe('Only what changed.');

export const obstacleDetailSchema = obstacleItemSchema
  .extend({
    text: z.string(),
    wanted: z.string().nullable().describe('What the unit asks for.'),
    attachments: z.array(attachmentSchema),
    steps: z
      .array(
        z.object({
          ordinal: countSchema,
          step: z.enum(OBSTACLE_STEPS),
          stage: z.enum(OBSTACLE_STAGES).describe('The stage after it.'),
          at: momentSchema,
          by: z.string().describe('Code of the office that did it.'),
          note: z.string().nullable(),
          severity: z.enum(SEVERITIES).nullable(),
          handler: unitRefSchema.nullable(),
          answerBy: dateSchema.nullable(),
        }),
      )
      .describe('What became of it, the raising first.'),
    answers: z
      .array(
        z.object({
          number: countSchema,
          outcome: z.enum(OBSTACLE_OUTCOMES),
          text: z.string(),
          paperNumber: z.string().nullable(),
          paperDate: dateSchema.nullable(),
          late: z.boolean(),
          answeredAt: momentSchema,
          by: z.string().describe('Code of the office that answered.'),
          attachments: z.array(attachmentSchema),
          task: taskRefSchema
            .extend({ unit: unitRefSchema.nullable(), due: dateSchema.nullable(), status: z.string() })
            .nullable()
            .describe('The task that helps, or that was changed.'),
          change: z
            .object({ before: taskTermsSchema, after: taskTermsSchema, effectiveOn: dateSchema, reason: z.string() })
            .nullable(),
        }),
      )
      .describe('Newest first.'),
    mine: z
      .object({
        unit: z.boolean().describe('Of the unit that raised it: may settle and reopen.'),
        handler: z.boolean().describe('Of those who deal with it: may reply.'),
        secretariat: z.boolean().describe('May triage, reply, give support, change the task, dismiss.'),
      })
      .describe('What I am towards it.'),
  })
  .meta({ id: 'ObstacleDetail' });
export type ObstacleDetail = z.infer<typeof obstacleDetailSchema>;

export const obstacleFilterSchema = cursorQuerySchema.extend({
  programme: idSchema.optional(),
  stage: z.enum(OBSTACLE_STAGES).optional(),
  kind: z.enum(OBSTACLE_KINDS).optional(),
  unit: unitCodeSchema.optional().describe('Code of the unit that raised it.'),
  task: idSchema.optional().describe('The task it stops.'),
  overdue: z.enum(['true', 'false']).optional().describe('Not answered after the date.'),
});
export type ObstacleFilter = z.infer<typeof obstacleFilterSchema>;

export const obstacleInputSchema = z
  .strictObject({
    unit: unitCodeSchema
      .optional()
      .describe('Code of the unit that raises it; needed only by callers who may speak for several.'),
    taskId: idSchema.optional().describe('The task it stops: one in which the unit has a part. Without it: the whole.'),
    kind: z.enum(OBSTACLE_KINDS),
    title: z.string().trim().min(1).max(300),
    text: sentenceSchema('What stops the work.'),
    wanted: sentenceSchema('What the unit asks for.').optional(),
    attachmentIds: filesSchema('Files of the unit, uploaded before.'),
  })
  .meta({ id: 'ObstacleInput' });
export type ObstacleInput = z.infer<typeof obstacleInputSchema>;

export const obstacleTriageInputSchema = z
  .strictObject({
    severity: z.enum(SEVERITIES),
    to: unitCodeSchema.describe('Code of whoever deals with it: a party (through its secretariat) or a unit.'),
    answerBy: dateSchema.describe('The day by the end of which it is to be answered.'),
    note: sentenceSchema('What whoever deals with it should know.').optional(),
  })
  .meta({ id: 'ObstacleTriageInput' });
export type ObstacleTriageInput = z.infer<typeof obstacleTriageInputSchema>;

export const obstacleSupportInputSchema = z.strictObject({
  unit: unitCodeSchema.describe('Code of the unit that helps.'),
  title: z.string().trim().min(1).max(500).describe('What it has to do.'),
  output: z.string().trim().min(1).max(500).optional(),
  due: dateSchema,
});

export const taskChangeInputSchema = z.strictObject({
  due: dateSchema.optional().describe('The new due date; the original one stays beside it for ever.'),
  title: z.string().trim().min(1).max(500).optional(),
  output: z.string().trim().min(1).max(500).optional(),
  lead: unitCodeSchema.optional().describe('Code of the unit that leads from then on.'),
  coordinating: z.array(unitCodeSchema).max(500).optional().describe('Codes of all units that coordinate.'),
  effectiveOn: dateSchema.optional().describe('The day the change counts from, today or before; today without it.'),
});
export type TaskChangeInput = z.infer<typeof taskChangeInputSchema>;

export const obstacleAnswerInputSchema = z
  .strictObject({
    outcome: z.enum(['replied', 'supported', 'task-changed']),
    text: sentenceSchema('The answer; for a changed task also the reason of the change.'),
    paperNumber: documentNumberSchema
      .optional()
      .describe('Number and symbol of the paper that answers; with its date.'),
    paperDate: dateSchema.optional(),
    attachmentIds: filesSchema('Files of the answering office, uploaded before.'),
    support: obstacleSupportInputSchema.optional().describe('For `supported`: the task of the unit that helps.'),
    change: taskChangeInputSchema.optional().describe('For `task-changed`: what changes in the task.'),
  })
  .meta({ id: 'ObstacleAnswerInput' });
export type ObstacleAnswerInput = z.infer<typeof obstacleAnswerInputSchema>;

export const obstacleSettlementInputSchema = z
  .strictObject({ note: sentenceSchema('How it was overcome; needed while nobody has answered.').optional() })
  .meta({ id: 'ObstacleSettlementInput' });
export type ObstacleSettlementInput = z.infer<typeof obstacleSettlementInputSchema>;
