import { z } from 'zod';
import { fieldSchema, ruleSchema } from '../programme-file/form.js';
import { countSchema, dateSchema, idSchema, momentSchema, sentenceSchema, versionSchema } from './primitives.js';

export const formFieldSchema = fieldSchema.meta({ id: 'FormField', description: 'A field of a form.' });
export const formRuleSchema = ruleSchema.meta({ id: 'FormRule', description: 'A rule that answers are held against.' });

export const formSummarySchema = z
  .object({
    id: idSchema,
    code: z.string(),
    name: z.string(),
    versionId: idSchema.describe('The version that a round opened today would take.'),
    number: z.number().int().min(1),
    validFrom: dateSchema,
    fields: countSchema,
    rules: countSchema,
    reporting: z.array(z.string()).describe('Codes of the reporting rules that call for it.'),
    version: versionSchema.describe('Number of the newest version, which may come into force later.'),
  })
  .meta({ id: 'FormSummary', description: 'A report form (biểu mẫu) of a programme.' });
export type FormSummary = z.infer<typeof formSummarySchema>;

export const formListSchema = z.object({ items: z.array(formSummarySchema) });
export type FormList = z.infer<typeof formListSchema>;

export const formVersionSchema = z
  .object({
    id: idSchema,
    number: z.number().int().min(1),
    validFrom: dateSchema,
    reason: z.string().nullable().describe('Why it replaced the version before; null for the first.'),
    addedBy: z.string().nullable().describe('Code of the office that brought it; null for the first.'),
    addedAt: momentSchema.nullable(),
    rounds: z.array(z.string()).describe('Codes of the rounds that are filled in on it; they keep it.'),
    fields: z.array(formFieldSchema),
    rules: z.array(formRuleSchema),
  })
  .meta({ id: 'FormVersion', description: 'A form as it stood from a day on; never altered.' });
export type FormVersion = z.infer<typeof formVersionSchema>;

export const formDetailSchema = z
  .object({
    id: idSchema,
    programmeId: idSchema,
    code: z.string(),
    name: z.string(),
    reporting: z.array(z.string()),
    versions: z.array(formVersionSchema).describe('Newest first.'),
    version: versionSchema.describe('Number of the newest version; the ETag.'),
  })
  .meta({ id: 'FormDetail' });
export type FormDetail = z.infer<typeof formDetailSchema>;

export const formVersionInputSchema = z
  .strictObject({
    validFrom: dateSchema.describe('Rounds that open from that day on take it; today at the earliest.'),
    fields: z.array(formFieldSchema).min(1).max(500),
    rules: z.array(formRuleSchema).max(200).default([]),
    reason: sentenceSchema('Why the form changes.'),
  })
  .meta({ id: 'FormVersionInput', description: 'The whole form as it shall be.' });
export type FormVersionInput = z.infer<typeof formVersionInputSchema>;

const versionRef = z.object({ id: idSchema, number: z.number().int().min(1), validFrom: dateSchema });

const differencesOf = (what: string) =>
  z.object({
    added: z.array(z.string()).describe(`Only in the later one: ${what}.`),
    removed: z.array(z.string()).describe(`Only in the earlier one: ${what}.`),
    changed: z.array(
      z.object({
        key: z.string(),
        changes: z.array(
          z
            .object({ property: z.string(), before: z.unknown(), after: z.unknown() })
            .describe('null where it is absent.'),
        ),
      }),
    ),
    moved: z.boolean().describe('Whether those in both stand in another order.'),
  });

export const formDifferencesSchema = z
  .object({
    before: versionRef,
    after: versionRef,
    fields: differencesOf('keys of fields'),
    rules: differencesOf('codes of rules'),
  })
  .meta({ id: 'FormDifferences', description: 'What tells two versions of a form apart.' });
export type FormDifferences = z.infer<typeof formDifferencesSchema>;

export const formDifferencesQuerySchema = z.object({
  with: idSchema.optional().describe('Another version of the same form; the one before it when absent.'),
});
export type FormDifferencesQuery = z.infer<typeof formDifferencesQuerySchema>;
