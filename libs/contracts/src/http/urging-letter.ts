import { z } from 'zod';
import { dateSchema, documentNumberSchema, idSchema, unitRefSchema, versionSchema } from './primitives.js';

export const urgingLetterSchema = z
  .object({
    id: idSchema,
    programmeId: idSchema,
    programme: z.string(),
    round: z.string().nullable().describe('The round whose reports it urges; null when it urges tasks.'),
    rung: z.string(),
    draftedOn: dateSchema,
    units: z.array(unitRefSchema),
    tasks: z.array(z.object({ id: idSchema, code: z.string(), title: z.string(), due: dateSchema.nullable() })),
    stage: z.string(),
    number: z.string().nullable(),
    signedOn: dateSchema.nullable(),
    version: versionSchema,
  })
  .meta({ id: 'UrgingLetter', description: 'A drafted công văn đôn đốc: no machine sends it.' });
export type UrgingLetter = z.infer<typeof urgingLetterSchema>;

export const signatureInputSchema = z
  .strictObject({ number: documentNumberSchema, signedOn: dateSchema })
  .meta({ id: 'SignatureInput', description: 'Number and date under which the letter was signed.' });
export type SignatureInput = z.infer<typeof signatureInputSchema>;

export const signedLetterSchema = z
  .object({
    id: idSchema,
    stage: z.string(),
    number: z.string().nullable(),
    signedOn: dateSchema.nullable(),
    version: versionSchema,
  })
  .meta({ id: 'SignedLetter' });
