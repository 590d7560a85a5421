import { type DeclaredNames, realDate } from './declared-names.js';
import type { Finding, Path } from './fault.js';
import { each, type PartialFile } from './partial-file.js';
import { outsideProgramme } from './programme-findings.js';
import { Once, reversedDates, unlessKnown } from './references.js';

const INSPECTIONS: Path = ['programme', 'inspections'];

/** Planned inspections: within the programme's time, of units that exist, each named once. */
export function* inspectionFindings(file: PartialFile, names: DeclaredNames): Generator<Finding> {
  for (const [inspection, index] of each(file.programme?.inspections)) {
    const path = [...INSPECTIONS, index];
    yield* outsideProgramme(inspection.from, [...path, 'from'], names);
    yield* reversedDates(realDate(inspection.from), realDate(inspection.until), [...path, 'until']);
    const once = new Once();
    for (const [unit, at] of each(inspection.units)) {
      yield* unlessKnown('UNIT_UNKNOWN', [...path, 'units', at], unit, names.units);
      yield* once.note(unit, [...path, 'units', at]);
    }
  }
}
