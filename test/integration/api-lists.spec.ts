import { sealPending } from '#record/trail/seal';
import { type Client, TestApi } from '../support/api.js';

let api: TestApi;
let secretariat: Client;

beforeAll(async () => {
  api = await TestApi.start(25);
  secretariat = await api.as('bdv.thuong-truc');
});

afterAll(() => api?.close());

/** Reads a list page by page to its end. */
async function readAll(client: Client, path: string, between: () => Promise<unknown> = async () => undefined) {
  const items = [];
  let cursor: string | null = null;
  do {
    const join = path.includes('?') ? '&' : '?';
    const page: { items: unknown[]; next: string | null } = (
      await client.get(`${path}${cursor ? `${join}cursor=${cursor}` : ''}`)
    ).body;
    items.push(...page.items);
    cursor = page.next;
    await between();
  } while (cursor);
  // biome-ignore lint/suspicious/noExplicitAny: each test knows its list
  return items as any[];
}

test('every page holds the next rows: none twice, none left out, though reports come in meanwhile', async () => {
  let next = 1;
  const items = await readAll(secretariat, `/rounds/${api.roundId}/obligations?limit=4`, async () => {
    const cv = await api.as(`u00${String(next).padStart(2, '0')}.cv`);
    await cv.post(`/obligations/${await api.obligation(`U00${String(next).padStart(2, '0')}`)}/nothing-to-report`, {
      confirmed: true,
    });
    next += 1;
  });
  expect(items.map((item) => item.unit.code)).toEqual(
    Array.from({ length: 25 }, (_, index) => `U${String(index + 1).padStart(4, '0')}`),
  );
});

test('filters narrow the list and its pages', async () => {
  const list = `/rounds/${api.roundId}/obligations`;
  const sent = await readAll(secretariat, `${list}?status=submitted&limit=3`);
  expect(sent.map((item) => item.unit.code)).toEqual(['U0001', 'U0002', 'U0003', 'U0004', 'U0005', 'U0006', 'U0007']);
  expect((await secretariat.get(`${list}?unit=U0009`)).body.items).toMatchObject([
    { unit: { code: 'U0009' }, status: 'open', late: false },
  ]);
  await api.database.setClock('2018-03-20T00:00:00+07:00');
  expect(await readAll(secretariat, `${list}?late=true`)).toHaveLength(18);
  expect(await readAll(secretariat, `${list}?late=false`)).toHaveLength(7);
  await api.database.setClock('2018-03-07T08:00:00+07:00');
  expect((await secretariat.get(`${list}?status=lost`)).body.errors).toMatchObject([{ pointer: '/status' }]);
});

test('each unit is in exactly one of the four cells, and the rates are shares of all', async () => {
  await api.database.setClock('2018-03-20T09:00:00+07:00');
  await api.submitted('U0010');
  const round = (await secretariat.get(`/rounds/${api.roundId}`)).body;
  expect(round).toMatchObject({
    counts: { units: 25, open: 17, submitted: 8, returned: 0, accepted: 0 },
    cells: { doneOnTime: 7, doneLate: 1, openInTime: 0, openOverdue: 17 },
    rates: { sent: 0.32, onTime: 0.28, accepted: 0 },
  });
  expect(Object.values(round.cells as Record<string, number>).reduce((sum, cell) => sum + cell)).toBe(25);
  await api.database.setClock('2018-03-07T08:00:00+07:00');
});

test('what happens next is what the process waits for', async () => {
  await api.database.setClock('2018-03-08T09:00:00+07:00');
  await api.office.turn('programme', api.programmeId);
  await api.office.turn('round', api.roundId);
  const { happenings, wakesAt } = (await secretariat.get(`/programmes/${api.programmeId}/ahead`)).body;
  const [process] = await api.database.query(`select wake_at from process where kind = 'round'`);
  expect(happenings[0]).toMatchObject({
    kind: 'reminder',
    round: '2018-Q1',
    rung: 'truoc-2',
    recipients: ['officer'],
    units: 17,
  });
  expect(new Date(happenings[0].at)).toEqual(process.wake_at);
  const opening = happenings.find((each: { kind: string }) => each.kind === 'round-opens');
  expect(opening).toMatchObject({ round: '2018-Q2', at: wakesAt });
  expect(happenings.at(-1)).toMatchObject({ kind: 'programme-ends', at: '2019-01-01T00:00:00.000+07:00' });
  const times = happenings.map((each: { at: string }) => each.at);
  expect(times).toEqual([...times].sort());
  expect(happenings.filter((each: { kind: string }) => each.kind === 'report-due')).toMatchObject([
    { units: 17, at: '2018-03-20T00:00:00.000+07:00' },
  ]);
});

