import { z } from 'zod';
import { CONFERENCE_FORMS } from '#domain/review/conference';
import { countSchema, dateSchema, idSchema, sentenceSchema, unitRefSchema } from './primitives.js';

const unitCode = z.string().min(1).max(64).describe("A unit's code.");
const office = (description: string) => sentenceSchema(description, 300);

const hourSchema = (description: string) =>
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .describe(description);

const agendaItemSchema = z.strictObject({
  time: hourSchema('HH:MM in +07:00.').optional(),
  item: sentenceSchema('What is on the agenda.', 500),
  by: office('Office of the one who presents it.').optional(),
});

export const conferenceInputSchema = z
  .strictObject({
    date: dateSchema.describe('Day of the conference; the review is concluded by it.'),
    form: z.enum(CONFERENCE_FORMS),
    place: sentenceSchema('Where the main point is.', 300).optional(),
    mainPoint: unitCode.optional().describe('The unit that keeps the main point.'),
    chairs: z.array(office('An office, never a name.')).max(20).default([]),
    startsAt: hourSchema('When it begins, HH:MM in +07:00.').optional(),
    agenda: z.array(agendaItemSchema).max(50).default([]),
    invited: z
      .array(sentenceSchema('Who is asked to come, such as “Lãnh đạo các đơn vị thành viên”.', 300))
      .max(50)
      .default([]),
    papers: z
      .array(
        z.strictObject({
          title: sentenceSchema('Title of the paper.', 500),
          attachmentId: idSchema.optional().describe('A file of the secretariat, uploaded before.'),
        }),
      )
      .max(50)
      .default([]),
    points: z
      .array(z.strictObject({ unit: unitCode, chair: office('Office of the one who chairs there.').optional() }))
      .max(5000)
      .default([])
      .describe('The other points (điểm cầu). Attendance of a point that stays is kept.'),
  })
  .meta({ id: 'ConferenceInput', description: 'The whole conference as it is planned.' });
export type ConferenceInput = z.infer<typeof conferenceInputSchema>;

export const attendanceInputSchema = z
  .strictObject({
    points: z
      .array(
        z.strictObject({
          unit: unitCode,
          present: z.number().int().min(0).max(100_000).describe('How many people were present.'),
          chair: office('Office of the one who chaired there.').optional(),
        }),
      )
      .min(1)
      .max(5000),
  })
  .meta({ id: 'AttendanceInput', description: 'By the secretariat for every point, by a unit for its own.' });
export type AttendanceInput = z.infer<typeof attendanceInputSchema>;

export const heldInputSchema = z
  .strictObject({ heldOn: dateSchema.describe('Day on which it was held; not in the future.') })
  .meta({ id: 'ConferenceHeldInput' });
export type HeldInput = z.infer<typeof heldInputSchema>;

export const conferenceMinutesInputSchema = z
  .strictObject({
    secretary: office('Office of the one who keeps them.').optional(),
    startedAt: hourSchema('When it began, HH:MM in +07:00.').optional(),
    endedAt: hourSchema('When it ended, HH:MM in +07:00; not before it began.').optional(),
    proceedings: z
      .array(
        z.strictObject({ by: office('Office of the one who spoke.'), text: sentenceSchema('What was said.', 20_000) }),
      )
      .max(200)
      .default([])
      .describe('How it went, in order.'),
    conclusions: sentenceSchema('What the chair concluded.', 100_000).optional(),
  })
  .meta({ id: 'ConferenceMinutesInput', description: 'The minutes (biên bản) of a conference that was held.' });
export type ConferenceMinutesInput = z.infer<typeof conferenceMinutesInputSchema>;

export const conferenceSchema = z
  .object({
    date: dateSchema,
    form: z.enum(CONFERENCE_FORMS),
    place: z.string().nullable(),
    chairs: z.array(z.string()),
    startsAt: z.string().nullable().describe('HH:MM in +07:00.'),
    agenda: z.array(agendaItemSchema),
    invited: z.array(z.string()),
    papers: z.array(z.object({ ordinal: z.number().int(), title: z.string(), attachmentId: idSchema.nullable() })),
    launches: z.number().int().nullable().describe('Year that the same conference launches.'),
    heldOn: dateSchema.nullable(),
    points: z
      .array(
        z.object({
          unit: unitRefSchema,
          main: z.boolean(),
          chair: z.string().nullable(),
          present: countSchema.nullable().describe('null until it is recorded.'),
        }),
      )
      .describe('The main point first, then by unit code.'),
    present: countSchema.describe('Over all points.'),
    minutes: z
      .object({
        secretary: z.string().nullable(),
        startedAt: z.string().nullable(),
        endedAt: z.string().nullable(),
        proceedings: z.array(z.object({ by: z.string(), text: z.string() })),
        conclusions: z.string().nullable(),
      })
      .nullable()
      .describe('null until they are written down.'),
  })
  .meta({ id: 'Conference', description: 'The conference (hội nghị) of a review.' });
export type ConferenceView = z.infer<typeof conferenceSchema>;
