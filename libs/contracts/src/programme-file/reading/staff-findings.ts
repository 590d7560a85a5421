import type { DeclaredNames } from './declared-names.js';
import type { Finding } from './fault.js';
import { each, type PartialFile } from './partial-file.js';

/**
 * A rehearsal acts through accounts: every respondent needs an officer, for signed papers a head, and somebody collects.
 * A unit none of whose offices has an account reports on paper, which the secretariat registers.
 */
export function* staffFindings(file: PartialFile, names: DeclaredNames): Generator<Finding> {
  if (!names.units || !file.organisation?.people) return;
  const roles = rolesByUnit(file);
  const reported = new Set<string>();
  for (const { index, rule, respondents } of names.rules) {
    const needed = rule.mode === 'figures-only' ? (['officer'] as const) : (['officer', 'head'] as const);
    const named = Array.isArray(rule.respondents) ? (rule.respondents as readonly (string | undefined)[]) : [];
    for (const unit of respondents) {
      for (const role of needed) {
        if (!names.units.has(unit) || roles.get(unit)?.has(role) || reported.has(`${unit}/${role}`)) continue;
        reported.add(`${unit}/${role}`);
        const at = named.indexOf(unit);
        const path = ['programme', 'reporting', index, 'respondents', ...(at < 0 ? [] : [at])];
        yield { code: 'UNIT_UNSTAFFED', path, detail: { value: unit, role } };
      }
    }
  }
  const secretariats = [...each(file.programme?.parties)].flatMap(([party]) => party.secretariat ?? []);
  if (secretariats.length > 0 && !secretariats.some((unit) => roles.get(unit)?.has('secretariat'))) {
    yield { code: 'SECRETARIAT_UNSTAFFED', path: ['programme', 'parties'], atKey: true };
  }
}

/** Unit → the roles held there by accounts, or by anybody where no office has an account. */
function rolesByUnit(file: PartialFile): Map<string, Set<string>> {
  const roles = new Map<string, Set<string>>();
  const people = [...each(file.organisation?.people)].map(([person]) => person);
  const online = new Set(people.filter(({ account }) => account !== false).map(({ unit }) => unit));
  for (const person of people) {
    if (person.unit === undefined || (person.account === false && online.has(person.unit))) continue;
    const held = roles.get(person.unit) ?? new Set();
    for (const [role] of each(person.roles)) held.add(role);
    roles.set(person.unit, held);
  }
  return roles;
}
