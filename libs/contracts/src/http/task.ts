import { z } from 'zod';
import { ASSIGNMENT_ROLES, TASK_ORIGINS, TASK_STATUSES, TASK_TRACKINGS } from '#domain/task/task';
import { TASK_CELLS } from '#domain/task/task-cell';
import { SHARE_STATUSES } from '#domain/task/task-share';
import { taskExtensionSchema } from './extension.js';
import { remindedShape } from './last-reminded.js';
import { attachmentSchema } from './obligation.js';
import { taskTermsSchema } from './obstacle.js';
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
    code: z
      .string()
      .describe(
        'Natural key: `2018/1.1` in a plan, `D-1` for a direction that no plan has taken up, `S-1` for a single task outside the plans.',
      ),
    tracking: z.enum(TASK_TRACKINGS).describe('`each-unit`: every unit that has to do it has a share of its own.'),
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
    myShares: z
      .array(
        z.object({
          unit: z.string().describe('The unit’s code.'),
          status: z.enum(SHARE_STATUSES),
          dueOriginal: dateSchema.nullable(),
          due: dateSchema.nullable().describe('The date in force: its own, or the task’s.'),
        }),
      )
      .describe('The shares of my own units, in a task that each unit has to do.'),
    ...remindedShape,
    version: versionSchema,
  })
  .meta({ id: 'TaskItem', description: 'A task (nhiệm vụ) of an issued plan or of a direction.' });
export type TaskItem = z.infer<typeof taskItemSchema>;

const proofSchema = z.object({
  note: z.string().nullable(),
  paperNumber: z.string().nullable(),
  paperDate: dateSchema.nullable(),
  attachments: z.array(attachmentSchema),
});

const countsSchema = z.object({
  doneOnTime: countSchema,
  doneLate: countSchema,
  openInTime: countSchema,
  openOverdue: countSchema,
  withoutDeadline: countSchema.describe('Apart from the four cells.'),
  suspended: countSchema.describe('Apart from the four cells.'),
});
export type TaskCounts = z.infer<typeof countsSchema>;

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
      .describe('The lead unit first. Of the units that each have to do it only one’s own: see `shares`.'),
    shares: countsSchema
      .extend({ units: countSchema, verified: countSchema })
      .nullable()
      .describe('Of a task that each unit has to do: where the shares stand that I may see; null for another.'),
    persons: z
      .array(z.object({ unit: z.string(), person: z.string(), namedBy: z.string(), namedAt: momentSchema }))
      .describe('Who was named for it, one after the other; of one’s own units, or all for those who oversee it.'),
    extensions: z.array(taskExtensionSchema).describe('Requests for more time; of one’s own units, or all.'),
    proof: proofSchema
      .nullable()
      .describe('What was handed in last; it stays when the task is reopened, until the next completion.'),
    carriedFrom: z.object({ id: idSchema, code: z.string() }).nullable(),
    carriedTo: z.object({ id: idSchema, code: z.string() }).nullable(),
    changes: z
      .array(
        z.object({
          ordinal: countSchema,
          obstacle: z.string().nullable().describe('The obstacle because of which, `O-1`.'),
          effectiveOn: dateSchema,
          reason: z.string(),
          before: taskTermsSchema,
          after: taskTermsSchema,
          changedAt: momentSchema,
        }),
      )
      .describe('How it was changed after it was issued, the first change first; kept for ever.'),
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

export const taskShareSchema = z
  .object({
    unit: unitRefSchema,
    status: z.enum(SHARE_STATUSES),
    statusReason: z.string().nullable(),
    cell: z.enum(TASK_CELLS).nullable(),
    dueOriginal: dateSchema.nullable(),
    due: dateSchema.nullable().describe('The date in force: its own, or the task’s.'),
    timely: z.boolean().nullable(),
    completedAt: momentSchema.nullable(),
    verifiedAt: momentSchema.nullable(),
    person: z.string().nullable(),
    proof: proofSchema.nullable(),
  })
  .meta({ id: 'TaskShare', description: 'One unit’s share of a task that each of its units has to do.' });
