import { z } from 'zod';
import { PROGRAMME_STAGES } from '#domain/programme/programme';
import {
  countSchema,
  dateSchema,
  idSchema,
  momentSchema,
  sentenceSchema,
  unitRefSchema,
  versionSchema,
} from './primitives.js';

export const programmeSummarySchema = z
  .object({
    id: idSchema,
    number: z.string().describe('As entered by the office; never computed.'),
    title: z.string(),
    stage: z.enum(PROGRAMME_STAGES),
    signedOn: dateSchema,
    periodFrom: dateSchema,
    periodUntil: dateSchema,
    openRounds: countSchema,
    version: versionSchema,
  })
  .meta({ id: 'ProgrammeSummary' });
export type ProgrammeSummary = z.infer<typeof programmeSummarySchema>;

const partySchema = z.object({ unit: unitRefSchema, secretariat: unitRefSchema, signer: z.string() });
const basisSchema = z.object({
  kind: z.string(),
  number: z.string(),
  issuedOn: dateSchema.nullable(),
  issuer: z.string(),
  summary: z.string(),
});
const taskSchema = z.object({
  number: z.string(),
  title: z.string(),
  output: z.string().nullable(),
  cadence: z.string().nullable(),
  due: dateSchema.nullable(),
  assignments: z.array(z.object({ unit: unitRefSchema, role: z.string() })),
  indicators: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      measure: z.string(),
      target: z.number().nullable(),
      direction: z.string(),
    }),
  ),
});

export const programmeDetailSchema = programmeSummarySchema
  .extend({
    implements: z.string().nullable(),
    succeeds: z.string().nullable(),
    endedOn: dateSchema.nullable(),
    parties: z.array(partySchema),
    legalBases: z.array(basisSchema),
    contents: z.array(
      z.object({ number: z.string(), title: z.string(), assumed: z.boolean(), tasks: z.array(taskSchema) }),
    ),
    rules: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        mode: z.string(),
        nothingToReport: z.boolean(),
        returnWorkingDays: z.number().int(),
        validFrom: dateSchema,
        validUntil: dateSchema,
        respondents: countSchema,
        rule: z.record(z.string(), z.unknown()),
      }),
    ),
    suspensions: z.array(z.object({ from: dateSchema, until: dateSchema.nullable(), reason: z.string() })),
  })
  .meta({ id: 'ProgrammeDetail' });
export type ProgrammeDetail = z.infer<typeof programmeDetailSchema>;

export const HAPPENING_KINDS = [
  'round-opens',
  'reminder',
  'report-due',
  'round-locks',
  'plan-drafted',
  'plan-goes-out',
  'plan-replies-end',
  'plan-issued-by',
  'review-opens',
  'packet-freezes',
  'review-concludes',
  'inspection-begins',
  'inspection-ends',
  'self-report-due',
  'obstacle-answer-due',
  'programme-ends',
] as const;

export const happeningSchema = z
  .object({
    at: momentSchema,
    kind: z.enum(HAPPENING_KINDS),
    round: z.string().nullable(),
    plan: z.number().int().nullable().describe('Year of the plan.'),
    review: z.string().nullable().describe('Code of the review, such as 2019-annual; its packet has the same.'),
    name: z.string().nullable(),
    rung: z.string().nullable().describe('For a reminder: which rung.'),
    recipients: z.array(z.string()).describe('For a reminder: whom it reaches, as roles.'),
    units: countSchema.nullable().describe('How many units it concerns today.'),
  })
  .meta({ id: 'Happening' });
export type Happening = z.infer<typeof happeningSchema>;

export const aheadSchema = z
  .object({
    programme: z.string(),
    stage: z.string(),
    wakesAt: momentSchema.nullable().describe('When the programme’s process looks again.'),
    happenings: z
      .array(happeningSchema)
      .describe('Earliest first. While suspended nothing happens until the programme resumes.'),
  })
  .meta({ id: 'Ahead', description: 'What happens next.' });
export type Ahead = z.infer<typeof aheadSchema>;

export const storyEntrySchema = z
  .object({
    at: momentSchema,
    process: z.string().describe('programme, plan, round, review or packet'),
    key: z.string(),
    stage: z.string(),
    decision: z.record(z.string(), z.unknown()),
    wakes: countSchema,
  })
  .meta({ id: 'StoryEntry', description: 'What a process decided, kept for ever.' });
export type StoryEntry = z.infer<typeof storyEntrySchema>;

export const reasonInputSchema = z.strictObject({ reason: sentenceSchema('Why.') }).meta({ id: 'ReasonInput' });

export const programmeStageSchema = z
  .object({ id: idSchema, number: z.string(), stage: z.enum(PROGRAMME_STAGES), version: versionSchema })
  .meta({ id: 'ProgrammeStage' });
