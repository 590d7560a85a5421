import type { DataSource } from 'typeorm';
import { createDataSource } from '#persistence/data-source';
import { compareColumns } from '../../apps/cli/src/drift/compare-entities.js';
import { declaredColumns, migratedColumns } from '../../apps/cli/src/drift/entity-columns.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let test: TestDatabase;
let source: DataSource;

beforeAll(async () => {
  test = await createTestDatabase();
  source = await createDataSource({ url: test.url, poolSize: 1 }).initialize();
});

afterAll(async () => {
  await source.destroy();
  await test.drop();
});

const differences = async () => compareColumns(declaredColumns(source), await migratedColumns(source));

it('the entities are what the migrations make', async () => {
  expect(await differences()).toEqual([]);
});

it.each([
  [
    'a column no entity knows',
    `alter table round add column extra text`,
    `alter table round drop column extra`,
    ['round.extra: a migration makes it, no entity declares it'],
  ],
  [
    'a column that is gone',
    `alter table reminder rename column sent_at to sent`,
    `alter table reminder rename column sent to sent_at`,
    [
      'reminder.sent: a migration makes it, no entity declares it',
      'reminder.sent_at: an entity declares it, no migration makes it',
    ],
  ],
  [
    'another type',
    `alter table obligation alter column version type bigint`,
    `alter table obligation alter column version type integer`,
    ['obligation.version: the entity says integer, the database has bigint'],
  ],
  [
    'another precision',
    `alter table event alter column at type timestamptz(6)`,
    `alter table event alter column at type timestamptz(3)`,
    ['event.at: the entity says timestamp(3) with time zone, the database has timestamp(6) with time zone'],
  ],
  [
    'another nullability',
    `alter table task alter column title drop not null`,
    `alter table task alter column title set not null`,
    ['task.title: the entity says not nullable, the database has nullable'],
  ],
  [
    'a table no entity knows',
    `create table stray (id uuid primary key)`,
    `drop table stray`,
    ['stray: a migration makes it, no entity declares it'],
  ],
  [
    'a table that is gone',
    `alter table setting rename to settings`,
    `alter table settings rename to setting`,
    ['setting: an entity declares it, no migration makes it', 'settings: a migration makes it, no entity declares it'],
  ],
])('drift is named: %s', async (_, there, back, expected) => {
  await test.query(there);
  try {
    expect(await differences()).toEqual(expected);
  } finally {
    await test.query(back);
  }
});
