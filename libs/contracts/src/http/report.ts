import { z } from 'zod';
import { MOST_FILES, MOST_ROWS } from '#domain/form/field';
import { RULE_KINDS, SEVERITIES } from '#domain/form/rule';
import { OBLIGATION_STATES, RETURN_REASONS, type ReturnReason } from '#domain/report/obligation';
import type { DraftStage } from '#domain/report/report-transitions';
import {
  dateSchema,
  documentNumberSchema,
  idSchema,
  momentSchema,
  sentenceSchema,
  versionSchema,
} from './primitives.js';

export const REPORT_VERSION_KINDS = ['submission', 'paper', 'correction', 'nothing'] as const;
export type ReportVersionKind = (typeof REPORT_VERSION_KINDS)[number];

const DRAFT_STAGES = ['drafting', 'approved'] as const satisfies readonly DraftStage[];

const returnReasons = Object.keys(RETURN_REASONS) as [ReturnReason, ...ReturnReason[]];

const MOST_CHOSEN = 500;
const scalarSchema = z.union([z.number(), z.string(), z.boolean()]);

export const answersSchema = z
  .record(
    z.string().max(64),
    z.union([
      scalarSchema,
      z.array(z.string().max(4000)).max(MOST_CHOSEN),
      z.array(z.record(z.string().max(64), scalarSchema)).max(MOST_ROWS),
    ]),
  )
  .describe(
    'Field key → answer, by the form of the round: one value; several choices or the ids of files; the rows of a table.',
  );

export const attachmentIdsSchema = z
  .array(idSchema)
  .max(MOST_FILES)
  .default([])
  .describe('Files of the unit, uploaded before.');

export const draftInputSchema = z
  .strictObject({ answers: answersSchema, attachmentIds: attachmentIdsSchema })
  .meta({ id: 'DraftInput', description: 'The whole draft; a draft need not be complete.' });
export type DraftInput = z.infer<typeof draftInputSchema>;

const localizedSchema = z.object({ vi: z.string(), en: z.string() });

export const ruleFindingSchema = z
  .object({
    rule: z.string().describe('Code of the rule, by which it is confirmed.'),
    kind: z.enum(RULE_KINDS),
    severity: z.enum(SEVERITIES).describe('error blocks the submission; warning has to be confirmed or explained.'),
    fields: z.array(z.string()).describe('The field or figure beside which it is said, then the others.'),
    message: localizedSchema,
  })
  .meta({ id: 'RuleFinding', description: 'A rule of the form that the answers break as they stand.' });
export type RuleFindingView = z.infer<typeof ruleFindingSchema>;

const confirmationsSchema = z
  .record(z.string().max(64), z.string().trim().max(4000))
  .optional()
  .describe('Code of a rule whose warning stands → the explanation; empty when it is confirmed without one.');

export const draftSchema = z
  .object({
    obligationId: idSchema,
    stage: z.enum(DRAFT_STAGES),
    answers: answersSchema,
    attachmentIds: z.array(idSchema),
    savedAt: momentSchema.nullable(),
    approvedAt: momentSchema.nullable(),
    findings: z.array(ruleFindingSchema).describe('Rules of the form that the answers break as they stand.'),
    version: versionSchema.describe('The ETag; 0 while nothing has been saved.'),
  })
  .meta({ id: 'Draft', description: "A unit's draft; nobody outside the unit sees it." });
export type Draft = z.infer<typeof draftSchema>;

const signedPaper = {
  paperNumber: documentNumberSchema
    .optional()
    .describe('Number and symbol of the signed paper; not for figures-only rounds.'),
  paperDate: dateSchema.optional().describe('Date of the signed paper; not for figures-only rounds.'),
};

export const submissionInputSchema = z
  .strictObject({ ...signedPaper, confirmations: confirmationsSchema })
  .meta({ id: 'SubmissionInput', description: 'Submits the draft that the head approved.' });
export type SubmissionInput = z.infer<typeof submissionInputSchema>;

export const correctionInputSchema = z
  .strictObject({
    ...signedPaper,
    confirmations: confirmationsSchema,
    reason: sentenceSchema('Why the accepted report is corrected.'),
  })
  .meta({ id: 'CorrectionInput', description: 'Submits the approved draft as a new version of an accepted report.' });
export type CorrectionInput = z.infer<typeof correctionInputSchema>;

