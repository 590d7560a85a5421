import { readdir, readFile, rm } from 'node:fs/promises';
import { DELIVERY_PROCESS_ID } from '#domain/process/process-kind';
import { fileTransport } from '#record/delivery/mail-transport';
import { StaleEpochError } from '#record/process/epoch';
import { importProgramme } from '#record/programme/import-programme';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { Office } from '../support/office.js';
import { smallProgramme } from '../support/small-programme.js';

const MAIL = `/tmp/songhanh-test-mail-${process.pid}`;
let test_: TestDatabase;
let office: Office;
let programmeId: string;
let roundId: string;

beforeAll(async () => {
  test_ = await createTestDatabase();
  await test_.setClock('2018-01-02T09:00:00+07:00');
  office = await Office.open(test_, fileTransport(MAIL, 'Song Hành <songhanh@office.example>'));
  programmeId = (await importProgramme(office.database, smallProgramme(4), 'small')).programmeId;
});

afterAll(async () => {
  await office.close();
  await test_.drop();
  await rm(MAIL, { recursive: true, force: true });
});

const count = async (sql: string, parameters: unknown[] = []) =>
  Number((await test_.query(`select count(*) as n from ${sql}`, parameters))[0].n);
const deliver = () => office.turn('delivery', DELIVERY_PROCESS_ID);

test('before the first opening the programme waits, and says until when', async () => {
  expect(await office.turn('programme', programmeId)).toEqual([]);
  const [row] = await test_.query(`select wake_at, stage from process where kind = 'programme'`);
  // Quarter I is cut off on 14/3; five working days before it is 7/3.
  expect(row).toEqual({ wake_at: new Date('2018-03-07T08:00:00+07:00'), stage: 'in-force' });
});

test('at the opening one round is made, and opened for all units at once', async () => {
  await test_.setClock('2018-03-07T08:00:00+07:00');
  expect(await office.turn('programme', programmeId)).toEqual(['openNextRound']);
  const [round] = await test_.query(`select id, code, stage, due, lock from round`);
  expect(round).toMatchObject({ code: '2018-Q1', stage: 'planned' });
  roundId = round.id;
  expect(await office.turn('round', roundId)).toEqual(['openRound']);
  expect(await count(`obligation where status = 'open'`)).toBe(4);
  const [event] = await test_.query(`select key, data from event where name = 'round.opened'`);
  expect(event).toEqual({
    key: '2018-Q1',
    data: { round: '2018-Q1', cutOff: '2018-03-14', due: '2018-03-19', lock: '2018-03-29', units: 4 },
  });
});

test('a step that is asked for twice does nothing the second time', async () => {
  const ref = { kind: 'round', id: roundId, epoch: 1 } as const;
  expect(await office.steps.openRound!(ref)).toBe(false);
  expect(await office.steps.sendDueReminders!(ref)).toBe(false);
  expect(await count('obligation')).toBe(4);
});

test('an activity of an older epoch is refused and touches nothing', async () => {
  await expect(office.turn('round', roundId, 0)).rejects.toThrow(StaleEpochError);
});

test('a rung reminds whoever owes, not who has submitted', async () => {
  await deliver();
  await test_.query(
    `update obligation set status = 'submitted', timely = true where unit_id = (select unit_id from unit_version where code = 'U0001')`,
  );
  await test_.setClock('2018-03-15T08:00:00+07:00');
  expect(await office.turn('round', roundId)).toEqual(['sendDueReminders']);
  const reminded = await test_.query(
    `select v.code, m.rung, m.recipient from reminder m join unit_version v using (unit_id) order by 1`,
  );
  expect(reminded.map((row) => `${row.code} ${row.rung} ${row.recipient}`)).toEqual([
    'U0002 truoc-2 officer',
    'U0003 truoc-2 officer',
    'U0004 truoc-2 officer',
  ]);
});

test('a mail that is still in the queue is cancelled when its report has come meanwhile', async () => {
  await test_.query(
    `update obligation set status = 'submitted', timely = true where unit_id = (select unit_id from unit_version where code = 'U0002')`,
  );
  await test_.setClock('2018-03-15T08:05:00+07:00'); // the collection
  await deliver();
  expect(await count(`notification where kind = 'reminder' and mail = 'cancelled'`)).toBe(1);
  expect(await count(`notification where kind = 'reminder' and mail = 'sent'`)).toBe(2);
});

test('a unit that a command holds just now is skipped, and its rung stays open until it is free', async () => {
  await test_.setClock('2018-03-19T08:00:00+07:00');
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let locked: () => void = () => undefined;
  const isLocked = new Promise<void>((resolve) => {
    locked = resolve;
  });
  const holding = office.database.write({ kind: 'system', personId: null }, async (tx) => {
    await tx.query(
      `select 1 from obligation where unit_id = (select unit_id from unit_version where code = 'U0003') for update`,
    );
    locked();
    await held;
  });
  await isLocked;
  const ref = { kind: 'round', id: roundId, epoch: 1 } as const;
  expect(await office.record.decide(ref)).toEqual({ step: 'sendDueReminders' });
  expect(await office.steps.sendDueReminders!(ref)).toBe(true); // U0004 was reminded
  expect(await office.record.decide(ref)).toEqual({ step: 'sendDueReminders' });
  expect(await office.steps.sendDueReminders!(ref)).toBe(false); // nothing moves while U0003 is held
  release();
  await holding;
  expect(await office.turn('round', roundId)).toEqual(['sendDueReminders']);
  expect(await count(`reminder where rung = 'han'`)).toBe(2);
});

