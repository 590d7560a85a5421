import { z } from 'zod';
import { FINDING_KINDS, INSPECTION_KINDS, INSPECTION_STAGES, MEMBER_ROLES } from '#domain/inspection/inspection';
import { INSPECTION_STEPS } from '#domain/inspection/inspection-life';
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
import { recommendationItemSchema } from './recommendation.js';

const yearSchema = z.number().int().min(1900).max(2200);
const subjectSchema = z.string().trim().min(1).max(500).describe('What it looks into.');
const unitsSchema = z.array(unitCodeSchema).min(1).max(500).describe('Codes of the units that are inspected.');
const filesSchema = (whose: string) => z.array(idSchema).max(20).default([]).describe(whose);

export const inspectionItemSchema = z
  .object({
    id: idSchema,
    programmeId: idSchema,
    programme: z.string(),
    code: z.string().describe('Natural key within the programme, `I-1`.'),
    kind: z.enum(INSPECTION_KINDS),
    subject: z.string(),
    year: z.number().int(),
    scheduled: z.boolean().describe('Whether the year’s plan has it; otherwise it was called outside the plan.'),
    startsOn: dateSchema,
    endsOn: dateSchema,
    units: z.array(unitRefSchema).describe('The units that are inspected; a unit sees itself alone.'),
    stage: z.enum(INSPECTION_STAGES),
    selfReportDueOriginal: dateSchema.nullable().describe('Stays for ever beside every other date.'),
    selfReportDue: dateSchema.nullable(),
    recommendations: z
      .object({ open: countSchema, reported: countSchema, done: countSchema, withdrawn: countSchema })
      .describe('How many the caller sees, by where they stand.'),
    version: versionSchema,
  })
  .meta({ id: 'InspectionItem', description: 'An inspection, supervision or survey (kiểm tra, giám sát, khảo sát).' });
export type InspectionItem = z.infer<typeof inspectionItemSchema>;

const paperSchema = z.object({ number: z.string(), date: dateSchema, attachments: z.array(attachmentSchema) });

export const inspectionDetailSchema = inspectionItemSchema
  .extend({
    decision: paperSchema.nullable(),
    team: z.array(
      z.object({
        ordinal: countSchema,
        role: z.enum(MEMBER_ROLES),
        unit: unitRefSchema.describe('Where the member comes from.'),
        person: z.string().nullable().describe('Code of the office that has access to this inspection.'),
        office: z.string().nullable().describe('For a member without an account: the office.'),
      }),
    ),
    notice: paperSchema.extend({ outline: z.string().nullable() }).nullable(),
    selfReports: z
      .array(
        z.object({
          unit: unitRefSchema,
          number: countSchema,
          text: z.string(),
          paperNumber: z.string().nullable(),
          paperDate: dateSchema.nullable(),
          late: z.boolean(),
          sentAt: momentSchema,
          by: z.string().describe('Code of the office that sent or entered it.'),
          attachments: z.array(attachmentSchema),
        }),
      )
      .describe('By unit, the newest first; a unit sees its own.'),
    minutes: z
      .array(
        z.object({
          unit: unitRefSchema,
          number: countSchema,
          heldOn: dateSchema,
          text: z.string(),
          recordedAt: momentSchema,
          by: z.string(),
          attachments: z.array(attachmentSchema),
        }),
      )
      .describe('By unit; a unit sees its own.'),
    findings: z
      .array(z.object({ number: countSchema, unit: unitRefSchema, kind: z.enum(FINDING_KINDS), text: z.string() }))
      .describe('A unit sees its own, once the results are out.'),
    results: paperSchema.extend({ summary: z.string() }).nullable(),
    given: z.array(recommendationItemSchema).describe('The recommendations; a unit sees its own.'),
    steps: z
      .array(
        z.object({
          ordinal: countSchema,
          step: z.enum(INSPECTION_STEPS),
          stage: z.enum(INSPECTION_STAGES).describe('The stage after it.'),
          at: momentSchema,
          by: z.string().describe('Code of the office that did it.'),
          unit: unitRefSchema.nullable(),
          note: z.string().nullable(),
        }),
      )
      .describe('What became of it; a unit sees what concerns all, and itself.'),
    mine: z
      .object({
        secretariat: z.boolean(),
        team: z.boolean().describe('Of the team: may record minutes and findings.'),
        units: z.array(z.string()).describe('Codes of its units for which I may send a self-report.'),
      })
      .describe('What I am towards it.'),
  })
  .meta({ id: 'InspectionDetail' });
export type InspectionDetail = z.infer<typeof inspectionDetailSchema>;

export const inspectionFilterSchema = cursorQuerySchema.extend({
  programme: idSchema.optional(),
  year: z.coerce.number().int().min(1900).max(2200).optional(),
  stage: z.enum(INSPECTION_STAGES).optional(),
  kind: z.enum(INSPECTION_KINDS).optional(),
  unit: unitCodeSchema.optional().describe('Code of a unit that is inspected.'),
});
export type InspectionFilter = z.infer<typeof inspectionFilterSchema>;

export const inspectionPlanSchema = z
  .object({
    programmeId: idSchema,
    programme: z.string(),
    year: z.number().int(),
    paper: z
      .object({ number: z.string(), date: dateSchema, note: z.string().nullable() })
      .nullable()
      .describe('Number and date of the year’s plan, once they were entered.'),
    items: z.array(inspectionItemSchema).describe('By date; those called outside the plan are marked.'),
    version: versionSchema,
  })
  .meta({ id: 'InspectionPlan', description: 'The plan of inspections of one year (kế hoạch kiểm tra năm).' });
