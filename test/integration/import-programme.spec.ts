import { readFileSync } from 'node:fs';
import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import { readProgrammeFile } from '#contracts/programme-file/read-programme-file';
import { respondentsOf } from '#contracts/programme-file/respondents';
import { rehearsalClock } from '#persistence/clock';
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import { ImportRefusal } from '#record/programme/import-conflict';
import { importProgramme, importProgrammes } from '#record/programme/import-programme';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { smallProgramme } from '../support/small-programme.js';

const COUNTED = [
  ...['calendar', 'calendar_day', 'unit', 'unit_version', 'person', 'membership', 'account', 'programme', 'party'],
  ...['legal_basis', 'content', 'task', 'assignment', 'indicator', 'form', 'form_version', 'period_rule'],
  ...['period_rule_respondent', 'reminder_policy', 'process', 'event', 'audit_entry', 'wake'],
];

const province = demo('case-c');
const centre = demo('case-a');
/** A programme of another office, none of whose units or people are those of the province. */
const elsewhere: ProgrammeFile = JSON.parse(JSON.stringify(smallProgramme(3)).replaceAll(/"(BDV|UBND)"/g, '"$1-KHAC"'));

let test: TestDatabase;
let database: Database;

beforeEach(async () => {
  test = await createTestDatabase();
  await test.setClock('2022-04-26T09:00:00+07:00');
  database = new Database(await createDataSource({ url: test.url, poolSize: 4 }).initialize(), rehearsalClock);
});

afterEach(async () => {
  await database.source.destroy();
  await test.drop();
});

it('a programme comes in whole: calendar, units, people, contents, rules, its event and its process', async () => {
  const imported = await importProgramme(database, province, '/somewhere/case-c.programme.yaml');

  const { programme, organisation } = province;
  const tasks = programme.contents.flatMap((content) => content.tasks);
  expect(imported).toMatchObject({ outcome: 'imported', number: programme.number });
  expect(await counts()).toMatchObject({
    calendar: 1,
    unit: organisation.units.length,
    unit_version: organisation.units.length,
    person: organisation.people.length,
    membership: organisation.people.flatMap(({ roles }) => roles).length,
    account: 0,
    party: programme.parties.length,
    legal_basis: programme.legalBases.length,
    content: programme.contents.length,
    task: tasks.length,
    assignment: tasks.reduce((sum, { coordinating }) => sum + 1 + coordinating.length, 0),
    period_rule: programme.reporting.length + 1, // and the one by which units assess themselves
    period_rule_respondent:
      programme.reporting.reduce((sum, rule) => sum + respondentsOf(province, rule).length, 0) +
      new Set(programme.reporting.flatMap((rule) => respondentsOf(province, rule))).size,
    reminder_policy: 1,
  });
  const [signed] = await test.query(`select name, key, at, data from event`);
  expect(signed).toEqual({
    name: 'programme.signed',
    key: programme.number,
    at: new Date('2022-04-26T09:00:00+07:00'),
    data: {
      number: programme.number,
      signedOn: programme.signedOn,
      from: programme.period.from,
      until: programme.period.until,
      parties: programme.parties.map(({ unit }) => unit),
      contents: programme.contents.length,
      tasks: tasks.length,
    },
  });
  const [process] = await test.query(`select kind, id, key, wake_at from process where kind = 'programme'`);
  expect(process).toMatchObject({ id: imported.programmeId, key: programme.number, wake_at: signed.at });
});

it('no part of a simulation is kept', async () => {
  await importProgramme(database, { ...province, simulation: { ...province.simulation!, seed: 987654321 } }, 'c.yaml');
  const found = await test.query(
    `select 1 from (select to_jsonb(p)::text as row from programme p union all select to_jsonb(r)::text from period_rule r) as kept
     where row like '%987654321%' or row like '%simulation%' or row like '%behaviour%'`,
  );
  expect(found).toEqual([]);
});

it('importing the same file again changes nothing', async () => {
  await importProgramme(database, centre, 'a.yaml');
  const before = await counts();
  const again = await importProgramme(database, structuredClone(centre), 'renamed.yaml');
  expect(again).toMatchObject({ outcome: 'unchanged', added: { units: 0, people: 0, tasks: 0 } });
  expect(await counts()).toEqual(before);
});

it('a file that says the same in another order is the same', async () => {
  await importProgramme(database, province, 'c.yaml');
  const turned = structuredClone(province);
  turned.organisation.units.reverse();
  turned.organisation.people.reverse();
  turned.programme.contents.reverse();
  expect(await importProgramme(database, turned, 'c.yaml')).toMatchObject({ outcome: 'unchanged' });
});

