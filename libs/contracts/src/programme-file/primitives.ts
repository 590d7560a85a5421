import { z } from 'zod';

/** Codes travel in addresses, file names and timelines: plain letters, no accents. */
export const CODE_PATTERN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
export const TIME_PATTERN = /^([01]\d|2[0-3]):[0-5]\d$/;
export const MONTH_DAY_PATTERN = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** A round's code: the year and its part, `2018-Q3`. */
export const ROUND_CODE_PATTERN = /^\d{4}-[A-Za-z0-9]{1,16}$/;
/** The part of a round's code after the year. */
export const PERIOD_CODE_PATTERN = /^[A-Za-z0-9]{1,16}$/;
/** A review's code: its year and kind, `2019-annual`, and a number from the second of the same on. */
export const REVIEW_CODE_PATTERN = /^\d{4}-(half-year|annual|mid-term|final|thematic)(-\d+)?$/;
/** Something that a person can read: not only spaces. */
export const TEXT_PATTERN = /\S/;

/** A stable code within the file. */
export const code = (description: string) => z.string().regex(CODE_PATTERN).describe(description);

/** A calendar day, `YYYY-MM-DD`, in +07:00. */
export const date = (description: string) => z.iso.date().describe(description);

/** A time of day, `HH:MM`, in +07:00. */
export const time = (description: string) => z.string().regex(TIME_PATTERN).describe(description);

/** A day of any year, `MM-DD`. */
export const monthDay = (description: string) => z.string().regex(MONTH_DAY_PATTERN).describe(description);

/** A sentence or a name for people. */
export const text = (description: string) => z.string().regex(TEXT_PATTERN).max(4000).describe(description);

export const roundCode = (description: string) => z.string().regex(ROUND_CODE_PATTERN).describe(description);

export const reviewCode = (description: string) => z.string().regex(REVIEW_CODE_PATTERN).describe(description);

/** A number of working days. */
export const workingDays = (description: string, least: number, most: number) =>
  z.number().int().min(least).max(most).describe(description);

/** Both ends count. */
export const dayRange = (description: string, least: number, most = 60) =>
  z.tuple([z.number().int().min(least).max(most), z.number().int().min(least).max(most)]).describe(description);

/** The weight of one choice of a draw. */
export const weight = (description: string) => z.number().min(0).max(1_000_000).default(0).describe(description);

export const unitCode = (description: string) => code(`${description}; a unit's code.`);

export const assumed = z
  .boolean()
  .optional()
  .describe('true when the source is silent and this was filled in plausibly; shown wherever it is used.');

export const source = text('The rule, decree or agreement this follows, as one would cite it.').optional();
