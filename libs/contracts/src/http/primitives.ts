import { z } from 'zod';

export const idSchema = z.uuid().describe('Identifier (UUIDv7). Orders nothing.');
export const dateSchema = z.iso
  .date()
  .describe('A day, YYYY-MM-DD, in +07:00; as a due date or lock it means the end of that day.');
export const momentSchema = z.iso.datetime({ offset: true }).describe('A moment, ISO 8601 with +07:00.');
export const versionSchema = z.number().int().min(0).describe('Counts changes; the ETag of what bears it.');
export const countSchema = z.number().int().min(0);

/** A sentence a person writes; spaces at its ends are cut. */
export const sentenceSchema = (description: string, most = 4000) =>
  z.string().trim().min(1).max(most).describe(description);

export const documentNumberSchema = z.string().trim().min(1).max(100);

/** A unit as a command names it; spaces at its ends are cut. */
export const unitCodeSchema = z.string().trim().min(1).max(64).describe("A unit's code.");

/** A unit as it is named on the business day. */
export const unitRefSchema = z
  .object({ id: idSchema, code: z.string(), name: z.string() })
  .meta({ id: 'UnitRef', description: 'A unit (đơn vị).' });

export const cursorQuerySchema = z.object({
  cursor: z.string().max(500).optional().describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('How many at most.'),
});
export type CursorQuery = z.infer<typeof cursorQuerySchema>;

/** A page of a list; `next` is null on the last. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().describe('Cursor of the next page; null on the last.'),
  });

export interface Page<Item> {
  items: Item[];
  next: string | null;
}

/** RFC 9457. */
export const problemSchema = z
  .object({
    type: z.string().describe('`urn:songhanh:problem:` and the code.'),
    title: z.string(),
    status: z.number().int(),
    code: z.string().describe('Stable; programs may rely on it.'),
    detail: z.string().describe('A sentence for people, in the language of Accept-Language.'),
    instance: z.string().optional().describe('For an unexpected fault: the id under which the log has it.'),
    errors: z
      .array(z.object({ pointer: z.string().describe('JSON pointer into the body or query.'), message: z.string() }))
      .optional(),
  })
  .meta({ id: 'Problem', description: 'A refusal (RFC 9457).' });
export type Problem = z.infer<typeof problemSchema>;
