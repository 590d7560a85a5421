import { z } from 'zod';
import { PAPER_KINDS, type PaperKind } from '#domain/paper/paper-kind';
import { LETTERHEAD, type TemplateKind } from '#domain/paper/template-kind';
import { countSchema, momentSchema, unitCodeSchema, unitRefSchema, versionSchema } from './primitives.js';

/** The letterhead first. */
export const TEMPLATE_KINDS = [LETTERHEAD, ...(Object.keys(PAPER_KINDS) as PaperKind[])] as [
  TemplateKind,
  ...TemplateKind[],
];

export const templateKindSchema = z
  .enum(TEMPLATE_KINDS)
  .describe('A kind of paper, or `letterhead`: the names at the head of every paper of the office.');

export const templateQuerySchema = z.object({
  unit: unitCodeSchema.describe('The office, where I am of the secretariat or its head.'),
});
export type TemplateQuery = z.infer<typeof templateQuerySchema>;

export const templateUploadQuerySchema = templateQuerySchema.extend({
  attested: z.literal('true').describe('The caller attests that the file holds no state secret.'),
  dryRun: z
    .enum(['true', 'false'])
    .default('false')
    .describe('`true` only says what the file would change; nothing is kept.'),
});
export type TemplateUploadQuery = z.infer<typeof templateUploadQuerySchema>;

const keptVersionSchema = z.object({
  version: versionSchema,
  setBy: z.string().describe('Code of the office.'),
  setAt: momentSchema,
  fileSha256: z.string().nullable().describe('Digest of the file that was taken; null where it went back.'),
  changed: countSchema.describe('How many blocks were worded by the office.'),
});

export const templateSummarySchema = z
  .object({
    kind: templateKindSchema,
    name: z.object({ vi: z.string(), en: z.string() }),
    unit: unitRefSchema,
    version: versionSchema.describe('0 while all the words are the product’s own.'),
    changed: countSchema.describe('How many blocks the office words in its own way.'),
    setAt: momentSchema.nullable(),
  })
  .meta({ id: 'PaperTemplateSummary', description: 'What an office may word in one kind of paper.' });
export type TemplateSummary = z.infer<typeof templateSummarySchema>;

export const templateDetailSchema = templateSummarySchema
  .extend({
    blocks: z.array(
      z.object({
        key: z.string(),
        what: z.string(),
        shape: z.enum(['words', 'line', 'lines']),
        fields: z.array(z.string()).describe('What may stand in braces.'),
        own: z.string().describe('The product’s own words; empty where they come from the record.'),
        text: z.string().describe('The words now.'),
        changed: z.boolean(),
      }),
    ),
    versions: z.array(keptVersionSchema).describe('The newest first.'),
  })
  .meta({ id: 'PaperTemplate' });
export type TemplateDetail = z.infer<typeof templateDetailSchema>;

export const templateChangeSchema = z
  .object({
    kind: templateKindSchema,
    version: versionSchema,
    applied: z.boolean().describe('Whether a new version was kept; not in a dry run, nor when nothing changes.'),
    changes: z.array(
      z.object({
        key: z.string(),
        what: z.string(),
        before: z.string(),
        after: z.string(),
        own: z.boolean().describe('Whether it is the product’s own words again.'),
      }),
    ),
  })
  .meta({ id: 'PaperTemplateChange' });
export type TemplateChange = z.infer<typeof templateChangeSchema>;
