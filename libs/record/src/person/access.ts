import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../local-time.js';

export const ROLES = ['officer', 'head', 'secretariat', 'leader', 'leader-secretary', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** One role in one unit, on the business day. */
export interface RoleInUnit {
  readonly role: Role;
  readonly unitId: string;
}

/** Who calls and what that person is today. What the person may see is decided in SQL (`scope.ts`), not from this. */
export interface Access {
  readonly personId: string;
  readonly administrator: boolean;
  readonly roles: readonly RoleInUnit[];
  readonly secretariatUnits: readonly string[];
  readonly headUnits: readonly string[];
  readonly officerUnits: readonly string[];
  /** Units whose leader, or leader's secretary, the person is. */
  readonly leaderUnits: readonly string[];
}

/** The person's roles on the business day. */
export function loadAccess(database: Database, personId: string): Promise<Access> {
  const actor: Actor = { kind: 'person', personId };
  return database.snapshot(actor, (tx) => readAccess(tx, personId));
}

/** The same within a transaction. */
export async function readAccess(tx: Transaction, personId: string): Promise<Access> {
  const roles = await tx.query<RoleInUnit>(
    `select role, unit_id as "unitId" from membership
     where person_id = $1 and valid_from <= $2 and (valid_to is null or valid_to > $2) order by role, unit_id`,
    [personId, businessDay(tx)],
  );
  return accessOf(personId, roles);
}

/** The access that those roles give. */
export function accessOf(personId: string, roles: readonly RoleInUnit[]): Access {
  const unitsOf = (...wanted: Role[]) => roles.filter(({ role }) => wanted.includes(role)).map(({ unitId }) => unitId);
  return {
    personId,
    administrator: roles.some(({ role }) => role === 'administrator'),
    roles,
    secretariatUnits: unitsOf('secretariat'),
    headUnits: unitsOf('head'),
    officerUnits: unitsOf('officer'),
    leaderUnits: unitsOf('leader', 'leader-secretary'),
  };
}
