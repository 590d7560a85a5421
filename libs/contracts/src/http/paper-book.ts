import { z } from 'zod';
import { BOOK_RUNS } from '#domain/paper/number-book';
import { momentSchema, unitRefSchema, versionSchema } from './primitives.js';

const typeSchema = z
  .string()
  .regex(/^[A-Za-z]{1,6}$/)
  .describe('The beginning of its symbols, such as KH, BC, CV.');

export const numberBookSchema = z
  .object({
    unit: unitRefSchema,
    type: typeSchema,
    active: z.boolean().describe('Off by default: then numbers are entered from the clerk’s own register.'),
    runs: z.enum(BOOK_RUNS).describe('When its numbers begin anew: each year (State), each term (Party).'),
    term: z.string().nullable(),
    numbers: z
      .array(
        z.object({
          period: z.string(),
          number: z.number().int(),
          paper: z
            .string()
            .nullable()
            .describe('Id of the paper; null for numbers used before the book was kept here.'),
          givenAt: momentSchema,
          cancelled: z.object({ at: momentSchema, why: z.string() }).nullable(),
        }),
      )
      .describe('The latest 200, newest first; a cancelled number is kept and not given again.'),
    version: versionSchema,
  })
  .meta({ id: 'NumberBook', description: 'An office’s own book of numbers (sổ đăng ký văn bản đi).' });
export type NumberBook = z.infer<typeof numberBookSchema>;

export const numberBookInputSchema = z
  .strictObject({
    active: z.boolean(),
    runs: z.enum(BOOK_RUNS).default('year'),
    term: z.string().trim().min(1).max(50).optional().describe('Needed when it runs by the term, such as 2025-2030.'),
    lastUsed: z
      .number()
      .int()
      .min(0)
      .max(1_000_000)
      .optional()
      .describe('The last number used elsewhere in the present year or term: the book goes on after it.'),
  })
  .meta({ id: 'NumberBookInput' });
export type NumberBookInput = z.infer<typeof numberBookInputSchema>;

export const bookPathSchema = typeSchema;
