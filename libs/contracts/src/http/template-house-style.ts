import { z } from 'zod';
import { PAPER_STYLES } from './paper.js';
import { dateSchema, momentSchema, sentenceSchema, versionSchema } from './primitives.js';

export const styleCodeSchema = z.enum(PAPER_STYLES);

const points = z.number().min(8).max(24).multipleOf(0.5).describe('Points.');
const share = z.number().min(0.1).max(1).describe('Share of the line; 1 is as long as the line.');
const below = z.string().min(1).max(20).describe('Letters below in the middle instead of a rule, such as *.');

const setting = z.strictObject({
  size: points,
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  underline: z.boolean().optional(),
  capitals: z.boolean().optional(),
});
const ruled = setting.extend({ ruleShare: share.optional(), below: below.optional() });
const margin = (least: number, most: number) => z.number().min(least).max(most).describe('Millimetres on A4.');
const short = (description: string) => sentenceSchema(description, 20);

/** How a body's papers look: figures within which a page of A4 stays readable; which of them a rule asks for is the office's to say. */
export const houseStyleInputSchema = z
  .strictObject({
    name: sentenceSchema('Such as Văn bản hành chính.', 200),
    source: sentenceSchema('The rule or decision that asks for it.', 500),
    validFrom: dateSchema,
    confirmed: z.boolean().describe('Whether the figures were read in the rule itself.'),
    font: z.literal('Times New Roman').describe('The one that every format carries.'),
    page: z.strictObject({ top: margin(10, 40), bottom: margin(10, 40), left: margin(15, 50), right: margin(10, 40) }),
    motto: z
      .array(ruled.extend({ text: sentenceSchema('A line at the top right.', 120) }))
      .min(1)
      .max(2),
    superior: setting,
    issuer: ruled,
    number: setting.extend({
      label: z.string().min(1).max(20).describe('Before the number: "Số: ".'),
      joint: z.enum(['/', '-']).describe('Between number and symbol.'),
      zero: z.boolean().describe('Whether a number under 10 gets a zero before it.'),
    }),
    placeAndDate: setting,
    type: setting,
    summary: ruled,
    about: setting,
    addressees: setting,
    body: setting.extend({
      firstLine: z.number().min(0).max(20).describe('Millimetres.'),
      between: z.number().min(0).max(24).describe('Points between paragraphs.'),
      lines: z
        .union([
          z.strictObject({ times: z.number().min(1).max(2) }),
          z.strictObject({ exactly: z.number().min(14).max(36) }),
        ])
        .describe('`times` a single line, or `exactly` so many points.'),
    }),
    headings: z.tuple([setting, setting, setting, setting]),
    table: z.strictObject({
      normal: points,
      small: points,
      matrix: z.number().min(6).max(14).multipleOf(0.5).describe('Points.'),
    }),
    authority: setting,
    post: setting,
    signer: setting,
    recipients: z.strictObject({
      heading: setting,
      label: short('Such as Nơi nhận:'),
      list: setting,
      between: z.enum([';', ',']).optional(),
    }),
    pageNumber: setting.extend({ firstPage: z.boolean() }),
    end: z.enum(['./.', '.']).describe('After the last word of the body.'),
    authorities: z.strictObject({
      onBehalf: short('TM.'),
      forHead: short('KT.'),
      byOrder: short('TL.'),
      authorised: short('TUQ.'),
      acting: short('Q.'),
    }),
  })
  .meta({ id: 'HouseStyleInput', description: 'How papers look. Lengths in millimetres on A4, sizes in points.' });
export type HouseStyleInput = z.infer<typeof houseStyleInputSchema>;

export const houseStyleQuerySchema = z.object({
  on: dateSchema.optional().describe('The style in force on that day; today unless said.'),
});
export type HouseStyleQuery = z.infer<typeof houseStyleQuerySchema>;

export const houseStyleSchema = z
  .object({
    code: styleCodeSchema,
    inForce: versionSchema.describe('The version in force on the day that was asked for.'),
    version: versionSchema.describe('The newest; 0 is the product’s own.'),
    versions: z
      .array(
        z.object({
          version: versionSchema,
          setBy: z.string().nullable().describe('Code of the office; null is the product.'),
          setAt: momentSchema.nullable(),
          style: houseStyleInputSchema,
        }),
      )
      .describe('The newest first; the product’s own last.'),
  })
  .meta({ id: 'HouseStyle' });
export type HouseStyleView = z.infer<typeof houseStyleSchema>;
