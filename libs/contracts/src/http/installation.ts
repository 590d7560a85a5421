import { z } from 'zod';
import { momentSchema } from './primitives.js';

export const installationSchema = z
  .object({
    rehearsal: z.boolean().describe('Whether business time is a rehearsal’s, not ours.'),
    now: momentSchema.describe('Business time.'),
  })
  .meta({ id: 'Installation', description: 'What anybody may know of this installation.' });
export type Installation = z.infer<typeof installationSchema>;
