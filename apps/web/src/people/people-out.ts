import { momentCell, type Table } from '../pieces/table-export/table';
import { accountStands, type PersonRecord, termOf, type Words } from './people';

const COLUMNS = ['code', 'name', 'email', 'roles', 'account', 'userName', 'lastSignIn'] as const;

/** The list as a file has it: nothing secret is in it, for nothing secret is known. */
export const peopleOut = (t: Words, people: readonly PersonRecord[]): Table => ({
  name: t('title'),
  head: COLUMNS.map((column) => t(`column.${column}`)),
  rows: people.map((person) => [
    person.code,
    person.name,
    person.email,
    person.roles
      .map((role) => `${t('role.in', { role: t(`role.${role.role}`), unit: role.unit.name })} (${termOf(t, role)})`)
      .join('; '),
    t(`account.${accountStands(person).word}`),
    person.account?.userName ?? null,
    momentCell(person.account?.lastSignInAt),
  ]),
});
