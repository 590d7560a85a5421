import { SMTPServer } from 'smtp-server';
import { DELIVERY_PROCESS_ID } from '#domain/process/process-kind';
import { smtpTransport } from '#record/delivery/mail-transport';
import { notify } from '#record/delivery/notify';
import { importProgramme } from '#record/programme/import-programme';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { Office } from '../support/office.js';
import { smallProgramme } from '../support/small-programme.js';

interface Received {
  messageId: string;
  to: string;
  text: string;
}

let test_: TestDatabase;
let office: Office;
let server: SMTPServer;
let programmeId: string;
let unitId: string;
let received: Received[] = [];
/** What the server answers to the next mails: 250 unless said otherwise; 'drop' cuts the line after taking the mail. */
let answers: (number | 'drop')[] = [];

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const answer = answers.shift() ?? 250;
        if (typeof answer === 'number' && answer !== 250) {
          return callback(Object.assign(new Error('not now'), { responseCode: answer }));
        }
        const text = Buffer.concat(chunks).toString('utf8');
        received.push({
          messageId: /^Message-ID: (.*)$/im.exec(text)![1]!.trim(),
          to: session.envelope.rcptTo[0]!.address,
          text,
        });
        // Taken, but the sender never hears so.
        if (answer === 'drop') return destroyAll();
        return callback();
      });
    },
  });
  const sockets = new Set<{ destroy(): void }>();
  server.server.on('connection', (socket) => sockets.add(socket));
  const destroyAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as { port: number };
  test_ = await createTestDatabase();
  await test_.setClock('2018-03-07T09:00:00+07:00');
  office = await Office.open(test_, smtpTransport(`smtp://127.0.0.1:${port}`, 'Song Hành <songhanh@office.example>'));
  programmeId = (await importProgramme(office.database, smallProgramme(1), 'small')).programmeId;
  [{ unit_id: unitId }] = (await test_.query(`select unit_id from unit_version where code = 'U0001'`)) as [
    { unit_id: string },
  ];
});

afterAll(async () => {
  await office.close();
  await test_.drop();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

beforeEach(() => {
  received = [];
  answers = [];
});

const tell = (key: string) =>
  office.database.write({ kind: 'system', personId: null }, (tx) =>
    notify(
      tx,
      {
        kind: 'report-returned',
        key,
        programmeId,
        data: { round: '2018-Q1', reason: 'evidence-missing', due: '2018-03-21' },
      },
      { unitId, roles: ['officer'] },
    ),
  );
const deliver = () => office.turn('delivery', DELIVERY_PROCESS_ID);
const mail = async (key: string) =>
  (
    await test_.query(
      `select n.mail, n.attempts, n.message_id, n.next_attempt_at,
     array(select outcome from delivery_attempt a where a.notification_id = n.id order by a.id) as outcomes from notification n where key = $1`,
      [key],
    )
  )[0];

test('a mail goes to a real mail server, in Vietnamese, under the Message-ID that was recorded', async () => {
  expect(await tell('a')).toBe(1);
  await deliver();
  const recorded = await mail('a');
  expect(recorded).toMatchObject({ mail: 'sent', attempts: 1 });
  expect(received.map(({ messageId, to }) => [messageId, to])).toEqual([[recorded.message_id, 'u0001@office.example']]);
});

test('the same thing is never told twice', async () => {
  expect(await tell('a')).toBe(0);
  await deliver();
  expect(received).toEqual([]);
});

test('refused for now, it goes later, under the same Message-ID', async () => {
  answers = [451];
  await tell('b');
  await deliver();
  expect(await mail('b')).toMatchObject({ mail: 'queued', next_attempt_at: new Date('2018-03-07T09:01:00+07:00') });
  await test_.setClock('2018-03-07T09:01:00+07:00');
  await deliver();
  expect(await mail('b')).toMatchObject({ mail: 'sent', attempts: 2 });
  expect(received).toHaveLength(1);
});

test('refused for good, it is not tried again, and is shown as failed', async () => {
  answers = [550];
  await tell('c');
  await deliver();
  expect(await mail('c')).toMatchObject({ mail: 'failed', attempts: 1 });
});

test('taken without an answer, it goes once more under the same Message-ID, so that the reader’s side can tell', async () => {
  answers = ['drop'];
  await tell('d');
  await deliver();
  await test_.setClock('2018-03-07T09:05:00+07:00');
  await deliver();
  expect(received).toHaveLength(2);
  expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(1);
  expect((await mail('d')).outcomes).toContain('ambiguous');
});

test('a delivery that died between handing over and writing down is taken up, and the doubt is shown', async () => {
  await tell('e');
  await test_.query(
    `update notification set mail = 'sending', attempts = 1, lease_until = now() - interval '1 second' where key = 'e'`,
  );
  await deliver();
  const recorded = await mail('e');
  expect(recorded).toMatchObject({ mail: 'sent', attempts: 2 });
  expect(recorded.outcomes).toContain('ambiguous');
});

test('a mail that another delivery has under way is left alone', async () => {
  await tell('f');
  await test_.query(
    `update notification set mail = 'sending', attempts = 1, lease_until = now() + interval '1 minute' where key = 'f'`,
  );
  await deliver();
  expect(received).toEqual([]);
});

test('a person without an address is told in the app alone', async () => {
  await office.database.write({ kind: 'system', personId: null }, (tx) =>
    notify(tx, { kind: 'report-returned', key: 'g', programmeId, data: {} }, { unitId, roles: ['head'] }),
  );
  expect(await mail('g')).toMatchObject({ mail: 'none', message_id: null });
});
