import { once } from 'node:events';
import { connect } from 'node:net';
import { SYSTEM_ACTOR } from '#persistence/actor';
import { sealPending } from '#record/trail/seal';
import { EventHub } from '../../apps/api/src/event/event-hub.js';
import { type Client, TestApi } from '../support/api.js';

interface Told {
  readonly id: number;
  readonly event: string;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the data it waits for
  readonly data: any;
}

/** A reader of the stream over a real socket, as a browser reads it (HTML standard, 9.2). */
class Reader {
  readonly told: Told[] = [];
  lastEventId: number | undefined;
  ended = false;
  private readonly abort = new AbortController();

  static async open(token: string, lastEventId?: number): Promise<Reader> {
    const reader = new Reader();
    const response = await fetch(`${api.base}/api/v1/me/events/stream`, {
      headers: {
        authorization: `Bearer ${token}`,
        ...(lastEventId !== undefined && { 'last-event-id': String(lastEventId) }),
      },
      signal: reader.abort.signal,
    });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    void reader
      .read(response.body!)
      .catch(() => undefined)
      .finally(() => {
        reader.ended = true;
      });
    await until(() => reader.lastEventId !== undefined);
    return reader;
  }

  get events(): Told[] {
    return this.told.filter(({ event }) => event === 'message');
  }

  close(): void {
    this.abort.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = '';
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        this.block(text.slice(0, end));
        text = text.slice(end + 2);
      }
    }
  }

  private block(text: string): void {
    const fields = new Map(text.split('\n').map((line) => [line.split(': ')[0]!, line.slice(line.indexOf(': ') + 2)]));
    if (fields.has('id')) this.lastEventId = Number(fields.get('id'));
    const data = fields.get('data');
    if (data === undefined) return;
    this.told.push({ id: this.lastEventId!, event: fields.get('event') ?? 'message', data: JSON.parse(data) });
  }
}

let api: TestApi;
let tokens: Record<'officer' | 'neighbour' | 'secretariat' | 'otherSecretariat', string>;
let secretariat: Client;

beforeAll(async () => {
  api = await TestApi.start(2);
  await api.addOtherProgramme();
  tokens = {
    officer: await tokenOf('u0001.cv'),
    neighbour: await tokenOf('u0002.cv'),
    secretariat: await tokenOf('bdv.thuong-truc'),
    otherSecretariat: await tokenOf('btg.thuong-truc'),
  };
  secretariat = await api.as('bdv.thuong-truc');
  Object.assign(api.app.get(EventHub).timing, { look: 20, unread: 20, heartbeat: 100, check: 100 });
  await seal();
});

afterAll(() => api.close());

const tokenOf = async (code: string) => {
  const client = await api.as(code);
  return (await client.post('/api-tokens', { name: 'stream' })).body.token as string;
};

const seal = async () => {
  while ((await sealPending(api.office.database)) > 0);
};

/** Events of a unit of the first programme, or of the other. */
const happen = (unit: string, ...keys: string[]) =>
  api.office.database.write(SYSTEM_ACTOR, async (tx) => {
    const row = await tx.one<{ unit_id: string; programme_id: string }>(
      `select o.unit_id, r.programme_id from obligation o join round r on r.id = o.round_id join unit_version v on v.unit_id = o.unit_id where v.code = $1`,
      [unit],
    );
    for (const key of keys) {
      await tx.emit('report.submitted', { programmeId: row!.programme_id, unitId: row!.unit_id, key, data: {} });
    }
  });

