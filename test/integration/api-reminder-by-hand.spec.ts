import { DELIVERY_PROCESS_ID } from '#domain/process/process-kind';
import { type Client, TestApi } from '../support/api.js';

let api: TestApi;
let secretariat: Client;
let path: string;

beforeAll(async () => {
  api = await TestApi.start(4);
  secretariat = await api.as('bdv.thuong-truc');
  path = `/rounds/${api.roundId}/reminders`;
  await api.submitted('U0001');
  await api.accepted('U0002');
});

afterAll(() => api.close());

const remind = (body: object = {}, client = secretariat) => client.post(path, body);
const units = (rows: { unit: { code: string } }[]) => rows.map(({ unit }) => unit.code);
const deliver = () => api.office.turn('delivery', DELIVERY_PROCESS_ID);

test('only a secretariat of the programme reminds; a stranger does not see that there is a round', async () => {
  expect((await remind({}, await api.as('u0003.cv'))).status).toBe(403);
  expect((await remind({}, await api.as('bdv.lanh-dao'))).status).toBe(403);
  const other = await api.addOtherProgramme();
  expect((await secretariat.post(`/rounds/${other.roundId}/reminders`)).status).toBe(404);
});

test('everybody who has not reported is reminded in one action; the others are listed, each with the reason', async () => {
  const answer = await remind({ note: 'Xin gửi trước thứ Sáu' });
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ round: '2018-Q1', rung: 'by-hand-1', sentAt: '2018-03-07T08:00:00.000+07:00' });
  expect(units(answer.body.reminded)).toEqual(['U0003', 'U0004']);
  expect(
    answer.body.notReminded.map(({ unit, reason }: { unit: { code: string }; reason: string }) => [unit.code, reason]),
  ).toEqual([
    ['U0001', 'submitted'],
    ['U0002', 'accepted'],
  ]);
  const events = await api.database.query(`select key, data from event where name = 'reminder.sent' order by key`);
  expect(events.map(({ key }) => key)).toEqual([
    '2018-Q1/by-hand-1/U0003/head',
    '2018-Q1/by-hand-1/U0003/officer',
    '2018-Q1/by-hand-1/U0004/head',
    '2018-Q1/by-hand-1/U0004/officer',
  ]);
  expect(events[0].data).toEqual({ round: '2018-Q1', rung: 'by-hand-1', recipient: 'head', due: '2018-03-19' });
  const told = await api.database.query(
    `select person.code, n.data ->> 'note' as note from notification n join person on person.id = n.person_id
     where n.kind = 'reminder' order by 1`,
  );
  expect(told.map(({ code }) => code)).toEqual(['u0003.cv', 'u0003.tt', 'u0004.cv', 'u0004.tt']);
  expect(told[0].note).toBe('Xin gửi trước thứ Sáu');
});

test('asked for twice with one key it is done once; again on that working day only when that is said', async () => {
  const key = { 'idempotency-key': 'remind-1' };
  const first = await secretariat.post(path, { again: true }, key);
  expect((await secretariat.post(path, { again: true }, key)).body).toEqual(first.body);
  expect(first.body.rung).toBe('by-hand-2');
  const refused = await remind();
  expect(refused.body).toMatchObject({ rung: null, reminded: [] });
  expect(refused.body.notReminded.slice(2)).toMatchObject([
    { reason: 'reminded-today', lastRemindedAt: '2018-03-07T08:00:00.000+07:00' },
    { reason: 'reminded-today' },
  ]);
});

test('some of them alone; a unit that the round does not ask is named in the refusal, and nobody is reminded', async () => {
  await api.database.setClock('2018-03-08T09:00:00+07:00');
  const wrong = await remind({ units: ['U0003', 'KHONG-CO'] });
  expect([wrong.status, wrong.body.errors]).toMatchObject([400, [{ pointer: '/units/1' }]]);
  expect(units((await remind({ units: ['U0003'] })).body.reminded)).toEqual(['U0003']);
});

