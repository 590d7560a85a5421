import { z } from 'zod';
import { OBLIGATION_STATES } from '#domain/report/obligation';
import { extensionSchema } from './extension.js';
import {
  countSchema,
  cursorQuerySchema,
  dateSchema,
  idSchema,
  momentSchema,
  unitRefSchema,
  versionSchema,
} from './primitives.js';
import { answersSchema, dutySchema, reportVersionSummarySchema } from './report.js';

export const obligationItemSchema = z
  .object({
    id: idSchema,
    unit: unitRefSchema,
    status: z.enum(OBLIGATION_STATES),
    late: z.boolean().describe('Sent late, or still owed after the due date in force.'),
    dueOriginal: dateSchema,
    due: dateSchema,
    lock: dateSchema,
    timely: z.boolean().nullable(),
    version: versionSchema,
    extensionPending: z.boolean(),
    report: reportVersionSummarySchema.nullable(),
  })
  .meta({ id: 'ObligationItem', description: 'What one unit owes in one round.' });
export type ObligationItem = z.infer<typeof obligationItemSchema>;

export const obligationFilterSchema = cursorQuerySchema.extend({
  status: z.enum(OBLIGATION_STATES).optional(),
  late: z.enum(['true', 'false']).optional(),
  unit: z.string().max(64).optional().describe("A unit's code."),
});
export type ObligationFilter = z.infer<typeof obligationFilterSchema>;

export const attachmentSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    mediaType: z.string(),
    size: countSchema,
    sha256: z.string(),
    uploadedAt: momentSchema,
  })
  .meta({ id: 'Attachment' });
export type Attachment = z.infer<typeof attachmentSchema>;

export const reportVersionSchema = reportVersionSummarySchema
  .extend({
    answers: answersSchema,
    paperNumber: z.string().nullable(),
    paperDate: dateSchema.nullable(),
    arrivalNumber: z.string().nullable(),
    arrivalDate: dateSchema.nullable(),
    reason: z.string().nullable().describe('Why it corrects the version before it.'),
    submittedBy: z.string().describe('Code of the office that sent or entered it.'),
    approvedBy: z.string().nullable(),
    attachments: z.array(attachmentSchema),
    ruling: z
      .object({
        ruling: z.enum(['returned', 'accepted']),
        reason: z.string().nullable(),
        note: z.string().nullable(),
        ruledAt: momentSchema,
      })
      .nullable(),
  })
  .meta({ id: 'ReportVersion', description: 'A submitted version; never altered.' });
export type ReportVersion = z.infer<typeof reportVersionSchema>;

export const formFieldSchema = z
  .object({
    key: z.string(),
    label: z.string(),
    type: z.enum(['number', 'text', 'choice', 'yes-no', 'percent']),
    unit: z.string().optional(),
    required: z.boolean().optional(),
    choices: z.array(z.string()).optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    aggregate: z.enum(['sum', 'average', 'none']).optional(),
    indicator: z.string().optional(),
  })
  .meta({ id: 'FormField' });

export const obligationDetailSchema = dutySchema
  .omit({ report: true })
  .extend({
    unitRef: unitRefSchema,
    roundId: idSchema,
    roundName: z.string(),
    roundStage: z.string(),
    programmeId: idSchema,
    programme: z.string(),
    mode: z.enum(['signed', 'figures-only']),
    nothingToReport: z.boolean(),
    fields: z.array(formFieldSchema),
    mine: z
      .object({ officer: z.boolean(), head: z.boolean(), secretariat: z.boolean() })
      .describe('What I am towards it.'),
    versions: z.array(reportVersionSchema).describe('Newest first.'),
    extensions: z.array(extensionSchema),
    reminders: z.array(z.object({ rung: z.string(), recipient: z.string(), due: dateSchema, sentAt: momentSchema })),
  })
  .meta({ id: 'ObligationDetail' });
export type ObligationDetail = z.infer<typeof obligationDetailSchema>;
