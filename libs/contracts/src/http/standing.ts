import { z } from 'zod';
import { ROUND_STAGES } from '#domain/round/round';
import { MATRIX_CELLS, type MatrixCell } from '#domain/standing/matrix-cell';
import {
  countSchema,
  cursorQuerySchema,
  dateSchema,
  idSchema,
  momentSchema,
  unitCodeSchema,
  unitRefSchema,
} from './primitives.js';

export const RATES_BY = ['round', 'year', 'unit', 'parent', 'level', 'content'] as const;
export type RatesBy = (typeof RATES_BY)[number];

const share = z.number().min(0).max(1).nullable();

const cellsSchema = z
  .object({
    doneOnTime: countSchema,
    doneLate: countSchema,
    openInTime: countSchema,
    openOverdue: countSchema,
  })
  .describe('The four cells: everything owed is in exactly one. What was never sent stays in openOverdue.');

const ratesSchema = z
  .object({
    sent: share.describe('Done, of all that was owed; null when nothing was.'),
    onTime: share.describe('Done in time against the due date then in force, of all that was owed.'),
  })
  .describe('Shares of all that was owed.');

const standsSchema = z.object({ cells: cellsSchema, rates: ratesSchema });
export type Stands = z.infer<typeof standsSchema>;

const within = {
  from: dateSchema.optional().describe('Rounds whose due date is not before it.'),
  until: dateSchema.optional().describe('Rounds whose due date is not after it.'),
  rule: z
    .string()
    .max(64)
    .optional()
    .describe('Code of one reporting rule, such as `quy`; without it, all periodic ones.'),
  under: unitCodeSchema.optional().describe('Only this unit and those below it, as the tree is today.'),
  level: z.string().max(64).optional().describe('Only units of this level today.'),
};

export const ratesFilterSchema = z.object({
  by: z.enum(RATES_BY).default('round').describe('What each row is about; content counts tasks, all others reports.'),
  ...within,
});
export type RatesFilter = z.infer<typeof ratesFilterSchema>;

const aboutSchema = {
  programme: z.string(),
  day: dateSchema.describe('The business day on which overdue is decided.'),
  overAllUnits: z.boolean().describe('Whether it is over all units, or only over those the caller may see.'),
};

