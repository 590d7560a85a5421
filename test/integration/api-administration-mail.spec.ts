import { DELIVERY_PROCESS_ID } from '#domain/process/process-kind';
import { smtpTransport } from '#record/delivery/mail-transport';
import { administeredApi, OTHERS } from '../support/administration.js';
import type { Client, TestApi } from '../support/api.js';
import { headerOf, MailServer, wordsOf } from '../support/mail-server.js';
import { Office } from '../support/office.js';

let api: TestApi;
let administrator: Client;
let server: MailServer;
let office: Office;

beforeAll(async () => {
  server = await MailServer.start();
  ({ api, administrator } = await administeredApi({ SMTP_URL: server.url }));
  office = await Office.open(api.database, smtpTransport(server.url, 'Song Hành <songhanh@office.example>'));
});

afterAll(async () => {
  await office?.close();
  await api?.close();
  await server?.stop();
});

interface Mail {
  readonly id: string;
  readonly state: string;
  readonly person: { readonly code: string };
}

const list = async (query = '', language = 'vi') =>
  (await administrator.get(`/administration/mail?${query}`, { 'accept-language': language })).body;

test('mail is the administrator’s to look after', async () => {
  for (const code of OTHERS) {
    const other = await api.as(code);
    for (const path of ['/administration/mail', '/administration/mail/unreachable']) {
      expect((await other.get(path)).body.code).toBe('NOT_ALLOWED');
    }
    const ids = [api.roundId];
    expect((await other.post('/administration/mail/resends', { ids })).body.code).toBe('NOT_ALLOWED');
  }
  const officer = await api.as('u0001.cv');
  expect((await officer.post('/administration/mail/test', {})).body.code).toBe('NOT_ALLOWED');
  expect(server.received).toEqual([]);
});

test('what was sent and what was refused is listed with what the server said, addresses masked', async () => {
  server.nobody.set('u0001@office.example', '5.1.1 <u0001@office.example> is nobody');
  await api.database.setClock('2018-03-07T12:00:00+07:00');
  await office.turn('delivery', DELIVERY_PROCESS_ID);
  const { items, counts } = await list('limit=200');
  expect(counts).toMatchObject({ failed: 1, queued: 0 });
  expect(counts.sent).toBeGreaterThan(1);
  expect(counts['no-address']).toBe(items.filter(({ state }: Mail) => state === 'no-address').length);
  const failed = items.find(({ state }: Mail) => state === 'failed');
  expect(failed).toMatchObject({
    kind: 'round-opened',
    person: { code: 'u0001.cv', unit: 'U0001' },
    address: 'u…1@office.example',
    resendable: true,
    last: { outcome: 'refused' },
  });
  expect(failed.last.detail).toContain('<u…1@office.example> is nobody');
  expect(JSON.stringify(items)).not.toContain('u0001@office.example');
});

test('it is narrowed by state, kind, day and person, and goes on page by page', async () => {
  expect((await list('state=failed')).items).toHaveLength(1);
  expect((await list('search=U0002')).items.every(({ person }: Mail) => person.code.startsWith('u0002'))).toBe(true);
  expect((await list('since=2018-03-08')).items).toEqual([]);
  expect((await list('kind=packet-frozen')).items).toEqual([]);
  const first = await list('limit=2');
  const second = await list(`limit=2&cursor=${first.next}`);
  expect(new Set([...first.items, ...second.items].map(({ id }: Mail) => id)).size).toBe(4);
  expect((await list('state=failed', 'en')).items[0].subject).not.toBe((await list('state=failed')).items[0].subject);
});

test('who is out of reach is listed over all programmes', async () => {
  const { body } = await administrator.get('/administration/mail/unreachable');
  const reasons = body.items.map(({ unit, reason }: { unit: { code: string }; reason: string }) => [unit.code, reason]);
  expect(reasons).toContainEqual(['U0001', 'failing-address']);
  expect(reasons).toContainEqual(['U0002', 'no-address']);
});

test('several are sent again at once; each that cannot go is answered with its reason', async () => {
  server.nobody.clear();
  const { items } = await list('limit=200');
  const of = (state: string) => items.find((mail: Mail) => mail.state === state).id;
  const ids = [of('failed'), of('sent'), of('no-address')];
  const answer = await administrator.post('/administration/mail/resends', { ids });
  expect(answer.body.queued).toBe(1);
  expect(answer.body.refused.map(({ code }: { code: string }) => code).sort()).toEqual([
    'MAIL_ADDRESS_MISSING',
    'MAIL_NOT_RESENDABLE',
  ]);
  const resent = await api.database.query(`select subject_id from audit_entry where action = 'notification.resent'`);
  expect(resent).toEqual([{ subject_id: of('failed') }]);
  server.received = [];
  await office.turn('delivery', DELIVERY_PROCESS_ID);
  expect(server.received.map(({ to }) => to)).toEqual(['u0001@office.example']);
  expect((await list()).counts.failed).toBe(0);
});

describe('a test mail', () => {
  beforeEach(() => {
    server.received = [];
  });

  const send = (body: object, language = 'vi') =>
    administrator.post('/administration/mail/test', body, { 'accept-language': language });

  test('without an address of one’s own one says where to', async () => {
    const { body } = await send({});
    expect(body).toMatchObject({ code: 'INPUT_INVALID', errors: [{ pointer: '/to' }] });
    expect(server.received).toEqual([]);
  });

  test('goes now, to the caller’s own address, and tells what the server said; the audit does not say to whom', async () => {
    await api.database.query(`update person set email = 'quan.tri@office.example' where code = 'quan-tri'`);
    const { status, body } = await send({}, 'en');
    expect(status).toBe(200);
    expect(body).toMatchObject({ outcome: 'accepted', by: 'server', to: 'quan.tri@office.example' });
    expect(body.said).toMatch(/^250/);
    expect(server.received.map(({ to }) => to)).toEqual(['quan.tri@office.example']);
    expect(wordsOf(server.received[0]!.text)).toContain('An administrator sent it');
    expect(headerOf(server.received[0]!.text, 'Subject')).toBeDefined();
    const [entry] = await api.database.query(`select detail from audit_entry where action = 'mail.tested'`);
    expect(entry.detail).toEqual({ outcome: 'accepted', by: 'server' });
  });

  test('a refusal is told in plain words, and too many are refused themselves', async () => {
    server.nobody.set('nobody@office.example', '5.1.1 no such user');
    const { body } = await send({ to: 'nobody@office.example' });
    expect(body).toMatchObject({ outcome: 'refused' });
    expect(body.sentence).toMatch(/từ chối hẳn/);
    expect(body.said).toMatch(/no such user/);
    const answers = [];
    for (let n = 0; n < 5; n += 1) answers.push(await send({ to: 'nobody@office.example' }));
    expect(answers.at(-1)).toMatchObject({ status: 429, body: { code: 'TOO_MANY_ATTEMPTS' } });
  });
});
