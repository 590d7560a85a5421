import type { Rung } from '#domain/reminder/reminder-policy';
import type { LocalDate } from '#domain/time/instant';
import type { Happening } from './happening.js';

/** What a line needs besides the happening: the programme's title, its rungs, and what its units are called. */
export interface Told {
  readonly title: string;
  readonly rungs: readonly Rung[];
  unitName(code: unknown): string;
}

/** A happening as one line, in one language. */
export type Sentence = (happening: Happening, told: Told) => string;

/** 15/03/2018 */
export const fullDay = (date: LocalDate) => date.split('-').reverse().join('/');
/** 19/3 */
export const shortDay = (date: LocalDate) => `${Number(date.slice(8))}/${Number(date.slice(5, 7))}`;
