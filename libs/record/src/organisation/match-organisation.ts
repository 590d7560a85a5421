import type { ProgrammeFile, ProgrammePerson, ProgrammeUnit } from '#contracts/programme-file/programme-file';
import type { Path } from '#contracts/programme-file/reading/fault';
import { addDays, type LocalDate } from '#domain/time/instant';
import { type ImportConflict, importConflict } from '../programme/import-conflict.js';
import type {
  RecordedOrganisation,
  RecordedPerson,
  RecordedRole,
  RecordedUnitVersion,
} from './recorded-organisation.js';

/** A role that a file gives to a person and that is not recorded yet. */
export interface NewRole {
  readonly person: ProgrammePerson;
  readonly role: ProgrammePerson['roles'][number];
  /** Where the role stands in the file. */
  readonly path: Path;
}

/** A file's organisation held against the record: what is new, and what disagrees. */
export interface OrganisationMatch {
  readonly newUnits: readonly { readonly unit: ProgrammeUnit; readonly path: Path }[];
  readonly newPeople: readonly { readonly person: ProgrammePerson; readonly path: Path }[];
  readonly newRoles: readonly NewRole[];
  readonly conflicts: readonly ImportConflict[];
}

/** The first day after the last one, as `valid_to` counts. */
export const dayAfter = (until: LocalDate | undefined): LocalDate | null =>
  until === undefined ? null : addDays(until, 1);

/**
 * Several programme files may share units and people: they are the same when their codes are, and must then agree. A
 * recorded unit that has changed since is compared as it was on the file's own first day; what the file leaves out
 * (a short name, an address, a last day) agrees with whatever is recorded. Pure.
 */
export function matchOrganisation(
  organisation: ProgrammeFile['organisation'],
  recorded: RecordedOrganisation,
): OrganisationMatch {
  const units = organisation.units.map((unit, index) => ({ unit, path: ['organisation', 'units', index] as Path }));
  const people = organisation.people.map((person, index) => ({
    person,
    path: ['organisation', 'people', index] as Path,
  }));
  const newRoles: NewRole[] = [];
  const conflicts: ImportConflict[] = [];
  for (const { unit, path } of units) {
    const versions = recorded.units.get(unit.code);
    if (versions) conflicts.push(...unitConflicts(unit, versions, path));
  }
  for (const { person, path } of people) {
    const known = recorded.people.get(person.code);
    if (known) conflicts.push(...personConflicts(person, known, path));
    for (const [index, role] of person.roles.entries()) {
      if (person.roles.indexOf(role) < index) continue;
      const rolePath = [...path, 'roles', index];
      const held = known?.roles.filter((each) => each.role === role && each.unit === person.unit) ?? [];
      if (held.length === 0) newRoles.push({ person, role, path: rolePath });
      else conflicts.push(...roleConflicts(person, role, held, rolePath));
    }
  }
  return {
    newUnits: units.filter(({ unit }) => !recorded.units.has(unit.code)),
    newPeople: people.filter(({ person }) => !recorded.people.has(person.code)),
    newRoles,
    conflicts,
  };
}

function* unitConflicts(
  unit: ProgrammeUnit,
  versions: readonly RecordedUnitVersion[],
  path: Path,
): Generator<ImportConflict> {
  const inForce = versions.find(({ from, to }) => from <= unit.from && (to === null || to > unit.from));
  const then = inForce ?? versions[0]!;
  if (!inForce) {
    yield importConflict('UNIT_NOT_YET', [...path, 'from'], {
      unit: unit.code,
      recorded: then.from,
      given: unit.from,
    });
  }
  for (const field of ['name', 'shortName', 'kind', 'level', 'parent', 'calendar'] as const) {
    const given = unit[field];
    if (given === undefined || given === then[field]) continue;
    const values = { recorded: then[field] ?? '–', given: given ?? '–' };
    yield importConflict('UNIT_DIFFERS', [...path, field], { unit: unit.code, ...values });
  }
  const end = versions.at(-1)!.to;
  if (unit.until !== undefined && end !== dayAfter(unit.until)) {
    const values = { recorded: end === null ? '–' : addDays(end, -1), given: unit.until };
    yield importConflict('UNIT_DIFFERS', [...path, 'until'], { unit: unit.code, ...values });
  }
}

function* personConflicts(person: ProgrammePerson, known: RecordedPerson, path: Path): Generator<ImportConflict> {
  const differs = (field: string, recorded: string | null, given: string) =>
    importConflict('PERSON_DIFFERS', [...path, field], { person: person.code, recorded: recorded ?? '–', given });
  if (person.name !== known.name) yield differs('name', known.name, person.name);
  if (person.email !== undefined && person.email !== known.email) yield differs('email', known.email, person.email);
  const unit = known.roles.at(-1)?.unit;
  if (unit !== undefined && unit !== person.unit) yield differs('unit', unit, person.unit);
}

function* roleConflicts(
  person: ProgrammePerson,
  role: string,
  held: readonly RecordedRole[],
  path: Path,
): Generator<ImportConflict> {
  const covers = held.some(
    ({ from, to }) =>
      from <= person.from &&
      (to === null || to > person.from) &&
      (person.until === undefined || to === dayAfter(person.until)),
  );
  if (covers) return;
  yield importConflict('ROLE_DIFFERS', path, {
    person: person.code,
    role,
    recorded: held.map(({ from, to }) => span(from, to)).join(', '),
    given: span(person.from, dayAfter(person.until)),
  });
}

const span = (from: LocalDate, to: LocalDate | null) => `${from} – ${to === null ? '…' : addDays(to, -1)}`;
