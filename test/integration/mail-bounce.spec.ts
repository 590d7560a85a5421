import { DELIVERY_PROCESS_ID } from '#domain/process/process-kind';
import { smtpTransport } from '#record/delivery/mail-transport';
import { notify } from '#record/delivery/notify';
import { type Client, TestApi } from '../support/api.js';
import { MailServer } from '../support/mail-server.js';
import { Office } from '../support/office.js';

const ADDRESS = 'u0001@office.example';

let api: TestApi;
let office: Office;
let server: MailServer;
let secretariat: Client;
let hour = 0;

beforeAll(async () => {
  api = await TestApi.start(2);
  server = await MailServer.start();
  office = await Office.open(api.database, smtpTransport(server.url, 'Song Hành <songhanh@office.example>'));
  secretariat = await api.as('bdv.thuong-truc');
  await api.addOtherProgramme();
  await next();
  await deliver();
});

afterAll(async () => {
  await office.close();
  await api.close();
  await server.stop();
});

beforeEach(async () => {
  server.received = [];
  server.answers = [];
  server.nobody.clear();
  await api.database.query(`delete from failing_address`);
  await next();
});

/** Each thing an hour later, so that nothing is sent together. */
const next = () => {
  hour += 1;
  return api.database.setClock(new Date(Date.parse('2018-03-07T09:00:00+07:00') + hour * 3_600_000).toISOString());
};
const deliver = () => office.turn('delivery', DELIVERY_PROCESS_ID);
const told = async (key: string) => (await api.database.query(`select * from notification where key = $1`, [key]))[0];
const failing = async () =>
  (await api.database.query(`select address from failing_address order by 1`)).map(({ address }) => address);

async function tell(key: string): Promise<void> {
  await office.database.write({ kind: 'system', personId: null }, async (tx) => {
    const row = await tx.one<{ unit_id: string }>(`select unit_id from unit_version where code = 'U0001'`);
    await notify(
      tx,
      {
        kind: 'report-returned',
        key,
        programmeId: api.programmeId,
        data: { round: '2018-Q1', reason: 'evidence-missing', due: '2018-03-21' },
      },
      { unitId: row!.unit_id, roles: ['officer'] },
    );
  });
  await deliver();
}

