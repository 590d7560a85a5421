import { z } from 'zod';
import { INDICATOR_KIND_NAMES } from '#domain/indicator/indicator';
import { CODE_PATTERN } from '../programme-file/primitives.js';
import { countSchema, dateSchema, idSchema, sentenceSchema, unitRefSchema, versionSchema } from './primitives.js';

const indicatorCodeSchema = z.string().trim().regex(CODE_PATTERN).max(64);

const described = {
  name: sentenceSchema('What is measured.', 500),
  measure: sentenceSchema('Unit of measure, such as "mô hình" or "%".', 100),
  kind: z.enum(INDICATOR_KIND_NAMES).describe('Whether it is counted over the period or as it stands at the cut-off.'),
  definition: z.string().trim().max(4000).nullable().default(null).describe('What counts and what does not.'),
  source: sentenceSchema('The document or office it comes from.', 500),
  validFrom: dateSchema,
  confirmed: z.boolean().describe('Whether somebody has checked it against its source.'),
};

export const indicatorInputSchema = z
  .strictObject({ code: indicatorCodeSchema, ...described })
  .meta({ id: 'IndicatorInput', description: 'An entry of the shared catalogue of indicators.' });
export type IndicatorInput = z.infer<typeof indicatorInputSchema>;

export const indicatorChangeSchema = z.strictObject(described).meta({ id: 'IndicatorChange' });
export type IndicatorChange = z.infer<typeof indicatorChangeSchema>;

export const indicatorMergeSchema = z
  .strictObject({ into: indicatorCodeSchema.describe('Code of the entry that stays.') })
  .meta({ id: 'IndicatorMerge' });
export type IndicatorMerge = z.infer<typeof indicatorMergeSchema>;

export const indicatorFilterSchema = z.object({
  search: z.string().trim().max(200).optional().describe('Part of its code or name; accents and case do not matter.'),
  confirmed: z.enum(['true', 'false']).optional(),
  merged: z
    .enum(['true', 'false'])
    .default('false')
    .describe('Whether those that were merged into another are listed too.'),
});
export type IndicatorFilter = z.infer<typeof indicatorFilterSchema>;

export const indicatorSchema = z
  .object({
    id: idSchema,
    code: z.string(),
    name: z.string(),
    measure: z.string(),
    kind: z.enum(INDICATOR_KIND_NAMES),
    definition: z.string().nullable(),
    source: z.string(),
    validFrom: dateSchema,
    confirmed: z.boolean(),
    mergedInto: z.string().nullable().describe('Code of the entry that stands for it now.'),
    programmes: countSchema.describe('How many programmes ask for it.'),
    version: versionSchema,
  })
  .meta({ id: 'Indicator', description: 'An entry of the shared catalogue of indicators (danh mục chỉ tiêu chung).' });
export type Indicator = z.infer<typeof indicatorSchema>;

export const indicatorListSchema = z.object({ items: z.array(indicatorSchema) });
export type IndicatorList = z.infer<typeof indicatorListSchema>;

const suggestionSchema = z.object({
  code: z.string(),
  name: z.string(),
  likeness: z.number().describe('From 0 to 1: how alike the names are.'),
});

export const catalogueLinksSchema = z
  .object({
    items: z.array(
      z.object({
        indicator: z.string().nullable().describe("Code of the programme's own indicator, when it is one."),
        form: z.string().nullable().describe('Code of the form, when it is a figure of one.'),
        figure: z.string().nullable().describe('Key of the field, or field.column.'),
        label: z.string(),
        measure: z.string().nullable(),
        catalogue: z.string().nullable().describe('The entry it means.'),
        inherited: z.boolean().describe("Whether the figure means it through the programme's indicator that it feeds."),
        suggestions: z.array(suggestionSchema).describe('Entries of a like name, when it means none yet.'),
      }),
    ),
  })
  .meta({ id: 'CatalogueLinks', description: 'What of a programme means which entry of the shared catalogue.' });
export type CatalogueLinks = z.infer<typeof catalogueLinksSchema>;

export const catalogueLinksInputSchema = z
  .strictObject({
    links: z
      .array(
        z.union([
          z.strictObject({ indicator: z.string().max(64), catalogue: indicatorCodeSchema.nullable() }),
          z.strictObject({
            form: z.string().max(64),
            figure: z.string().max(200),
            catalogue: indicatorCodeSchema.nullable(),
          }),
        ]),
      )
      .min(1)
      .max(500),
  })
  .meta({ id: 'CatalogueLinksInput', description: 'Links to make (null: to take away); the others stay.' });
export type CatalogueLinksInput = z.infer<typeof catalogueLinksInputSchema>;

export const overlapsQuerySchema = z.object({
  rule: z.string().max(64).optional().describe('Code of the reporting rule; all of them when absent.'),
});
export type OverlapsQuery = z.infer<typeof overlapsQuerySchema>;

const otherRoundSchema = z.object({
  programme: z.string(),
  title: z.string(),
  round: z.string().nullable().describe('Code; null for a rule that will ask within the period but has no round yet.'),
  name: z.string(),
  stage: z.string().nullable(),
  figure: z.string().describe('What it is called there.'),
  periodFrom: dateSchema.nullable(),
  cutOff: dateSchema.nullable(),
  due: dateSchema.nullable(),
  samePeriod: z.boolean(),
  units: countSchema.describe('How many of the units that this round asks are asked there too.'),
  sample: z.array(unitRefSchema).describe('The first ten of them.'),
});

export const overlapsSchema = z
  .object({
    rounds: z.array(
      z.object({
        rule: z.string(),
        round: z.string(),
        name: z.string(),
        opened: z.boolean(),
        periodFrom: dateSchema,
        cutOff: dateSchema,
        due: dateSchema,
        units: countSchema,
        figures: z.array(
          z.object({
            figure: z.string().describe('Key of the field, or field.column.'),
            label: z.string(),
            catalogue: z.string(),
            indicator: z.string().describe('Its name in the catalogue.'),
            asked: z
              .array(otherRoundSchema)
              .describe('Who else asks the same units for it over an overlapping period.'),
          }),
        ),
        unlinked: z
          .array(z.object({ figure: z.string(), label: z.string() }))
          .describe('Figures that mean no entry of the catalogue: nobody can tell who else asks for them.'),
      }),
    ),
  })
  .meta({ id: 'Overlaps', description: 'Who already asks the same units for the same figures.' });
export type Overlaps = z.infer<typeof overlapsSchema>;

export const offersSchema = z
  .object({
    items: z.array(
      z.object({
        figure: z.string().describe('Key of the field, or field.column.'),
        label: z.string(),
        catalogue: z.string(),
        kind: z.enum(INDICATOR_KIND_NAMES),
        answers: z
          .array(
            z.object({
              value: z.number(),
              programme: z.string(),
              title: z.string(),
              round: z.string(),
              roundName: z.string(),
              figure: z.string().describe('What it is called there.'),
              periodFrom: dateSchema,
              cutOff: dateSchema,
              samePeriod: z.boolean(),
              status: z.enum(['accepted', 'submitted']),
              number: z.number().int().min(1).describe('Number of the report version.'),
              receivedOn: dateSchema,
            }),
          )
          .describe('The likest period first, the newest first.'),
      }),
    ),
  })
  .meta({ id: 'Offers', description: 'What my own unit answered elsewhere to the same questions.' });
export type Offers = z.infer<typeof offersSchema>;
