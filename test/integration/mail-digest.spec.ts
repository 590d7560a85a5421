import { DELIVERY_PROCESS_ID } from '#domain/process/process-kind';
import { smtpTransport } from '#record/delivery/mail-transport';
import { type NotificationFacts, notify } from '#record/delivery/notify';
import { importProgrammes } from '#record/programme/import-programme';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { headerOf, MailServer, wordsOf } from '../support/mail-server.js';
import { Office } from '../support/office.js';
import { smallProgramme } from '../support/small-programme.js';

const PROGRAMMES = 10;
const OFFICER = 'u0001@office.example';

let test_: TestDatabase;
let office: Office;
let server: MailServer;
let unitId: string;
let programmes: string[];
let rounds: { id: string; programme_id: string }[];

beforeAll(async () => {
  server = await MailServer.start();
  test_ = await createTestDatabase();
  await test_.setClock('2018-01-02T09:00:00+07:00');
  office = await Office.open(test_, smtpTransport(server.url, 'Song Hành <songhanh@office.example>'));
  const files = Array.from({ length: PROGRAMMES }, (_, n) => smallProgramme(1, `${n + 10}-CTr/TEST`));
  const imported = await importProgrammes(
    office.database,
    files.map((file) => ({ file, fileName: 'small' })),
  );
  programmes = imported.map(({ programmeId }) => programmeId);
  await test_.setClock('2018-03-07T08:00:00+07:00');
  for (const id of programmes) await office.turn('programme', id);
  rounds = await test_.query(`select id, programme_id from round order by id`);
  for (const { id } of rounds) await office.turn('round', id);
  [{ unit_id: unitId }] = (await test_.query(`select unit_id from unit_version where code = 'U0001'`)) as [
    { unit_id: string },
  ];
  await at('2018-03-07T08:05:00+07:00');
});

afterAll(async () => {
  await office.close();
  await test_.drop();
  await server.stop();
});

beforeEach(() => {
  server.received = [];
  server.answers = [];
});

async function at(iso: string): Promise<void> {
  await test_.setClock(iso);
  await office.turn('delivery', DELIVERY_PROCESS_ID);
}

const tell = (kind: NotificationFacts['kind'], key: string, data: Record<string, unknown> = {}) =>
  office.database.write({ kind: 'system', personId: null }, (tx) =>
    notify(
      tx,
      { kind, key, programmeId: programmes[0]!, data: { programme: '10-CTr/TEST', round: '2018-Q1', ...data } },
      { unitId, roles: ['officer'] },
    ),
  );
const returned = (key: string) => tell('report-returned', key, { reason: 'evidence-missing', due: '2018-03-21' });
const closed = (key: string) =>
  tell('round-closed', key, { roundName: `Đợt ${key}`, units: 1, accepted: 1, late: 0, missing: 0 });
const mails = () => server.received.filter(({ to }) => to === OFFICER);
const notifications = (where: string) =>
  test_.query(
    `select n.mail, n.message_id, n.mail_id, n.attempts, n.next_attempt_at from notification n join person p on p.id = n.person_id
     where p.email = '${OFFICER}' and ${where} order by n.key`,
  );
const remind = async () => {
  for (const { id } of rounds) await office.turn('round', id);
};

test('reminders of ten programmes that fall due at 08:00 go as one mail with the next collection', async () => {
  await test_.setClock('2018-03-15T08:00:00+07:00');
  await remind();
  await at('2018-03-15T08:00:00+07:00');
  expect(mails()).toEqual([]);
  await at('2018-03-15T08:05:00+07:00');
  expect(mails()).toHaveLength(1);
  const [mail] = mails();
  const recorded = await notifications(`n.kind = 'reminder'`);
  expect(recorded).toHaveLength(PROGRAMMES);
  expect(new Set(recorded.map(({ message_id }) => message_id))).toEqual(new Set([mail!.messageId]));
  expect(new Set(recorded.map(({ mail_id }) => mail_id)).size).toBe(1);
  for (let n = 0; n < PROGRAMMES; n += 1) expect(wordsOf(mail!.text)).toContain(`${n + 10}-CTr/TEST`);
});

test('when one of them is settled before the mail goes it is left out, and the others go', async () => {
  await test_.setClock('2018-03-19T08:00:00+07:00');
  await remind();
  await test_.query(`update obligation set status = 'submitted' where round_id = $1`, [rounds[0]!.id]);
  await at('2018-03-19T08:05:00+07:00');
  expect(mails()).toHaveLength(1);
  const states = await test_.query(
    `select n.mail, count(*)::int as n from notification n where n.kind = 'reminder' and n.data ->> 'rung' = 'han' group by 1 order by 1`,
  );
  expect(states).toEqual([
    { mail: 'cancelled', n: 1 },
    { mail: 'sent', n: PROGRAMMES - 1 },
  ]);
});

