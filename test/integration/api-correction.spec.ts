import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import { readProgrammeFile } from '#contracts/programme-file/read-programme-file';
import { type Client, TestApi } from '../support/api.js';
import { accept, reviewed, roundId, until } from '../support/reviewed-programme.js';

let api: TestApi;
let secretariat: Client;
let officer: Client;
let packetId: string;
let q1: string;

/** The reviewed programme with a table whose column adds up, and a figure that is averaged. */
function withTable(file: ProgrammeFile): ProgrammeFile {
  const changed = reviewed(file);
  const table = {
    key: 'communes',
    label: 'Theo xã',
    type: 'table',
    columns: [
      { key: 'name', label: 'Xã', type: 'text', required: true },
      { key: 'homes', label: 'Số hộ', type: 'number', aggregate: 'sum' },
    ],
  };
  const forms = changed.programme.forms.map((form) => ({ ...form, fields: [...form.fields, table] }));
  const text = JSON.stringify({ ...changed, programme: { ...changed.programme, forms } });
  const read = readProgrammeFile(text, 'table.json');
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.file;
}

const homes = (...each: number[]) => each.map((count, index) => ({ name: `Xã ${index + 1}`, homes: count }));

beforeAll(async () => {
  api = await TestApi.start(3, withTable);
  secretariat = await api.as('bdv.thuong-truc');
  officer = await api.as('u0001.cv');
  await accept(api, 'U0001', '2018-Q1', { meetings: 3, share: 50, communes: homes(1, 2) });
  await accept(api, 'U0002', '2018-Q1', { meetings: 5, share: 25, communes: homes(10) });
  await until(api, '2018-06-08T09:00:00+07:00');
  await accept(api, 'U0001', '2018-Q2', { meetings: 30 });
  await until(api, '2018-07-11T09:00:00+07:00');
  const [packet] = await api.database.query(`select id, stage from packet`);
  expect(packet.stage).toBe('frozen');
  packetId = packet.id;
  q1 = await api.obligation('U0001', await roundId(api, '2018-Q1'));
}, 120_000);

afterAll(() => api?.close());

const frozen = () =>
  api.database.query(
    `select figure, round_code, unit_id, version_number, value from packet_source order by 1, 2, 3, 4`,
  );

async function correct(answers: object) {
  await api.approvedDraft('U0001', answers, await roundId(api, '2018-Q1'));
  return officer.post(`/obligations/${q1}/correction`, {
    paperNumber: '31/BC',
    paperDate: '2018-07-11',
    reason: 'Cộng sót một xã.',
  });
}

// The sums and averages of the newest accepted versions, with one report's answers in place of its own, written apart
// from the product's: numbers by hand from the rows of the record.
const INDEPENDENT_SQL = `
  with newest as (
    select o.id, r.code, v.answers, row_number() over (partition by o.id order by v.number desc) as nth
    from obligation o join round r on r.id = o.round_id join report_version v on v.obligation_id = o.id
    join report_ruling ruling on ruling.report_version_id = v.id and ruling.ruling = 'accepted'
    where r.code in ('2018-Q1', '2018-Q2')
  ), put as (select code, case when id = $1 then $2::jsonb else answers end as answers from newest where nth = 1)
  select sum((answers ->> 'meetings')::numeric)::float8 as meetings,
    (select round(avg(share), 2)::float8 from (select round(avg((answers ->> 'share')::numeric), 2) as share from put group by code) x) as share,
    (select sum((row ->> 'homes')::numeric)::float8 from put, jsonb_array_elements(put.answers -> 'communes') as row) as homes
  from put`;
const independent = async (answers: object) =>
  (await api.database.query(INDEPENDENT_SQL, [q1, JSON.stringify(answers)]))[0];

const BEFORE = { meetings: 3, share: 50, communes: homes(1, 2) };
const AFTER = { meetings: 4.5, share: 50, communes: homes(1, 2, 40) };

test('a correction after the freeze says what it would change in the packet, and changes nothing there', async () => {
  const was = await independent(BEFORE);
  const wouldBe = await independent(AFTER);
  const [rows, files] = [await frozen(), await api.database.query(`select name, sha256 from packet_file order by 1`)];
  const corrected = await correct(AFTER);
  expect(corrected.status).toBe(200);
  expect(corrected.body).toMatchObject({ status: 'submitted', report: { kind: 'correction', number: 2 } });
  // A unit learns what becomes of its own figures; sums tell about others.
  const own = [
    { figure: 'quy/meetings', label: 'Số cuộc', unit: { was: 3, wouldBe: 4.5 }, packet: null },
    { figure: 'quy/communes.homes', label: 'Theo xã – Số hộ', unit: { was: 3, wouldBe: 43 }, packet: null },
  ];
  expect(corrected.body.frozenPackets).toEqual([
    { packet: expect.any(String), frozenAt: expect.any(String), figures: own },
  ]);
  const path = `/obligations/${q1}/versions/2/frozen-packets`;
  expect((await officer.get(path)).body.items).toEqual(corrected.body.frozenPackets);
  const seen = (await secretariat.get(path)).body.items[0].figures;
  expect(seen.map(({ packet }: { packet: unknown }) => packet)).toEqual([
    { was: was.meetings, wouldBe: wouldBe.meetings },
    { was: was.homes, wouldBe: wouldBe.homes },
  ]);
  expect([await frozen(), await api.database.query(`select name, sha256 from packet_file order by 1`)]).toEqual([
    rows,
    files,
  ]);
});

