import { z } from 'zod';
import { AGGREGATES, COLUMN_TYPES, FIELD_TYPES, MOST_FILES, MOST_ROWS, OVER_PERIODS } from '#domain/form/field';
import { SEVERITIES } from '#domain/form/rule';
import { assumed, code, text } from './primitives.js';

/** What a field and a column of a table have in common. */
const answered = {
  unit: text('Unit of measure, such as "cuộc".').optional(),
  required: z.boolean().default(false).describe('true when a report without it cannot be submitted.'),
  choices: z.array(text('A choice.')).min(2).optional().describe('Answers to choose from; only for type choice.'),
  min: z.number().optional().describe('Least value, for number, percent and indicator.'),
  max: z.number().optional().describe('Greatest value, for number, percent and indicator.'),
  aggregate: z.enum(AGGREGATES).default('none').describe('How the round rolls the answers up.'),
  overPeriods: z
    .enum(OVER_PERIODS)
    .optional()
    .describe('How several rounds are counted together: as aggregate says, or last for what exists at a moment.'),
  indicator: code('Code of the indicator that this figure feeds.').optional(),
};

const columnSchema = z
  .strictObject({
    key: code('Key of the column, unique in its table.'),
    label: text('Heading of the column.'),
    type: z.enum(COLUMN_TYPES).describe('What stands in it.'),
    ...answered,
  })
  .describe('A column of a table (cột); the sum of a number column is the figure <field>.<column>.');

const count = (most: number, description: string) => z.number().int().min(0).max(most).optional().describe(description);

export const fieldSchema = z
  .strictObject({
    key: code('Key of the field, unique in its form.'),
    label: text('Question as the unit reads it.'),
    type: z.enum(FIELD_TYPES).describe('What is answered.'),
    ...answered,
    several: z.boolean().optional().describe('Only for type choice: whether more than one may be chosen.'),
    columns: z.array(columnSchema).min(1).max(50).optional().describe('Only for type table: its columns, in order.'),
    rows: z
      .strictObject({
        fixed: z.array(text('Name of a row.')).min(1).max(500).optional().describe('Rows that the form names itself.'),
        min: count(MOST_ROWS, 'Least number of rows, where the unit adds them.'),
        max: count(MOST_ROWS, 'Greatest number of rows.'),
      })
      .optional()
      .describe('Only for type table: its rows; without it as many as the unit has.'),
    files: z
      .strictObject({
        min: count(MOST_FILES, 'Least number of files.'),
        max: count(MOST_FILES, 'Greatest number of files.'),
      })
      .optional()
      .describe('Only for type evidence: how many files prove it.'),
  })
  .describe('A field of a form (chỉ tiêu báo cáo).');

const figure = (description: string) =>
  z
    .string()
    .min(1)
    .max(129)
    .describe(`${description}: the key of a field, or <table>.<column> for the sum of a column.`);

const head = {
  code: code('Code of the rule, unique in its form.'),
  severity: z
    .enum(SEVERITIES)
    .default('error')
    .describe('error blocks the submission; warning has to be confirmed or explained.'),
  message: z
    .strictObject({ vi: text('In Vietnamese.'), en: text('In English.') })
    .optional()
    .describe('What the unit is told, with {given} and {expected}; the kind has a sentence of its own.'),
};

export const ruleSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('sum-of').describe('A total is the sum of its parts.'),
      ...head,
      total: figure('The total'),
      parts: z.array(figure('A part')).min(1).max(100).describe('What it adds up.'),
    }),
    z.strictObject({
      kind: z.literal('not-more-than').describe('A figure is not more than another.'),
      ...head,
      figure: figure('The figure'),
      limit: figure('What it is not more than'),
    }),
    z.strictObject({
      kind: z.literal('required-when').describe('A field is needed when another has a certain answer.'),
      ...head,
      field: code('The field that is needed then.'),
      when: z
        .strictObject({
          field: code('The field whose answer decides.'),
          equals: z.union([z.string(), z.number(), z.boolean()]).describe('That answer.'),
        })
        .describe('When.'),
    }),
    z.strictObject({
      kind: z.literal('cumulative-not-less').describe("A cumulative figure is not less than the year's earlier one."),
      ...head,
      figure: figure('The cumulative figure'),
    }),
    z.strictObject({
      kind: z.literal('cumulative-equals').describe("A cumulative figure is the earlier one and this period's."),
      ...head,
      figure: figure('The cumulative figure'),
      ofPeriod: figure("This period's figure"),
    }),
    z.strictObject({
      kind: z.literal('change-within').describe('A figure changes from one period to the next by so much at most.'),
      ...head,
      figure: figure('The figure'),
      percent: z.number().positive().max(100_000).describe('Greatest change against the period before, in percent.'),
      explanation: code('A text field: what stands in it explains a greater change.').optional(),
    }),
    z.strictObject({
      kind: z.literal('pattern').describe('A text has a certain form.'),
      ...head,
      field: code('The text field.'),
      pattern: z
        .string()
        .min(1)
        .max(200)
        .describe('A regular expression for the whole text; no repeated groups, three repetitions at most.'),
    }),
  ])
  .describe('A rule that answers are held against (ràng buộc).');

export const formSchema = z
  .strictObject({
    code: code('Code of the form, unique in the file.'),
    name: text('Name of the form.'),
    fields: z.array(fieldSchema).min(1).max(500).describe('Its fields, in order.'),
    rules: z.array(ruleSchema).max(200).default([]).describe('What the answers are held against, besides each field.'),
    assumed,
  })
  .describe('A report form (biểu mẫu).');
