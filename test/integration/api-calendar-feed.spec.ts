import { createHash } from 'node:crypto';
import { type Client, TestApi } from '../support/api.js';

let api: TestApi;
let officer: Client;

beforeAll(async () => {
  api = await TestApi.start(2);
  officer = await api.as('u0001.cv');
});

afterAll(() => api.close());

async function feedOf(person: Client): Promise<{ id: string; url: string; path: string }> {
  const made = await person.post('/me/calendar-feeds', { name: 'Lịch trên điện thoại' });
  expect(made.status).toBe(201);
  return { ...made.body, path: new URL(made.body.url).pathname };
}

const read = (path: string, headers?: Record<string, string>) => api.anybody().get(path, headers);

/** The events of a calendar, their lines unfolded (RFC 5545 §3.1), by what they are of. */
function eventsOf(text: string): Map<string, Map<string, string>> {
  const lines = text.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
  const events = new Map<string, Map<string, string>>();
  let current = new Map<string, string>();
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') current = new Map();
    const [name = '', ...value] = line.split(':');
    current.set(name, value.join(':'));
    if (line === 'END:VEVENT')
      events.set(/UID:?(\w[\w-]*?)-[0-9a-f]{8}/.exec(`UID:${current.get('UID')}`)![1]!, current);
  }
  return events;
}

test('the secret is shown once, kept as a hash alone, and opens the calendar without a session', async () => {
  const feed = await feedOf(officer);
  const secret = /feeds\/(shf_[\w-]{43})\.ics$/.exec(feed.url)![1]!;
  const answer = await read(feed.path);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  expect(answer.body).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
  const [row] = await api.database.query(`select token_hash from calendar_feed where id = $1`, [feed.id]);
  expect(row.token_hash).toEqual(createHash('sha256').update(secret).digest());
  expect(JSON.stringify((await officer.get('/me/calendar-feeds')).body)).not.toContain('shf_');
});

test('a report stands on its due date as a whole day, under an id that stays, with a sequence that grows', async () => {
  const { path } = await feedOf(officer);
  const before = eventsOf((await read(path)).body as string).get('report')!;
  expect(before.get('DTSTART;VALUE=DATE')).toBe('20180319');
  expect(before.get('DTEND;VALUE=DATE')).toBe('20180320');
  expect(before.get('SUMMARY')).toBe('Hạn báo cáo 2018-Q1: Báo cáo quý – Quý I năm 2018');
  const duty = await api.obligation('U0001');
  const asked = await officer.post(`/obligations/${duty}/extensions`, { reason: 'Bão', requestedDue: '2018-03-26' });
  expect(asked.status).toBe(201);
  const secretariat = await api.as('bdv.thuong-truc');
  const { id } = asked.body;
  expect((await secretariat.post(`/extensions/${id}/decision`, { decision: 'grant' })).status).toBe(200);
  const after = eventsOf((await read(path)).body as string).get('report')!;
  expect(after.get('UID')).toBe(before.get('UID'));
  expect(after.get('DTSTART;VALUE=DATE')).toBe('20180326');
  expect(Number(after.get('SEQUENCE'))).toBeGreaterThan(Number(before.get('SEQUENCE')));
  expect(after.get('DESCRIPTION')).toContain('Hạn ban đầu: 19/3/2018');
});

test('it speaks the language of its person', async () => {
  const { path } = await feedOf(officer);
  await officer.put('/me/locale', { locale: 'en' });
  expect(
    eventsOf((await read(path)).body as string)
      .get('report')!
      .get('SUMMARY'),
  ).toMatch(/^Report due 2018-Q1/);
  await officer.put('/me/locale', { locale: 'vi' });
});

test('another’s deadlines are never in it, and what is settled vanishes', async () => {
  const { path } = await feedOf(await api.as('u0002.cv'));
  const text = (await read(path)).body as string;
  expect(text).toContain('Đơn vị U0002');
  expect(text).not.toContain('Đơn vị U0001');
  await api.submitted('U0002');
  expect(eventsOf((await read(path)).body as string).get('report')).toBeUndefined();
});

test('nothing of what a report says is in it', async () => {
  const { path } = await feedOf(officer);
  await api.approvedDraft('U0001', { meetings: 77_123, note: 'Ghi chú riêng' });
  const text = (await read(path)).body as string;
  expect(text).toContain('2018-Q1');
  expect(text).not.toMatch(/77.?123|Ghi chú riêng/);
});

test('a reader that has it already is told so', async () => {
  const { path } = await feedOf(officer);
  const first = await read(path);
  const etag = first.headers.get('etag')!;
  const again = await read(path, { 'if-none-match': etag });
  expect([again.status, again.body]).toEqual([304, '']);
});

test('once revoked it is closed; a secret that is none, is revoked or is another’s are one answer', async () => {
  const feed = await feedOf(officer);
  const neighbour = await api.as('u0002.cv');
  expect((await neighbour.delete(`/me/calendar-feeds/${feed.id}`)).status).toBe(404);
  expect((await read(feed.path)).status).toBe(200);
  expect((await officer.delete(`/me/calendar-feeds/${feed.id}`)).status).toBe(204);
  const revoked = await read(feed.path);
  const none = await read(`/api/v1/feeds/shf_${'x'.repeat(43)}.ics`);
  expect([revoked.status, revoked.body.code]).toEqual([404, 'NOT_FOUND']);
  expect(none.body).toEqual(revoked.body);
  const [, mine] = [await neighbour.get('/me/calendar-feeds'), await officer.get('/me/calendar-feeds')];
  expect(mine.body.find(({ id }: { id: string }) => id === feed.id).revokedAt).not.toBeNull();
});

test('a closed account’s calendar is closed with it', async () => {
  const head = await api.as('u0001.tt');
  const { path } = await feedOf(head);
  expect((await read(path)).status).toBe(200);
  await api.database.query(
    `insert into account (person_id, user_name, password_hash, disabled_at, created_at)
     select id, code, 'x', now(), now() from person where code = 'u0001.tt'`,
  );
  expect((await read(path)).status).toBe(404);
});

test('secrets cannot be tried without end from one address', async () => {
  let last = 0;
  for (let n = 0; n < 130 && last !== 429; n += 1) last = (await read(`/api/v1/feeds/shf_${n}.ics`)).status;
  expect(last).toBe(429);
});
