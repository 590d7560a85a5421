import type { ProgrammeReporting } from './programme-file.js';
import { each, type PartialFile, type Partially } from './reading/partial-file.js';

/**
 * The codes of the units that a reporting rule asks: those it names, or for `all` every unit with an officer, in the
 * file's order, save the signing parties and their secretariats. Whether each exists on a given day is another question.
 */
export function respondentsOf(file: PartialFile, rule: Partially<ProgrammeReporting>): string[] {
  const named = rule.respondents ?? 'all';
  if (named !== 'all') return [...each(named)].map(([unit]) => unit);
  const askers = new Set([...each(file.programme?.parties)].flatMap(([{ unit, secretariat }]) => [unit, secretariat]));
  const staffed = new Set(
    [...each(file.organisation?.people)].flatMap(([{ unit, roles }]) => (roles?.includes('officer') ? [unit] : [])),
  );
  return [...each(file.organisation?.units)].flatMap(([{ code }]) =>
    code !== undefined && staffed.has(code) && !askers.has(code) ? [code] : [],
  );
}
