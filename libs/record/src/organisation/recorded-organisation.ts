import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';

/** A unit as it is recorded from one day on. */
export interface RecordedUnitVersion {
  readonly unitId: string;
  readonly code: string;
  readonly from: LocalDate;
  /** The first day on which it no longer is so. */
  readonly to: LocalDate | null;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: string;
  readonly level: string;
  readonly parent: string | null;
  readonly calendar: string;
}

/** One role of a recorded person. */
export interface RecordedRole {
  readonly unit: string;
  readonly role: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

export interface RecordedPerson {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly RecordedRole[];
}

/** What is recorded of the units and persons with those codes, by code. */
export interface RecordedOrganisation {
  /** Every version of each unit, earliest first. */
  readonly units: ReadonlyMap<string, readonly RecordedUnitVersion[]>;
  readonly people: ReadonlyMap<string, RecordedPerson>;
}

const UNITS_SQL = `
  select v.unit_id as "unitId", v.code, v.valid_from as "from", v.valid_to as "to", v.name, v.short_name as "shortName",
    v.kind, v.level, c.code as calendar,
    (select p.code from unit_version p where p.unit_id = v.parent_id order by p.valid_from limit 1) as parent
  from unit_version v join calendar c on c.id = v.calendar_id
  where v.code = any($1)
  order by v.code, v.valid_from`;

const PEOPLE_SQL = `
  select p.id, p.code, p.name, p.email, coalesce((
    select json_agg(json_build_object('role', m.role, 'from', m.valid_from, 'to', m.valid_to,
      'unit', (select v.code from unit_version v where v.unit_id = m.unit_id order by v.valid_from limit 1)) order by m.valid_from)
    from membership m where m.person_id = p.id and (m.valid_to is null or m.valid_to > m.valid_from)), '[]') as roles
  from person p where p.code = any($1)`;

/** Reads what is recorded under the codes that a file uses. */
export async function readOrganisation(
  tx: Transaction,
  unitCodes: readonly string[],
  personCodes: readonly string[],
): Promise<RecordedOrganisation> {
  const units = new Map<string, RecordedUnitVersion[]>();
  for (const version of await tx.query<RecordedUnitVersion>(UNITS_SQL, [unitCodes])) {
    const versions = units.get(version.code);
    if (versions) versions.push(version);
    else units.set(version.code, [version]);
  }
  const people = await tx.query<RecordedPerson>(PEOPLE_SQL, [personCodes]);
  return { units, people: new Map(people.map((person) => [person.code, person])) };
}
