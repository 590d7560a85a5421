import { z } from 'zod';
import { DATED_KINDS, type DatedKind } from '#domain/programme/year-ahead';
import { YEAR_HINTS, type YearHintCode } from '#domain/programme/year-hints';
import { countSchema, dateSchema, idSchema, momentSchema, unitRefSchema, versionSchema } from './primitives.js';
import { yearCalendarSchema } from './programme-calendar.js';

export const PROGRAMME_DRAFT_STATES = ['draft', 'entered', 'dropped'] as const;

const fileNameSchema = z
  .string()
  .trim()
  .max(255)
  .regex(/^[^/\\]+\.(?:ya?ml|json)$/i, 'ends in .yaml, .yml or .json')
  .describe('Name of the file, with its ending: .yaml, .yml or .json.');

export const draftUploadQuerySchema = z.object({
  name: fileNameSchema,
  attested: z.literal('true').describe('The caller attests that the file holds no state secret.'),
  unit: idSchema.optional().describe('Whose draft it is, for whoever keeps several offices.'),
});
export type DraftUploadQuery = z.infer<typeof draftUploadQuerySchema>;

export const draftSaveQuerySchema = z.object({
  name: fileNameSchema.optional(),
  attested: z.literal('true').describe('The caller attests that the file holds no state secret.'),
});
export type DraftSaveQuery = z.infer<typeof draftSaveQuerySchema>;

export const draftYearSchema = z.coerce.number().int().min(2000).max(2058);

export const programmeDraftItemSchema = z
  .object({
    id: idSchema,
    state: z.enum(PROGRAMME_DRAFT_STATES),
    unit: unitRefSchema,
    fileName: z.string(),
    size: countSchema,
    sha256: z.string(),
    number: z.string().nullable().describe('As the file has it, when it can be read.'),
    title: z.string().nullable(),
    faults: countSchema.describe('How many the last check found.'),
    uploadedBy: z.string().describe('The office that uploaded it.'),
    uploadedAt: momentSchema,
    changedBy: z.string(),
    changedAt: momentSchema,
    programmeId: idSchema.nullable().describe('The programme, once it is entered.'),
    version: versionSchema,
  })
  .meta({ id: 'ProgrammeDraftItem', description: 'A programme file on its way into the record.' });
export type ProgrammeDraftItem = z.infer<typeof programmeDraftItemSchema>;
export const programmeDraftListSchema = z.object({ items: z.array(programmeDraftItemSchema) });

export const draftFaultSchema = z.object({
  line: z.number().int().min(1),
  column: z.number().int().min(1),
  path: z.string().describe('Such as `organisation.units[3].parent`; empty for the file as a whole.'),
  code: z.string().describe('Stable.'),
  message: z.string().describe('In the language of Accept-Language.'),
  text: z.string().describe('The line as it stands in the file.'),
});
export type DraftFault = z.infer<typeof draftFaultSchema>;

const added = { count: countSchema, names: z.array(z.string()).describe('The first 50 of them.') };

const draftSummarySchema = z.object({
  number: z.string(),
  title: z.string(),
  signedOn: dateSchema,
  periodFrom: dateSchema,
  periodUntil: dateSchema,
  parties: z.array(z.object({ unit: z.string(), secretariat: z.string(), signer: z.string() })),
  contents: z.array(z.object({ number: z.number().int(), title: z.string(), tasks: countSchema })),
  tasks: countSchema,
  forms: z.array(z.object({ code: z.string(), name: z.string(), fields: countSchema })),
  reporting: z.array(
    z.object({ code: z.string(), name: z.string(), kind: z.string(), mode: z.string(), units: countSchema }),
  ),
  rungs: countSchema,
  reviews: countSchema,
  inspections: countSchema,
  units: countSchema,
  people: countSchema,
  newUnits: z.object(added),
  newPeople: z.object(added),
  newRoles: z.object(added).describe('Roles that people who are recorded already would get.'),
  simulated: z.boolean().describe('Whether the file says how its units behave in a rehearsal.'),
});
export type DraftSummary = z.infer<typeof draftSummarySchema>;

export const draftCheckSchema = z
  .object({
    faults: z.array(draftFaultSchema).describe('By line; the first 200.'),
    count: countSchema.describe('All of them.'),
    summary: draftSummarySchema.nullable().describe('Null while the file cannot be read.'),
    years: z.array(z.number().int()).describe('The years in which it has dates.'),
    recorded: idSchema.nullable().describe('The programme, when one with this number and day is recorded already.'),
    entry: z
      .object({ allowed: z.boolean(), why: z.string().nullable().describe('Why the caller may not enter it.') })
      .describe('Whether the caller may enter it as it stands.'),
  })
  .meta({ id: 'ProgrammeDraftCheck', description: 'What is wrong with a programme file, and what it would bring.' });
export type DraftCheck = z.infer<typeof draftCheckSchema>;

export const programmeDraftSchema = programmeDraftItemSchema
  .extend({
    text: z.string(),
    check: draftCheckSchema,
    rehearsals: z.boolean().describe('Whether this installation rehearses.'),
  })
  .meta({ id: 'ProgrammeDraft', description: 'A programme file with everything that is wrong with it.' });
export type ProgrammeDraft = z.infer<typeof programmeDraftSchema>;

export const draftEntrySchema = z
  .object({ id: idSchema, programmeId: idSchema, number: z.string(), version: versionSchema })
  .meta({ id: 'ProgrammeDraftEntry', description: 'The programme that the draft became.' });
export type DraftEntry = z.infer<typeof draftEntrySchema>;

const kinds = Object.keys(DATED_KINDS) as [DatedKind, ...DatedKind[]];
const hints = Object.keys(YEAR_HINTS) as [YearHintCode, ...YearHintCode[]];

export const draftYearAnswerSchema = yearCalendarSchema
  .extend({
    years: z.array(z.number().int()),
    offDays: z.array(dateSchema).describe('Every day of the year that is not worked, weekends too.'),
    hints: z
      .array(
        z.object({
          date: dateSchema,
          kind: z.enum(kinds),
          what: z.string(),
          code: z.enum(hints),
          message: z.string().describe('In the language of Accept-Language.'),
        }),
      )
      .describe('Dates that deserve a second look: on a day off, in the week of Tết, right after it.'),
    sameWeek: z
      .array(
        z.object({
          from: dateSchema,
          until: dateSchema,
          own: z.array(z.object({ round: z.string(), due: dateSchema, units: countSchema })),
          others: z.array(
            z.object({
              programme: z.string(),
              title: z.string(),
              round: z.string(),
              name: z.string(),
              due: dateSchema,
              units: countSchema.describe('How many units owe both.'),
            }),
          ),
        }),
      )
      .describe('Weeks in which other programmes ask the same units: never what these answer.'),
  })
  .meta({ id: 'ProgrammeDraftYear', description: 'A year of a programme that is not entered yet.' });
export type DraftYear = z.infer<typeof draftYearAnswerSchema>;
