import { z } from 'zod';
import { DELEGATION_STATES } from '#domain/assignment/delegation';
import { ASSIGNMENT_ROLES } from '#domain/task/task';
import {
  cursorQuerySchema,
  dateSchema,
  idSchema,
  momentSchema,
  sentenceSchema,
  unitCodeSchema,
  unitRefSchema,
} from './primitives.js';

const word = z.string().trim().min(1).max(64);

export const unitChoiceSchema = z
  .strictObject({
    all: z
      .literal(true)
      .optional()
      .describe('All units of the programme but the bodies that sign and their secretariats.'),
    kind: word.optional().describe('Units of that kind.'),
    level: word.optional().describe('Units of that level.'),
    parent: unitCodeSchema.optional().describe('Units below that one, at whatever depth.'),
  })
  .refine((choice) => Object.values(choice).some((value) => value !== undefined), {
    message: 'Hãy nêu diện đơn vị: all, kind, level hoặc parent. / Say which units: all, kind, level or parent.',
  })
  .meta({ id: 'UnitChoice', description: 'Units of the programme as they are today; what is given must all hold.' });

export const assignmentItemSchema = z
  .strictObject({
    task: z.string().trim().min(1).max(64).describe('Natural key of the task, such as `2018/1.1` or `S-1`, or its id.'),
    lead: unitCodeSchema.optional().describe('Besides: the unit that is to lead it.'),
    units: z.array(unitCodeSchema).max(5000).default([]).describe('Codes of units.'),
    to: unitChoiceSchema.optional().describe('And all units of such a choice that do not have it yet.'),
    role: z
      .enum(ASSIGNMENT_ROLES)
      .default('each')
      .describe(
        'What the units get: to lead it, to coordinate, or each to do it (the task is then tracked unit by unit).',
      ),
    due: dateSchema
      .optional()
      .describe('A due date of their own, no later than the task’s; of a task without one its first.'),
    person: z.string().trim().min(1).max(100).optional().describe('Code of an office of the unit, for one unit.'),
  })
  .meta({ id: 'AssignmentItem' });

export const assignmentsInputSchema = z
  .strictObject({
    items: z.array(assignmentItemSchema).min(1).max(500),
    onlyIfAllValid: z.boolean().default(false).describe('Do nothing unless every row can be done.'),
  })
  .meta({ id: 'AssignmentsInput' });
export type AssignmentsInput = z.infer<typeof assignmentsInputSchema>;

const rowSchema = z.object({
  item: z.number().int().describe('Which item of the request, from 0.'),
  task: z.string(),
  unit: z.string().nullable().describe('Code of the unit; null when no unit meets the choice.'),
  role: z.enum(ASSIGNMENT_ROLES),
});

export const assignmentsResultSchema = z
  .object({
    applied: z.boolean().describe('Whether anything was done; a preview never does.'),
    already: z.number().int().min(0).describe('Units of a choice that have the task like this already; left alone.'),
    done: z.array(
      rowSchema.extend({
        change: z.enum(['new', 'role', 'due', 'person']),
        replaces: z.string().nullable().describe('The unit that led until now.'),
        due: dateSchema.nullable().describe('The date in force for it.'),
        person: z.string().nullable(),
      }),
    ),
    failed: z.array(
      rowSchema.extend({
        pointer: z.string().describe('JSON pointer to the item.'),
        code: z.string(),
        vi: z.string(),
        en: z.string(),
      }),
    ),
  })
  .meta({ id: 'AssignmentsResult', description: 'Row by row: what is (or would be) done, and what failed and why.' });
export type AssignmentsResult = z.infer<typeof assignmentsResultSchema>;

export const delegationInputSchema = z
  .strictObject({
    to: z.string().trim().min(1).max(100).describe('Code of the office that stands in.'),
    from: dateSchema,
    until: dateSchema.describe('The last day.'),
    note: sentenceSchema('Such as the reason of the leave.', 500).optional(),
    person: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .optional()
      .describe('For whom: without it the caller; the head of a unit also for somebody of that unit.'),
    unit: unitCodeSchema.optional().describe('In which unit; needed for who has a role in several.'),
  })
  .meta({ id: 'DelegationInput' });
export type DelegationInput = z.infer<typeof delegationInputSchema>;

export const delegationRulingInputSchema = z.strictObject({ allow: z.boolean() }).meta({ id: 'DelegationRulingInput' });

export const delegationSchema = z
  .object({
    id: idSchema,
    person: z.string().describe('Code of the office on leave.'),
    to: z.string().describe('Code of the office that stands in.'),
    unit: unitRefSchema,
    roles: z.array(z.string()).describe('What passes to the stand-in: the roles held in that unit today.'),
    from: dateSchema,
    until: dateSchema,
    note: z.string().nullable(),
    outside: z.boolean().describe('Whether the stand-in is of another unit; the secretariat has to allow it.'),
    state: z.enum(DELEGATION_STATES),
    running: z.boolean().describe('Whether it is in force today.'),
    givenBy: z.string(),
    givenAt: momentSchema,
    revokedAt: momentSchema.nullable(),
    mine: z.enum(['absent', 'stand-in', 'head', 'secretariat']).describe('What the caller is towards it.'),
  })
  .meta({
    id: 'Delegation',
    description: 'Somebody stands in for a colleague on leave (uỷ quyền trong thời gian nghỉ).',
  });
export type Delegation = z.infer<typeof delegationSchema>;

export const delegationFilterSchema = cursorQuerySchema.extend({
  running: z.enum(['true', 'false']).optional().describe('In force today, or not.'),
});
export type DelegationFilter = z.infer<typeof delegationFilterSchema>;