export const nothingToReportInputSchema = z
  .strictObject({ confirmed: z.literal(true).describe('The second tap.') })
  .meta({ id: 'NothingToReportInput' });

export const registrationInputSchema = z
  .strictObject({
    arrivalNumber: documentNumberSchema.describe('Arrival number in the register (số đến).'),
    arrivalDate: dateSchema.describe('Day of arrival (ngày đến): lateness goes by it.'),
    paperNumber: documentNumberSchema.describe('Number and symbol of the paper.'),
    paperDate: dateSchema.describe('Date of the paper.'),
    answers: answersSchema,
    attachmentIds: attachmentIdsSchema,
    confirmations: confirmationsSchema.describe(
      'Code of a rule that the paper breaks → a note; a paper says what it says, so errors are confirmed too.',
    ),
    reason: sentenceSchema('Why it corrects an accepted report; only, and always, when there is one.').optional(),
  })
  .meta({ id: 'RegistrationInput', description: 'A report that came on paper, entered by the secretariat.' });
export type RegistrationInput = z.infer<typeof registrationInputSchema>;

const ruledVersion = { version: z.number().int().min(1).describe('Number of the report version that was read.') };

export const acceptanceInputSchema = z.strictObject(ruledVersion).meta({ id: 'AcceptanceInput' });
export type AcceptanceInput = z.infer<typeof acceptanceInputSchema>;

export const returnInputSchema = z
  .strictObject({
    ...ruledVersion,
    reason: z.enum(returnReasons),
    note: sentenceSchema('What exactly is to be put right; needed for the reason `other`.').optional(),
  })
  .meta({ id: 'ReturnInput' });
export type ReturnInput = z.infer<typeof returnInputSchema>;

export const reportVersionSummarySchema = z
  .object({
    number: z.number().int().min(1),
    kind: z.enum(REPORT_VERSION_KINDS),
    late: z.boolean().describe('Received after the due date then in force; decided once, for ever.'),
    dueInForce: dateSchema,
    receivedAt: momentSchema.describe('For a paper: the start of its day of arrival.'),
    enteredAt: momentSchema,
  })
  .meta({ id: 'ReportVersionSummary' });

/** What every command on a duty answers: how the duty stands now. */
export const dutySchema = z
  .object({
    obligationId: idSchema,
    round: z.string(),
    unit: z.string(),
    status: z.enum(OBLIGATION_STATES),
    dueOriginal: dateSchema,
    due: dateSchema.describe('The date in force, beside the original.'),
    lock: dateSchema,
    timely: z.boolean().nullable(),
    version: versionSchema,
    report: reportVersionSummarySchema.nullable().describe('The newest version.'),
  })
  .meta({ id: 'Duty', description: 'How one unit’s duty to report stands.' });
export type DutyView = z.infer<typeof dutySchema>;

const wasAndWouldBe = {
  was: z.number().nullable().describe('As frozen; null when nothing was given.'),
  wouldBe: z.number().nullable().describe('With this version in place of the one behind it.'),
};

export const frozenPacketSchema = z
  .object({
    packet: z.string().describe('Code of the packet.'),
    frozenAt: momentSchema,
    figures: z.array(
      z.object({
        figure: z.string().describe('Natural key: form/field, or form/table.column.'),
        label: z.string(),
        unit: z.object(wasAndWouldBe).describe("The unit's own figure of the round."),
        packet: z
          .object(wasAndWouldBe)
          .nullable()
          .describe('The figure as the packet shows it, over all units and rounds; null for those who may not see it.'),
      }),
    ),
  })
  .meta({
    id: 'FrozenPacket',
    description: 'A packet already frozen, and the figures that this version would change in it. Nothing is applied.',
  });
export type FrozenPacket = z.infer<typeof frozenPacketSchema>;

export const frozenPacketListSchema = z.object({ items: z.array(frozenPacketSchema) });
export type FrozenPacketList = z.infer<typeof frozenPacketListSchema>;

export const versionNumberSchema = z.coerce.number().int().min(1).max(1_000_000).describe('Number of the version.');

export const correctedDutySchema = dutySchema
  .extend({ frozenPackets: z.array(frozenPacketSchema).describe('What the correction would change, never applied.') })
  .meta({ id: 'CorrectedDuty' });
export type CorrectedDuty = z.infer<typeof correctedDutySchema>;
