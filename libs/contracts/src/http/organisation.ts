import { z } from 'zod';
import { countSchema, cursorQuerySchema, dateSchema, idSchema, momentSchema, unitRefSchema } from './primitives.js';

export const unitItemSchema = unitRefSchema
  .extend({
    shortName: z.string().nullable(),
    kind: z.string(),
    level: z.string(),
    parentId: idSchema.nullable(),
    validFrom: dateSchema,
    validTo: dateSchema.nullable(),
  })
  .meta({ id: 'UnitItem' });
export type UnitItem = z.infer<typeof unitItemSchema>;

export const unitFilterSchema = cursorQuerySchema.extend({ search: z.string().trim().min(1).max(100).optional() });
export type UnitFilter = z.infer<typeof unitFilterSchema>;

export const personItemSchema = z
  .object({
    id: idSchema,
    code: z.string(),
    name: z.string().describe('The office held.'),
    roles: z.array(z.object({ role: z.string(), unit: unitRefSchema })),
  })
  .meta({ id: 'PersonItem' });
export type PersonItem = z.infer<typeof personItemSchema>;

export const faultsSchema = z
  .object({
    processes: z.array(
      z.object({
        kind: z.string(),
        key: z.string(),
        stage: z.string(),
        fault: z.string(),
        faultAt: momentSchema.nullable(),
        faultCount: countSchema,
        pokeAttempts: countSchema,
      }),
    ),
    mails: z.array(
      z.object({
        notificationId: idSchema,
        kind: z.string(),
        attempts: countSchema,
        settledAt: momentSchema.nullable(),
        lastOutcome: z.string().nullable(),
      }),
    ),
    unsealed: countSchema.describe('Entries not yet in the seal.'),
    files: z
      .object({
        waiting: countSchema.describe('Files that wait for the scanner.'),
        waitingSince: momentSchema.nullable(),
        infected: countSchema,
        fault: z.string().nullable().describe('Why the scanner has not looked at a file that waits.'),
      })
      .describe('Files in quarantine.'),
  })
  .meta({ id: 'Faults', description: 'What an administrator should look at.' });
export type Faults = z.infer<typeof faultsSchema>;
