import { z } from 'zod';
import { momentSchema } from './primitives.js';

export const copyQuerySchema = z.object({
  delivery: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe(
      'Ordinal of the delivery whose recipient is named on it; without it my own copy, or one that names nobody.',
    ),
});
export type CopyQuery = z.infer<typeof copyQuerySchema>;

export const letterQuerySchema = copyQuerySchema.extend({ format: z.enum(['pdf', 'docx']).default('pdf') });
export type LetterQuery = z.infer<typeof letterQuerySchema>;

export const changesPaperQuerySchema = z.object({ format: z.enum(['pdf', 'docx', 'html']).default('pdf') });
export type ChangesPaperQuery = z.infer<typeof changesPaperQuerySchema>;

const publicKeySchema = z.object({
  keyId: z.string().describe('The first 16 letters of the SHA-256 of the key.'),
  publicKey: z
    .string()
    .describe('32 bytes in base64, as printed on the papers: `songhanh verify FILE --key …` takes it.'),
  since: momentSchema,
});

export const signingKeySchema = publicKeySchema
  .extend({
    algorithm: z.literal('Ed25519'),
    former: z.array(publicKeySchema).describe('Keys that signed before, the latest first.'),
  })
  .meta({ id: 'SigningKey', description: 'The public half of the key that signs the manifests of packets.' });
export type SigningKeyAnswer = z.infer<typeof signingKeySchema>;
