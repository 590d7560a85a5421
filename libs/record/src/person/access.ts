export const ROLES = ['officer', 'head', 'secretariat', 'leader', 'leader-secretary', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** One role in one unit, on the business day. */
export interface RoleInUnit {
  readonly role: Role;
  readonly unitId: string;
  /** The person on leave whose role it is, when the caller only stands in for somebody. */
  readonly onBehalfOf?: string | null;
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
  /** Persons on leave for whom the caller stands in today. */
  readonly standsInFor: readonly string[];
}

/** The access that those roles give. */
export function accessOf(personId: string, roles: readonly RoleInUnit[]): Access {
  const unitsOf = (...wanted: Role[]) => [
    ...new Set(roles.filter(({ role }) => wanted.includes(role)).map(({ unitId }) => unitId)),
  ];
  return {
    personId,
    administrator: roles.some(({ role }) => role === 'administrator'),
    roles,
    secretariatUnits: unitsOf('secretariat'),
    headUnits: unitsOf('head'),
    officerUnits: unitsOf('officer'),
    leaderUnits: unitsOf('leader', 'leader-secretary'),
    standsInFor: [...new Set(roles.flatMap(({ onBehalfOf }) => onBehalfOf ?? []))].sort(),
  };
}
