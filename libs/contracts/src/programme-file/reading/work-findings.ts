import { type DeclaredNames, realDate } from './declared-names.js';
import type { Finding, Path } from './fault.js';
import { each, type PartialFile } from './partial-file.js';
import { outsideProgramme } from './programme-findings.js';
import { reversedDates, unlessKnown, unlessRound } from './references.js';

/** What is simulated besides reports and offices: units and rounds that exist, days of the programme, draws that can be drawn. */
export function* workFindings({ simulation }: PartialFile, names: DeclaredNames): Generator<Finding> {
  const at = (...path: (string | number)[]): Path => ['simulation', ...path];
  for (const [{ unit, helper, on }, index] of each(simulation?.obstacles?.cases)) {
    const path = at('obstacles', 'cases', index);
    yield* unlessKnown('UNIT_UNKNOWN', [...path, 'unit'], unit, names.units);
    yield* unlessKnown('UNIT_UNKNOWN', [...path, 'helper'], helper, names.units);
    yield* outsideProgramme(on, [...path, 'on'], names);
  }
  for (const [{ round, on, units }, index] of each(simulation?.moreTime)) {
    const path = at('moreTime', index);
    yield* unlessRound([...path, 'round'], round, names);
    yield* outsideProgramme(on, [...path, 'on'], names);
    for (const [unit, nth] of each(units))
      yield* unlessKnown('UNIT_UNKNOWN', [...path, 'units', nth], unit, names.units);
  }
  for (const [{ round, on }, index] of each(simulation?.remindedByHand)) {
    const path = at('remindedByHand', index);
    yield* unlessRound([...path, 'round'], round, names);
    yield* outsideProgramme(on, [...path, 'on'], names);
  }
  for (const [{ unit, from, until }, index] of each(simulation?.leaves)) {
    const path = at('leaves', index);
    yield* unlessKnown('UNIT_UNKNOWN', [...path, 'unit'], unit, names.units);
    yield* reversedDates(realDate(from), realDate(until), [...path, 'until']);
  }
  for (const [{ on, due, lead, units }, index] of each(simulation?.singleTasks)) {
    const path = at('singleTasks', index);
    yield* unlessKnown('UNIT_UNKNOWN', [...path, 'lead'], lead, names.units);
    yield* outsideProgramme(on, [...path, 'on'], names);
    yield* reversedDates(realDate(on), realDate(due), [...path, 'due']);
    for (const [unit, nth] of each(units))
      yield* unlessKnown('UNIT_UNKNOWN', [...path, 'units', nth], unit, names.units);
  }
}
