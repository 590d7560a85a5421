import type { Answer, Answers, Scalar, TableRow } from '../form/answers.js';
import { type FormField, ROW_KEY, type TableColumn } from '../form/field.js';
import { addDays } from '../time/instant.js';
import { chance, oneOf, wholeBetween } from './chance.js';
import type { FigureRange, Simulation } from './simulation.js';

const DEFAULT_MAX = 100;
const DEFAULT_TEXT = 'Đã thực hiện theo kế hoạch.';
/** Rows that a simulated unit adds to a table beyond the least. */
const MORE_ROWS = 2;

/** A field, or a column of a table under the key of its figure: what one answer is drawn for. */
type Drawn = Omit<TableColumn, 'type'> & { readonly type: TableColumn['type'] | 'indicator' };

/** The simulated figure of that unit in that round for a field, within the bounds of the file, of the field, or 0 to 100. */
export function figureFor(
  simulation: Simulation,
  unit: string,
  round: string,
  field: Pick<FormField, 'key' | 'min' | 'max' | 'indicator'>,
  place = '',
): number {
  const { min, max, decimals } = rangeOf(simulation, field);
  const scale = 10 ** decimals;
  const drawn = chance(simulation.seed, unit, `${round}/figure/${field.key}${place}`);
  return wholeBetween(Math.ceil(min * scale), Math.floor(max * scale), drawn) / scale;
}

/**
 * A whole form filled in by that unit for that round, but for its evidence: files are whoever's who uploads them. Figures
 * are the same in every version of the report; what is said in words is drawn anew for each.
 */
export function answersFor(
  simulation: Simulation,
  unit: string,
  round: string,
  fields: readonly FormField[],
  version = 1,
): Answers {
  const answers: Record<string, Answer> = {};
  for (const field of fields) {
    const { type } = field;
    if (type === 'evidence') continue;
    if (type === 'table') answers[field.key] = rowsFor(simulation, unit, round, field, version);
    else {
      const answer = answerFor(simulation, unit, round, { ...field, type }, version);
      answers[field.key] = type === 'choice' && field.several ? [String(answer)] : answer;
    }
  }
  return answers;
}

function answerFor(
  simulation: Simulation,
  unit: string,
  round: string,
  field: Drawn,
  version: number,
  place = '',
): Scalar {
  const drawn = chance(simulation.seed, unit, `${round}/answer/${field.key}${place}/${version}`);
  switch (field.type) {
    case 'number':
    case 'percent':
    case 'indicator':
      return figureFor(simulation, unit, round, field, place);
    case 'yes-no':
      return drawn < 0.5;
    case 'choice':
      return oneOf(choicesOf(simulation, field), drawn) ?? '';
    case 'date':
      return addDays(`${/^\d{4}/.exec(round)?.[0] ?? '2000'}-01-01`, Math.floor(drawn * 365));
    case 'text':
      return oneOf(own(simulation.texts, field.key) ?? [], drawn) ?? DEFAULT_TEXT;
  }
}

function rowsFor(simulation: Simulation, unit: string, round: string, field: FormField, version: number): TableRow[] {
  const { fixed, max } = field.rows ?? {};
  const min = field.rows?.min ?? Math.min(1, max ?? 1);
  const drawn = chance(simulation.seed, unit, `${round}/rows/${field.key}`);
  const count = wholeBetween(min, Math.min(max ?? min + MORE_ROWS, min + MORE_ROWS), drawn);
  const names = fixed ?? Array.from({ length: count }, () => undefined);
  return names.map((name, index) => {
    const cells = (field.columns ?? []).map((column) => {
      const asked = { ...column, key: `${field.key}.${column.key}` };
      return [column.key, answerFor(simulation, unit, round, asked, version, `/${index + 1}`)] as const;
    });
    return { ...(name !== undefined && { [ROW_KEY]: name }), ...Object.fromEntries(cells) };
  });
}

/** The choices that the file names for the field, as often as it names each; without any all of them alike. */
function choicesOf(
  { texts }: Simulation,
  { key, choices = [] }: Pick<FormField, 'key' | 'choices'>,
): readonly string[] {
  const named = (own(texts, key) ?? []).filter((choice) => choices.includes(choice));
  return named.length > 0 ? named : choices;
}

function rangeOf(simulation: Simulation, field: Pick<FormField, 'key' | 'min' | 'max' | 'indicator'>): FigureRange {
  const given = own(simulation.figures, field.key) ?? (field.indicator && own(simulation.figures, field.indicator));
  if (given) return given;
  const min = field.min ?? Math.min(0, field.max ?? 0);
  return { min, max: field.max ?? Math.max(min, DEFAULT_MAX), decimals: 0 };
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
