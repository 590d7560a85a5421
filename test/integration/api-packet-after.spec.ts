import type { Client } from '../support/api.js';
import { accept, correct, eveOfFreeze, type Reviewed, roundId, until } from '../support/reviewed-programme.js';

let of: Reviewed;
let path: string;
let secretariat: Client;

beforeAll(async () => {
  of = await eveOfFreeze();
  path = `/packets/${of.packetId}`;
  secretariat = await of.api.as('bdv.thuong-truc');
  await until(of.api, '2018-07-06T08:00:00+07:00');
}, 120_000);

afterAll(() => of?.api.close());

const frozen = () =>
  of.api.database.query(
    `select name, sha256, encode(bytes, 'base64') as bytes from packet_file where packet_id = $1 order by name`,
    [of.packetId],
  );
const sources = () =>
  of.api.database.query(`select * from packet_source where packet_id = $1 order by 2, 3`, [of.packetId]);

test('a frozen packet is unchanged after later corrections, byte for byte, and lists them', async () => {
  const [files, rows] = [await frozen(), await sources()];
  expect((await secretariat.get(`${path}/changes`)).body).toMatchObject({
    corrections: [],
    reports: [],
    extensions: [],
    directions: [],
    figures: [],
  });
  await of.api.database.setClock('2018-07-09T09:00:00+07:00');
  await correct(of.api, 'U0001', '2018-Q1', { meetings: 4, share: 50 });
  const waiting = await of.api.obligation('U0003', await roundId(of.api, '2018-Q1'));
  await secretariat.post(`/obligations/${waiting}/acceptance`, { version: 1 });
  const registered = await register('U0004');
  expect(registered.status).toBe(200);

  expect(await frozen()).toEqual(files);
  expect(await sources()).toEqual(rows);
  const shown = (await secretariat.get(path)).body;
  expect(shown.figures[0]).toMatchObject({ figure: 'quy/meetings', value: 42.25 });

  const { body } = await secretariat.get(`${path}/changes`);
  expect(body.corrections).toEqual([
    {
      round: '2018-Q1',
      unit: { code: 'U0001', name: 'Đơn vị U0001' },
      versionBefore: 1,
      versionAfter: 2,
      acceptedAt: '2018-07-09T09:00:00.000+07:00',
      figures: [{ figure: 'quy/meetings', label: 'Số cuộc', before: 3, after: 4 }],
    },
  ]);
  expect(body.reports).toMatchObject([
    { round: '2018-Q1', unit: { code: 'U0003' }, before: 'unruled', status: 'accepted', version: 1 },
    { round: '2018-Q1', unit: { code: 'U0004' }, before: 'missing', status: 'submitted', timely: false },
  ]);
  expect(body.figures).toEqual([{ figure: 'quy/meetings', label: 'Số cuộc', before: 42.25, after: 50.25 }]);
});

test('a correction that is not accepted yet is no change', async () => {
  const before = (await secretariat.get(`${path}/changes`)).body;
  const id = await of.api.approvedDraft('U0002', { meetings: 6 }, await roundId(of.api, '2018-Q1'));
  const officer = await of.api.as('u0002.cv');
  const paper = { paperNumber: '10/BC', paperDate: '2018-07-09', reason: 'Cộng sót' };
  expect((await officer.post(`/obligations/${id}/correction`, paper)).status).toBe(200);
  expect((await secretariat.get(`${path}/changes`)).body).toEqual(before);
});

