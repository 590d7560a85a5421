import { z } from 'zod';
import { formSchema } from './form.js';
import { inspectionSchema } from './inspections.js';
import { planCalendarSchema } from './plan-calendar.js';
import { assumed, code, date, text, unitCode } from './primitives.js';
import { remindersSchema } from './reminders.js';
import { reportingSchema } from './reporting.js';
import { reviewSchema } from './reviews.js';

export const LEGAL_BASIS_KINDS = [
  'law',
  'resolution',
  'directive',
  'conclusion',
  'decision',
  'decree',
  'programme',
  'plan',
  'letter',
  'other',
] as const;

export const legalBasisSchema = z
  .strictObject({
    number: text('Number and symbol as printed, such as 114-KL/TW.'),
    date: date('Day it was signed.').optional(),
    issuer: text('Body that issued it.'),
    summary: text('What it is about (trích yếu).'),
    kind: z.enum(LEGAL_BASIS_KINDS).describe('Kind of document.'),
    assumed,
  })
  .describe('A cited document (căn cứ).');

export const partySchema = z
  .strictObject({
    unit: unitCode('The signing body'),
    secretariat: unitCode('Its standing body (cơ quan thường trực), which collects and chases'),
    signer: text('Office of the one who signs, never a name.'),
    assumed,
  })
  .describe('A signing party (cơ quan ký kết).');

export const indicatorSchema = z
  .strictObject({
    code: code('Code of the indicator (chỉ tiêu), unique in the file.'),
    name: text('What is measured.'),
    unit: text('Unit of measure, such as "mô hình" or "%".'),
    target: z.number().optional().describe('Value to reach by the end of the period.'),
    direction: z.enum(['up', 'down']).default('up').describe('up when more is better, down when less is.'),
    catalogue: code(
      'Code of the shared catalogue of indicators that means the same; one not there yet is added, unconfirmed.',
    ).optional(),
    assumed,
  })
  .describe('An indicator with its target.');

/** Cadences besides the codes of the reporting rules. */
export const TASK_CADENCES = ['yearly', 'continuous'] as const;

export const taskSchema = z
  .strictObject({
    number: text('Number of the task in its content, in quotes: "1.1".'),
    title: text('What is to be done.'),
    lead: unitCode('The one unit that leads (chủ trì)'),
    coordinating: z.array(unitCode('A unit that takes part (phối hợp)')).default([]).describe('Units that take part.'),
    output: text('What shows that it is done (sản phẩm).'),
    cadence: code('yearly, continuous, or the code of the reporting rule in which it is reported.').optional(),
    due: date('Day by which it is done, when it has one of its own.').optional(),
    indicators: z.array(indicatorSchema).default([]).describe('Figures that measure it.'),
    assumed,
  })
  .describe('A task (nhiệm vụ).');

export const contentSchema = z
  .strictObject({
    number: z.number().int().min(1).max(999).describe('Number of the content in the programme.'),
    title: text('The head of work.'),
    tasks: z.array(taskSchema).describe('The tasks below it.'),
    assumed,
  })
  .describe('A content (nội dung): a numbered head of work.');

export const programmeSchema = z
  .strictObject({
    number: text('Number and symbol as entered by the office, such as 85-CTr/BDVTU-BCSĐUBND; never computed.'),
    title: text('Title of the programme.'),
    signedOn: date('Day of signing.'),
    signedAt: text('Place of signing.').optional(),
    period: z
      .strictObject({
        from: date('First day in force.'),
        until: date('Last day in force.'),
        assumed,
      })
      .describe('Time for which it was signed.'),
    parties: z.array(partySchema).min(2).describe('The bodies that sign: two or more.'),
    implements: text('Number of the parent programme that this one carries out (cascade).').optional(),
    succeeds: text('Number of the programme that this one follows.').optional(),
    legalBases: z.array(legalBasisSchema).default([]).describe('Documents it cites, in order.'),
    contents: z.array(contentSchema).min(1).describe('Its contents, in order.'),
    forms: z.array(formSchema).default([]).describe('Report forms (biểu mẫu).'),
    reporting: z.array(reportingSchema).default([]).describe('Reporting rules: who reports when, on which form.'),
    reminders: remindersSchema,
    planCalendar: planCalendarSchema.optional(),
    reviews: z.array(reviewSchema).default([]).describe('Reviews (sơ kết, tổng kết) that are planned or were held.'),
    inspections: z
      .array(inspectionSchema)
      .optional()
      .describe('Inspections, supervisions and surveys (kiểm tra, giám sát, khảo sát) that are planned.'),
  })
  .describe('The coordination programme (chương trình phối hợp).');