test('refused for now, it goes later as one mail under the Message-ID that was written down', async () => {
  await test_.setClock('2018-03-20T08:00:00+07:00');
  await remind();
  server.answers.push(451);
  await at('2018-03-20T08:05:00+07:00');
  await at('2018-03-20T08:06:00+07:00');
  const ids = new Set((await notifications(`n.data ->> 'rung' = 'sau-1'`)).map(({ message_id }) => message_id));
  expect(mails().map(({ messageId }) => messageId)).toEqual([...ids]);
  expect(await notifications(`n.data ->> 'rung' = 'sau-1' and n.mail <> 'sent'`)).toEqual([]);
});

test('taken without an answer, it goes once more with the same bytes, and the doubt is shown for each thing it tells', async () => {
  await returned('ambiguous/1');
  await returned('ambiguous/2');
  server.answers.push('drop');
  await at('2018-03-20T09:00:00+07:00');
  await at('2018-03-20T09:01:00+07:00');
  expect(mails()).toHaveLength(2);
  const [first, second] = mails();
  expect(second).toEqual(first);
  const outcomes = await test_.query(
    `select n.key, array_agg(a.outcome order by a.ordinal) as outcomes from delivery_attempt a join notification n on n.id = a.notification_id
     where n.key like 'ambiguous/%' group by 1 order by 1`,
  );
  const told = ['handing-over', 'ambiguous', 'handing-over', 'accepted'];
  expect(outcomes).toEqual([
    { key: 'ambiguous/1', outcomes: told },
    { key: 'ambiguous/2', outcomes: told },
  ]);
});

test('a delivery that died with a mail of several things is taken up as that same mail', async () => {
  await returned('abandoned/1');
  await returned('abandoned/2');
  await at('2018-03-20T10:00:00+07:00');
  const [before] = mails();
  await test_.query(
    `update notification set mail = 'sending', lease_until = now() - interval '1 second' where key like 'abandoned/%'`,
  );
  await returned('abandoned/3');
  await at('2018-03-20T10:00:00+07:00');
  const [, ...after] = mails();
  expect(after.map(({ messageId }) => messageId)).toHaveLength(2);
  const again = after.find(({ messageId }) => messageId === before!.messageId);
  expect(again?.text).toBe(before!.text);
});

