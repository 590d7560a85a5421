import { createHash } from 'node:crypto';
import { DomainError } from '#domain/error/domain-error';
import type { Cell, Sheet } from '../spreadsheet/cell.js';
import { textOf } from '../spreadsheet/cell-value.js';
import type { WorkbookCell, WorkbookSheet } from '../spreadsheet/workbook.js';
import type { FormIdentity } from './form-facts.js';

/** The sheet that nobody sees: which form it is, and the choices of its lists. */
export const KEY_SHEET = '_songhanh';
const FORMAT = 'songhanh/form@1';

/** Where the choices of lists stand in the hidden sheet. */
export const LISTS_COLUMN = 3;

/** The hidden sheet: the form's identity in its first two columns, the choices of its lists further right. */
export function keySheet(identity: FormIdentity, lists: readonly string[]): WorkbookSheet {
  const { programme, round, unit, form, formVersion } = identity;
  const facts: readonly (readonly [string, string | number])[] = [
    ['format', FORMAT],
    ['programme', programme],
    ['round', round],
    ['unit', unit],
    ['form', form],
    ['formVersion', formVersion],
    ['digest', digestOf(identity)],
  ];
  const count = Math.max(facts.length, lists.length);
  const rows = Array.from({ length: count }, (_, index): (WorkbookCell | null)[] => {
    const [name, value] = facts[index] ?? [];
    return [
      name === undefined ? null : { value: name },
      value === undefined ? null : { value },
      null,
      lists[index] === undefined ? null : { value: lists[index] },
    ];
  });
  return { name: KEY_SHEET, columns: [{ width: 16 }, { width: 40 }], rows, hidden: true, locked: true };
}

/**
 * Holds the file's hidden sheet against the form that is expected; false when it has none. Throws a conflict that says
 * what the file is instead: of another round, another unit, an older version, or altered.
 */
export function checkKey(sheets: readonly Sheet[], expected: FormIdentity): boolean {
  const sheet = sheets.find(({ name }) => name.toLowerCase() === KEY_SHEET);
  if (!sheet) return false;
  const given = new Map(sheet.rows.map((row) => [textOf(row[0] ?? null), row[1] ?? null]));
  const say = (name: string) => textOf(given.get(name) ?? null);
  if (say('format') !== FORMAT) throw new DomainError('WORKBOOK_ALTERED');
  const { programme, round, unit, form, formVersion } = expected;
  if (say('programme') !== programme || say('round') !== round) {
    throw new DomainError('WORKBOOK_OF_ANOTHER_ROUND', {
      given: `${say('round')} (${say('programme')})`,
      expected: `${round} (${programme})`,
    });
  }
  if (say('unit') !== unit) throw new DomainError('WORKBOOK_OF_ANOTHER_UNIT', { given: say('unit'), expected: unit });
  const version = versionOf(given.get('formVersion') ?? null);
  if (say('form') !== form || version !== formVersion) {
    throw new DomainError('WORKBOOK_OF_OLDER_FORM', {
      given: `${say('form')}/${version}`,
      expected: `${form}/${formVersion}`,
    });
  }
  if (say('digest') !== digestOf(expected)) throw new DomainError('WORKBOOK_ALTERED');
  return true;
}

const versionOf = (cell: Cell) => (typeof cell === 'number' ? cell : Number(textOf(cell)));

/** The same for the same form of the same unit in the same round; any change of the form changes it. */
function digestOf({ programme, round, unit, form, formVersion, fields }: FormIdentity): string {
  return createHash('sha256')
    .update(JSON.stringify([programme, round, unit, form, formVersion, fields]))
    .digest('hex');
}
