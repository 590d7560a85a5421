import type { Answer, Answers, FormField } from '../report/form.js';
import { chance, oneOf, wholeBetween } from './chance.js';
import type { FigureRange, Simulation } from './simulation.js';

const DEFAULT_MAX = 100;
const DEFAULT_TEXT = 'Đã thực hiện theo kế hoạch.';

/** The simulated figure of that unit in that round for a field, within the bounds of the file, of the field, or 0 to 100. */
export function figureFor(simulation: Simulation, unit: string, round: string, field: FormField): number {
  const { min, max, decimals } = rangeOf(simulation, field);
  const scale = 10 ** decimals;
  const drawn = chance(simulation.seed, unit, `${round}/figure/${field.key}`);
  return wholeBetween(Math.ceil(min * scale), Math.floor(max * scale), drawn) / scale;
}

/**
 * A whole form filled in by that unit for that round. Figures are the same in every version of the report; what is
 * said in words is drawn anew for each.
 */
export function answersFor(
  simulation: Simulation,
  unit: string,
  round: string,
  fields: readonly FormField[],
  version = 1,
): Answers {
  const answers: Record<string, Answer> = {};
  for (const field of fields) answers[field.key] = answerFor(simulation, unit, round, field, version);
  return answers;
}

function answerFor(simulation: Simulation, unit: string, round: string, field: FormField, version: number): Answer {
  const drawn = chance(simulation.seed, unit, `${round}/answer/${field.key}/${version}`);
  switch (field.type) {
    case 'number':
    case 'percent':
      return figureFor(simulation, unit, round, field);
    case 'yes-no':
      return drawn < 0.5;
    case 'choice':
      return oneOf(choicesOf(simulation, field), drawn) ?? '';
    case 'text':
      return oneOf(own(simulation.texts, field.key) ?? [], drawn) ?? DEFAULT_TEXT;
  }
}

/** The choices that the file names for the field, as often as it names each; without any all of them alike. */
function choicesOf({ texts }: Simulation, { key, choices = [] }: FormField): readonly string[] {
  const named = (own(texts, key) ?? []).filter((choice) => choices.includes(choice));
  return named.length > 0 ? named : choices;
}

function rangeOf(simulation: Simulation, field: FormField): FigureRange {
  const given = own(simulation.figures, field.key) ?? (field.indicator && own(simulation.figures, field.indicator));
  if (given) return given;
  const min = field.min ?? Math.min(0, field.max ?? 0);
  return { min, max: field.max ?? Math.max(min, DEFAULT_MAX), decimals: 0 };
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