test('a delivery whose lease ran out while the server was silent does not write over the one that took the mail up', async () => {
  await test_.setClock('2018-03-20T11:00:00+07:00');
  await returned('silent/1');
  await returned('silent/2');
  let answer: () => void = () => undefined;
  server.hold = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const first = office.turn('delivery', DELIVERY_PROCESS_ID);
  while (mails().length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  server.hold = undefined;
  await test_.query(`update notification set lease_until = now() - interval '1 second' where key like 'silent/%'`);
  await at('2018-03-20T11:00:00+07:00');
  const settled = await notifications(`n.key like 'silent/%'`);
  expect(settled).toMatchObject([
    { mail: 'sent', attempts: 2 },
    { mail: 'sent', attempts: 2 },
  ]);
  answer();
  await first;
  expect(await notifications(`n.key like 'silent/%'`)).toEqual(settled);
  expect(mails()).toHaveLength(2);
  expect(mails()[1]).toEqual(mails()[0]);
  const [{ outcomes }] = await test_.query(
    `select array_agg(a.outcome order by a.ordinal) as outcomes from delivery_attempt a join notification n on n.id = a.notification_id where n.key = 'silent/1'`,
  );
  expect(outcomes).toEqual(['handing-over', 'ambiguous', 'handing-over', 'accepted', 'accepted']);
});

test('of a mail that goes again, what was settled meanwhile is left out', async () => {
  await test_.setClock('2018-03-27T08:00:00+07:00');
  await test_.query(
    `update notification set mail = 'queued', settled_at = null, next_attempt_at = '2018-03-27T08:00:00+07:00' where data ->> 'rung' = 'sau-1'
       and person_id = (select id from person where email = '${OFFICER}')`,
  );
  await test_.query(`update obligation set status = 'submitted' where round_id = $1`, [rounds[1]!.id]);
  const [{ message_id: before }] = await notifications(`n.data ->> 'rung' = 'sau-1' and n.mail = 'queued'`);
  await at('2018-03-27T08:00:00+07:00');
  expect(mails().map(({ messageId }) => messageId)).toEqual([before]);
  const left = await notifications(`n.data ->> 'rung' = 'sau-1' and n.mail = 'cancelled'`);
  expect(left).toHaveLength(1);
  expect(wordsOf(mails()[0]!.text)).not.toContain(`${programmeNumber(1)}: `);
});

test('a mail of which part has to wait for a working day waits whole', async () => {
  await test_.setClock('2018-03-27T16:00:00+07:00');
  await test_.query(
    `update notification set mail = 'queued', settled_at = null, next_attempt_at = '2018-03-31T09:00:00+07:00'
     where data ->> 'rung' = 'sau-1' and mail = 'sent' and person_id = (select id from person where email = '${OFFICER}')`,
  );
  const [{ mail_id: mailId, message_id: before }] = await notifications(
    `n.data ->> 'rung' = 'sau-1' and n.mail = 'queued'`,
  );
  await returned('part');
  await test_.query(
    `update notification set mail_id = $1, message_id = $2, attempts = 1, next_attempt_at = '2018-03-31T09:00:00+07:00' where key = 'part'`,
    [mailId, before],
  );
  await at('2018-03-31T09:00:00+07:00'); // a Saturday
  expect(mails()).toEqual([]);
  await at('2018-04-02T08:05:00+07:00');
  expect(mails().map(({ messageId }) => messageId)).toEqual([before]);
  await test_.setClock('2018-03-28T15:00:00+07:00');
});

test('what is urgent goes at once, alone; several urgent things of one claim go together', async () => {
  await test_.setClock('2018-03-28T16:00:00+07:00');
  await returned('urgent/1');
  await closed('waits');
  await at('2018-03-28T16:02:00+07:00');
  expect(mails()).toHaveLength(1);
  await returned('urgent/2');
  await returned('urgent/3');
  await at('2018-03-28T16:03:00+07:00');
  expect(mails()).toHaveLength(2);
  expect(await notifications(`n.key = 'waits'`)).toMatchObject([
    { mail: 'queued', next_attempt_at: new Date('2018-03-29T08:05:00+07:00') },
  ]);
});

test('what informs waits for the digest of the next working morning, and goes in one mail', async () => {
  await at('2018-03-30T17:00:00+07:00'); // Friday; what waited so far has gone
  server.received = [];
  await closed('informs/1');
  await closed('informs/2');
  for (const moment of ['2018-03-30T17:05', '2018-03-31T08:05', '2018-04-01T08:05', '2018-04-02T08:00']) {
    await at(`${moment}:00+07:00`);
    expect(mails()).toEqual([]);
  }
  await at('2018-04-02T08:05:00+07:00');
  expect(mails()).toHaveLength(1);
  expect(wordsOf(mails()[0]!.text)).toContain('Đợt informs/1');
});

test('what informs goes with a collection that leaves earlier', async () => {
  await test_.setClock('2018-04-02T09:00:00+07:00');
  await closed('earlier');
  await tell('plan-issued', 'collected', {
    year: 2018,
    unit: 'U0001',
    unitName: 'Đơn vị',
    lead: 1,
    coordinating: 0,
    papers: [],
  });
  await at('2018-04-02T09:05:00+07:00');
  expect(mails()).toHaveLength(1);
  expect(await notifications(`n.key in ('earlier', 'collected')`)).toMatchObject([{ mail: 'sent' }, { mail: 'sent' }]);
});

test('mails of one duty share a thread, and a digest over several duties has none', async () => {
  await returned('thread/1');
  await at('2018-04-03T09:00:00+07:00');
  await returned('thread/2');
  await at('2018-04-03T10:00:00+07:00');
  const [first, second] = mails().map(({ text }) => headerOf(text, 'References'));
  expect(first).toMatch(/^<[0-9a-f]{32}@songhanh>$/);
  expect(second).toBe(first);
  await returned('thread/3');
  await tell('direction-given', 'thread/4', {
    direction: 'D-1',
    kind: 'direction',
    givenBy: 'Trưởng ban',
    due: '2018-04-09',
    unit: 'U0001',
    unitName: 'Đơn vị',
  });
  await at('2018-04-03T11:00:00+07:00');
  expect(headerOf(mails()[2]!.text, 'References')).toBeUndefined();
});

test('every mail says that a machine wrote it, of which programme it is, and when', async () => {
  await returned('headers');
  await at('2018-04-04T09:00:00+07:00');
  const { text } = mails()[0]!;
  expect(headerOf(text, 'Auto-Submitted')).toBe('auto-generated');
  expect(headerOf(text, 'List-Id')).toBe('<10-ctr-test.songhanh>');
  expect(headerOf(text, 'Date')).toBe('Wed, 04 Apr 2018 02:00:00 +0000');
  expect(headerOf(text, 'Content-Type')).toMatch(/^multipart\/alternative;/);
  expect(headerOf(text, 'Subject')).toMatch(/^=\?UTF-8\?[QB]\?/);
});

const programmeNumber = (n: number) => `${n + 10}-CTr/TEST`;