test('a correction that waits is no change of the packet; an accepted one is listed there, figure by figure', async () => {
  const changes = async () => (await secretariat.get(`/packets/${packetId}/changes`)).body;
  expect((await changes()).corrections).toEqual([]);
  await secretariat.post(`/obligations/${q1}/acceptance`, { version: 2 });
  const { corrections, figures } = await changes();
  expect(corrections).toMatchObject([{ round: '2018-Q1', unit: { code: 'U0001' }, versionBefore: 1, versionAfter: 2 }]);
  expect(corrections[0].figures).toEqual([
    { figure: 'quy/communes.homes', label: 'Theo xã – Số hộ', before: 3, after: 43 },
    { figure: 'quy/meetings', label: 'Số cuộc', before: 3, after: 4.5 },
  ]);
  const now = await independent(AFTER);
  expect(figures.map(({ figure, after }: { figure: string; after: number }) => [figure, after])).toEqual([
    ['quy/meetings', now.meetings],
    ['quy/communes.homes', now.homes],
  ]);
});

test('a figure that the frozen report lacked, one that is taken away, and an average are told too', async () => {
  const lacking = { meetings: 4.5, share: 10 };
  const { body } = await correct(lacking);
  const seen = (await secretariat.get(`/obligations/${q1}/versions/3/frozen-packets`)).body.items[0].figures;
  const [was, wouldBe] = [await independent(BEFORE), await independent(lacking)];
  expect(seen).toEqual([
    expect.objectContaining({ figure: 'quy/meetings' }),
    {
      figure: 'quy/share',
      label: 'Tỷ lệ',
      unit: { was: 50, wouldBe: 10 },
      packet: { was: was.share, wouldBe: wouldBe.share },
    },
    {
      figure: 'quy/communes.homes',
      label: 'Theo xã – Số hộ',
      unit: { was: 3, wouldBe: null },
      packet: { was: was.homes, wouldBe: wouldBe.homes },
    },
  ]);
  expect(body.frozenPackets[0].figures).toHaveLength(3);
  const returned = await secretariat.post(`/obligations/${q1}/return`, { version: 3, reason: 'figures-inconsistent' });
  expect(returned.body.status).toBe('accepted');
  expect((await secretariat.get(`/obligations/${q1}/versions/3/frozen-packets`)).body.items).toEqual([]);
});

test('what stood in the packet when it was frozen changes nothing in it', async () => {
  expect((await secretariat.get(`/obligations/${q1}/versions/1/frozen-packets`)).body.items).toEqual([]);
});

test('a correction that came on paper is registered with its reason, also long after the closing', async () => {
  const id = await api.obligation('U0002', await roundId(api, '2018-Q1'));
  const paper = {
    arrivalNumber: '88',
    arrivalDate: '2018-07-11',
    paperNumber: '9/BC',
    paperDate: '2018-07-10',
    answers: { meetings: 6, share: 25, communes: homes(10) },
  };
  const path = `/obligations/${id}/registration`;
  expect((await secretariat.post(path, paper)).body.code).toBe('REPORT_ALREADY_SUBMITTED');
  const entered = await secretariat.post(path, { ...paper, reason: 'Đơn vị gửi bản đính chính.' });
  expect(entered.body).toMatchObject({
    status: 'submitted',
    timely: true,
    report: { kind: 'correction', number: 2 },
    frozenPackets: [
      { figures: [{ figure: 'quy/meetings', unit: { was: 5, wouldBe: 6 }, packet: { was: 38, wouldBe: 39 } }] },
    ],
  });
  const [version] = (await secretariat.get(`/obligations/${id}`)).body.versions;
  expect(version).toMatchObject({ arrivalNumber: '88', reason: 'Đơn vị gửi bản đính chính.' });
});

test('nobody else learns of it', async () => {
  const stranger = await api.as('u0003.cv');
  const path = `/obligations/${q1}/versions/2/frozen-packets`;
  expect((await stranger.get(path)).body.code).toBe('NOT_FOUND');
  expect((await officer.get(`/obligations/${q1}/versions/9/frozen-packets`)).body.code).toBe('NOT_FOUND');
  expect((await (await api.as('bdv.lanh-dao')).get(path)).body.items[0].figures[0].packet).toBeNull();
});
