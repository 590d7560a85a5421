import { z } from 'zod';
import { DIRECTION_KINDS, DIRECTION_STAGES } from '#domain/direction/direction';
import { OUTLINE_PARTS } from '#domain/review/outline';
import { GRADES } from '#domain/review/rating';
import { REVIEW_KINDS, REVIEW_STAGES } from '#domain/review/review';
import { TASK_STATUSES } from '#domain/task/task';
import { commendationSchema, modelSchema } from './commendation.js';
import { conferenceSchema } from './conference.js';
import { consolidationSchema } from './consolidation.js';
import {
  countSchema,
  cursorQuerySchema,
  dateSchema,
  documentNumberSchema,
  idSchema,
  momentSchema,
  sentenceSchema,
  unitRefSchema,
  versionSchema,
} from './primitives.js';

export const reviewSummarySchema = z
  .object({
    id: idSchema,
    programmeId: idSchema,
    programme: z.string(),
    code: z.string().describe('Natural key within the programme, such as 2019-annual; its packet has the same.'),
    kind: z.enum(REVIEW_KINDS),
    year: z.number().int(),
    topic: z.string().nullable(),
    stage: z.enum(REVIEW_STAGES),
    concludesOn: dateSchema.describe('Day on which it is concluded; the day of the conference when there is one.'),
    opensAt: momentSchema,
    selfAssessmentDue: dateSchema,
    selfAssessmentLock: dateSchema,
    freezesAt: momentSchema.describe('When its packet assembles.'),
    round: z.string().nullable().describe('Code of the round in which the units assess themselves.'),
    version: versionSchema,
  })
  .meta({ id: 'ReviewSummary', description: 'A review (sơ kết, tổng kết).' });
export type ReviewSummary = z.infer<typeof reviewSummarySchema>;

export const reviewFilterSchema = cursorQuerySchema.extend({
  programme: idSchema.optional(),
  stage: z.enum(REVIEW_STAGES).optional(),
});
export type ReviewFilter = z.infer<typeof reviewFilterSchema>;

const partText = z.string().trim().max(100_000).optional();
export const partTextsSchema = z
  .strictObject({ I: partText, II: partText, III: partText, IV: partText, V: partText })
  .describe('What the secretariat writes for each part of the report.');
export type PartTexts = z.infer<typeof partTextsSchema>;

export const consolidationInputSchema = z.strictObject({ parts: partTextsSchema }).meta({
  id: 'ConsolidationInput',
  description: 'The secretariat’s text of each part; kept beside what the machine put together, never in its place.',
});
export type ConsolidationInput = z.infer<typeof consolidationInputSchema>;

export const consolidationTextsSchema = z
  .object({
    id: idSchema,
    code: z.string(),
    stage: z.enum(REVIEW_STAGES),
    version: versionSchema,
    partTexts: partTextsSchema,
  })
  .meta({ id: 'ConsolidationTexts' });
export type ConsolidationTexts = z.infer<typeof consolidationTextsSchema>;

export const ratingInputSchema = z
  .strictObject({ grade: z.enum(GRADES), reason: sentenceSchema('Why the rule does not do justice here.') })
  .meta({ id: 'RatingInput' });
export type RatingInput = z.infer<typeof ratingInputSchema>;

export const ratingSchema = z
  .object({
    unit: unitRefSchema,
    facts: z.object({
      owed: countSchema,
      onTime: countSchema,
      late: countSchema,
      missing: countSchema,
      returned: countSchema,
      selfRating: z.enum(GRADES).nullable(),
    }),
    byRule: z.enum(GRADES),
    grade: z.enum(GRADES).describe('The one that counts: by rule unless it was overridden.'),
    reason: z.string().nullable().describe('Why it differs from the rule.'),
    overriddenAt: momentSchema.nullable(),
  })
  .meta({ id: 'Rating', description: "A unit's result (xếp loại)." });
export type RatingView = z.infer<typeof ratingSchema>;

const unitCode = z.string().min(1).max(64).describe("A unit's code.");

