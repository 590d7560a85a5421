import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { SYSTEM_ACTOR } from '#persistence/actor';
import { eveOfFreeze, type Reviewed, until } from '../support/reviewed-programme.js';

let of: Reviewed;

beforeAll(async () => {
  of = await eveOfFreeze();
}, 120_000);

afterAll(() => of?.api.close());

const query = (sql: string, parameters?: unknown[]) => of.api.database.query(sql, parameters);
const FILES = [
  ...['01-tom-tat.docx', '01-tom-tat.pdf', '02-bao-cao-tong-hop.docx', '02-bao-cao-tong-hop.pdf'],
  ...['02-bao-cao-tong-hop.xlsx', '03-bieu-do.docx', '03-bieu-do.pdf', '04-tinh-hinh.docx', '04-tinh-hinh.pdf'],
  ...['04-tinh-hinh.xlsx', '05-nguon.pdf', '05-nguon.xlsx', 'ho-so.html', 'lineage.csv', 'packet.json'],
  ...['pl-001.docx', 'pl-001.pdf'],
];
const stage = async () => (await query(`select stage from packet`))[0].stage;
const file = async (name: string): Promise<Buffer> =>
  (await query(`select bytes from packet_file where name = $1`, [name]))[0].bytes;
const json = async (name: string) => JSON.parse((await file(name)).toString('utf8'));
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

// Written apart from the product: whatever has no newer accepted version counts, and what is no number does not.
const INDEPENDENT = `
  select r.code as round, count(v.answers -> $1)::int as reports, sum((v.answers ->> $1)::numeric)::float8 as sum,
    avg((v.answers ->> $1)::numeric)::float8 as average
  from round r join obligation o on o.round_id = r.id join report_version v on v.obligation_id = o.id
  where exists (select 1 from report_ruling a where a.report_version_id = v.id and a.ruling = 'accepted')
    and not exists (select 1 from report_version newer join report_ruling a on a.report_version_id = newer.id
      where newer.obligation_id = o.id and newer.number > v.number and a.ruling = 'accepted')
    and r.code in ('2018-Q1', '2018-Q2')
  group by r.code order by r.code`;

test('it freezes by itself at its own moment, and not before', async () => {
  await until(of.api, '2018-07-06T07:59:59.999+07:00');
  expect(await stage()).toBe('planned');
  await until(of.api, '2018-07-06T08:00:00.000+07:00');
  expect(await stage()).toBe('frozen');
  const { frozenAt, packet, programme } = await json('packet.json');
  expect({ frozenAt, packet, programme: programme.number }).toEqual({
    frozenAt: '2018-07-06T08:00:00.000+07:00',
    packet: '2018-annual',
    programme: '01-CTr/TEST',
  });
});

test('its sums are the sums over the accepted report versions, computed by independent SQL', async () => {
  const { figures } = await json('packet.json');
  const [meetings, share] = figures;
  const sums = await query(INDEPENDENT, ['meetings']);
  expect(meetings.byRound).toEqual(sums.map(({ round, reports, sum }) => ({ round, reports, value: sum })));
  expect(meetings.value).toBe(sums.reduce((total, { sum }) => total + sum, 0));
  expect(meetings.value).toBe(42.25); // 3 + 5.25 + 4, 10 + 20; what waits for its ruling does not count
  const averages = await query(INDEPENDENT, ['share']);
  expect(share.byRound).toEqual(
    averages.map(({ round, reports, average }) => ({ round, reports, value: Math.round(average * 100) / 100 })),
  );
  expect(share.value).toBe(57.84); // of 60.17 and 55.5, half up
});

test('every figure leads to the accepted report versions behind it', async () => {
  const sources = await query(
    `select s.figure, s.round_code as round, v.code as unit, s.version_number as version, s.value::float8 as value
     from packet_source s join unit_version v on v.unit_id = s.unit_id order by s.figure, round, unit`,
  );
  const [, ...rows] = (await file('lineage.csv')).toString('utf8').trimEnd().split('\r\n');
  const listed = rows.map((row) => {
    const [figure, , round, unit, , version, value] = row.split(',');
    return { figure, round, unit, version: Number(version), value: Number(value) };
  });
  expect(listed).toEqual(sources);
  const { figures } = await json('packet.json');
  for (const { figure, byRound } of figures) {
    for (const { round, reports } of byRound) {
      expect(sources.filter((each) => each.figure === figure && each.round === round)).toHaveLength(reports);
    }
  }
});

