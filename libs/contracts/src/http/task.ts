import { z } from 'zod';
import { ASSIGNMENT_ROLES, TASK_ORIGINS, TASK_STATUSES } from '#domain/task/task';
import { TASK_CELLS } from '#domain/task/task-cell';
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

export const taskItemSchema = z
  .object({
    id: idSchema,
    programmeId: idSchema,
    programme: z.string(),
    code: z.string().describe('Natural key: `2018/1.1` in a plan, `D-1` for a direction that no plan has taken up.'),
    planId: idSchema.nullable(),
    year: z.number().int().describe('The plan’s year; for a direction’s task the year in which it became a task.'),
    directionId: idSchema.nullable(),
    direction: z.string().nullable().describe('The direction that it carries out, such as `D-1`.'),
    content: z.number().int().nullable().describe('Number of the head of work in the plan.'),
    number: z.string(),
    title: z.string(),
    output: z.string().nullable(),
    cadence: z.string().nullable(),
    origin: z.enum(TASK_ORIGINS),
    status: z.enum(TASK_STATUSES),
    statusReason: z.string().nullable(),
    cell: z.enum(TASK_CELLS).nullable().describe('Where it is counted today; null for one that is not.'),
    dueOriginal: dateSchema.nullable(),
    due: dateSchema.nullable(),
    timely: z.boolean().nullable(),
    issuedAt: momentSchema.nullable(),
    completedAt: momentSchema.nullable(),
    lead: unitRefSchema.nullable(),
    coordinating: z.array(unitRefSchema),
    version: versionSchema,
  })
  .meta({ id: 'TaskItem', description: 'A task (nhiệm vụ) of an issued plan or of a direction.' });
export type TaskItem = z.infer<typeof taskItemSchema>;

export const taskDetailSchema = taskItemSchema
  .extend({
    units: z
      .array(
        z.object({
          unit: unitRefSchema,
          role: z.enum(ASSIGNMENT_ROLES),
          person: z.string().nullable().describe('Code of the office that the unit’s head named.'),
          namedAt: momentSchema.nullable(),
        }),
      )
      .describe('The lead unit first.'),
    proof: z
      .object({
        note: z.string().nullable(),
        paperNumber: z.string().nullable(),
        paperDate: dateSchema.nullable(),
        attachments: z.array(attachmentSchema),
      })
      .nullable()
      .describe('What was handed in last; it stays when the task is reopened, until the next completion.'),
    carriedFrom: z.object({ id: idSchema, code: z.string() }).nullable(),
    carriedTo: z.object({ id: idSchema, code: z.string() }).nullable(),
    mine: z
      .object({
        lead: z.boolean().describe('Of the lead unit: may complete it.'),
        heads: z.array(z.string()).describe('Codes of its units of which I am the head: I name their person.'),
        secretariat: z.boolean(),
      })
      .describe('What I am towards it.'),
  })
  .meta({ id: 'TaskDetail' });
export type TaskDetail = z.infer<typeof taskDetailSchema>;

export const taskFilterSchema = cursorQuerySchema.extend({
  programme: idSchema.optional(),
  year: z.coerce.number().int().min(1900).max(2200).optional(),
  unit: unitCodeSchema.optional().describe('Code of a unit that leads or coordinates.'),
  status: z.enum(TASK_STATUSES).optional(),
  overdue: z.enum(['true', 'false']).optional().describe('Still open after its due date.'),
});
export type TaskFilter = z.infer<typeof taskFilterSchema>;

export const taskUnitsInputSchema = z
  .strictObject({
    lead: unitCodeSchema.describe('Code of the unit that leads (chủ trì).'),
    coordinating: z.array(unitCodeSchema).max(500).default([]).describe('Codes of those that coordinate (phối hợp).'),
  })
  .meta({ id: 'TaskUnitsInput', description: 'All units of the task.' });
export type TaskUnitsInput = z.infer<typeof taskUnitsInputSchema>;

export const taskPersonInputSchema = z
  .strictObject({
    person: z.string().trim().min(1).max(100).describe('Code of an office of the head’s own unit.'),
    unit: unitCodeSchema
      .optional()
      .describe('For which unit; needed only by the head of several units that have a part in the task.'),
  })
  .meta({ id: 'TaskPersonInput' });
export type TaskPersonInput = z.infer<typeof taskPersonInputSchema>;

export const taskCompletionInputSchema = z
  .strictObject({
    note: sentenceSchema('What was done.'),
    paperNumber: documentNumberSchema.optional().describe('Number and symbol of the product’s paper; with its date.'),
    paperDate: dateSchema.optional(),
    attachmentIds: z.array(idSchema).max(20).default([]).describe('Files of the lead unit, uploaded before.'),
  })
  .meta({ id: 'TaskCompletionInput' });
export type TaskCompletionInput = z.infer<typeof taskCompletionInputSchema>;

const countsSchema = z.object({
  doneOnTime: countSchema,
  doneLate: countSchema,
  openInTime: countSchema,
  openOverdue: countSchema,
  withoutDeadline: countSchema.describe('Apart from the four cells.'),
  suspended: countSchema.describe('Apart from the four cells.'),
});
export type TaskCounts = z.infer<typeof countsSchema>;

export const taskCountsFilterSchema = z.object({
  year: z.coerce.number().int().min(1900).max(2200).optional(),
});

export const taskCountsSchema = z
  .object({
    programme: z.string(),
    year: z.number().int().nullable().describe('null: of all years.'),
    day: dateSchema.describe('The business day on which overdue is decided.'),
    overAllUnits: z.boolean().describe('Whether the counts are over all tasks, or only over those the caller may see.'),
    all: countsSchema,
    byContent: z.array(
      countsSchema.extend({
        year: z.number().int(),
        content: z.number().int().nullable().describe('null: tasks of no head of work, such as those of directions.'),
        title: z.string().nullable(),
      }),
    ),
    byUnit: z.array(countsSchema.extend({ unit: unitRefSchema })).describe('By lead unit.'),
  })
  .meta({
    id: 'TaskCounts',
    description: 'Every task with a deadline is in exactly one of the four cells, unless it is suspended.',
  });
export type TaskCountsAnswer = z.infer<typeof taskCountsSchema>;