export const conclusionInputSchema = z
  .strictObject({
    number: documentNumberSchema.describe('Number and symbol of the notice (thông báo kết luận).'),
    date: dateSchema.describe('Date of the notice; not in the future, not before the conference.'),
    text: sentenceSchema('What was concluded.', 100_000),
    tasksAhead: z
      .array(
        z.strictObject({
          title: sentenceSchema('What is to be done.'),
          lead: unitCode,
          due: dateSchema.optional().describe('By when; not before the date of the notice.'),
        }),
      )
      .max(100)
      .default([])
      .describe('Tasks that the notice gives; they go into the plan of the year that follows.'),
  })
  .meta({ id: 'ConclusionInput', description: 'Closes the review.' });
export type ConclusionInput = z.infer<typeof conclusionInputSchema>;

const taskAheadSchema = z.object({
  ordinal: z.number().int().min(1),
  title: z.string(),
  lead: unitRefSchema,
  forYear: z.number().int(),
  due: dateSchema.nullable(),
  task: z.string().nullable().describe('Number of the task in the plan of that year; null until a plan takes it up.'),
});

const forSuccessorSchema = z
  .object({
    unfinished: z.array(
      z.object({
        task: z.string().describe('Natural key, such as 2018/1.1.'),
        title: z.string(),
        lead: z.string().nullable(),
        due: dateSchema.nullable(),
        status: z.enum(TASK_STATUSES),
      }),
    ),
    unmet: z.array(
      z.object({
        indicator: z.string(),
        task: z.string().nullable(),
        name: z.string(),
        measure: z.string(),
        target: z.number(),
        direction: z.enum(['up', 'down']),
        value: z.number().nullable().describe('Over the whole programme; null when nobody reported it.'),
      }),
    ),
    openDirections: z.array(
      z.object({
        direction: z.string().describe('Such as D-1.'),
        kind: z.enum(DIRECTION_KINDS),
        stage: z.enum(DIRECTION_STAGES),
        text: z.string(),
        to: z.string().nullable(),
        due: dateSchema.nullable(),
      }),
    ),
  })
  .meta({ id: 'ForSuccessor', description: 'What passes on: as it stood when the review was closed.' });
export type ForSuccessor = z.infer<typeof forSuccessorSchema>;

const outlinePartSchema = z.object({
  part: z.enum(OUTLINE_PARTS),
  title: z.string(),
  fields: z.array(z.object({ key: z.string(), label: z.string(), required: z.boolean() })),
});

const conclusionOf = {
  conclusion: z.object({ number: z.string(), date: dateSchema, text: z.string(), closedAt: momentSchema }).nullable(),
  tasksAhead: z.array(taskAheadSchema),
  forSuccessor: forSuccessorSchema
    .nullable()
    .describe('For mid-term and final reviews once closed, and those who oversee the programme.'),
};

export const reviewConclusionSchema = reviewSummarySchema.extend(conclusionOf).meta({ id: 'ReviewConclusion' });
export type ReviewConclusion = z.infer<typeof reviewConclusionSchema>;

export const reviewDetailSchema = reviewSummarySchema
  .extend({
    roundId: idSchema.nullable(),
    figuresFrom: z.array(z.string()).describe('Codes of the rounds on whose accepted figures it stands.'),
    overAllUnits: z.boolean().describe('Whether the caller sees the whole, or only what concerns the own unit.'),
    outline: z.array(outlinePartSchema).describe('The five parts, with what each unit is asked.'),
    consolidatedAt: momentSchema.nullable(),
    consolidation: consolidationSchema
      .nullable()
      .describe('For a unit: only once the review is closed, and of the texts and the reporting only its own.'),
    partTexts: partTextsSchema.nullable().describe('For those who oversee the programme.'),
    ratings: z.array(ratingSchema).describe('By unit code; for a unit its own.'),
    models: z.array(modelSchema).describe('Recognised at this review.'),
    commendations: z.array(commendationSchema).describe('For a unit: its own, and those decided.'),
    conference: conferenceSchema.nullable(),
    ...conclusionOf,
  })
  .meta({ id: 'ReviewDetail' });
export type ReviewDetail = z.infer<typeof reviewDetailSchema>;
