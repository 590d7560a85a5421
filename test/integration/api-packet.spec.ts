import { createHash } from 'node:crypto';
import type { Client } from '../support/api.js';
import { eveOfFreeze, type Reviewed, until } from '../support/reviewed-programme.js';

let of: Reviewed;
let path: string;
let secretariat: Client;
let head: Client;
let leader: Client;
let otherLeader: Client;
let secretary: Client;

const LETTER = { coverNote: 'Kính trình hồ sơ tổng kết.', decisions: ['Việc một.', 'Việc <hai>.'] };

beforeAll(async () => {
  of = await eveOfFreeze();
  path = `/packets/${of.packetId}`;
  const { api } = of;
  // The head of one office also does the secretariat's work there.
  await api.database.query(
    `insert into membership (id, person_id, unit_id, role, valid_from)
     select gen_random_uuid(), person_id, unit_id, 'secretariat', '2010-01-01' from membership
     where role = 'head' and person_id = (select id from person where code = 'snv.tt')`,
  );
  [secretariat, head, leader, otherLeader, secretary] = (await Promise.all(
    ['bdv.thuong-truc', 'vp.tt', 'bdv.lanh-dao', 'ubnd.lanh-dao', 'bdv.thu-ky'].map((code) => api.as(code)),
  )) as [Client, Client, Client, Client, Client];
}, 120_000);

afterAll(() => of?.api.close());

const told = async (kind: string) =>
  (
    await of.api.database.query(
      `select person.code from notification join person on person.id = person_id where kind = $1 order by notification.created_at, code`,
      [kind],
    )
  ).map(({ code }) => code);
const bytesOf = async () =>
  (await of.api.database.query(`select name, bytes from packet_file order by name`)).map(
    ({ name, bytes }) => `${name} ${createHash('sha256').update(bytes).digest('hex')}`,
  );

