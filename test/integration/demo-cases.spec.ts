import { readFileSync } from 'node:fs';
import { readProgrammeFile } from '#contracts/programme-file/read-programme-file';
import { createAccounts } from '#record/person/create-accounts';
import { importProgrammes } from '#record/programme/import-programme';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { Office } from '../support/office.js';

let test_: TestDatabase;
let office: Office;

beforeAll(async () => {
  test_ = await createTestDatabase();
  await test_.setClock('2022-04-26T09:00:00+07:00');
  office = await Office.open(test_);
});

afterAll(async () => {
  await office.close();
  await test_.drop();
});

const named = ['a', 'b', 'c'].map((letter) => {
  const fileName = `infra/demo/case-${letter}.programme.yaml`;
  const read = readProgrammeFile(readFileSync(new URL(`../../${fileName}`, import.meta.url), 'utf8'), fileName);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return { file: read.file, fileName };
});

test('the real cases live side by side in one installation, and coming again changes nothing', async () => {
  expect((await importProgrammes(office.database, named)).map(({ outcome }) => outcome)).toEqual([
    'imported',
    'imported',
    'imported',
  ]);
  expect((await importProgrammes(office.database, named)).map(({ outcome }) => outcome)).toEqual([
    'unchanged',
    'unchanged',
    'unchanged',
  ]);
});

test('an account is made once for whoever may sign in, and for nobody else', async () => {
  const [{ n }] = (await test_.query(
    `select count(distinct p.id)::int as n from person p join membership m on m.person_id = p.id where p.signs_in and valid_from <= '2022-04-26' and (valid_to is null or valid_to > '2022-04-26')`,
  )) as [{ n: number }];
  const some = await createAccounts(office.database, ['TIEN-GIANG', 'BDV-TIEN-GIANG']);
  expect(new Set(some.map(({ unit }) => unit)).size).toBe(1);
  const rest = await createAccounts(office.database, null);
  expect(await test_.query(`select 1 from account`)).toHaveLength(n);
  expect(await createAccounts(office.database, null)).toEqual([]);
  const kept = await test_.query(`select password_hash from account`);
  expect(kept.every(({ password_hash }) => password_hash.startsWith('$argon2id$'))).toBe(true);
  expect(JSON.stringify(kept)).not.toContain(rest[0]!.password);
}, 120_000);
