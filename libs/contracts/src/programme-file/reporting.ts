import { z } from 'zod';
import { PERIOD_KINDS } from '#domain/period/period-rule';
import {
  assumed,
  code,
  date,
  monthDay,
  PERIOD_CODE_PATTERN,
  source,
  text,
  time,
  unitCode,
  workingDays,
} from './primitives.js';

export const REPORTING_MODES = ['signed', 'figures-only'] as const;

const dayOfMonth = (description: string) =>
  z.union([z.number().int().min(1).max(31), z.literal('end')]).describe(description);

export const dateRuleSchema = z
  .union([
    z.strictObject({
      workingDays: workingDays('Negative counts backwards; 0 is that day or the next working day.', -250, 250),
      from: z.enum(['cut-off', 'due']).describe('Date of the round it is counted from.'),
    }),
    z.strictObject({
      day: dayOfMonth('Day of the month, or end for its last day; a day off moves to the next working day.'),
      monthOffset: z.number().int().min(0).max(12).describe('0 is the month of the cut-off, 1 the month after it.'),
    }),
  ])
  .describe('So many working days from another date of the round, or a day of a month.');

export const customPeriodSchema = z
  .strictObject({
    code: z
      .string()
      .regex(PERIOD_CODE_PATTERN)
      .describe('Follows the year in the code of the round: T1 gives 2018-T1.'),
    name: text('Name of the period.'),
    from: monthDay('First day, MM-DD; later in the year than cutOff means the year before.'),
    cutOff: monthDay('Last day whose figures count, MM-DD.'),
  })
  .describe("A period of the programme's own within each year.");

export const periodRuleSchema = z
  .strictObject({
    kind: z.enum(PERIOD_KINDS).describe('month, quarter, half-year, nine-months, year, or custom.'),
    cutOffDay: dayOfMonth('Day of the month on which figures are cut off (chốt số liệu), or end.'),
    custom: z.array(customPeriodSchema).min(1).optional().describe('The periods of kind custom.'),
    opens: dateRuleSchema.describe('When the round opens for the units.'),
    due: dateRuleSchema.describe('Last day on time (hạn gửi).'),
    lock: dateRuleSchema.describe('Last day on which anything is taken (khoá).'),
    opensAtTime: time('Time of day at which it opens.').default('08:00'),
  })
  .describe('Periods and the dates of each: cut-off, opening, due and lock are never confused.');

export const reportingSchema = z
  .strictObject({
    code: code('Code of the rule, unique in the programme.'),
    name: text('Name of the report, such as "Báo cáo quý".'),
    period: periodRuleSchema,
    form: code('Code of the form that is filled in.'),
    respondents: z
      .union([z.literal('all'), z.array(unitCode('A unit that reports')).min(1)])
      .default('all')
      .describe('Units that report: their codes, or all = every unit with an officer, save parties and secretariats.'),
    mode: z
      .enum(REPORTING_MODES)
      .default('signed')
      .describe('signed: a numbered, signed paper that the head approves; figures-only: the figures alone.'),
    nothingToReport: z.boolean().default(false).describe('true when "không phát sinh" may be answered.'),
    from: date("Since when it applies; the programme's first day when absent.").optional(),
    until: date("Until when it applies; the programme's last day when absent.").optional(),
    returnWorkingDays: workingDays('Working days that a unit has to put a returned report right.', 0, 60).default(3),
    source,
    assumed,
  })
  .describe('A reporting rule (chế độ báo cáo): each of its periods becomes a round.');