test('the manifest names every file, and every report version behind the packet, by its digest', async () => {
  const manifest = await json('manifest.json');
  const files = await query(`select name, size, sha256, bytes from packet_file where name not like 'manifest.%'`);
  expect(files.map(({ name }) => name).sort()).toEqual(FILES);
  expect(manifest.files).toHaveLength(FILES.length);
  for (const { name, size, sha256: digest, bytes } of files) {
    expect([size, digest]).toEqual([bytes.length, sha256(bytes)]);
    expect(manifest.files).toContainEqual({ name, size, sha256: digest });
  }
  const [packet] = await query(`select manifest_sha256 from packet`);
  expect(packet.manifest_sha256).toBe(sha256(await file('manifest.json')));
  const own = manifest.sources.find((source: { round: string; unit: string }) => source.round === '2018-Q1');
  expect(own).toEqual({
    round: '2018-Q1',
    unit: 'U0001',
    version: 1,
    sha256: sha256(canonicalize({ meetings: 3, share: 50 })!),
  });
  expect(manifest.sources).toHaveLength(7);
  const [event] = await query(`select key, data from event where name = 'packet.frozen'`);
  expect(event).toEqual({
    key: '2018-annual',
    data: {
      packet: '2018-annual',
      kind: 'annual',
      year: 2018,
      units: 5,
      missing: 7,
      figures: 2,
      sources: 7,
      directionsOpen: 0,
      content: sha256(await file('packet.json')),
    },
  });
});

test('it says who has not reported and how often each was reminded, and which dates moved', async () => {
  const content = await json('packet.json');
  const [silent] = content.missing;
  expect(silent).toMatchObject({ round: '2018-Q1', unit: 'U0004', due: '2018-03-19', returned: false });
  const [reminded] = await query(
    `select count(distinct m.rung)::int as rungs from reminder m join unit_version v on v.unit_id = m.unit_id
     join round r on r.id = m.round_id where v.code = 'U0004' and r.code = '2018-Q1'`,
  );
  expect(silent.reminders).toBe(reminded.rungs);
  expect(silent.reminders).toBeGreaterThan(2);
  expect(content.deadlines).toEqual([
    {
      round: '2018-Q1',
      unit: 'U0005',
      name: 'Đơn vị U0005',
      dueOriginal: '2018-03-19',
      due: '2018-03-26',
      returned: 0,
      suspended: false,
      extensions: [
        {
          ordinal: 1,
          requestedDue: '2018-03-26',
          reason: 'Chờ số liệu xã',
          decision: 'granted',
          decidedDue: '2018-03-26',
          decidedAt: '2018-03-07T08:00:00.000+07:00',
          decidedBy: { code: 'VP-BDV', name: 'Văn phòng VP-BDV' },
        },
      ],
    },
  ]);
  const [first] = content.rounds;
  expect(first).toMatchObject({ round: '2018-Q1', units: 5, onTime: 4, late: 0, missing: 1, accepted: 3, unruled: 1 });
});

test('a target is held against the share of the programme that the rounds cover', async () => {
  const { figures, lights } = await json('packet.json');
  const { expected, reached, target } = figures[0].target;
  // 2/1 to 14/3 and 15/3 to 14/6 are 164 of the programme's 364 days.
  expect({ expected, reached, target }).toEqual({ expected: 45.05, reached: false, target: 100 });
  expect(lights.find(({ name }: { name: string }) => name === 'targets')).toMatchObject({
    part: 0,
    whole: 1,
    colour: 'red',
  });
});

test('the frozen files hold natural keys only: no random id, and nothing that differs from run to run', async () => {
  for (const { name, bytes } of await query(`select name, bytes from packet_file`)) {
    const found = bytes.toString('utf8').match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/);
    expect([name, found]).toEqual([name, null]);
  }
});

test('what a unit wrote is quoted as its words and never as markup', async () => {
  const page = (await file('ho-so.html')).toString('utf8');
  expect(page).toContain('Đã tổ chức &lt;b&gt;đủ&lt;/b&gt; các cuộc');
  expect(page).not.toContain('Đã tổ chức <b>');
});

test('asked for twice, the freeze and the making of papers do nothing the second time', async () => {
  const ref = { kind: 'packet', id: of.packetId, epoch: 1 } as const;
  expect(await of.api.office.steps.freezePacket!(ref)).toBe(false);
  expect(await of.api.office.steps.makePapers!(ref)).toBe(false);
  expect(await query(`select 1 from packet_file`)).toHaveLength(FILES.length + 2);
});

test.each(['packet_file', 'packet_source', 'packet_direction', 'packet_report'])(
  'nobody may change or remove a row of %s',
  async (table) => {
    for (const change of [`update ${table} set packet_id = packet_id`, `delete from ${table}`]) {
      const asApplication = of.api.office.database.write(SYSTEM_ACTOR, (tx) => tx.query(change));
      await expect(asApplication).rejects.toThrow(/permission denied/);
      await expect(query(change)).rejects.toThrow();
    }
  },
);
