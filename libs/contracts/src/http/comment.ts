import { z } from 'zod';
import {
  COMMENT_AUDIENCES,
  COMMENT_SUBJECT_KINDS,
  MOST_COMMENT_CHARACTERS,
  MOST_MENTIONS,
} from '#domain/comment/comment';
import {
  countSchema,
  cursorQuerySchema,
  idSchema,
  momentSchema,
  sentenceSchema,
  unitCodeSchema,
  unitRefSchema,
} from './primitives.js';

const named = z.object({ id: idSchema, code: z.string(), name: z.string() });

export const commentSchema = z
  .object({
    id: idSchema,
    author: named,
    office: z.string().nullable().describe('What the unit of its author is called.'),
    audience: z
      .enum(COMMENT_AUDIENCES)
      .describe('`office`: those who see the subject over all units; `unit`: that unit’s people, and they.'),
    unit: unitRefSchema.nullable().describe('The unit with which it is talked over; null within the office.'),
    text: z.string().nullable().describe('Plain text; null once withdrawn.'),
    mentions: z.array(named).describe('Whom it names.'),
    createdAt: momentSchema,
    editedAt: momentSchema.nullable(),
    withdrawnAt: momentSchema.nullable(),
    mine: z.boolean().describe('Of the caller: may withdraw it.'),
    mayEdit: z.boolean().describe('Whether the caller may still change its words.'),
  })
  .meta({ id: 'Comment', description: 'What somebody said about a subject (ý kiến trao đổi).' });
export type Comment = z.infer<typeof commentSchema>;

export const commentPageSchema = z
  .object({
    items: z.array(commentSchema).describe('Newest first.'),
    next: z.string().nullable().describe('Cursor of the next page; null on the last.'),
    total: countSchema.describe('How many the caller sees, withdrawn ones too.'),
    office: z.boolean().describe('Whether the caller sees the subject over all units, and may talk within the office.'),
    units: z.array(unitRefSchema).describe('The caller’s own units for which the caller may speak.'),
  })
  .meta({ id: 'CommentPage' });
export type CommentPage = z.infer<typeof commentPageSchema>;

const subjectShape = {
  subjectKind: z.enum(COMMENT_SUBJECT_KINDS),
  subjectId: idSchema,
};

export const commentFilterSchema = cursorQuerySchema.extend(subjectShape);
export type CommentFilter = z.infer<typeof commentFilterSchema>;

const searchSchema = z.string().trim().max(100).optional().describe('Part of a name or code, with or without accents.');

export const commentPeopleFilterSchema = z.object({
  ...subjectShape,
  unit: unitCodeSchema.optional().describe('The unit with which it is talked over.'),
  text: searchSchema,
});
export type CommentPeopleFilter = z.infer<typeof commentPeopleFilterSchema>;

export const commentUnitsFilterSchema = z.object({ ...subjectShape, text: searchSchema });
export type CommentUnitsFilter = z.infer<typeof commentUnitsFilterSchema>;

export const commentPersonSchema = named
  .extend({ office: z.string().nullable().describe('What that person’s unit is called.') })
  .meta({ id: 'CommentPerson', description: 'Somebody who sees the comment and may be named in it.' });
export type CommentPerson = z.infer<typeof commentPersonSchema>;

const textSchema = sentenceSchema('What is said, as plain text.', MOST_COMMENT_CHARACTERS);
const mentionsSchema = z
  .array(idSchema)
  .max(MOST_MENTIONS)
  .default([])
  .describe('Persons named in it; each must see the comment (`GET /comments/people`).');

export const commentInputSchema = z.object({
  ...subjectShape,
  unit: unitCodeSchema
    .optional()
    .describe('The unit with which it is talked over; without it: the caller’s own unit, or within the office.'),
  text: textSchema,
  mentions: mentionsSchema,
});
export type CommentInput = z.infer<typeof commentInputSchema>;

export const commentChangeSchema = z.object({ text: textSchema, mentions: mentionsSchema });
export type CommentChange = z.infer<typeof commentChangeSchema>;