test('after an outage one catch-up reminder of the highest rung goes out, on a working day', async () => {
  // Down from 19/3; back on Saturday 24/3, when +1 (20/3) and +3 (22/3) are past.
  await test_.setClock('2018-03-24T10:00:00+07:00');
  expect(await office.turn('round', roundId)).toEqual([]);
  await test_.setClock('2018-03-26T08:00:00+07:00');
  expect(await office.turn('round', roundId)).toEqual(['sendDueReminders']);
  const rungs = await test_.query(
    `select rung, outcome from round_rung where due = '2018-03-19' order by done_at, rung`,
  );
  expect(rungs.map((row) => `${row.rung} ${row.outcome}`)).toEqual([
    'truoc-2 sent',
    'han sent',
    'sau-1 overtaken',
    'sau-3 overtaken',
    'sau-5 sent',
  ]);
  expect(await count(`reminder where rung in ('sau-1', 'sau-3')`)).toBe(0);
});

test('above a unit’s head no machine writes: the secretariat gets one drafted letter to sign', async () => {
  const [letter] = await test_.query(`select rung, stage, cardinality(unit_ids) as units from urging_letter`);
  expect(letter).toEqual({ rung: 'sau-5', stage: 'draft', units: 2 });
  await test_.setClock('2018-03-26T08:05:00+07:00'); // the collection
  await deliver();
  const mails = await Promise.all((await readdir(MAIL)).map((name) => readFile(`${MAIL}/${name}`, 'utf8')));
  const recipients = mails.map((mail) => /^To: (.*)$/m.exec(mail)![1]);
  expect(recipients.filter((to) => to === 'bdv@office.example')).toHaveLength(1);
});

test('a mail found waiting on a day off is held back to the next working day', async () => {
  await test_.query(
    `update notification set mail = 'queued', next_attempt_at = '2018-03-26T08:00:00+07:00' where mail = 'sent' and kind = 'reminder'`,
  );
  await test_.setClock('2018-03-31T09:00:00+07:00'); // Saturday
  await deliver();
  const [row] = await test_.query(`select min(next_attempt_at) as at from notification where mail = 'queued'`);
  expect(row.at).toEqual(new Date('2018-04-02T08:05:00+07:00'));
});

test('at its lock the round closes and its roll-up says who reported and what', async () => {
  const [unit] = await test_.query(
    `select o.id from obligation o join unit_version v using (unit_id) where v.code = 'U0001'`,
  );
  const [person] = await test_.query(`select id from person limit 1`);
  const [report] = await test_.query(
    `insert into report (id, obligation_id, answers, stage) values (gen_random_uuid(), $1, '{}', 'drafting') returning id`,
    [unit.id],
  );
  const [version] = await test_.query(
    `insert into report_version (id, report_id, obligation_id, number, kind, answers, nothing_to_report, received_at, entered_at, due_in_force, late, submitted_by)
     values (gen_random_uuid(), $1, $2, 1, 'submission', '{"meetings": 12, "share": 50.5, "note": "x"}', false, now(), now(), '2018-03-19', false, $3) returning id`,
    [report.id, unit.id, person.id],
  );
  await test_.query(
    `insert into report_ruling (id, report_version_id, ruling, ruled_by, ruled_at) values (gen_random_uuid(), $1, 'accepted', $2, now())`,
    [version.id, person.id],
  );
  await test_.query(`update obligation set status = 'accepted' where id = $1`, [unit.id]);
  await test_.setClock('2018-03-30T00:00:00+07:00');
  expect(await office.turn('round', roundId)).toEqual(['closeRound']);
  const [round] = await test_.query(`select stage, roll_up from round`);
  expect(round).toEqual({
    stage: 'closed',
    roll_up: {
      units: 4,
      submitted: 2,
      accepted: 1,
      onTime: 2,
      late: 0,
      missing: 2,
      figures: {
        meetings: { aggregate: 'sum', value: 12, units: 1 },
        share: { aggregate: 'average', value: 50.5, units: 1 },
      },
    },
  });
  expect(await office.record.decide({ kind: 'round', id: roundId, epoch: 1 })).toEqual({ done: true });
});

test('a closed round wakes its programme, which goes on with the next quarter', async () => {
  expect(await count(`wake where kind = 'programme'`)).toBeGreaterThan(0);
  await office.turn('programme', programmeId);
  expect(await count(`wake where kind = 'programme'`)).toBe(0);
  const [row] = await test_.query(`select wake_at from process where kind = 'programme'`);
  expect(row.wake_at.toISOString()).toBe('2018-06-07T01:00:00.000Z');
});