test('before its freeze those who prepare it see when it comes; leaders and units see nothing', async () => {
  expect((await secretariat.get(path)).body).toMatchObject({
    stage: 'planned',
    freezesAt: '2018-07-06T08:00:00.000+07:00',
    files: [],
    lights: [],
    figures: [],
    mine: { secretariat: true, headOfOffice: false },
  });
  expect((await head.get(path)).body.mine).toMatchObject({ headOfOffice: true });
  const listed = async (query: string) => (await secretariat.get(`/packets?${query}`)).body.items;
  expect(await listed(`programme=${of.api.programmeId}&stage=planned`)).toMatchObject([{ code: '2018-annual' }]);
  expect(await listed('stage=frozen')).toEqual([]);
  const unit = await of.api.as('u0001.tt');
  for (const outsider of [leader, secretary, unit]) {
    expect((await outsider.get(path)).body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect((await outsider.get('/packets')).body.items).toEqual([]);
  }
  expect((await secretariat.post(`${path}/preparation`, LETTER)).body.code).toBe('PACKET_NOT_AT_STAGE');
  expect((await secretariat.get(`${path}/changes`)).body.code).toBe('PACKET_NOT_AT_STAGE');
});

test('frozen, the secretariats are told; it waits for their cover letter of at most three decisions', async () => {
  await until(of.api, '2018-07-06T08:00:00+07:00');
  expect(await told('packet-frozen')).toEqual(['bdv.thuong-truc', 'snv.thuong-truc', 'snv.tt']);
  expect(await told('packet-to-release')).toEqual([]);
  expect((await head.post(`${path}/preparation`, LETTER)).body.code).toBe('NOT_ALLOWED');
  const four = { ...LETTER, decisions: ['a', 'b', 'c', 'd'] };
  expect((await secretariat.post(`${path}/preparation`, four)).body.errors).toMatchObject([{ pointer: '/decisions' }]);
  expect((await head.post(`${path}/release`)).body.code).toBe('PACKET_NOT_AT_STAGE');
});

test('when nobody acts, the offices are told once, a working day later', async () => {
  await until(of.api, '2018-07-09T07:59:00+07:00');
  expect(await told('packet-to-release')).toEqual([]);
  await until(of.api, '2018-07-10T08:00:00+07:00');
  expect(await told('packet-to-release')).toEqual(['snv.tt', 'vp.tt']);
});

test('it is released by a second person, who has read what is released', async () => {
  const both = await of.api.as('snv.tt');
  const prepared = await both.post(`${path}/preparation`, LETTER);
  expect(prepared.body).toMatchObject({ stage: 'prepared', preparedBy: 'snv.tt', decisions: LETTER.decisions });
  expect(await told('packet-to-release')).toHaveLength(4);
  expect((await both.post(`${path}/release`)).body).toMatchObject({ code: 'PACKET_NEEDS_SECOND_PERSON', status: 409 });
  expect((await secretariat.post(`${path}/release`)).body.code).toBe('NOT_ALLOWED');
  const changed = await secretariat.post(`${path}/preparation`, { ...LETTER, coverNote: 'Xin trình.' });
  expect((await head.post(`${path}/release`, { version: prepared.body.version })).body.code).toBe('VERSION_STALE');
  const before = await bytesOf();
  const released = await head.post(`${path}/release`, { version: changed.body.version });
  expect(released.body).toMatchObject({ stage: 'released', releasedBy: 'vp.tt', preparedBy: 'bdv.thuong-truc' });
  // The words of the cover letter came beside the frozen files; not a byte of them changed.
  expect((await bytesOf()).filter((each) => !each.startsWith('cong-van-trinh.json'))).toEqual(before);
});

test('released, it goes out by itself, to every leader of both parties; their secretaries are told too', async () => {
  expect((await leader.get(path)).status).toBe(404);
  await until(of.api, '2018-07-10T08:01:00+07:00');
  const { body } = await secretariat.get(path);
  expect(body).toMatchObject({ stage: 'delivered', withoutRecipient: [], fault: null });
  expect(body.deliveries).toMatchObject([
    { ordinal: 1, party: { code: 'BDV' }, recipient: 'bdv.lanh-dao', openedAt: null, mine: false },
    { ordinal: 2, party: { code: 'UBND' }, recipient: 'ubnd.lanh-dao', acknowledgedAt: null },
  ]);
  expect(await told('packet-delivered')).toEqual(['bdv.lanh-dao', 'bdv.thu-ky', 'ubnd.lanh-dao']);
});

test('a leader’s first reading is written down; a secretary’s is not taken for it', async () => {
  const opened = async () => (await secretariat.get(path)).body.deliveries[0].openedAt;
  expect((await secretary.get(path)).status).toBe(200);
  expect(await opened()).toBeNull();
  await of.api.database.setClock('2018-07-10T09:30:00+07:00');
  expect((await leader.get(path)).body).toMatchObject({
    mine: { leadership: true },
    figures: [{ figure: 'quy/meetings', value: 42.25 }, { figure: 'quy/share' }],
    deliveries: [{ mine: true }, { mine: false }],
  });
  await of.api.database.setClock('2018-07-10T10:00:00+07:00');
  await leader.get(path);
  expect(await opened()).toBe('2018-07-10T09:30:00.000+07:00');
});

test('its files come byte for byte, under their digest, and run nothing', async () => {
  const { files } = (await leader.get(path)).body;
  expect(files.map(({ name }: { name: string }) => name)).toEqual(
    expect.arrayContaining(['01-tom-tat.pdf', 'cong-van-trinh.pdf', 'ho-so.html', 'manifest.sig.json', 'packet.json']),
  );
  for (const { name, mediaType, sha256, size } of files) {
    const answer = await fetch(`${of.api.base}/api/v1${path}/files/${name}`, { headers: await bearer('bdv.lanh-dao') });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([size, sha256]);
    expect(answer.headers.get('etag')).toBe(`"${sha256}"`);
    expect(answer.headers.get('content-type')).toBe(mediaType);
    expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox [^;]*; default-src 'none'; style-src/);
    expect(answer.headers.get('content-security-policy')).not.toContain('script');
  }
  const { body: words } = await leader.get(`${path}/files/cong-van-trinh.json`);
  expect(words).toMatchObject({ coverNote: 'Xin trình.', decisions: LETTER.decisions });
  expect((await leader.get(`${path}/files/other.html`)).body.code).toBe('NOT_FOUND');
  const unit = await of.api.as('u0001.cv');
  expect((await unit.get(`${path}/files/ho-so.html`)).body.code).toBe('NOT_FOUND');
});