export type InspectionPlan = z.infer<typeof inspectionPlanSchema>;

export const inspectionPlanInputSchema = z
  .strictObject({
    number: documentNumberSchema,
    date: dateSchema,
    note: sentenceSchema('What else the plan says.').optional(),
  })
  .meta({ id: 'InspectionPlanInput' });
export type InspectionPlanInput = z.infer<typeof inspectionPlanInputSchema>;

export const inspectionInputSchema = z
  .strictObject({
    kind: z.enum(INSPECTION_KINDS),
    subject: subjectSchema,
    year: yearSchema.optional().describe('The year whose plan has it; that of the first day without it.'),
    scheduled: z.boolean().default(true).describe('`false`: called outside the year’s plan (đột xuất).'),
    startsOn: dateSchema,
    endsOn: dateSchema,
    units: unitsSchema,
  })
  .meta({ id: 'InspectionInput' });
export type InspectionInput = z.infer<typeof inspectionInputSchema>;

export const inspectionChangeInputSchema = z
  .strictObject({
    subject: subjectSchema.optional(),
    startsOn: dateSchema.optional(),
    endsOn: dateSchema.optional(),
    units: unitsSchema.optional(),
    reason: sentenceSchema('Why.'),
  })
  .meta({ id: 'InspectionChangeInput' });
export type InspectionChangeInput = z.infer<typeof inspectionChangeInputSchema>;

export const inspectionTeamInputSchema = z
  .strictObject({
    decisionNumber: documentNumberSchema,
    decisionDate: dateSchema,
    members: z
      .array(
        z
          .strictObject({
            role: z.enum(MEMBER_ROLES),
            unit: unitCodeSchema.describe('Code of the unit the member comes from.'),
            person: z
              .string()
              .trim()
              .min(1)
              .max(100)
              .optional()
              .describe('Code of an office of that unit: gets access.'),
            office: z.string().trim().min(1).max(200).optional().describe('The office of a member without an account.'),
          })
          .describe('Either `person` or `office`.'),
      )
      .min(1)
      .max(100)
      .describe('Just one of them heads the team.'),
    attachmentIds: filesSchema('The decision, uploaded before.'),
  })
  .meta({ id: 'InspectionTeamInput' });
export type InspectionTeamInput = z.infer<typeof inspectionTeamInputSchema>;

export const inspectionNoticeInputSchema = z
  .strictObject({
    number: documentNumberSchema,
    date: dateSchema,
    outline: sentenceSchema('What the units report on (đề cương).', 20_000).optional(),
    selfReportDue: dateSchema.optional().describe('Needed for kinds that ask the units to report on themselves.'),
    attachmentIds: filesSchema('The notice and its outline, uploaded before.'),
  })
  .meta({ id: 'InspectionNoticeInput' });
export type InspectionNoticeInput = z.infer<typeof inspectionNoticeInputSchema>;

export const selfReportInputSchema = z
  .strictObject({
    unit: unitCodeSchema.optional().describe('Which unit reports; needed only by callers who speak for several.'),
    text: sentenceSchema('The report, along the outline.', 20_000),
    paperNumber: documentNumberSchema.optional().describe('Number and symbol of the signed report; with its date.'),
    paperDate: dateSchema.optional(),
    attachmentIds: filesSchema('Files of the unit, uploaded before.'),
  })
  .meta({ id: 'SelfReportInput' });
export type SelfReportInput = z.infer<typeof selfReportInputSchema>;

export const inspectionMinutesInputSchema = z
  .strictObject({
    unit: unitCodeSchema.describe('Code of the inspected unit.'),
    heldOn: dateSchema,
    text: sentenceSchema('What was established with the unit.', 20_000),
    attachmentIds: filesSchema('The signed minutes, uploaded before.'),
  })
  .meta({ id: 'InspectionMinutesInput' });
export type InspectionMinutesInput = z.infer<typeof inspectionMinutesInputSchema>;

export const findingInputSchema = z
  .strictObject({
    unit: unitCodeSchema.describe('Code of the inspected unit.'),
    kind: z.enum(FINDING_KINDS),
    text: sentenceSchema('What was found.'),
  })
  .meta({ id: 'FindingInput' });
export type FindingInput = z.infer<typeof findingInputSchema>;

export const recommendationInputSchema = z.strictObject({
  unit: unitCodeSchema.describe('Code of the unit that has to carry it out.'),
  text: sentenceSchema('What is to be done.'),
  due: dateSchema,
});
export type RecommendationInput = z.infer<typeof recommendationInputSchema>;

const recommendationsSchema = z.array(recommendationInputSchema).max(500);

export const inspectionResultsInputSchema = z
  .strictObject({
    number: documentNumberSchema.describe('Number and symbol of the notice of results.'),
    date: dateSchema,
    summary: sentenceSchema('The results.', 20_000),
    recommendations: recommendationsSchema.default([]),
    attachmentIds: filesSchema('The notice of results, uploaded before.'),
  })
  .meta({ id: 'InspectionResultsInput' });
export type InspectionResultsInput = z.infer<typeof inspectionResultsInputSchema>;

export const recommendationsInputSchema = z
  .strictObject({ recommendations: recommendationsSchema.min(1) })
  .meta({ id: 'RecommendationsInput' });
export type RecommendationsInput = z.infer<typeof recommendationsInputSchema>;
