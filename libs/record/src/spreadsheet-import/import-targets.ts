import type { ImportKind } from '#domain/spreadsheet-import/spreadsheet-import';
import { conclusionsTarget } from './import-conclusions.js';
import { holidaysTarget } from './import-holidays.js';
import { peopleTarget } from './import-people.js';
import { resultsTarget } from './import-results.js';
import type { ImportTarget } from './import-target.js';
import { tasksTarget } from './import-tasks.js';
import { unitsTarget } from './import-units.js';

const TARGETS = {
  units: unitsTarget,
  people: peopleTarget,
  tasks: tasksTarget,
  holidays: holidaysTarget,
  results: resultsTarget,
  conclusions: conclusionsTarget,
} as const satisfies Record<ImportKind, unknown>;

/** How sheets of that kind meet the record. Each target is handed back just the writes that it made itself. */
export const targetOf = (kind: ImportKind): ImportTarget => TARGETS[kind] as ImportTarget;
