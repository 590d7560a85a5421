import { z } from 'zod';
import { attachmentSchema } from './obligation.js';
import {
  countSchema,
  cursorQuerySchema,
  dateSchema,
  idSchema,
  momentSchema,
  sentenceSchema,
  unitCodeSchema,
  unitRefSchema,
  versionSchema,
} from './primitives.js';

const line = (description: string, most = 300) => sentenceSchema(description, most);

export const exchangeAddressInputSchema = z
  .strictObject({
    organId: z
      .string()
      .trim()
      .regex(/^[0-9A-Za-z][0-9A-Za-z.\-_]{0,34}$/)
      .describe('Electronic code (mã định danh điện tử, Decision 20/2020/QĐ-TTg), such as 000.00.19.H29.'),
    inCharge: line('The body above it that answers for it.').optional(),
    address: line('Postal address.').optional(),
    email: z.email().max(200).optional(),
    telephone: line('Telephone.', 50).optional(),
    fax: line('Fax.', 50).optional(),
    website: line('Website.', 200).optional(),
  })
  .meta({ id: 'ExchangeAddressInput' });
export type ExchangeAddressInput = z.infer<typeof exchangeAddressInputSchema>;

export const exchangeAddressSchema = z
  .object({
    unit: unitRefSchema,
    organId: z.string(),
    inCharge: z.string().nullable(),
    address: z.string().nullable(),
    email: z.string().nullable(),
    telephone: z.string().nullable(),
    fax: z.string().nullable(),
    website: z.string().nullable(),
    version: versionSchema,
  })
  .meta({ id: 'ExchangeAddress', description: 'Under which code a unit exchanges papers with other systems.' });
export type ExchangeAddress = z.infer<typeof exchangeAddressSchema>;

const organSchema = z.object({
  id: z.string(),
  inCharge: z.string().nullable(),
  name: z.string(),
  address: z.string().nullable(),
  email: z.string().nullable(),
  telephone: z.string().nullable(),
  fax: z.string().nullable(),
  website: z.string().nullable(),
});

export const exchangedPaperSchema = z
  .object({
    id: idSchema,
    direction: z.enum(['in', 'out']),
    unit: unitRefSchema.describe('Whose secretariat took it in, or sent it.'),
    documentId: z.string().describe('DocumentId of the edXML: one paper, one id, in every system.'),
    number: z.string(),
    symbol: z.string().nullable(),
    place: z.string().nullable(),
    date: dateSchema,
    typeName: z.string().nullable(),
    subject: z.string(),
    content: z.string().nullable(),
    sender: organSchema,
    receivers: z.array(organSchema),
    addressedHere: z
      .boolean()
      .nullable()
      .describe('Whether the receivers name the unit by its code; null while the unit has none.'),
    signer: z.object({
      competence: z.string().nullable(),
      position: z.string().nullable(),
      name: z.string().nullable(),
    }),
    dueDate: dateSchema.nullable(),
    toPlaces: z.array(z.string()),
    answers: z
      .array(
        z.object({
          organId: z.string(),
          code: z.string(),
          date: dateSchema.nullable(),
          documentId: z.string().nullable(),
        }),
      )
      .describe('Papers that it answers.'),
    files: z.array(attachmentSchema.extend({ description: z.string().nullable() })),
    edxml: z.object({ sha256: z.string(), size: countSchema }).describe('Of the file that came in or went out.'),
    programmeId: idSchema.nullable(),
    programme: z.string().nullable().describe('Number of the programme it belongs to.'),
    paperId: idSchema.nullable().describe('The paper of ours that it is, or that it answers.'),
    at: momentSchema,
    by: z.string().describe('Code of the office.'),
    version: versionSchema,
  })
  .meta({ id: 'ExchangedPaper', description: 'A paper that came in or went out as edXML.' });
export type ExchangedPaper = z.infer<typeof exchangedPaperSchema>;

export const exchangedPaperFilterSchema = cursorQuerySchema.extend({
  programme: idSchema.optional(),
  unit: unitCodeSchema.optional().describe('Whose secretariat took it in, or sent it.'),
});
export type ExchangedPaperFilter = z.infer<typeof exchangedPaperFilterSchema>;

export const incomingPaperQuerySchema = z.object({
  attested: z.literal('true').describe('The caller attests that the paper and its files hold no state secret.'),
  unit: idSchema.optional().describe('Whose secretariat takes it in; needed for callers of several.'),
  programme: idSchema.optional().describe('The programme to which it belongs.'),
});
export type IncomingPaperQuery = z.infer<typeof incomingPaperQuerySchema>;

export const edxmlQuerySchema = z.object({
  to: z
    .string()
    .max(2000)
    .optional()
    .describe(
      'Codes of the receiving units, separated by commas; all units of the paper that have an electronic code when absent.',
    ),
});
export type EdxmlQuery = z.infer<typeof edxmlQuerySchema>;

export const programmeLinkSchema = z
  .strictObject({ programme: idSchema.nullable().describe('null takes the link away.') })
  .meta({ id: 'ProgrammeLink' });
export type ProgrammeLink = z.infer<typeof programmeLinkSchema>;
