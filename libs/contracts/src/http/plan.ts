import { z } from 'zod';
import { OFFICES } from '#domain/plan/issuance';
import { OPINION_OUTCOMES, OPINION_STATUSES } from '#domain/plan/opinion';
import { ISSUANCES, PLAN_STAGES } from '#domain/plan/plan';
import { ASSIGNMENT_ROLES, TASK_ORIGINS, TASK_STATUSES } from '#domain/task/task';
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

export const planSummarySchema = z
  .object({
    id: idSchema,
    programmeId: idSchema,
    programme: z.string(),
    year: z.number().int(),
    theme: z.string().nullable().describe('Theme of the year (chủ đề năm).'),
    stage: z.enum(PLAN_STAGES),
    issuance: z.enum(ISSUANCES).describe('jointly by the parties, one paper by each, or by one party alone.'),
    draftOn: dateSchema.describe('Day on which the draft should go out.'),
    replyBy: dateSchema.describe('Last day for opinions.'),
    issueBy: dateSchema.describe('Day on which the plan should be issued.'),
    submission: countSchema.describe('How often it was submitted for signature.'),
    issuedAt: momentSchema.nullable(),
    items: countSchema,
    version: versionSchema,
  })
  .meta({ id: 'PlanSummary', description: 'The programme’s plan for one year (kế hoạch năm).' });
export type PlanSummary = z.infer<typeof planSummarySchema>;

export const planFilterSchema = cursorQuerySchema.extend({
  programme: idSchema.optional(),
  year: z.coerce.number().int().optional(),
  stage: z.enum(PLAN_STAGES).optional(),
});
export type PlanFilter = z.infer<typeof planFilterSchema>;

export const planItemSchema = z
  .object({
    id: idSchema,
    number: z.string(),
    contentNumber: z.number().int().nullable(),
    title: z.string(),
    output: z.string().nullable(),
    cadence: z.string().nullable(),
    dueOriginal: dateSchema.nullable().describe('Stays for ever beside every other date.'),
    due: dateSchema.nullable(),
    origin: z.enum(TASK_ORIGINS),
    status: z.enum(TASK_STATUSES),
    taskNumber: z.string().nullable().describe('Number of the task of the programme.'),
    direction: z.string().nullable().describe('The direction that it carries out, such as D-1.'),
    review: z.string().nullable().describe('Code of the review whose conclusion put it forward.'),
    carriedFrom: z
      .object({ year: z.number().int().nullable(), number: z.string() })
      .nullable()
      .describe('The task of an earlier plan, or of a direction, that it goes on with.'),
    units: z.array(z.object({ unit: unitRefSchema, role: z.enum(ASSIGNMENT_ROLES) })).describe('The lead first.'),
  })
  .meta({ id: 'PlanItem', description: 'A task of the plan.' });
export type PlanItem = z.infer<typeof planItemSchema>;

export const opinionSchema = z
  .object({
    unit: unitRefSchema,
    status: z.enum(OPINION_STATUSES).describe('asked until the unit answers; silent once the time is over.'),
    text: z.string().nullable(),
    givenAt: momentSchema.nullable(),
    answer: z.enum(OPINION_OUTCOMES).nullable(),
    answerNote: z.string().nullable(),
    answeredAt: momentSchema.nullable(),
    unanswered: z.boolean().describe('A comment that the secretariat has not answered yet.'),
    version: versionSchema,
  })
  .meta({ id: 'Opinion', description: 'One unit’s opinion on the draft (ý kiến góp ý).' });
export type Opinion = z.infer<typeof opinionSchema>;

const requiredApprovalSchema = z.object({ office: z.enum(OFFICES), party: unitRefSchema });

export const planPaperSchema = z
  .object({
    ordinal: z.number().int().min(1),
    party: unitRefSchema.nullable().describe('Null for the joint paper of all parties.'),
    number: z.string().nullable(),
    issuedOn: dateSchema.nullable(),
    approvals: z
      .array(
        requiredApprovalSchema.extend({
          submission: z.number().int().min(1),
          decision: z.enum(['approved', 'returned']),
          reason: z.string().nullable(),
          by: z.string().describe('Code of the office holder.'),
          at: momentSchema,
        }),
      )
      .describe('Of every submission, as given; they stay for ever.'),
    awaited: z.array(requiredApprovalSchema).describe('Whose turn it is now; empty unless the plan is being signed.'),
    signed: z.boolean().describe('Whether it has every approval of the current submission.'),
  })
  .meta({ id: 'PlanPaper', description: 'A paper on which the plan is issued.' });
export type PlanPaper = z.infer<typeof planPaperSchema>;

export const planSigningSchema = planSummarySchema
  .extend({ papers: z.array(planPaperSchema) })
  .meta({ id: 'PlanSigning', description: 'A plan on its way to the signers.' });
