import { type DeclaredNames, type PartialUnit, realDate } from './declared-names.js';
import type { Finding, Path } from './fault.js';
import { each, type PartialFile } from './partial-file.js';
import { Once, reversedDates, unlessKnown } from './references.js';

const UNITS: Path = ['organisation', 'units'];
const PEOPLE: Path = ['organisation', 'people'];

/** Units above units that exist, without circles; offices within the life of their units. */
export function* organisationFindings(file: PartialFile, names: DeclaredNames): Generator<Finding> {
  const unitCodes = new Once();
  for (const [unit, index] of each(file.organisation?.units)) {
    const path = [...UNITS, index];
    yield* unitCodes.note(unit.code, [...path, 'code']);
    yield* unlessKnown('UNIT_UNKNOWN', [...path, 'parent'], unit.parent, names.units);
    yield* reversedDates(realDate(unit.from), realDate(unit.until), [...path, 'until']);
  }
  yield* circles(file, names);
  const personCodes = new Once();
  for (const [person, index] of each(file.organisation?.people)) {
    const path = [...PEOPLE, index];
    yield* personCodes.note(person.code, [...path, 'code']);
    yield* unlessKnown('UNIT_UNKNOWN', [...path, 'unit'], person.unit, names.units);
    yield* reversedDates(realDate(person.from), realDate(person.until), [...path, 'until']);
    const unit = person.unit === undefined ? undefined : names.units?.get(person.unit);
    if (unit) yield* outsideUnit(person, unit, path);
  }
}

function* outsideUnit(person: { from?: string; until?: string }, unit: PartialUnit, path: Path): Generator<Finding> {
  const [from, until] = [realDate(unit.from), realDate(unit.until)];
  for (const key of ['from', 'until'] as const) {
    const value = realDate(person[key]);
    const outside = value && ((from && value < from) || (until && value > until));
    if (outside) yield { code: 'PERSON_OUTSIDE_UNIT', path: [...path, key], detail: { value, unit: unit.code ?? '' } };
  }
}

/** Each circle once, at the first of its units in the file. */
function* circles(file: PartialFile, names: DeclaredNames): Generator<Finding> {
  const settled = new Set<string>();
  for (const [unit, index] of each(file.organisation?.units)) {
    const chain: string[] = [];
    let code = unit.code;
    while (code !== undefined && !settled.has(code) && !chain.includes(code)) {
      chain.push(code);
      code = names.units?.get(code)?.parent ?? undefined;
    }
    for (const each of chain) settled.add(each);
    if (code === undefined || !chain.includes(code)) continue;
    const circle = [...chain.slice(chain.indexOf(code)), code];
    yield { code: 'PARENT_CYCLE', path: [...UNITS, index, 'parent'], detail: { chain: circle.join(' → ') } };
  }
}
