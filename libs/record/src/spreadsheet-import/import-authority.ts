import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import { kindSpec } from '#domain/spreadsheet-import/kind-specs';
import type { ImportKind } from '#domain/spreadsheet-import/spreadsheet-import';
import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../local-time.js';
import { requireAdministrator } from '../person/require-administrator.js';
import { isAdministrator, MINE, ofSecretariat, programmeVisible } from '../person/scope.js';
import type { ImportAccess } from './import-target.js';

/** SQL: whether the person may see the import and go on with it. `import` is the alias of the row. */
export const importVisible = (row: string) => `(case when ${row}.programme_id is null then ${isAdministrator}
  else ${ofSecretariat(`${row}.programme_id`)} end)`;

/** The values of `$1` and `$2` of a scoped statement; nobody's for the installation's command line. */
export const importScopeOf = (tx: Transaction, access: ImportAccess): [string | null, string] => [
  access?.personId ?? null,
  businessDay(tx),
];

/**
 * Whether the caller may bring in a sheet of that kind. Throws INPUT_INVALID without the programme that the kind is of,
 * NOT_FOUND for one that is not the caller's to see, NOT_ALLOWED for whoever is neither administrator nor secretariat.
 */
export async function requireImporter(
  tx: Transaction,
  access: ImportAccess,
  kind: ImportKind,
  programmeId: string | null,
): Promise<void> {
  const { by } = kindSpec(kind);
  if (by === 'administrator') {
    if (access) await requireAdministrator(tx, access);
    return;
  }
  if (programmeId === null) {
    throw InputError.at('/programme', 'Hãy chọn chương trình.', 'Name the programme.');
  }
  const row = await tx.one<{ may: boolean }>(
    `with ${MINE} select ${ofSecretariat('p.id')} as may from programme p where p.id = $3 and ${programmeVisible('p.id')}`,
    [...importScopeOf(tx, access), programmeId],
  );
  if (!row) throw new DomainError('NOT_FOUND', { what: 'programme' });
  if (!row.may) throw new DomainError('NOT_ALLOWED', { role: 'secretariat' });
}