/** What a mail system sends back, as Postfix writes it (RFC 3464). */
const bounce = (
  messageId: string,
  status = '5.1.1',
  action = 'failed',
  diagnostic = `550 ${status} No such user here`,
) =>
  [
    'Return-Path: <>',
    'From: MAILER-DAEMON@mail.office.example (Mail Delivery System)',
    'Subject: Undelivered Mail Returned to Sender',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="A1B2.1/mail.office.example"',
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--A1B2.1/mail.office.example',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    "I'm sorry to have to inform you that your message could not be delivered.",
    '',
    '--A1B2.1/mail.office.example',
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.office.example',
    '',
    `Final-Recipient: rfc822; ${ADDRESS}`,
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: smtp; ${diagnostic}`,
    '',
    '--A1B2.1/mail.office.example',
    'Content-Type: message/rfc822',
    '',
    `Message-ID: ${messageId}`,
    'Subject: =?UTF-8?Q?Tr=E1=BA=A3_l=E1=BA=A1i?=',
    '',
    'Body.',
    '--A1B2.1/mail.office.example--',
    '',
  ].join('\r\n');

test('an address that its server says is nobody’s counts as failing at once, and nothing more is tried there', async () => {
  server.nobody.set(ADDRESS, '5.1.1 No such user here');
  await tell('nobody/1');
  expect(await told('nobody/1')).toMatchObject({ mail: 'failed', attempts: 1 });
  expect(await failing()).toEqual([ADDRESS]);
  server.nobody.clear();
  await tell('nobody/2');
  expect(await told('nobody/2')).toMatchObject({ mail: 'failed', attempts: 0 });
  expect(server.received).toEqual([]);
  const { id } = await told('nobody/2');
  const { attempts } = (await secretariat.get(`/notifications/${id}/deliveries`)).body;
  expect(attempts).toMatchObject([{ outcome: 'not-tried', detail: expect.stringContaining('5.1.1') }]);
});

test('the secretariat sees the failing address with what the server said and what was missed, and sends it again', async () => {
  server.nobody.set(ADDRESS, '5.1.1 No such user here');
  await tell('seen');
  const listed = async () =>
    (await secretariat.get(`/programmes/${api.programmeId}/unreachable?limit=200`)).body.items.find(
      (item: { person: { code: string } | null }) => item.person?.code === 'u0001.cv',
    );
  expect(await listed()).toMatchObject({
    reason: 'failing-address',
    address: ADDRESS,
    detail: expect.stringContaining('No such user here'),
    latestMissed: expect.arrayContaining([expect.objectContaining({ mail: 'failed' })]),
  });
  server.nobody.clear();
  const before = await told('seen');
  expect((await secretariat.post(`/notifications/${before.id}/resend`)).status).toBe(200);
  await deliver();
  const after = await told('seen');
  expect(after).toMatchObject({ mail: 'sent', resends: 1 });
  expect(after.message_id).not.toBe(before.message_id);
  expect(server.received.map(({ messageId }) => messageId)).toEqual([after.message_id]);
  expect(await listed()).toBeUndefined();
});

test('another lasting reason at the recipient counts once two mails in a row were refused for it', async () => {
  server.nobody.set(ADDRESS, '5.2.2 Mailbox full');
  await tell('full/1');
  expect(await failing()).toEqual([]);
  await next();
  await tell('full/2');
  expect(await failing()).toEqual([ADDRESS]);
});

test('a mail that the server will not have for what it says is no fault of the address', async () => {
  server.answers = [
    { code: 554, words: '5.7.1 Looks like spam' },
    { code: 554, words: '5.7.1 Looks like spam' },
  ];
  await tell('spam/1');
  await next();
  await tell('spam/2');
  expect(await told('spam/2')).toMatchObject({ mail: 'failed' });
  expect(await failing()).toEqual([]);
});

test('a bounce is matched by our Message-ID: the mail counts as not arrived, the address as failing', async () => {
  await tell('bounced');
  const { id, message_id: messageId } = await told('bounced');
  const taken = await secretariat.post('/bounces', { message: bounce(messageId) });
  expect([taken.status, taken.body]).toEqual([
    200,
    {
      bounced: 1,
      recipients: [
        { address: ADDRESS, action: 'failed', status: '5.1.1', detail: '550 5.1.1 No such user here', failing: true },
      ],
    },
  ]);
  expect(await told('bounced')).toMatchObject({ mail: 'bounced' });
  const { attempts } = (await secretariat.get(`/notifications/${id}/deliveries`)).body;
  expect(attempts.at(-1)).toMatchObject({ outcome: 'bounced', messageId });
  const again = await secretariat.post('/bounces', { message: bounce(messageId) });
  expect(again.body.bounced).toBe(0);
  expect(
    (
      await api.database.query(
        `select 1 from address_refusal where detail like '%No such user here%' and source = 'bounce'`,
      )
    ).length,
  ).toBe(1);
});

test('two bounced mails for another lasting reason make an address failing, though the server had taken both', async () => {
  await tell('arrives');
  await next();
  await tell('bounced full/1');
  await secretariat.post('/bounces', { message: bounce((await told('bounced full/1')).message_id, '5.2.2') });
  expect(await failing()).toEqual([]);
  await next();
  await tell('bounced full/2');
  await secretariat.post('/bounces', { message: bounce((await told('bounced full/2')).message_id, '5.2.2') });
  expect(await failing()).toEqual([ADDRESS]);
});

test('that a mail is late is no bounce', async () => {
  await tell('delayed');
  const { message_id: messageId } = await told('delayed');
  const taken = await secretariat.post('/bounces', { message: bounce(messageId, '4.4.1', 'delayed') });
  expect(taken.body).toMatchObject({ bounced: 0, recipients: [{ action: 'delayed', failing: false }] });
  expect(await told('delayed')).toMatchObject({ mail: 'sent' });
});

test('what is no bounce is refused with a sentence, and one of another’s mail is not found', async () => {
  const text = await secretariat.post('/bounces', { message: 'Subject: Xin chào\n\nThư thường.' });
  expect([text.status, text.body.code]).toEqual([400, 'BOUNCE_UNREADABLE']);
  const unknown = await secretariat.post('/bounces', { message: bounce(`<${'0'.repeat(32)}@songhanh>`) });
  expect([unknown.status, unknown.body.code]).toEqual([404, 'NOT_FOUND']);
  const { message_id: messageId } = await told('bounced');
  for (const code of ['btg.thuong-truc', 'u0001.cv']) {
    expect((await (await api.as(code)).post('/bounces', { message: bounce(messageId) })).status).toBe(404);
  }
});
