import { z } from 'zod';
import { CALENDAR_DAY_KINDS } from '#domain/calendar/calendar';
import { countSchema, dateSchema, sentenceSchema } from './primitives.js';

const calendarCode = z
  .string()
  .trim()
  .regex(/^[a-zA-Z0-9][a-zA-Z0-9._-]{0,63}$/);

/** A date of an open round that moves with the days. */
export const movedDateSchema = z.object({
  programme: z.string(),
  round: z.string(),
  what: z.enum(['due', 'lock', 'rung']),
  rung: z.string().optional(),
  from: dateSchema,
  to: dateSchema,
});

export const calendarSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    weekend: z.array(z.number().int().min(0).max(6)).describe('Weekly days off; 0 is Sunday.'),
    years: z.array(
      z.object({
        year: z.number().int(),
        days: countSchema.describe('Dated exceptions to the week.'),
        unconfirmed: countSchema.describe('Those that are computed and that no notice of the year has confirmed.'),
      }),
    ),
  })
  .meta({ id: 'Calendar', description: 'A working calendar (lịch làm việc).' });
export type CalendarView = z.infer<typeof calendarSchema>;

export const calendarPathSchema = z.string().max(64).describe("The calendar's code.");

export const calendarYearSchema = z.object({
  year: z.coerce.number().int().min(1990).max(2100).optional().describe('This year unless given.'),
});
export type CalendarYear = z.infer<typeof calendarYearSchema>;

export const calendarDaySchema = z.object({
  date: dateSchema,
  kind: z
    .enum(CALENDAR_DAY_KINDS)
    .describe('swap-work makes a working day; the other three make a day off (holiday, in lieu, by a swap).'),
  name: z.string(),
  source: z.string().describe('The law, decree or notice it comes from.'),
  validFrom: dateSchema.describe('Since when what it comes from is in force.'),
  confirmed: z.boolean().describe('False while it is computed and no notice of the year has confirmed it.'),
});
export type CalendarDayView = z.infer<typeof calendarDaySchema>;

export const calendarDaysSchema = z
  .object({ code: z.string(), year: z.number().int(), days: z.array(calendarDaySchema) })
  .meta({ id: 'CalendarDays', description: 'Days off and swaps of one year, by date.' });
export type CalendarDaysView = z.infer<typeof calendarDaysSchema>;

export const calendarInputSchema = z
  .strictObject({
    code: calendarCode.describe('Stable code of the calendar; never reused.'),
    name: sentenceSchema('What the office calls it.', 200),
    weekend: z
      .array(z.number().int().min(0).max(6))
      .max(6)
      .default([0, 6])
      .describe('Weekly days off; 0 is Sunday. Saturday and Sunday unless given.'),
    like: calendarCode.optional().describe('Code of the calendar whose days it begins with; none unless given.'),
  })
  .meta({ id: 'CalendarInput' });
export type CalendarInput = z.infer<typeof calendarInputSchema>;

const DAY_OR_ORDINARY = [...CALENDAR_DAY_KINDS, 'ordinary'] as const;

export const calendarChangesInputSchema = z
  .strictObject({
    days: z
      .array(
        z.strictObject({
          date: dateSchema,
          kind: z.enum(DAY_OR_ORDINARY).describe('ordinary takes an exception away that is not so.'),
          name: sentenceSchema('What the day is.', 200),
          source: sentenceSchema('The law, decree or notice it comes from.', 500),
        }),
      )
      .min(1)
      .max(400),
    apply: z.boolean().default(false).describe('false only shows what would move; true writes.'),
  })
  .meta({ id: 'CalendarChangesInput' });
export type CalendarChangesInput = z.infer<typeof calendarChangesInputSchema>;

export const calendarChangesSchema = z
  .object({
    changed: z.array(
      z.object({
        date: dateSchema,
        before: z.enum(DAY_OR_ORDINARY),
        after: z.enum(DAY_OR_ORDINARY),
        name: z.string(),
      }),
    ),
    confirmed: countSchema.describe('Days that are only confirmed or worded anew.'),
    moves: z.array(movedDateSchema).describe('Dates of open rounds that move with them.'),
    applied: z.boolean(),
  })
  .meta({ id: 'CalendarChanges', description: 'What changed days bring about; nothing else moves.' });
export type CalendarChanges = z.infer<typeof calendarChangesSchema>;
