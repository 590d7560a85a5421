import type { LocalDate } from '../time/instant.js';
import type { ValuesOf } from './column.js';
import { foldCode } from './fold.js';
import { changesOf, faulty, firstRows, type MatchedRow, matched } from './matched-row.js';
import { PERSON_COLUMNS } from './person-columns.js';
import { type RowFault, rowFault } from './row-fault.js';
import type { SheetRow } from './sheet-rows.js';

export type PersonRow = SheetRow<ValuesOf<typeof PERSON_COLUMNS>>;

/** An office as it is recorded, with the roles it had, has or will have. */
export interface RecordedPerson {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly email: string | null;
  readonly locale: string;
  readonly signsIn: boolean;
  readonly roles: readonly {
    readonly unit: string;
    readonly role: string;
    readonly from: LocalDate;
    /** The first day on which it no longer is held. */
    readonly to: LocalDate | null;
  }[];
}

export interface PeopleContext {
  readonly recorded: readonly RecordedPerson[];
  /** Codes of the units that exist. */
  readonly units: ReadonlySet<string>;
  readonly asOf: LocalDate;
}

/** What a row writes: the office as it then is, and a role that it does not have yet. */
export interface PersonWrite {
  readonly personId: string | null;
  readonly code: string;
  readonly name: string;
  readonly email: string | null;
  readonly locale: string;
  readonly signsIn: boolean;
  /** Which of the office's own fields are written; none for one that only gets a role. */
  readonly fields: readonly string[];
  readonly role: { readonly unit: string; readonly role: string; readonly from: LocalDate } | null;
}

const OWN_FIELDS = ['name', 'email', 'locale', 'signsIn'] as const;

/** Holds a sheet of offices against the record. A role that the sheet leaves out is kept: an import ends nothing. */
export function matchPeople(rows: readonly PersonRow[], context: PeopleContext): MatchedRow<PersonWrite>[] {
  const recorded = new Map(context.recorded.map((person) => [person.code, person]));
  const alike = new Map(context.recorded.map(({ code }) => [foldCode(code), code]));
  const first = firstRows(rows, ({ values }) => values.code);
  const firstOfRole = firstRows(rows, roleKey);
  return rows.map((row) => {
    const { code } = row.values;
    const name = code ?? '';
    const faults = [...row.faults, ...placeFaults(row, context.units), ...alikeFaults(row, alike)];
    const earlier = code === null ? undefined : first.get(code);
    if (earlier && earlier !== row) faults.push(...disagreements(row, earlier));
    const twin = firstOfRole.get(roleKey(row) ?? '');
    if (twin && twin !== row) {
      const detail = { value: `${name} ${row.values.role}`, other: twin.row, column: PERSON_COLUMNS.role.header };
      faults.push(rowFault('TWICE', row.at('role'), detail));
    }
    if (faults.length > 0) return faulty(row.row, name, faults);
    return matchPerson(row, recorded.get(name), earlier !== row, context);
  });
}

function matchPerson(
  row: PersonRow,
  known: RecordedPerson | undefined,
  repeated: boolean,
  { asOf }: PeopleContext,
): MatchedRow<PersonWrite> {
  const { code, name, email, locale, signsIn, unit, role } = row.values;
  const from = row.values.validFrom ?? asOf;
  const given = { name, email, locale, signsIn };
  // The first row of an office says what it is; the others only add roles.
  const own = repeated ? [] : changesOf(ownFields(known), given);
  const ever = known?.roles.filter((each) => each.unit === unit && each.role === role) ?? [];
  const held = ever.filter(({ to }) => to === null || to > asOf);
  const over = ever.find(({ to }) => to !== null && to <= asOf && to > from);
  if (held.length === 0 && over) {
    return faulty(row.row, code!, [rowFault('ROLE_ENDED', row.at('validFrom'), { since: over.to! })]);
  }
  if (held.length > 0 && row.values.validFrom !== null && held.every((each) => each.from > from)) {
    return faulty(row.row, code!, [rowFault('ROLE_FROM_LATER', row.at('validFrom'), { since: held[0]!.from })]);
  }
  const gained = held.length === 0 ? [{ field: 'role', from: null, to: `${role} · ${unit} · ${from}` }] : [];
  const changes = [...own, ...gained];
  const write: PersonWrite = {
    personId: known?.id ?? null,
    code: code!,
    name: name!,
    email: email ?? known?.email ?? null,
    locale: locale ?? known?.locale ?? 'vi',
    signsIn: signsIn ?? known?.signsIn ?? true,
    fields: own.map(({ field }) => field),
    role: held.length === 0 ? { unit: unit!, role: role!, from } : null,
  };
  const state = !known ? 'new' : changes.length > 0 ? 'changed' : 'same';
  return matched(row.row, code!, state, changes, write);
}

const ownFields = (person: RecordedPerson | undefined) =>
  person ? { name: person.name, email: person.email, locale: person.locale, signsIn: person.signsIn } : {};

const roleKey = ({ values: { code, unit, role } }: PersonRow) =>
  code === null || unit === null || role === null ? null : JSON.stringify([code, unit, role]);

function placeFaults(row: PersonRow, units: ReadonlySet<string>): RowFault[] {
  const { unit } = row.values;
  return unit === null || units.has(unit) ? [] : [rowFault('UNIT_UNKNOWN', row.at('unit'), { value: unit })];
}

function alikeFaults(row: PersonRow, alike: Map<string, string>): RowFault[] {
  const { code } = row.values;
  if (code === null) return [];
  const other = alike.get(foldCode(code));
  if (other === undefined) alike.set(foldCode(code), code);
  if (other === undefined || other === code) return [];
  return [rowFault('CODE_ALIKE', row.at('code'), { value: code, other })];
}

function disagreements(row: PersonRow, earlier: PersonRow): RowFault[] {
  return OWN_FIELDS.filter((field) => row.values[field] !== null && row.values[field] !== earlier.values[field]).map(
    (field) =>
      rowFault('PERSON_DIFFERS_IN_FILE', row.at(field), {
        value: row.values.code ?? '',
        other: earlier.row,
        column: PERSON_COLUMNS[field].header,
      }),
  );
}