async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  const patience = Date.now() + 10_000;
  while (!(await done())) {
    if (Date.now() > patience) throw new Error('waited ten seconds for nothing');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const subjects = (reader: Reader) => reader.events.map(({ data }) => data.subject);

test('each is told one’s own as it is sealed, and another’s never', async () => {
  const readers = {
    officer: await Reader.open(tokens.officer),
    neighbour: await Reader.open(tokens.neighbour),
    secretariat: await Reader.open(tokens.secretariat),
    otherSecretariat: await Reader.open(tokens.otherSecretariat),
  };
  await happen('U0001', 'own');
  await happen('U0002', 'neighbours');
  await happen('X0001', 'others');
  await seal();
  await until(() => readers.secretariat.events.length === 2 && readers.otherSecretariat.events.length === 1);
  await until(() => readers.officer.events.length === 1 && readers.neighbour.events.length === 1);
  await happen('X0001', 'last');
  await seal();
  await until(() => readers.otherSecretariat.events.length === 2);
  expect(subjects(readers.officer)).toEqual(['own']);
  expect(subjects(readers.neighbour)).toEqual(['neighbours']);
  expect(subjects(readers.secretariat).toSorted()).toEqual(['neighbours', 'own']);
  expect(subjects(readers.otherSecretariat)).toEqual(['others', 'last']);
  for (const reader of Object.values(readers)) reader.close();
});

test('what is told is just what the same caller reads page by page', async () => {
  const reader = await Reader.open(tokens.secretariat, 0);
  const pages = (await secretariat.get('/events?limit=500')).body.items;
  expect(pages.length).toBeGreaterThan(3);
  await until(() => reader.events.length >= pages.length);
  expect(reader.events.map(({ data }) => data)).toEqual(pages);
  expect(reader.events.map(({ id }) => id)).toEqual(pages.map(({ position }: { position: number }) => position));
  reader.close();
});

test('over many lost lines nothing is missed and nothing comes twice', async () => {
  const expected = Array.from({ length: 60 }, (_, n) => `again/${String(n).padStart(3, '0')}`);
  const received: Told[] = [];
  let reader = await Reader.open(tokens.officer);
  let last = reader.lastEventId!;
  const takeAndCut = () => {
    received.push(...reader.events);
    last = reader.lastEventId!;
    reader.close();
  };
  for (let n = 0; n < expected.length; n += 3) {
    await happen('U0001', ...expected.slice(n, n + 3));
    await seal();
    if (n % 2 === 0) await until(() => reader.events.length > 0);
    takeAndCut();
    reader = await Reader.open(tokens.officer, last);
  }
  await until(() => received.length + reader.events.length >= expected.length);
  takeAndCut();
  expect(received.map(({ data }) => data.subject).toSorted()).toEqual(expected);
  const ids = received.map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted((a, b) => a - b));
});

test('a heartbeat carries a quiet reader past what was not for it', async () => {
  const reader = await Reader.open(tokens.officer);
  const before = reader.lastEventId!;
  await happen('X0001', 'quiet');
  await seal();
  await until(() => reader.lastEventId! > before);
  expect(reader.events).toEqual([]);
  reader.close();
});

test('the number of unread notifications is told at first and when it changes', async () => {
  const reader = await Reader.open(tokens.officer);
  const counts = () => reader.told.filter(({ event }) => event === 'unread').map(({ data }) => data.unread);
  await until(() => counts().length === 1);
  await (await api.as('u0001.cv')).post('/notifications/read');
  await until(() => counts().at(-1) === 0);
  reader.close();
});

test('whoever has revoked the token hears no more', async () => {
  const client = await api.as('u0001.cv');
  const { token, id } = (await client.post('/api-tokens', { name: 'short' })).body;
  const reader = await Reader.open(token);
  await client.delete(`/api-tokens/${id}`);
  await until(() => reader.ended);
});

test('streams hold no connection to the database, and one person has eight at most', async () => {
  const open = await Promise.all(
    [tokens.officer, tokens.neighbour, tokens.secretariat].flatMap((token) =>
      Array.from({ length: 8 }, () => Reader.open(token)),
    ),
  );
  const [{ n }] = await api.database.query(
    `select count(*)::int as n from pg_stat_activity where datname = current_database() and application_name = 'songhanh-api'`,
  );
  expect(n).toBeLessThanOrEqual(10);
  expect((await secretariat.get('/events?limit=1')).status).toBe(200);
  const refused = await secretariat.get('/me/events/stream');
  expect([refused.status, refused.body.code]).toEqual([429, 'STREAMS_TOO_MANY']);
  for (const reader of open) reader.close();
  await until(async () => {
    const reader = await Reader.open(tokens.secretariat).catch(() => undefined);
    reader?.close();
    return reader !== undefined;
  });
});

test('a position that is none is refused, and one of the future means now', async () => {
  const client = await api.as('u0001.cv');
  expect((await client.get('/me/events/stream', { 'last-event-id': 'x' })).body.errors[0].pointer).toBe(
    '/Last-Event-ID',
  );
  expect((await client.get('/me/events/stream?after=-1')).status).toBe(400);
  const reader = await Reader.open(tokens.officer, 999_999_999);
  await happen('U0001', 'after the future');
  await seal();
  await until(() => reader.events.length === 1);
  reader.close();
});

test('nobody without a session or token gets a stream', async () => {
  expect((await api.anybody().get('/api/v1/me/events/stream')).status).toBe(401);
});

test('when the API stops, the streams end and nothing hangs', async () => {
  const stopping = await TestApi.start(1);
  const token = ((await (await stopping.as('u0001.cv')).post('/api-tokens', { name: 's' })).body as { token: string })
    .token;
  const response = await fetch(`${stopping.base}/api/v1/me/events/stream`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const text = response.text();
  // A browser keeps a connection open ahead, on which nothing was asked yet.
  const { hostname, port } = new URL(stopping.base);
  const ahead = connect(Number(port), hostname);
  await once(ahead, 'connect');
  const started = Date.now();
  await stopping.close();
  expect(await text).toContain('retry: 3000');
  expect(Date.now() - started).toBeLessThan(5_000);
});