export type PlanSigning = z.infer<typeof planSigningSchema>;

const citedDocumentSchema = z.object({
  number: z.string(),
  date: dateSchema.optional(),
  issuer: z.string(),
  summary: z.string(),
});

export const planDetailSchema = planSigningSchema
  .omit({ items: true })
  .extend({
    by: unitRefSchema.nullable().describe('The party that issues alone.'),
    issuer: z.string().nullable().describe('Body that issues it, as printed.'),
    legalBases: z.array(citedDocumentSchema),
    contents: z.array(
      z.object({
        number: z.number().int(),
        title: z.string(),
        content: z.number().int().optional().describe('Number of the content of the programme.'),
        tasks: z.array(z.string()),
      }),
    ),
    letters: z.array(citedDocumentSchema).describe('Letters that pass the plan on.'),
    draftedAt: momentSchema.nullable(),
    consultedAt: momentSchema.nullable(),
    consultationClosedAt: momentSchema.nullable(),
    submittedAt: momentSchema.nullable(),
    items: z.array(planItemSchema).describe('By content, then number.'),
    overAllUnits: z.boolean().describe('Whether the opinions are those of all units, or only the caller’s own.'),
    opinions: z.array(opinionSchema).describe('By unit code.'),
    silent: z.array(z.string()).describe('Codes of the units that did not answer in time.'),
    unanswered: z.array(z.string()).describe('Codes of the units whose comments are not answered.'),
  })
  .meta({ id: 'PlanDetail' });
export type PlanDetail = z.infer<typeof planDetailSchema>;

export const planDraftInputSchema = z
  .strictObject({
    theme: sentenceSchema('Theme of the year.', 300).nullable().default(null),
    items: z
      .array(
        z.strictObject({
          id: idSchema.optional().describe('Which task of the draft, when it gets another number.'),
          number: z.string().trim().min(1).max(40),
          title: sentenceSchema('What is to be done.'),
          output: sentenceSchema('What shows that it is done.').nullish(),
          due: dateSchema.nullish(),
          lead: unitCodeSchema,
          coordinating: z.array(unitCodeSchema).max(4000).default([]),
          taskNumber: z.string().trim().min(1).max(100).nullish().describe('Of a new task: the programme’s task.'),
          contentNumber: z.number().int().min(1).nullish().describe('Left as it is when it is not given.'),
        }),
      )
      .max(1000),
  })
  .meta({ id: 'PlanDraftInput', description: 'The whole draft; a direction cannot be left out.' });
export type PlanDraftInput = z.infer<typeof planDraftInputSchema>;

export const consultationInputSchema = z
  .strictObject({ replyBy: dateSchema.optional().describe('Last day for opinions; the planned one unless given.') })
  .meta({ id: 'ConsultationInput' });
export type ConsultationInput = z.infer<typeof consultationInputSchema>;

export const opinionInputSchema = z
  .strictObject({
    agrees: z.boolean(),
    text: sentenceSchema('What should be changed; needed when not agreeing.', 20_000).optional(),
    unit: unitCodeSchema.optional().describe('For whom the caller speaks, when it is more than one unit.'),
  })
  .meta({ id: 'OpinionInput' });
export type OpinionInput = z.infer<typeof opinionInputSchema>;

export const opinionAnswerInputSchema = z
  .strictObject({ outcome: z.enum(OPINION_OUTCOMES), note: sentenceSchema('Why, or how.').optional() })
  .meta({ id: 'OpinionAnswerInput' });
export type OpinionAnswerInput = z.infer<typeof opinionAnswerInputSchema>;

const readSubmission = {
  submission: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('The submission that was read; refused when it is not the current one.'),
};

export const paperApprovalInputSchema = z.strictObject(readSubmission).meta({ id: 'PaperApprovalInput' });
export type PaperApprovalInput = z.infer<typeof paperApprovalInputSchema>;

export const paperReturnInputSchema = z
  .strictObject({ ...readSubmission, reason: sentenceSchema('What is to be put right.') })
  .meta({ id: 'PaperReturnInput' });
export type PaperReturnInput = z.infer<typeof paperReturnInputSchema>;

export const paperNumberInputSchema = z
  .strictObject({
    number: documentNumberSchema.describe('Number and symbol from the register, such as 1573-KH; never computed.'),
    issuedOn: dateSchema.describe('Date of the paper; not after today.'),
  })
  .meta({ id: 'PaperNumberInput' });
export type PaperNumberInput = z.infer<typeof paperNumberInputSchema>;

/** The paper's place among the plan's papers, in an address. */
export const paperOrdinalSchema = z.coerce.number().int().min(1).max(99);
