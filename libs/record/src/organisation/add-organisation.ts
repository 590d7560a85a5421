import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { insertRows } from '../programme/import-insert-rows.js';
import { dayAfter, type OrganisationMatch } from './match-organisation.js';
import type { RecordedOrganisation } from './recorded-organisation.js';

/** Adds the units, people and roles that are not recorded yet; answers the id of every unit of the file by its code. */
export async function addOrganisation(
  tx: Transaction,
  match: OrganisationMatch,
  recorded: RecordedOrganisation,
  calendars: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const unitIds = new Map([...recorded.units].map(([code, versions]) => [code, versions[0]!.unitId]));
  for (const { unit } of match.newUnits) unitIds.set(unit.code, uuid());
  const personIds = new Map([...recorded.people].map(([code, { id }]) => [code, id]));
  for (const { person } of match.newPeople) personIds.set(person.code, uuid());
  const created_at = new Date(tx.now).toISOString();

  await insertRows(
    tx,
    'unit',
    match.newUnits.map(({ unit }) => ({ id: unitIds.get(unit.code), created_at })),
  );
  await insertRows(
    tx,
    'unit_version',
    match.newUnits.map(({ unit }) => ({
      id: uuid(),
      unit_id: unitIds.get(unit.code),
      valid_from: unit.from,
      valid_to: dayAfter(unit.until),
      code: unit.code,
      name: unit.name,
      short_name: unit.shortName ?? null,
      kind: unit.kind,
      level: unit.level,
      parent_id: unit.parent === null ? null : unitIds.get(unit.parent),
      calendar_id: calendars.get(unit.calendar),
      official_code: unit.officialCode ?? null,
    })),
  );
  await insertRows(
    tx,
    'person',
    match.newPeople.map(({ person }) => ({
      id: personIds.get(person.code),
      code: person.code,
      name: person.name,
      email: person.email ?? null,
      locale: 'vi',
      signs_in: person.account,
      created_at,
    })),
  );
  await insertRows(
    tx,
    'membership',
    match.newRoles.map(({ person, role }) => ({
      id: uuid(),
      person_id: personIds.get(person.code),
      unit_id: unitIds.get(person.unit),
      role,
      valid_from: person.from,
      valid_to: dayAfter(person.until),
    })),
  );
  return unitIds;
}
