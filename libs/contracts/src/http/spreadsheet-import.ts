import { z } from 'zod';
import { RECOGNISED } from '#domain/spreadsheet-import/column-mapping';
import { IMPORT_KINDS, IMPORT_STATES, ROW_STATES } from '#domain/spreadsheet-import/spreadsheet-import';
import { movedDateSchema } from './calendar.js';
import {
  countSchema,
  cursorQuerySchema,
  dateSchema,
  idSchema,
  momentSchema,
  unitRefSchema,
  versionSchema,
} from './primitives.js';

const kindSchema = z.enum(IMPORT_KINDS);
const columnSchema = z
  .string()
  .trim()
  .regex(/^[A-Za-z]{1,3}$/)
  .describe('Letters of a column of the sheet, such as `C`.');

export const importUploadQuerySchema = z.object({
  kind: kindSchema.describe('What the sheet holds.'),
  programme: idSchema.optional().describe('Needed for tasks, results and conclusions.'),
  year: z.coerce
    .number()
    .int()
    .min(1900)
    .max(2200)
    .optional()
    .describe('Tasks: the plan into whose draft they go; without it they are single tasks.'),
  calendar: z
    .string()
    .trim()
    .min(1)
    .max(64)
    .optional()
    .describe('Holidays: code of the calendar; that of State bodies unless given.'),
  name: z.string().trim().min(1).max(255).describe('Name of the file, with its ending: .xlsx or .csv.'),
  attested: z.literal('true').describe('The caller attests that the file holds no state secret.'),
});
export type ImportUploadQuery = z.infer<typeof importUploadQuerySchema>;

export const importFilterSchema = cursorQuerySchema.extend({
  kind: kindSchema.optional(),
  programme: idSchema.optional(),
});
export type ImportFilter = z.infer<typeof importFilterSchema>;

const countsSchema = z.object(
  Object.fromEntries(ROW_STATES.map((state) => [state, countSchema])) as Record<
    (typeof ROW_STATES)[number],
    typeof countSchema
  >,
);

export const importItemSchema = z
  .object({
    id: idSchema,
    kind: kindSchema,
    state: z.enum(IMPORT_STATES),
    programmeId: idSchema.nullable(),
    programme: z.string().nullable(),
    year: z.number().int().nullable(),
    calendar: z.string().nullable(),
    fileName: z.string(),
    sha256: z.string(),
    counts: countsSchema.nullable().describe('Rows by what they would do; once applied, by what they did.'),
    uploadedAt: momentSchema,
    checkedAt: momentSchema.nullable(),
    appliedAt: momentSchema.nullable(),
    version: versionSchema,
  })
  .meta({ id: 'SpreadsheetImport', description: 'A sheet on its way into the record.' });
export type ImportItem = z.infer<typeof importItemSchema>;

export const importDetailSchema = importItemSchema
  .extend({
    asOf: dateSchema.nullable().describe('The day of the check, from which a row counts that says none.'),
    sheets: z.array(z.object({ name: z.string(), rows: countSchema })),
    sheet: z.string().nullable(),
    headerRow: countSchema.nullable().describe('The row of the headers, as the spreadsheet counts.'),
    headers: z.array(z.object({ column: z.string(), text: z.string() })),
    columns: z.array(
      z.object({
        key: z.string(),
        header: z.string().describe('What the column is called in the template, in the caller’s language.'),
        required: z.boolean(),
        column: z.string().nullable().describe('The column of the sheet; null while none is.'),
        recognised: z.enum(RECOGNISED).nullable().describe('How it was recognised.'),
      }),
    ),
    missing: z.array(z.string()).describe('Keys of columns that are needed and not found.'),
    sample: z.array(z.array(z.string())).describe('The first 20 rows of the sheet, as it is written.'),
    moves: z.array(movedDateSchema).describe('Holidays: the dates of open rounds that move with the days.'),
  })
  .meta({ id: 'SpreadsheetImportDetail' });
export type ImportDetail = z.infer<typeof importDetailSchema>;

export const importMappingInputSchema = z
  .strictObject({
    sheet: z.string().optional().describe('Name of the sheet; the one chosen before unless given.'),
    headerRow: z
      .number()
      .int()
      .min(1)
      .max(1000)
      .optional()
      .describe('The row of the headers, as the spreadsheet counts.'),
    columns: z
      .record(z.string(), columnSchema)
      .describe('For each key the column of the sheet; what is left out is not read.'),
  })
  .meta({ id: 'SpreadsheetMappingInput' });
export type ImportMappingInput = z.infer<typeof importMappingInputSchema>;

export const importRowsQuerySchema = cursorQuerySchema.extend({ state: z.enum(ROW_STATES).optional() });
export type ImportRowsQuery = z.infer<typeof importRowsQuerySchema>;

export const importRowSchema = z
  .object({
    row: z.number().int().describe('As the spreadsheet counts.'),
    name: z.string().describe('What the row is about, by its natural key.'),
    state: z.enum(ROW_STATES),
    changes: z.array(z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
    faults: z.array(
      z.object({
        code: z.string(),
        column: z.string().nullable(),
        cell: z.string().nullable().describe('Such as `C12`.'),
        message: z.string().describe('What is wrong and how to mend it, in the caller’s language.'),
      }),
    ),
  })
  .meta({ id: 'SpreadsheetImportRow', description: 'What one row of the sheet would do to the record.' });
export type ImportRow = z.infer<typeof importRowSchema>;

export const importApplicationInputSchema = z
  .strictObject({
    skipErrors: z
      .boolean()
      .default(false)
      .describe('Apply the sound rows and leave the faulty ones out; else all or nothing.'),
  })
  .meta({ id: 'SpreadsheetApplicationInput' });
export type ImportApplicationInput = z.infer<typeof importApplicationInputSchema>;

export const importApplicationSchema = importItemSchema
  .extend({ skipped: z.array(z.number().int()).describe('The rows that were left out.') })
  .meta({ id: 'SpreadsheetApplication' });
export type ImportApplication = z.infer<typeof importApplicationSchema>;

export const pastResultsQuerySchema = cursorQuerySchema.extend({
  unit: z.string().trim().min(1).max(64).optional(),
  period: z.string().trim().min(1).max(40).optional(),
});
export type PastResultsQuery = z.infer<typeof pastResultsQuerySchema>;

export const pastResultSchema = z
  .object({
    unit: unitRefSchema,
    period: z.string().describe('Code of the period, such as `2025-Y`.'),
    field: z.string(),
    value: z.number(),
    source: z.string().describe('The paper it was taken from.'),
    importId: idSchema,
  })
  .meta({
    id: 'PastResult',
    description: 'A figure of an earlier period, brought in from a sheet; no report stands behind it.',
  });
export type PastResult = z.infer<typeof pastResultSchema>;