export const ratesAnswerSchema = z
  .object({
    ...aboutSchema,
    by: z.enum(RATES_BY),
    all: standsSchema,
    rows: z.array(
      standsSchema.extend({
        key: z.string().describe('Code of the round or unit, the year, the level, or `2018/1` for a content.'),
        name: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'ReportingRates', description: 'Reporting rate and on-time rate.' });
export type RatesAnswer = z.infer<typeof ratesAnswerSchema>;

export const matrixFilterSchema = z.object({
  ...within,
  search: z.string().trim().min(1).max(100).optional().describe('Part of a unit’s name or code.'),
  limit: z.coerce.number().int().min(1).max(20_000).default(20_000).describe('Units at most; a matrix is read whole.'),
  cursor: cursorQuerySchema.shape.cursor,
});
export type MatrixFilter = z.infer<typeof matrixFilterSchema>;

const cellNames = Object.keys(MATRIX_CELLS) as [MatrixCell, ...MatrixCell[]];

export const matrixAnswerSchema = z
  .object({
    ...aboutSchema,
    cells: z
      .array(z.object({ letter: z.string().length(1), cell: z.enum(cellNames), vi: z.string(), en: z.string() }))
      .describe('What each letter means.'),
    periods: z.array(
      z.object({ id: idSchema, code: z.string(), name: z.string(), due: dateSchema, stage: z.enum(ROUND_STAGES) }),
    ),
    units: z
      .array(
        z.object({
          id: idSchema,
          code: z.string(),
          name: z.string(),
          parentId: idSchema.nullable(),
          level: z.string().nullable(),
          row: z.string().describe('One letter a period, in their order.'),
        }),
      )
      .describe('By code.'),
    next: z.string().nullable().describe('Cursor of the next units; null on the last.'),
  })
  .meta({ id: 'ReportingMatrix', description: 'Units × periods.' });
export type MatrixAnswer = z.infer<typeof matrixAnswerSchema>;

export const trendAnswerSchema = z
  .object({
    ...aboutSchema,
    years: z.array(
      z.object({
        year: z.number().int(),
        rounds: countSchema,
        reports: standsSchema,
        tasks: standsSchema,
        meanDaysLate: z
          .number()
          .nullable()
          .describe('Over reports sent late: calendar days past the due date in force.'),
        extensions: z.object({ asked: countSchema, granted: countSchema }).describe('Counted apart from lateness.'),
        figures: z
          .array(
            z.object({
              figure: z.string().describe('`<form>/<field>`.'),
              label: z.string(),
              measure: z.string().nullable(),
              value: z.number().nullable().describe('Over the newest accepted reports of the year’s closed rounds.'),
              target: z.number().nullable().describe('Of the indicator it feeds, for the whole programme.'),
              reached: z.boolean().nullable().describe('Against what the target asks for by then.'),
            }),
          )
          .describe('Only for those who oversee the programme: sums tell about others.'),
      }),
    ),
  })
  .meta({ id: 'Trend', description: 'A programme over its years.' });
export type TrendAnswer = z.infer<typeof trendAnswerSchema>;

export const OWED_KINDS = ['report', 'task', 'direction', 'opinion'] as const;

export const owedFilterSchema = cursorQuerySchema.extend({
  programme: idSchema.optional().describe('One programme; without it, all that the caller may see.'),
  under: within.under,
  unit: unitCodeSchema.optional().describe('Only this very unit.'),
  kind: z.enum(OWED_KINDS).optional(),
  overdue: z.enum(['true', 'false']).optional(),
});
export type OwedFilter = z.infer<typeof owedFilterSchema>;

export const owedItemSchema = z
  .object({
    unit: unitRefSchema,
    kind: z.enum(OWED_KINDS),
    code: z.string().describe('Code of the round, task or direction, or the plan’s year.'),
    id: idSchema.describe('Of the obligation, task, direction or plan.'),
    title: z.string(),
    programmeId: idSchema,
    programme: z.string(),
    dueOriginal: dateSchema.nullable(),
    due: dateSchema.nullable(),
    overdue: z.boolean(),
    lastRemindedAt: momentSchema.nullable(),
  })
  .meta({ id: 'OwedItem', description: 'One thing that a unit still owes.' });
export type OwedItem = z.infer<typeof owedItemSchema>;

export const owedUnitSchema = z
  .object({
    unit: unitRefSchema,
    open: countSchema,
    overdue: countSchema,
    byKind: z.record(z.enum(OWED_KINDS), z.object({ open: countSchema, overdue: countSchema })),
    oldestDue: dateSchema.nullable(),
    lastRemindedAt: momentSchema.nullable(),
  })
  .meta({ id: 'OwedUnit', description: 'What one unit still owes, counted.' });
export type OwedUnit = z.infer<typeof owedUnitSchema>;

export const unitHistorySchema = z
  .object({
    unit: unitRefSchema,
    ...aboutSchema,
    stands: standsSchema,
    periods: z.array(
      z.object({
        round: z.string(),
        roundId: idSchema,
        obligationId: idSchema,
        cell: z.enum(cellNames),
        dueOriginal: dateSchema,
        due: dateSchema,
        receivedAt: momentSchema.nullable().describe('Of the newest version.'),
        versions: countSchema,
        returns: countSchema,
        extensions: countSchema,
        reminders: countSchema,
      }),
    ),
  })
  .meta({ id: 'UnitHistory', description: 'How one unit reported, period by period.' });
export type UnitHistory = z.infer<typeof unitHistorySchema>;
