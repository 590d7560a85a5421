import { z } from 'zod';
import { ATTACHMENT_STATES } from '#domain/attachment/attachment-state';
import { FILE_REMARKS } from '#domain/attachment/file-kind';
import { REMINDER_KINDS } from '#domain/reminder/reminder-policy';
import { OBLIGATION_STATES } from '#domain/report/obligation';
import { extensionSchema } from './extension.js';
import { formFieldSchema, formRuleSchema } from './form.js';
import { remindedShape } from './last-reminded.js';
import {
  countSchema,
  cursorQuerySchema,
  dateSchema,
  idSchema,
  momentSchema,
  unitRefSchema,
  versionSchema,
} from './primitives.js';
import { answersSchema, dutySchema, reportVersionSummarySchema, ruleFindingSchema } from './report.js';

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
    ...remindedShape,
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
    state: z
      .enum(ATTACHMENT_STATES)
      .describe('`waiting`: for the scanner, only its uploader gets it; `infected`: locked away, nobody gets it.'),
    remarks: z
      .array(z.enum(FILE_REMARKS))
      .describe('What a reader should know: it holds other files, it is encrypted and could not be looked into.'),
    uploadedAt: momentSchema,
  })
  .meta({ id: 'Attachment' });
export type Attachment = z.infer<typeof attachmentSchema>;

export const reportVersionSchema = reportVersionSummarySchema
  .extend({
    id: idSchema,
    answers: answersSchema,
    paperNumber: z.string().nullable(),
    paperDate: dateSchema.nullable(),
    arrivalNumber: z.string().nullable(),
    arrivalDate: dateSchema.nullable(),
    reason: z.string().nullable().describe('Why it corrects the version before it.'),
    submittedBy: z.string().describe('Code of the office that sent or entered it.'),
    approvedBy: z.string().nullable(),
    attachments: z.array(attachmentSchema),
    warnings: z
      .array(ruleFindingSchema.extend({ explanation: z.string().describe('Empty when confirmed without one.') }))
      .describe('Rules that it breaks, as confirmed or explained when it was sent.'),
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

const earlierReportSchema = z
  .object({
    round: z.string(),
    roundName: z.string(),
    number: z.number().int().min(1).describe('Number of the report version.'),
    status: z.enum(['accepted', 'submitted']),
    answers: answersSchema.describe('Empty for "nothing to report".'),
  })
  .meta({ id: 'EarlierReport', description: 'What the unit reported in an earlier round of the same reporting rule.' });
export type EarlierReport = z.infer<typeof earlierReportSchema>;

const reportedIndicatorSchema = z
  .object({
    figure: z.string().describe('The field, or table.column, that feeds it.'),
    indicator: z.string().describe('Code.'),
    name: z.string(),
    measure: z.string(),
    direction: z.enum(['up', 'down']).describe('Whether more or less is better.'),
    target: z.number().nullable().describe('Of the whole programme, all units together.'),
    reached: z
      .number()
      .nullable()
      .describe("The unit's own, over its accepted reports of this reporting rule; null when there is none."),
    reports: countSchema.describe('How many accepted reports gave it.'),
  })
  .meta({ id: 'ReportedIndicator', description: 'An indicator that the form feeds, with its target.' });
export type ReportedIndicator = z.infer<typeof reportedIndicatorSchema>;

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
    form: z.object({ id: idSchema, code: z.string(), versionId: idSchema, number: z.number().int().min(1) }),
    fields: z.array(formFieldSchema),
    rules: z.array(formRuleSchema),
    previous: earlierReportSchema
      .nullable()
      .describe('The round just before, of the same reporting rule: the newest accepted, else the submitted version.'),
    yearBefore: earlierReportSchema.nullable().describe('The same period a year before.'),
    soFar: z
      .array(z.object({ figure: z.string(), value: z.number(), reports: countSchema }))
      .describe("What the figures that add up come to in the year's earlier rounds, over accepted reports."),
    cumulative: z
      .array(z.object({ figure: z.string(), value: z.number(), round: z.string().nullable() }))
      .describe(
        'What stood before, in the year, of the figures that a rule takes for cumulative; round is null before the first.',
      ),
    indicators: z.array(reportedIndicatorSchema),
    mine: z
      .object({ officer: z.boolean(), head: z.boolean(), secretariat: z.boolean() })
      .describe('What I am towards it.'),
    versions: z.array(reportVersionSchema).describe('Newest first.'),
    extensions: z.array(extensionSchema),
    ...remindedShape,
    reminders: z.array(
      z.object({
        kind: z.enum(REMINDER_KINDS),
        rung: z.string(),
        recipient: z.string(),
        due: dateSchema,
        since: dateSchema.nullable().describe('Of a report that sticks: since when.'),
        sentAt: momentSchema,
      }),
    ),
  })
  .meta({ id: 'ObligationDetail' });
export type ObligationDetail = z.infer<typeof obligationDetailSchema>;
