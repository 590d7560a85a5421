import { addDays } from '#domain/time/instant';
import { importCalendar, UnknownCalendarError } from '#record/calendar/import-calendar';
import type { NoticeDay } from '#record/calendar/import-calendar-write';
import { importProgramme } from '#record/programme/import-programme';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { Office } from '../support/office.js';
import { smallProgramme } from '../support/small-programme.js';

// The first quarter of 2018: cut-off 14/3, opens 7/3, due 19/3 (Monday), lock 29/3.
const OPENED = '2018-03-08T09:00:00+07:00';
const day = (date: string, kind: NoticeDay['kind'] = 'holiday'): NoticeDay => ({
  date,
  kind,
  name: 'Nghỉ',
  source: 'TB 1',
});

let test: TestDatabase;
let office: Office;
let programmeId: string;

beforeEach(async () => {
  test = await createTestDatabase();
  await test.setClock('2018-01-02T09:00:00+07:00');
  office = await Office.open(test);
  ({ programmeId } = await importProgramme(office.database, smallProgramme(3), 'small.json'));
  await test.setClock(OPENED);
  await office.turn('programme', programmeId);
  await office.turn('round', (await roundRow()).id);
  await test.query(`delete from wake`);
});

afterEach(async () => {
  await office.close();
  await test.drop();
});

it('a preview shows what would move and writes nothing', async () => {
  const before = await state();
  const preview = await importCalendar(office.database, 'vn-state', [day('2018-03-15')], false);
  expect(preview.changed).toEqual([{ date: '2018-03-15', before: 'ordinary', after: 'holiday', name: 'Nghỉ' }]);
  expect(preview.moves.filter(({ what }) => what !== 'rung')).toEqual([
    { programme: '01-CTr/TEST', round: '2018-Q1', what: 'due', from: '2018-03-19', to: '2018-03-20' },
    { programme: '01-CTr/TEST', round: '2018-Q1', what: 'lock', from: '2018-03-29', to: '2018-03-30' },
  ]);
  expect(await state()).toEqual(before);
});

it('applied, it moves the round and what is owed; original and extended dates stay', async () => {
  const [extended] = await test.query(`select id from obligation order by id limit 1`);
  await test.query(`update obligation set due = '2018-03-23' where id = $1`, [extended.id]);
  await importCalendar(office.database, 'vn-state', [day('2018-03-15')], true);
  const { due, lock } = await roundRow();
  expect([due, lock]).toEqual(['2018-03-20', '2018-03-30']);
  const duties = await test.query(
    `select id = $1 as extended, due::text, due_original::text as original, lock::text from obligation order by extended`,
    [extended.id],
  );
  expect(duties).toEqual([
    { extended: false, due: '2018-03-20', original: '2018-03-19', lock: '2018-03-30' },
    { extended: false, due: '2018-03-20', original: '2018-03-19', lock: '2018-03-30' },
    { extended: true, due: '2018-03-23', original: '2018-03-19', lock: '2018-03-29' },
  ]);
  const told = await test.query(
    `select person.code, n.data ->> 'dueBefore' as before, n.data ->> 'due' as due, n.mail from notification n
     join person on person.id = n.person_id where n.kind = 'deadline-moved' order by 1`,
  );
  const moved = { before: '2018-03-19', due: '2018-03-20' };
  // Whoever had been given another date keeps it, and is told nothing.
  const concerned = await test.query(
    `select lower(v.code) as code from obligation o join unit_version v on v.unit_id = o.unit_id where o.due = '2018-03-20' order by 1`,
  );
  expect(concerned).toHaveLength(2);
  expect(told).toEqual(
    concerned.flatMap(({ code }) => [
      { code: `${code}.cv`, ...moved, mail: 'queued' },
      { code: `${code}.tt`, ...moved, mail: 'none' },
    ]),
  );
  const woken = await test.query(`select kind from wake where reason = 'calendar' order by kind`);
  expect(woken).toEqual([{ kind: 'programme' }, { kind: 'round' }]);
  const [audit] = await test.query(`select actor_kind, detail from audit_entry where action = 'calendar.imported'`);
  expect(audit).toEqual({
    actor_kind: 'administrator-command',
    detail: { code: 'vn-state', days: [{ date: '2018-03-15', kind: 'holiday' }] },
  });
});

it('applying again changes nothing', async () => {
  await importCalendar(office.database, 'vn-state', [day('2018-03-15')], true);
  const before = await state();
  expect(await importCalendar(office.database, 'vn-state', [day('2018-03-15')], true)).toEqual({
    changed: [],
    confirmed: 0,
    moves: [],
  });
  expect(await state()).toEqual(before);
});

it('a computed day that the notice calls ordinary is taken away; one that it repeats is confirmed', async () => {
  const [guessed, other] = await test.query(
    `select date::text from calendar_day where not confirmed and date > '2029-01-01' order by date limit 2`,
  );
  const notice = [day(guessed.date, 'ordinary'), day(other.date)];
  const imported = await importCalendar(office.database, 'vn-state', notice, true);
  expect(imported).toMatchObject({ changed: [{ date: guessed.date, after: 'ordinary' }], confirmed: 1, moves: [] });
  expect(
    await test.query(`select date::text, confirmed, source from calendar_day where date = any($1)`, [
      [guessed.date, other.date],
    ]),
  ).toEqual([{ date: other.date, confirmed: true, source: 'TB 1' }]);
});

it('a notice about days long gone moves nothing', async () => {
  const imported = await importCalendar(office.database, 'vn-state', [day(addDays('2018-03-08', -30))], true);
  expect(imported.moves).toEqual([]);
});

it('an unknown calendar is refused', async () => {
  await expect(importCalendar(office.database, 'lich-la', [day('2018-03-15')], true)).rejects.toThrow(
    UnknownCalendarError,
  );
});

async function roundRow() {
  const [row] = await test.query(`select id, due::text, lock::text from round`);
  return row;
}

async function state() {
  const [row] = await test.query(
    `select (select count(*)::int from calendar_day) as days, (select count(*)::int from audit_entry) as audits,
       (select count(*)::int from wake) as wakes, (select json_agg(r order by r.id) from round r) as rounds,
       (select json_agg(o order by o.id) from obligation o) as duties`,
  );
  return row;
}
