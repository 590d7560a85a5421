import { z } from 'zod';
import { ISSUANCES } from '#domain/plan/plan';
import { assumed, code, date, monthDay, text, unitCode } from './primitives.js';

const issuance = z.enum(ISSUANCES).describe('jointly by the parties, one plan by each, or by one party alone.');
const by = unitCode('The party that issues, for issuance one');
const draft = monthDay('Day on which the draft goes out; later in the year than issue means the year before.');
const replyBy = monthDay('Last day for opinions; later in the year than issue means the year before.');
const issue = monthDay('Day on which the plan should be issued, in its own year.');

export const citedDocumentSchema = z
  .strictObject({
    number: text('Number and symbol.'),
    date: date('Day it was signed.').optional(),
    issuer: text('Body that issued it.'),
    summary: text('What it is about.'),
    assumed,
  })
  .describe('A document that the plan cites, or a letter that passes it on.');

export const planContentSchema = z
  .strictObject({
    number: z.number().int().min(1).max(999).describe('Number of the content in the plan.'),
    title: text('The head of work for the year.'),
    content: z.number().int().min(1).optional().describe('Number of the content of the programme it carries out.'),
    tasks: z
      .array(code('Number of a task of the programme, in quotes.'))
      .default([])
      .describe('Tasks of the programme it takes up.'),
    assumed,
  })
  .describe('A content of the plan for a year.');

export const planYearSchema = z
  .strictObject({
    year: z.number().int().min(1945).max(2200).describe('Year of the plan.'),
    theme: text('Theme of the year (chủ đề năm).').optional(),
    number: text('Number and symbol of the plan, once known.').optional(),
    issuedOn: date('Day on which it was issued, once known.').optional(),
    issuer: text('Body that issued it, as printed.').optional(),
    issuance: issuance.optional(),
    by: by.optional(),
    draft: draft.optional(),
    replyBy: replyBy.optional(),
    issue: issue.optional(),
    legalBases: z.array(citedDocumentSchema).default([]).describe('Documents that the plan cites.'),
    contents: z
      .array(planContentSchema)
      .default([])
      .describe('Its contents; the contents of the programme when empty.'),
    letters: z.array(citedDocumentSchema).default([]).describe('Letters that pass the plan on to the levels below.'),
    assumed,
  })
  .describe('What is particular to the plan of one year.');

export const planCalendarSchema = z
  .strictObject({
    issuance: issuance.default('jointly'),
    by: by.optional(),
    draft,
    replyBy,
    issue,
    years: z.array(planYearSchema).default([]).describe('Years with a theme, dates or papers of their own.'),
    assumed,
  })
  .describe('How every annual plan (kế hoạch năm) comes about.');