it('a changed file of a recorded programme is refused, part by part, and nothing is written', async () => {
  await importProgramme(database, province, 'c.yaml');
  const before = await counts();
  const changed = structuredClone(province);
  const { programme } = changed;
  programme.title += ' (sửa)';
  programme.contents[1]!.tasks[0]!.title += ' (sửa)';
  programme.contents[0]!.tasks.push({ ...programme.contents[0]!.tasks[0]!, number: '1.99', indicators: [] });
  programme.reminders.rungs.pop();
  const dropped = programme.legalBases.pop();
  const refusal = await refused(() => importProgramme(database, changed, 'c.yaml'));
  expect(refusal.files[0]!.conflicts.map(({ code, path }) => [code, path.join('.')])).toEqual([
    ['PART_DIFFERS', 'programme.title'],
    ['PART_DIFFERS', 'programme.reminders'],
    ['PART_ADDED', `programme.contents.0.tasks.${programme.contents[0]!.tasks.length - 1}`],
    ['PART_DIFFERS', 'programme.contents.1.tasks.0'],
    ['PART_MISSING', 'programme'],
  ]);
  expect(dropped).toBeDefined();
  expect(await counts()).toEqual(before);
});

it('a unit or person added to a recorded programme is refused: the organisation changes by commands of its own', async () => {
  await importProgramme(database, province, 'c.yaml');
  const changed = structuredClone(province);
  changed.organisation.units.push({ ...changed.organisation.units.at(-1)!, code: 'MOI' });
  const refusal = await refused(() => importProgramme(database, changed, 'c.yaml'));
  expect(refusal.files[0]!.conflicts).toMatchObject([
    { code: 'PART_ADDED', path: ['organisation', 'units', province.organisation.units.length] },
  ]);
});

it('a second programme of the same office shares its units and people', async () => {
  await importProgramme(database, province, 'c.yaml');
  const units = (await counts()).unit;
  const second = structuredClone(province);
  second.programme.number = '86-CTr/BDVTU';
  second.organisation.units.push({ ...second.organisation.units.at(-1)!, code: 'MOI', name: 'Đơn vị mới' });
  expect(await importProgramme(database, second, 'd.yaml')).toMatchObject({
    outcome: 'imported',
    added: { units: 1, people: 0 },
  });
  expect((await counts()).unit).toBe(units! + 1);
});

it('units and people that exist already must agree', async () => {
  await importProgramme(database, province, 'c.yaml');
  const second = structuredClone(province);
  second.programme.number = '86-CTr/BDVTU';
  const { units, people } = second.organisation;
  units[0]!.name = 'Tên khác';
  units[1]!.from = '1999-01-01';
  people[0]!.name = 'Chức danh khác';
  const refusal = await refused(() => importProgramme(database, second, 'd.yaml'));
  expect(refusal.files[0]!.conflicts.map(({ code, path }) => [code, path.join('.')])).toEqual([
    ['UNIT_DIFFERS', 'organisation.units.0.name'],
    ['UNIT_NOT_YET', 'organisation.units.1.from'],
    ['PERSON_DIFFERS', 'organisation.people.0.name'],
  ]);
});

it('of two files one of which disagrees neither comes in', async () => {
  await importProgramme(database, province, 'c.yaml');
  const before = await counts();
  const changed = structuredClone(province);
  changed.programme.title = 'khác';
  const refusal = await refused(() =>
    importProgrammes(database, [
      { file: elsewhere, fileName: 'a.yaml' },
      { file: changed, fileName: 'c.yaml' },
    ]),
  );
  expect(refusal.files.map(({ fileName, conflicts }) => [fileName, conflicts.length])).toEqual([
    ['a.yaml', 0],
    ['c.yaml', 1],
  ]);
  expect(await counts()).toEqual(before);
});

it('days that the administrator changed are not overwritten by another import', async () => {
  await importProgramme(database, province, 'c.yaml');
  await test.query(`update calendar_day set name = 'sửa tay' where date = '2023-01-23'`);
  await importProgramme(database, elsewhere, 'a.yaml');
  expect(await test.query(`select name from calendar_day where date = '2023-01-23'`)).toEqual([{ name: 'sửa tay' }]);
});

it('a calendar that nobody has made is a conflict', async () => {
  const other = structuredClone(province);
  other.organisation.units[2]!.calendar = 'lich-la';
  const refusal = await refused(() => importProgramme(database, other, 'c.yaml'));
  expect(refusal.files[0]!.conflicts).toMatchObject([
    { code: 'CALENDAR_UNKNOWN', path: ['organisation', 'units', 2, 'calendar'] },
  ]);
});

it('3,321 communes come in within seconds, and are recognised again', async () => {
  const large = smallProgramme(3_321);
  const started = performance.now();
  expect(await importProgramme(database, large, 'large.yaml')).toMatchObject({ outcome: 'imported' });
  expect(await importProgramme(database, large, 'large.yaml')).toMatchObject({ outcome: 'unchanged' });
  expect(performance.now() - started).toBeLessThan(15_000);
});

async function counts(): Promise<Record<string, number>> {
  const parts = COUNTED.map((table) => `'${table}', (select count(*)::int from ${table})`);
  const [row] = await test.query(`select json_build_object(${parts.join(', ')}) as counts`);
  return row.counts;
}

async function refused(work: () => Promise<unknown>): Promise<ImportRefusal> {
  const error = await work().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ImportRefusal);
  return error as ImportRefusal;
}

function demo(name: string): ProgrammeFile {
  const text = readFileSync(new URL(`../../infra/demo/${name}.programme.yaml`, import.meta.url), 'utf8');
  const read = readProgrammeFile(text, `${name}.programme.yaml`);
  if ('faults' in read) throw new Error(`${name}: ${JSON.stringify(read.faults[0])}`);
  return read.file;
}