test('the story tells every decision in its order, page by page', async () => {
  const story = await readAll(secretariat, `/programmes/${api.programmeId}/story?limit=2`);
  expect(story.slice(0, 3).map(({ process, decision }) => [process, decision])).toEqual([
    ['programme', { step: 'openNextRound' }],
    ['programme', { wakeAt: expect.stringMatching(/^2018-06-.*\+07:00$/) }],
    ['round', { step: 'openRound' }],
  ]);
  const [count] = await api.database.query(`select count(*)::int as n from process_decision where kind <> 'delivery'`);
  expect(story).toHaveLength(count.n);
});

test('events come by the seal’s position, each once, and what is not sealed yet comes later', async () => {
  expect((await secretariat.get('/events')).body).toEqual({ items: [], next: 0 });
  while ((await sealPending(api.office.database)) > 0);
  const seen = [];
  let after = 0;
  for (;;) {
    const feed = (await secretariat.get(`/events?after=${after}&limit=3`)).body;
    seen.push(...feed.items);
    if (feed.items.length < 3) break;
    after = feed.next;
  }
  const [count] = await api.database.query(`select count(*)::int as n from event`);
  expect(seen).toHaveLength(count.n);
  const positions = seen.map((event) => event.position);
  expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
  expect(seen.find((event) => event.type === 'vn.songhanh.round.opened.v1')).toMatchObject({
    specversion: '1.0',
    source: 'urn:songhanh:programme:01-CTr/TEST',
    subject: '2018-Q1',
    programme: '01-CTr/TEST',
    unit: null,
    data: { round: '2018-Q1', units: 25 },
  });
  expect(seen.find((event) => event.type === 'vn.songhanh.report.submitted.v1')).toMatchObject({
    unit: 'U0001',
    time: '2018-03-07T08:00:00.000+07:00',
  });
  const last = (await secretariat.get(`/events?after=${positions.at(-1)}`)).body;
  expect(last.items).toEqual([]);
  await (await api.as('u0020.cv')).post(`/obligations/${await api.obligation('U0020')}/nothing-to-report`, {
    confirmed: true,
  });
  while ((await sealPending(api.office.database)) > 0);
  expect((await secretariat.get(`/events?after=${last.next}`)).body.items).toMatchObject([
    { subject: '2018-Q1/U0020/v1' },
  ]);
});

test('a drafted letter is listed with its units and signed once, over the version that was read', async () => {
  await api.database.setClock('2018-03-26T08:00:00+07:00');
  await api.office.turn('round', api.roundId);
  const [letter] = (await secretariat.get('/urging-letters')).body.items;
  expect(letter).toMatchObject({ round: '2018-Q1', rung: 'sau-5', stage: 'draft', number: null });
  expect(letter.units.map((unit: { code: string }) => unit.code)).toContain('U0025');
  expect((await secretariat.get('/work')).body.letters).toMatchObject({ total: 1, items: [{ id: letter.id }] });
  const path = `/urging-letters/${letter.id}/signature`;
  const input = { number: '12-CV/BDV', signedOn: '2018-03-26' };
  expect((await secretariat.post(path, input)).body.code).toBe('IF_MATCH_REQUIRED');
  const tag = (await secretariat.get(`/urging-letters/${letter.id}`)).headers.get('etag')!;
  expect((await (await api.as('u0001.cv')).post(path, input, { 'if-match': tag })).body.code).toBe('NOT_FOUND');
  expect((await secretariat.post(path, input, { 'if-match': tag })).body).toMatchObject({
    stage: 'signed',
    number: '12-CV/BDV',
  });
  expect((await secretariat.post(path, input, { 'if-match': tag })).body.code).toBe('VERSION_STALE');
  const signedTag = (await secretariat.get(`/urging-letters/${letter.id}`)).headers.get('etag')!;
  expect((await secretariat.post(path, input, { 'if-match': signedTag })).body.code).toBe(
    'URGING_LETTER_ALREADY_SIGNED',
  );
  const detail = (await secretariat.get(`/obligations/${await api.obligation('U0025')}`)).body;
  expect(
    detail.reminders.map((each: { rung: string; recipient: string }) => `${each.rung}/${each.recipient}`),
  ).toContain('sau-5/urging-letter');
});

test('notifications come newest first, page by page', async () => {
  const mine = await readAll(secretariat, '/notifications?limit=2');
  const times = mine.map(({ createdAt }) => createdAt);
  expect(mine.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['urging-letter-drafted', 'report-submitted']));
  expect(new Set(mine.map(({ id }) => id)).size).toBe(mine.length);
  expect(times).toEqual([...times].sort().reverse());
});
