import {
  matchPeople,
  type PersonRow,
  type PersonWrite,
  type RecordedPerson,
} from '#domain/spreadsheet-import/match-people';
import { uuid } from '#persistence/uuid';
import { insertRows } from '../programme/import-insert-rows.js';
import type { ImportTarget } from './import-target.js';

// Whoever is alike but for case would get an account of the same sign-in name: everybody is looked at.
const RECORDED_SQL = `
  select p.id, p.code, p.name, p.email, p.locale, p.signs_in as "signsIn", coalesce(held.roles, '[]') as roles
  from person p left join (
    select m.person_id, jsonb_agg(jsonb_build_object('role', m.role, 'unit', u.code, 'from', m.valid_from, 'to', m.valid_to) order by m.valid_from) as roles
    from membership m join (select distinct on (unit_id) unit_id, code from unit_version order by unit_id, valid_from desc) as u
      on u.unit_id = m.unit_id
    where m.valid_to is null or m.valid_to > m.valid_from -- not those taken back before they began
    group by m.person_id
  ) as held on held.person_id = p.id`;

const UNITS_SQL = `
  select distinct code, unit_id as id from unit_version where valid_to is null or valid_to > $1::date`;

const CHANGE_SQL = `
  update person p set name = new.name, email = new.email, locale = new.locale, signs_in = new.signs_in
  from jsonb_to_recordset($1::jsonb) as new(id uuid, name text, email text, locale text, signs_in boolean) where p.id = new.id`;

/** Offices and their roles; nobody gets an account or a password by it. */
export const peopleTarget: ImportTarget<PersonWrite> = {
  async match(tx, { asOf }, rows) {
    const recorded = await tx.query<RecordedPerson>(RECORDED_SQL);
    const units = await tx.query<{ code: string }>(UNITS_SQL, [asOf]);
    const context = { recorded, units: new Set(units.map(({ code }) => code)), asOf };
    return { rows: matchPeople(rows as readonly PersonRow[], context) };
  },

  async write(tx, { asOf, importId }, writes) {
    const fresh = firstOf(writes.filter(({ personId }) => personId === null));
    const ids = new Map(writes.map(({ code, personId }) => [code, personId ?? '']));
    for (const { code } of fresh) ids.set(code, uuid());
    const created_at = new Date(tx.now).toISOString();
    await insertRows(
      tx,
      'person',
      fresh.map((write) => ({ ...personOf(write), id: ids.get(write.code), code: write.code, created_at })),
    );
    const changed = writes.filter(({ personId, fields }) => personId !== null && fields.length > 0);
    await tx.query(CHANGE_SQL, [JSON.stringify(changed.map((write) => ({ id: write.personId, ...personOf(write) })))]);
    const units = new Map(
      (await tx.query<{ code: string; id: string }>(UNITS_SQL, [asOf])).map(({ code, id }) => [code, id]),
    );
    const roles = writes.flatMap(({ code, role }) => (role ? [{ code, ...role }] : []));
    await insertRows(
      tx,
      'membership',
      roles.map(({ code, unit, role, from }) => ({
        id: uuid(),
        person_id: ids.get(code),
        unit_id: units.get(unit),
        role,
        valid_from: from,
      })),
    );
    // Who may do what is worth a line of its own; addresses are not.
    await tx.audit({
      action: 'people.imported',
      subjectKind: 'spreadsheet-import',
      subjectId: importId,
      detail: {
        created: fresh.map(({ code }) => code),
        changed: changed.map(({ code, fields }) => ({ code, fields })),
        roles: roles.map(({ code, unit, role, from }) => ({ code, unit, role, from })),
      },
    });
  },
};

const personOf = ({ name, email, locale, signsIn }: PersonWrite) => ({ name, email, locale, signs_in: signsIn });

function firstOf(writes: readonly PersonWrite[]): PersonWrite[] {
  const first = new Map<string, PersonWrite>();
  for (const write of writes) if (!first.has(write.code)) first.set(write.code, write);
  return [...first.values()];
}
