import { SYSTEM_ACTOR } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { businessDay } from '../local-time.js';
import { type Access, accessOf, type RoleInUnit } from '../person/access.js';

/** What the office of that code may today; for the command line, which acts on its behalf. `undefined` for no such office. */
export function accessOfOffice(database: Database, code: string): Promise<Access | undefined> {
  return database.snapshot(SYSTEM_ACTOR, async (tx) => {
    const row = await tx.one<{ id: string; roles: RoleInUnit[] }>(
      `select p.id, coalesce((select json_agg(json_build_object('role', m.role, 'unitId', m.unit_id)) from membership m
         where m.person_id = p.id and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date)), '[]') as roles
       from person p where lower(p.code) = lower($1)`,
      [code, businessDay(tx)],
    );
    return row && accessOf(row.id, row.roles);
  });
}
