import { z } from 'zod';
import { CALENDAR_DAY_KINDS } from '#domain/calendar/calendar';
import { DATED_KINDS, type DatedKind } from '#domain/programme/year-ahead';
import { dateSchema, idSchema, momentSchema, unitRefSchema } from './primitives.js';
import { owedItemSchema } from './standing.js';

export const yearQuerySchema = z.object({ year: z.coerce.number().int().min(1900).max(2100) });

const kinds = Object.keys(DATED_KINDS) as [DatedKind, ...DatedKind[]];

export const yearCalendarSchema = z
  .object({
    programme: z.string(),
    year: z.number().int(),
    dates: z
      .array(
        z.object({
          date: dateSchema,
          kind: z.enum(kinds),
          what: z.string().describe('Code of the round or review, year of the plan, round and rung of a reminder.'),
          vi: z.string(),
          en: z.string(),
        }),
      )
      .describe('What the rules bring in that year, by day; what people moved stands in `ahead`.'),
    daysOff: z.array(
      z.object({
        date: dateSchema,
        kind: z.enum(CALENDAR_DAY_KINDS),
        name: z.string(),
        confirmed: z.boolean().describe('False while it is computed and no notice of the year has confirmed it.'),
      }),
    ),
  })
  .meta({ id: 'YearCalendar', description: 'A year of a programme, day by day.' });
export type YearCalendar = z.infer<typeof yearCalendarSchema>;

const comingSchema = z.object({
  at: momentSchema,
  kind: z.enum(['round-opens', 'review-opens', 'plan-goes-out']),
  code: z.string(),
  name: z.string().nullable(),
  due: dateSchema.nullable(),
  programmeId: idSchema,
  programme: z.string(),
});
export type Coming = z.infer<typeof comingSchema>;

export const myAheadSchema = z
  .object({
    day: dateSchema,
    deadlines: z
      .array(
        z.object({
          kind: z.string(),
          id: z.string(),
          on: dateSchema,
          original: dateSchema.nullable(),
          programme: z.string(),
          code: z.string(),
          title: z.string().nullable(),
          unit: z.string().nullable(),
        }),
      )
      .describe('What I, or my unit, have to do by when; over all programmes.'),
    coming: z.array(comingSchema).describe('What will be asked of my units, as the rules have it.'),
  })
  .meta({ id: 'MyAhead', description: 'What lies ahead of me.' });
export type MyAhead = z.infer<typeof myAheadSchema>;

export const unitAheadSchema = z
  .object({
    day: dateSchema,
    unit: unitRefSchema,
    owed: z.array(owedItemSchema).describe('What it owes now, the most pressing first, at most 200.'),
    coming: z.array(comingSchema).describe('What will be asked of it, as the rules have it.'),
  })
  .meta({ id: 'UnitAhead', description: 'What lies ahead of a unit.' });
export type UnitAhead = z.infer<typeof unitAheadSchema>;

export const BEFORE_ENTRY_KINDS = ['round', 'plan', 'review'] as const;

export const beforeEntrySchema = z
  .object({
    kind: z.enum(BEFORE_ENTRY_KINDS),
    code: z.string().describe('Code of the round or review, or the plan’s year.'),
    name: z.string(),
    due: dateSchema,
  })
  .meta({ id: 'BeforeEntry', description: 'What was due before the programme was entered; nobody is asked for it.' });
export type BeforeEntry = z.infer<typeof beforeEntrySchema>;
export const beforeEntryListSchema = z.object({ items: z.array(beforeEntrySchema) });
