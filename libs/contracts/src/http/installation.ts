import { z } from 'zod';
import { momentSchema } from './primitives.js';
import { LANGUAGES } from './setup.js';

export const installationSchema = z
  .object({
    rehearsal: z.boolean().describe('Whether business time is a rehearsal’s, not ours.'),
    now: momentSchema.describe('Business time.'),
    setUp: z.boolean().describe('Whether somebody administers it; else it waits for POST /setup.'),
    language: z.enum(LANGUAGES).describe('The first language, before a person has chosen one.'),
  })
  .meta({ id: 'Installation', description: 'What anybody may know of this installation.' });
export type Installation = z.infer<typeof installationSchema>;