test('on a day off it is written down at once, and the mails wait for the next working day', async () => {
  await deliver();
  await api.database.setClock('2018-03-10T10:00:00+07:00'); // Saturday
  expect(units((await remind()).body.reminded)).toEqual(['U0003', 'U0004']);
  await api.database.setClock('2018-03-10T11:00:00+07:00'); // mails are collected for a while
  await deliver();
  const waiting = await api.database.query(
    `select mail, next_attempt_at from notification where key like '%/by-hand-4/%' and mail <> 'none'`,
  );
  expect(waiting).toHaveLength(2);
  for (const { mail, next_attempt_at } of waiting) {
    expect(mail).toBe('queued');
    expect(next_attempt_at.getTime()).toBeGreaterThanOrEqual(Date.parse('2018-03-12T00:00:00+07:00'));
  }
  // Sunday and Monday are the same working day as that Saturday.
  await api.database.setClock('2018-03-12T10:00:00+07:00');
  expect((await remind()).body.reminded).toEqual([]);
});

test('who submits before the mail leaves does not get it', async () => {
  await api.submitted('U0004');
  await api.database.setClock('2018-03-12T14:00:00+07:00');
  await deliver();
  const [row] = await api.database.query(
    `select mail from notification where key like '%/by-hand-4/U0004' and mail <> 'none'`,
  );
  expect(row.mail).toBe('cancelled');
});

test('each row says when its unit was last reminded and how often; so does the duty itself', async () => {
  const rows = (await secretariat.get(`/rounds/${api.roundId}/obligations`)).body.items;
  const of = (code: string) => rows.find(({ unit }: { unit: { code: string } }) => unit.code === code);
  expect(of('U0001')).toMatchObject({ lastRemindedAt: null, reminded: 0 });
  expect(of('U0003')).toMatchObject({ lastRemindedAt: '2018-03-10T10:00:00.000+07:00', reminded: 4 });
  const duty = (await secretariat.get(`/obligations/${await api.obligation('U0003')}`)).body;
  expect(duty).toMatchObject({ lastRemindedAt: '2018-03-10T10:00:00.000+07:00', reminded: 4 });
  expect(duty.reminders[0]).toMatchObject({ kind: 'by-hand', rung: 'by-hand-1', since: null });
});

test('proof of delivery: each reminder with the state, attempts and Message-ID of its mails; a unit sees its own', async () => {
  const page = (await secretariat.get(`${path}?limit=3`)).body;
  expect(page.items).toHaveLength(3);
  const next = (await secretariat.get(`${path}?limit=200&cursor=${page.next}`)).body;
  const all = [...page.items, ...next.items];
  expect(all).toHaveLength(14);
  const own = all.find(
    ({ rung, unit, recipient }) => rung === 'by-hand-4' && unit.code === 'U0004' && recipient === 'officer',
  );
  expect(own).toMatchObject({ kind: 'by-hand', sentBy: 'bdv.thuong-truc', sentAt: '2018-03-10T10:00:00.000+07:00' });
  expect(own.mails).toMatchObject([
    { office: 'u0004.cv', mail: 'cancelled', attempts: 0 },
    { office: 'u0004.tt', mail: 'none', attempts: 0, messageId: null },
  ]);
  const sent = all.find(({ rung, unit }) => rung === 'by-hand-1' && unit.code === 'U0003');
  expect(sent.mails[0]).toMatchObject({ office: 'u0003.cv', mail: 'sent', attempts: 1, lastOutcome: 'accepted' });
  expect(sent.mails[0].messageId).toMatch(/^<.+@songhanh>$/);
  const cancelled = (await secretariat.get(`${path}?mail=cancelled&unit=U0004&rung=by-hand-4`)).body.items;
  expect(cancelled).toHaveLength(2);
  const unit = (await (await api.as('u0003.cv')).get(path)).body.items;
  expect(new Set(units(unit))).toEqual(new Set(['U0003']));
  expect((await (await api.as('x0001.cv')).get(path)).status).toBe(404);
});

test('a round that is not open is not reminded of', async () => {
  await api.database.query(`update round set stage = 'closed' where id = $1`, [api.roundId]);
  expect((await remind()).body.code).toBe('ROUND_NOT_OPEN');
});