export type TaskShare = z.infer<typeof taskShareSchema>;

export const taskSharesFilterSchema = cursorQuerySchema.extend({ status: z.enum(SHARE_STATUSES).optional() });
export type TaskSharesFilter = z.infer<typeof taskSharesFilterSchema>;

const sharesInput = { units: z.array(unitCodeSchema).min(1).max(5000).describe('Codes of the units.') };

export const sharesInputSchema = z.strictObject(sharesInput).meta({ id: 'TaskSharesInput' });
export const sharesReasonInputSchema = z
  .strictObject({ ...sharesInput, reason: sentenceSchema('Why.') })
  .meta({ id: 'TaskSharesReasonInput' });

export const taskFilterSchema = cursorQuerySchema.extend({
  programme: idSchema.optional(),
  year: z.coerce.number().int().min(1900).max(2200).optional(),
  unit: unitCodeSchema.optional().describe('Code of a unit that leads or coordinates.'),
  person: z.string().trim().min(1).max(100).optional().describe('Code of the office named for it.'),
  status: z.enum(TASK_STATUSES).optional(),
  overdue: z.enum(['true', 'false']).optional().describe('Still open after its due date.'),
});
export type TaskFilter = z.infer<typeof taskFilterSchema>;

export const taskUnitsInputSchema = z
  .strictObject({
    lead: unitCodeSchema.describe('Code of the unit that leads (chủ trì).'),
    coordinating: z.array(unitCodeSchema).max(500).default([]).describe('Codes of those that coordinate (phối hợp).'),
    each: z
      .array(unitCodeSchema)
      .max(5000)
      .optional()
      .describe(
        'Codes of the units that each have to do it; the lead then follows it up. Without it they stay as they are.',
      ),
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
    attachmentIds: z.array(idSchema).max(20).default([]).describe('Files of the unit, uploaded before.'),
    unit: unitCodeSchema
      .optional()
      .describe('For a task that each unit has to do: whose share; needed by those who work for several of them.'),
  })
  .meta({ id: 'TaskCompletionInput' });
export type TaskCompletionInput = z.infer<typeof taskCompletionInputSchema>;

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
    duties: z
      .object({
        all: countsSchema,
        byContent: z.array(countsSchema.extend({ year: z.number().int(), content: z.number().int().nullable() })),
        byUnit: z.array(countsSchema.extend({ unit: unitRefSchema })),
        byPerson: z.array(
          countsSchema.extend({ person: z.string().nullable().describe('Code of the office; null: nobody is named.') }),
        ),
      })
      .describe(
        'The same unit by unit: the lead’s part of a task, or each unit’s share of one that every unit has to do. What a unit did before its task was carried on counts where it did it.',
      ),
  })
  .meta({
    id: 'TaskCounts',
    description: 'Every task with a deadline is in exactly one of the four cells, unless it is suspended.',
  });
export type TaskCountsAnswer = z.infer<typeof taskCountsSchema>;

export const singleTaskInputSchema = z
  .strictObject({
    title: sentenceSchema('What is to be done.', 1000),
    output: sentenceSchema('The product expected.', 1000).optional(),
    content: z.number().int().min(1).max(99).optional().describe('Number of the programme’s head of work.'),
    due: dateSchema,
    tracking: z.enum(TASK_TRACKINGS).default('lead'),
    lead: unitCodeSchema
      .optional()
      .describe('Who leads it; with `each-unit` who follows it up: by default the secretariat that gives it.'),
    coordinating: z.array(unitCodeSchema).max(500).default([]),
    units: z
      .array(unitCodeSchema)
      .max(5000)
      .default([])
      .describe('With `each-unit`: the units that each have to do it.'),
  })
  .meta({ id: 'SingleTaskInput', description: 'A task outside the plans, with a due date of its own.' });
export type SingleTaskInput = z.infer<typeof singleTaskInputSchema>;