test('the sources of a figure are listed page by page, each with its report for those who may see it', async () => {
  const first = (await leader.get(`${path}/sources?figure=meetings&limit=4`)).body;
  expect(first.items[0]).toMatchObject({ figure: 'quy/meetings', round: '2018-Q1', unit: { code: 'U0001' }, value: 3 });
  const next = (await leader.get(`${path}/sources?figure=quy/meetings&limit=4&cursor=${first.next}`)).body;
  expect([...first.items, ...next.items].map(({ value }) => value)).toEqual([3, 5.25, 4, 10, 20]);
  expect((await leader.get(`/obligations/${first.items[0].obligationId}`)).body).toMatchObject({ unit: 'U0001' });
  // The head of an office releases the packet, but oversees no unit's report.
  const own = (await head.get(`${path}/sources?unit=U0002&round=2018-Q2`)).body.items;
  expect(own).toMatchObject([{ figure: 'quy/meetings', value: 20, obligationId: null }]);
});

test('only the secretaries of leaders who are silent are told that it is not acknowledged', async () => {
  await until(of.api, '2018-07-14T08:00:00+07:00');
  // UBND has no leader's secretary: its office is told, never its leader.
  expect(await told('packet-unacknowledged')).toEqual(['bdv.thu-ky', 'snv.thuong-truc', 'snv.tt']);
});

test('each leader acknowledges it, a secretary on the leader’s behalf; then it is over', async () => {
  expect((await secretariat.post(`${path}/acknowledgement`)).body.code).toBe('NOT_ALLOWED');
  expect((await otherLeader.post(`${path}/acknowledgement`, { delivery: 1 })).body.code).toBe('NOT_FOUND');
  const own = await otherLeader.post(`${path}/acknowledgement`, { note: 'Đã xem.' });
  expect(own.body).toMatchObject({
    stage: 'delivered',
    deliveries: [{}, { acknowledgedBy: 'ubnd.lanh-dao', note: 'Đã xem.' }],
  });
  expect((await otherLeader.post(`${path}/acknowledgement`)).body.code).toBe('PACKET_ALREADY_ACKNOWLEDGED');
  const onBehalf = await secretary.post(`${path}/acknowledgement`);
  expect(onBehalf.body.deliveries[0]).toMatchObject({ recipient: 'bdv.lanh-dao', acknowledgedBy: 'bdv.thu-ky' });
  await until(of.api, '2018-07-14T08:01:00+07:00');
  expect((await leader.get(path)).body.stage).toBe('acknowledged');
  const events = await of.api.database.query(
    `select name, key, data from event where name in ('packet.delivered', 'packet.acknowledged') order by name, key`,
  );
  expect(events).toEqual([
    { name: 'packet.acknowledged', key: '2018-annual/1', data: { packet: '2018-annual', party: 'BDV' } },
    { name: 'packet.acknowledged', key: '2018-annual/2', data: { packet: '2018-annual', party: 'UBND' } },
    { name: 'packet.delivered', key: '2018-annual', data: { packet: '2018-annual', recipients: 2 } },
  ]);
});

const bearer = async (code: string) =>
  ((await of.api.as(code)) as unknown as { headers: Record<string, string> }).headers;
