import { sealEverything } from '#record/trail/seal';
import { administeredApi, OTHERS } from '../support/administration.js';
import type { Client, TestApi } from '../support/api.js';

let api: TestApi;
let administrator: Client;

beforeAll(async () => {
  ({ api, administrator } = await administeredApi());
  await api.submitted('U0001');
  await sealEverything(api.office.database);
});

afterAll(() => api?.close());

const search = async (query = '', language = 'vi') =>
  (await administrator.get(`/administration/audit?${query}`, { 'accept-language': language })).body;
const looks = () =>
  api.database.query(`select detail from audit_entry where action = 'audit.read' order by recorded_at`);

test('the trail is the administrator’s to read', async () => {
  for (const code of OTHERS) {
    const other = await api.as(code);
    for (const path of ['/administration/audit', '/administration/audit/chain']) {
      expect((await other.get(path)).body.code).toBe('NOT_ALLOWED');
    }
  }
  const officer = await api.as('u0001.cv');
  expect((await officer.post('/administration/audit/verification')).body.code).toBe('NOT_ALLOWED');
  expect(await looks()).toEqual([]);
});

test('an entry says when, who, in which office, what in words, about what, and where it is sealed', async () => {
  const { items } = await search('group=report&text=u0001');
  expect(items[0]).toMatchObject({
    at: '2018-03-07T08:00:00.000+07:00',
    actorKind: 'person',
    person: { code: 'u0001.cv', name: 'Chuyên viên', roles: ['officer'], unit: { code: 'U0001' } },
    action: 'report.submitted',
    what: 'nộp báo cáo',
    subjectKind: 'obligation',
    subject: '2018-Q1 – U0001',
    detail: { key: '2018-Q1/U0001/v1' },
  });
  expect(items[0].position).toBeGreaterThan(0);
  expect((await search('group=report', 'en')).items[0].what).toBe('submitted a report');
});

test('each search is an entry with what was asked; the pages after the first are not', async () => {
  const before = (await looks()).length;
  const first = await search('limit=2&from=2018-01-01&until=2018-03-07');
  const second = await search(`limit=2&from=2018-01-01&until=2018-03-07&cursor=${first.next}`);
  expect(new Set([...first.items, ...second.items].map(({ id }: { id: string }) => id)).size).toBe(4);
  const written = await looks();
  expect(written.length).toBe(before + 1);
  expect(written.at(-1).detail).toEqual({ from: '2018-01-01', until: '2018-03-07' });
  expect((await search('group=audit')).items[0]).toMatchObject({ what: 'tra cứu nhật ký', position: null });
});

test('it is narrowed by day, person, group, action, subject and text', async () => {
  const actions = async (query: string) => [
    ...new Set<string>((await search(`limit=200&${query}`)).items.map(({ action }: { action: string }) => action)),
  ];
  expect(await actions('until=2018-01-01')).toEqual([]);
  expect(await actions('from=2018-03-08')).toEqual([]);
  expect((await actions('from=2018-01-02&until=2018-01-02')).length).toBeGreaterThan(0);
  expect(await actions('person=u0001.tt')).toEqual(expect.arrayContaining(['report.draft-approved']));
  expect(await actions('person=u0001.tt')).not.toContain('report.submitted');
  expect(await actions('action=report.submitted')).toEqual(['report.submitted']);
  expect(await actions(`subjectKind=round&subjectId=${api.roundId}`)).toContain('round.opened');
  expect(await actions('text=2018-Q1/U0001')).toContain('report.submitted');
  expect(await actions('text=100%25')).toEqual([]);
  expect((await search('from=nonsense')).code).toBe('INPUT_INVALID');
});

test('what would be a secret is not shown', async () => {
  await api.database.query(
    `insert into audit_entry (id, at, actor_kind, action, subject_kind, detail)
     values (gen_random_uuid(), '2018-03-07T02:00:00Z', 'system', 'test.secret', 'installation', '{"password":"abc","code":"x"}')`,
  );
  expect((await search('group=test')).items[0].detail).toEqual({ password: '…', code: 'x' });
});

test('the chain is verified, and an entry that was edited is named', async () => {
  await sealEverything(api.office.database);
  const chain = (await administrator.get('/administration/audit/chain')).body;
  expect(chain.waiting).toBe(0);
  expect(chain.hash).toMatch(/^[0-9a-f]{64}$/);
  const well = await administrator.post('/administration/audit/verification');
  expect(well.body).toMatchObject({ from: 1, until: chain.position, whole: true, intact: true, findings: [] });
  const owner = api.database;
  await owner.query(`alter table audit_entry disable trigger audit_append_only`);
  await owner.query(`update audit_entry set detail = '{"key":"forged"}' where action = 'report.submitted'`);
  await owner.query(`alter table audit_entry enable trigger audit_append_only`);
  const forged = await administrator.post('/administration/audit/verification', {}, { 'accept-language': 'en' });
  expect(forged.body).toMatchObject({ intact: false, found: 1 });
  expect(forged.body.findings[0]).toMatch(/^position \d+: the entry was edited: audit .* report\.submitted/);
});
