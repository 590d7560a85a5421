import { overPeriodsOf } from '../packet/over-rounds.js';
import { type Answers, exact, type Figure, figureValue } from './answers.js';
import type { OverPeriods } from './field.js';

/** What a unit has reached of an indicator, and over how many reports; `null` when none gave it. */
export interface Reached {
  readonly value: number | null;
  readonly reports: number;
}

/** The question behind a figure: the field, or the column of its table. */
export const questionOf = ({ field, column }: Figure) =>
  column === undefined ? field : field.columns!.find(({ key }) => key === column)!;

/** How a figure is counted over several rounds; shares are never added up. */
export function countedOver(figure: Figure): OverPeriods {
  const question = questionOf(figure);
  const over = overPeriodsOf(question);
  return over === 'sum' && question.type === 'percent' ? 'average' : over;
}

/** The figure over the unit's own accepted reports, the newest first. Pure. */
export function reachedOver(figure: Figure, reports: readonly Answers[]): Reached {
  const given = reports.flatMap((answers) => figureValue(figure, answers) ?? []);
  if (given.length === 0) return { value: null, reports: 0 };
  const sum = given.reduce((total, value) => total + value, 0);
  const value = { sum: exact(sum), average: Math.round((sum / given.length) * 100) / 100, last: given[0]! };
  return { value: value[countedOver(figure)], reports: given.length };
}
