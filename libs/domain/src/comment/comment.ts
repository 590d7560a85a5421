import type { Instant } from '../time/instant.js';

/** What people talk about where it lies; its scope is in `libs/record/src/comment/comment-subjects.ts`. */
export const COMMENT_SUBJECT_KINDS = [
  'obligation',
  'task',
  'plan',
  'paper',
  'packet',
  'obstacle',
  'direction',
  'inspection',
  'review',
  'extension',
] as const;
export type CommentSubjectKind = (typeof COMMENT_SUBJECT_KINDS)[number];

/** `office`: those who see the subject over all units; `unit`: one unit's own people, and they. */
export const COMMENT_AUDIENCES = ['office', 'unit'] as const;

export const MOST_COMMENT_CHARACTERS = 4000;
export const MOST_MENTIONS = 20;

const EDITABLE_MS = 15 * 60_000;

/** Until when its author may change a comment's words: what others have answered to stays as it was. */
export const editableUntil = (createdAt: Instant): Instant => createdAt + EDITABLE_MS;
