import { expectOk, PlanOffice } from '../support/plan-office.js';

let plan: PlanOffice;

beforeAll(async () => {
  plan = await PlanOffice.open('jointly');
});
afterAll(() => plan?.api.close());

const UNCHANGED = [
  { number: '1.1', title: 'Nhiệm vụ 1.1', lead: 'U0001', coordinating: ['U0002'] },
  { number: '1.2', title: 'Nhiệm vụ 1.2', lead: 'U0002', due: '2018-12-31' },
  { number: '2.1', title: 'Nhiệm vụ 2.1', lead: 'U0003', coordinating: ['U0001'], due: '2018-06-30' },
];

async function save(items: object[], facts: { theme?: string; version?: number; person?: string; key?: string } = {}) {
  const { version = (await plan.detail()).version, person = 'bdv.thuong-truc' } = facts;
  const client = await plan.api.as(person);
  const headers = { 'if-match': `"${version}"`, ...(facts.key && { 'idempotency-key': facts.key }) };
  return client.put(await plan.path('/draft'), { theme: facts.theme ?? 'Năm Dân vận khéo', items }, headers);
}

const items = async () =>
  (await plan.detail()).items.map((item: { number: string; origin: string; units: { unit: { code: string } }[] }) =>
    [item.number, item.origin, ...item.units.map(({ unit }) => unit.code)].join(' '),
  );

test('the secretariat saves the whole draft over the version it has read', async () => {
  const path = await plan.path('/draft');
  expect((await plan.secretariat.put(path, { theme: null, items: [] })).body.code).toBe('IF_MATCH_REQUIRED');
  const { version } = await plan.detail();
  const saved = await save(UNCHANGED, { theme: 'Năm Dân vận chính quyền', version });
  expect(saved).toMatchObject({
    status: 200,
    body: { theme: 'Năm Dân vận chính quyền', version: version + 1, items: 3 },
  });
  expect(saved.headers.get('etag')).toBe(`"${version + 1}"`);
  expect((await save(UNCHANGED, { version })).body).toMatchObject({ status: 412, code: 'VERSION_STALE' });
  // The other party's secretariat works on the same draft.
  expect((await save(UNCHANGED, { person: 'ubnd.tong-hop' })).status).toBe(200);
  for (const person of ['bdv.chanh-vp', 'ubnd.chanh-vp']) {
    expect((await save(UNCHANGED, { person })).body.code).toBe('NOT_ALLOWED');
  }
  expect((await save(UNCHANGED, { person: 'u0001.tt' })).body.code).toBe('NOT_FOUND');
});

test('tasks are added, moved to other units, renumbered and left out; what a task carries out stays with it', async () => {
  const [first] = (await plan.detail()).items;
  const saved = await save([
    { ...UNCHANGED[1], number: '1.1', lead: 'U0003', id: (await plan.detail()).items[1].id },
    { ...UNCHANGED[0], number: '1.2', id: first.id },
    { number: '3', title: 'Thi Dân vận khéo', lead: 'U0001', due: '2018-10-15', contentNumber: 2 },
    { number: '4', title: 'Lấy từ chương trình', lead: 'U0002', taskNumber: '2.2' },
  ]);
  expect(saved.status).toBe(200);
  expect(await items()).toEqual([
    '1.1 programme U0003',
    '1.2 programme U0001 U0002',
    '3 plan U0001',
    '4 programme U0002',
  ]);
  const detail = await plan.detail();
  expect(detail.items.map(({ taskNumber }: { taskNumber: string }) => taskNumber)).toEqual(['1.2', '1.1', null, '2.2']);
  expect(detail.items[2]).toMatchObject({ due: '2018-10-15', dueOriginal: '2018-10-15', contentNumber: 2 });
  const left = await plan.api.database.query(
    `select number, status, status_reason from plan_item where status = 'dropped'`,
  );
  expect(left).toEqual([{ number: '2.1', status: 'dropped', status_reason: 'left-out' }]);
});

test('a number that was left out is free again', async () => {
  await expectOk(save(UNCHANGED));
  expect(await items()).toEqual(['1.1 programme U0001 U0002', '1.2 programme U0002', '2.1 plan U0003 U0001']);
});

test('every fault is named at once, and nothing is half written', async () => {
  const before = await plan.detail();
  const refused = await save([
    { ...UNCHANGED[0], lead: 'U9999' },
    { ...UNCHANGED[1], coordinating: ['U0002', 'X'] },
    { ...UNCHANGED[1], taskNumber: '9.9', contentNumber: 9 },
  ]);
  expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
    '/items/0/lead',
    '/items/1/coordinating/1',
    '/items/1/coordinating/0',
    '/items/2/taskNumber',
    '/items/2/contentNumber',
    '/items/2/number',
    '/items/2/taskNumber',
  ]);
  expect((await save([{ number: '', title: 'x', lead: 'U0001' }])).body.errors).toMatchObject([
    { pointer: '/items/0/number' },
  ]);
  expect((await save([{ ...UNCHANGED[0], due: '2018-02-30' }])).body.errors).toMatchObject([
    { pointer: '/items/0/due' },
  ]);
  expect(await plan.detail()).toEqual(before);
});

test('the same request with the same key is done once and answered alike', async () => {
  const { version } = await plan.detail();
  const first = await save(UNCHANGED, { version, key: 'draft-1' });
  const again = await save(UNCHANGED, { version, key: 'draft-1' });
  expect([again.status, again.body]).toEqual([200, first.body]);
  expect((await plan.detail()).version).toBe(version + 1);
  expect((await save([], { version, key: 'draft-1' })).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
});

test('while it is out for opinions the draft stands still; revised, it is worked on again until it is submitted', async () => {
  await expectOk(plan.secretariat.post(await plan.path('/consultation')));
  expect((await save(UNCHANGED)).body).toMatchObject({ status: 409, code: 'PLAN_NOT_AT_STAGE' });
  await plan.api.database.setClock('2018-03-21T00:00:00+07:00');
  await plan.turnPlan();
  await expectOk(save(UNCHANGED));
  await plan.api.database.query(
    `delete from plan_item_unit where role = 'lead' and plan_item_id = (select id from plan_item where number = '1.2' and status = 'draft')`,
  );
  expect((await plan.secretariat.post(await plan.path('/submission'))).body).toMatchObject({
    code: 'PLAN_TASK_WITHOUT_LEAD',
    detail: expect.stringContaining('1.2'),
  });
  await expectOk(save(UNCHANGED));
  await expectOk(plan.secretariat.post(await plan.path('/submission')));
  expect((await save(UNCHANGED)).body.code).toBe('PLAN_NOT_AT_STAGE');
});