test('a direction is listed by every later packet until it is answered, and once more when it is', async () => {
  const head = await of.api.as('vp.tt');
  await secretariat.post(`${path}/preparation`, { coverNote: 'Kính trình.' });
  expect((await head.post(`${path}/release`)).status).toBe(200);
  await until(of.api, '2018-07-09T09:01:00+07:00');
  const leader = await of.api.as('bdv.lanh-dao');
  const given = await leader.post(`/programmes/${of.api.programmeId}/directions`, {
    text: 'Rà soát đơn vị không báo cáo.',
    to: 'U0001',
    due: '2018-07-20',
    givenBy: 'Trưởng ban',
    givenOn: '2018-07-09',
    source: 'packet',
    packetId: of.packetId,
  });
  expect(given.body).toMatchObject({ code: 'D-1', stage: 'open' });
  expect((await secretariat.get(`${path}/changes`)).body.directions).toMatchObject([
    { direction: 'D-1', before: null, after: 'open' },
  ]);

  const listed = async (code: string, moment: string) => (await laterPacket(code, moment)).directions;
  expect(await listed('2018-a', '2018-07-19T08:00:00+07:00')).toMatchObject([
    { direction: 'D-1', stage: 'open', overdue: false, answer: null },
  ]);
  const overdue = await laterPacket('2018-b', '2018-07-23T08:00:00+07:00');
  expect(overdue.directions).toMatchObject([{ direction: 'D-1', stage: 'open', overdue: true }]);
  expect(overdue.lights.find(({ name }: { name: string }) => name === 'directions')).toMatchObject({
    part: 1,
    whole: 1,
    colour: 'amber',
  });
  const unit = await of.api.as('u0001.tt');
  const answered = await unit.post(`/directions/${given.body.id}/answer`, {
    text: 'Đã rà soát.',
    paperNumber: '15/BC',
    paperDate: '2018-07-22',
    attachmentIds: [],
  });
  expect(answered.status).toBe(200);
  expect(await listed('2018-c', '2018-07-24T08:00:00+07:00')).toMatchObject([
    { direction: 'D-1', stage: 'answered', answer: { text: 'Đã rà soát.', late: true } },
  ]);
  expect(await listed('2018-d', '2018-07-25T08:00:00+07:00')).toEqual([]);
  const rows = await of.api.database.query(
    `select packet.code, d.stage from packet_direction d join packet on packet.id = d.packet_id order by 1`,
  );
  expect(rows.map(({ code, stage }) => `${code} ${stage}`)).toEqual(['2018-a open', '2018-b open', '2018-c answered']);
}, 120_000);

test('an accepted report of a round that no review names changes nothing', async () => {
  await until(of.api, '2018-09-11T09:00:00+07:00');
  const before = (await secretariat.get(`${path}/changes`)).body;
  await accept(of.api, 'U0001', '2018-Q3', { meetings: 1000 });
  expect((await secretariat.get(`${path}/changes`)).body).toEqual(before);
});

/** Freezes the packet of another review of the same rounds at that moment; answers what it says. */
async function laterPacket(code: string, moment: string) {
  const { database } = of.api;
  await database.query(
    `with made as (
       insert into review (id, programme_id, code, kind, year, concludes_on, opens_at, self_assessment_due, self_assessment_lock,
         freezes_at, figures_from, stage, consolidation)
       select gen_random_uuid(), programme_id, $2, 'thematic', 2018, concludes_on, opens_at, self_assessment_due,
         self_assessment_lock, $3, figures_from, 'consolidated', consolidation from review where id = $1
       returning id, programme_id, code, freezes_at
     ), packed as (
       insert into packet (id, programme_id, review_id, code, stage, freezes_at)
       select gen_random_uuid(), programme_id, id, code, 'planned', freezes_at from made returning id)
     insert into process (kind, id, key, stage, wake_at) select 'packet', id, $2, 'new', $3 from packed`,
    [of.reviewId, code, moment],
  );
  await until(of.api, moment);
  const [file] = await database.query(
    `select convert_from(bytes, 'UTF8')::jsonb as content from packet_file join packet on packet.id = packet_id
     where code = $1 and name = 'packet.json'`,
    [code],
  );
  return file.content;
}

const register = async (unit: string) =>
  secretariat.post(`/obligations/${await of.api.obligation(unit, await roundId(of.api, '2018-Q1'))}/registration`, {
    arrivalNumber: '12',
    arrivalDate: '2018-03-28',
    paperNumber: '07/BC',
    paperDate: '2018-03-27',
    answers: { meetings: 2 },
  });
