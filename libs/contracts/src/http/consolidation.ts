import { z } from 'zod';
import { OVER_PERIODS } from '#domain/form/field';
import { OBLIGATION_STATES } from '#domain/report/obligation';
import { GRADES } from '#domain/review/rating';
import { REVIEW_KINDS } from '#domain/review/review';
import { ROUND_STAGES } from '#domain/round/round';
import { TASK_STATUSES } from '#domain/task/task';
import { countSchema, dateSchema } from './primitives.js';

const unitCode = z.string().describe("A unit's code.");
const roundCode = z.string().describe("A round's code.");

export const consolidatedRoundSchema = z.object({
  round: roundCode,
  name: z.string(),
  purpose: z.enum(['self-assessment', 'figures']),
  stage: z.enum(ROUND_STAGES).describe('As it was then: one that was not closed is taken as it stood.'),
  from: dateSchema,
  cutOff: dateSchema,
  due: dateSchema,
  lock: dateSchema,
  units: countSchema,
  onTime: countSchema,
  late: countSchema,
  missing: countSchema.describe('Owed and past the due date.'),
  notYetDue: countSchema,
  accepted: countSchema,
  unruled: countSchema.describe('Sent, and neither accepted nor returned: what they say is not in here.'),
});

export const quoteSchema = z.object({
  text: z.string().describe('Just as it was written.'),
  from: z
    .array(z.object({ unit: unitCode, round: roundCode, version: z.number().int().min(1) }))
    .describe('Who wrote it, in which report version; several when they wrote the same. By unit code, then round.'),
});
export type Quote = z.infer<typeof quoteSchema>;

export const quotedFieldSchema = z.object({
  key: z.string(),
  label: z.string(),
  reported: z.boolean().describe('false: nobody wrote anything here.'),
  quotes: z.array(quoteSchema).describe('By the code of the first unit that wrote it, then round.'),
});
export type QuotedField = z.infer<typeof quotedFieldSchema>;

export const consolidatedFigureSchema = z.object({
  figure: z.string().describe('Natural key: the form’s code and the field’s key, such as BM-QUY/kiem-tra.'),
  label: z.string(),
  measure: z.string().nullable(),
  aggregate: z.enum(['sum', 'average']).describe('Over the units of one round.'),
  overPeriods: z.enum(OVER_PERIODS).describe('Over the rounds.'),
  indicator: z.string().nullable(),
  reported: z.boolean(),
  value: z.number().nullable().describe('Over all the rounds under review; null when nobody gave it.'),
  units: countSchema.describe('Units that gave it.'),
  byRound: z.array(
    z.object({
      round: roundCode,
      value: z.number().nullable(),
      reports: countSchema.describe('Reports that gave it.'),
    }),
  ),
});
export type ConsolidatedFigure = z.infer<typeof consolidatedFigureSchema>;

export const consolidatedIndicatorSchema = z.object({
  code: z.string(),
  task: z.string().nullable().describe('Number of the task of the programme that it measures.'),
  name: z.string(),
  measure: z.string(),
  target: z.number().nullable().describe('By the end of the programme.'),
  direction: z.enum(['up', 'down']),
  value: z.number().nullable().describe('Of the first of its figures that was reported, over the rounds under review.'),
  figures: z.array(consolidatedFigureSchema),
});
export type ConsolidatedIndicator = z.infer<typeof consolidatedIndicatorSchema>;

export const consolidatedItemSchema = z.object({
  task: z.string().describe('Natural key: 2018/1.1, or D-1 for the task of a direction outside any plan.'),
  year: z.number().int(),
  title: z.string(),
  lead: unitCode.nullable(),
  due: dateSchema.nullable(),
  dueOriginal: dateSchema.nullable(),
  status: z.enum(TASK_STATUSES),
  timely: z.boolean().nullable(),
  completedOn: dateSchema.nullable(),
  overdue: z.boolean().describe('Open, with its due date past, on the day of consolidation.'),
});
export type ConsolidatedItem = z.infer<typeof consolidatedItemSchema>;

export const consolidatedContentSchema = z.object({
  number: z.string(),
  title: z.string(),
  tasks: z.array(
    z.object({
      number: z.string(),
      title: z.string(),
      items: z.array(consolidatedItemSchema).describe('As the plans of the time under review issued it, by year.'),
    }),
  ),
  added: z
    .array(consolidatedItemSchema)
    .describe('Tasks that the plans added to it: of directions, conclusions, their own.'),
  indicators: z.array(consolidatedIndicatorSchema),
});
export type ConsolidatedContent = z.infer<typeof consolidatedContentSchema>;

export const consolidatedUnitSchema = z.object({
  unit: unitCode,
  name: z.string(),
  owed: countSchema.describe('Reports that were due in the rounds under review.'),
  onTime: countSchema,
  late: countSchema,
  missing: countSchema,
  returned: countSchema.describe('How many times a report was sent back.'),
  selfRating: z.enum(GRADES).nullable(),
  reports: z.array(
    z.object({
      round: roundCode,
      status: z.enum(OBLIGATION_STATES),
      timely: z.boolean().nullable(),
      version: z.number().int().min(1).nullable().describe('The accepted version taken; null when there is none.'),
      nothingToReport: z.boolean(),
    }),
  ),
});
export type ConsolidatedUnit = z.infer<typeof consolidatedUnitSchema>;

const unitInRounds = z.object({ unit: unitCode, name: z.string(), rounds: z.array(roundCode) });
const quotedPart = z.object({ quoted: z.array(quotedFieldSchema) });

export const consolidationSchema = z
  .object({
    review: z.string().describe('Code of the review, such as 2019-annual.'),
    kind: z.enum(REVIEW_KINDS),
    year: z.number().int(),
    topic: z.string().nullable(),
    rounds: z.array(consolidatedRoundSchema).describe('By cut-off, then due date, then code.'),
    notOpened: z.array(roundCode).describe('Rounds that the review names and that were never opened.'),
    parts: z.object({
      I: quotedPart.describe('Leadership and guidance.'),
      II: quotedPart
        .extend({
          contents: z.array(consolidatedContentSchema),
          otherItems: z.array(consolidatedItemSchema).describe('Tasks under no content of the programme.'),
          otherFigures: z.array(consolidatedFigureSchema).describe('Figures that feed no indicator of a task.'),
          tallies: z
            .array(
              z.object({
                figure: z.string(),
                label: z.string(),
                answers: z.array(z.object({ answer: z.string(), reports: countSchema })),
              }),
            )
            .describe('Choices, and yes or no: how many reports gave which answer.'),
        })
        .describe('Results by content.'),
      III: quotedPart.describe('Strengths, weaknesses, causes, lessons.'),
      IV: quotedPart.describe('Directions and tasks ahead.'),
      V: quotedPart.describe('Proposals.'),
    }),
    units: z.array(consolidatedUnitSchema).describe('By unit code.'),
    notReported: z.array(unitInRounds).describe('Who has not reported, and in which rounds.'),
    late: z.array(unitInRounds).describe('Who reported late, and in which rounds.'),
  })
  .meta({
    id: 'Consolidation',
    description:
      'The five-part report as the machine puts it together from accepted reports alone: natural keys only, in an order of its own, nothing merged and nothing invented.',
  });
export type Consolidation = z.infer<typeof consolidationSchema>;
