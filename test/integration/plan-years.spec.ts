import { reviewWithPacket } from '../support/direction-sources.js';
import { expectOk, PlanOffice } from '../support/plan-office.js';

let plan: PlanOffice;
let reviewId: string;

beforeAll(async () => {
  plan = await PlanOffice.open('jointly');
});
afterAll(() => plan?.api.close());

type Item = {
  id: string;
  number: string;
  title: string;
  due: string | null;
  units: { unit: { code: string }; role: string }[];
};

const items = async (year: number): Promise<Item[]> => (await plan.detail('bdv.thuong-truc', year)).items;

/** A draft as it was read, in the shape in which it is saved. */
const asInput = ({ id, number, title, due, units }: Item) => ({
  id,
  number,
  title,
  due,
  lead: units.find(({ role }) => role === 'lead')!.unit.code,
  coordinating: units.filter(({ role }) => role === 'coordinating').map(({ unit }) => unit.code),
});

async function save(year: number, change: (before: Item[]) => object[]) {
  const { theme, version } = await plan.detail('bdv.thuong-truc', year);
  const path = await plan.path('/draft', year);
  return plan.secretariat.put(path, { theme, items: change(await items(year)) }, { 'if-match': `"${version}"` });
}

const taskOf = async (year: number | null, number: string): Promise<string> =>
  (
    await plan.api.database.query(
      `select item.id from plan_item item left join plan on plan.id = item.plan_id
       where item.number = $2 and plan.year is not distinct from $1 and item.status not in ('dropped', 'carried')`,
      [year, number],
    )
  )[0]?.id;

const give = async (text: string) =>
  expectOk(
    (await plan.api.as('bdv.thuong-truc')).post(`/programmes/${plan.api.programmeId}/directions`, {
      text,
      to: 'U0001',
      due: '2019-05-31',
      givenBy: 'Trưởng ban',
      givenOn: '2019-01-09',
      from: 'BDV',
      source: 'conference',
      reviewId,
    }),
  );

test('the first plan is issued, with two tasks of its own; one of them is done in the year', async () => {
  const own = [
    { number: '3', title: 'Thi Dân vận khéo', lead: 'U0001', due: '2018-10-15' },
    { number: '4', title: 'Sổ tay dân vận', lead: 'U0002', due: '2018-11-15' },
  ];
  await expectOk(save(2018, (before) => [...before.map(asInput), ...own]));
  await plan.issued();
  await plan.api.database.setClock('2018-10-01T09:00:00+07:00');
  const path = `/tasks/${await taskOf(2018, '4')}/completion`;
  await expectOk((await plan.api.as('u0002.cv')).post(path, { note: 'Đã in 500 cuốn' }));
  expect(await plan.tasks(2018)).toEqual([
    '1.1 open',
    '1.2 open 2018-12-31',
    '2.1 open 2018-06-30',
    '3 open 2018-10-15',
    '4 done 2018-11-15',
  ]);
});

test('the next plan is drafted from the programme, what is unfinished, open directions and conclusions', async () => {
  await plan.api.database.setClock('2019-01-10T09:00:00+07:00');
  ({ reviewId } = await reviewWithPacket(plan.api.database, plan.api.programmeId));
  await give('Đối thoại với thanh niên');
  await plan.api.database.query(
    `insert into task_ahead (id, review_id, ordinal, title, lead_unit_id, for_year)
     select gen_random_uuid(), $1, each.ordinal, each.title, v.unit_id, each.year from unit_version v,
       (values (1, 'Nhân rộng mô hình', 2019), (2, 'Tập huấn cán bộ', 2019), (3, 'Tổng kết', 2020)) as each(ordinal, title, year)
     where v.code = 'U0003'`,
    [reviewId],
  );
  expect(await plan.draftNext(2019)).toEqual(['draftPlan']);
  const drafted = await plan.detail('bdv.thuong-truc', 2019);
  expect(
    drafted.items.map((item: Item & { origin: string; contentNumber: number | null }) =>
      [item.number, item.origin, item.contentNumber, item.due, ...item.units.map(({ unit }) => unit.code)].join(' '),
    ),
  ).toEqual([
    '1.1 programme 1  U0001 U0002',
    '1.2 programme 1 2019-12-31 U0002',
    '2.1 carry-over 2 2018-06-30 U0003 U0001',
    '2.2 programme 2 2019-09-30 U0003',
    '3 carry-over  2018-10-15 U0001',
    'D-1 direction  2019-05-31 U0001',
    'KL-1 conclusion   U0003',
    'KL-2 conclusion   U0003',
  ]);
  expect(drafted.items[2]).toMatchObject({ carriedFrom: { year: 2018, number: '2.1' }, taskNumber: '2.1' });
  expect(drafted.items[5]).toMatchObject({ direction: 'D-1', carriedFrom: { year: null, number: 'D-1' } });
  expect(drafted.items[6]).toMatchObject({ review: '2018-annual', title: 'Nhân rộng mô hình' });
  expect((await plan.events('plan.drafted'))[1]).toEqual({
    key: '2019',
    unit: null,
    data: { year: 2019, theme: null, items: 8, carriedOver: 2, directions: 1 },
  });
});

test('a direction may not be left out of the draft, nor given to another unit there; other tasks may', async () => {
  expect(
    (await save(2019, (before) => before.filter(({ number }) => number !== 'D-1').map(asInput))).body,
  ).toMatchObject({
    status: 409,
    code: 'PLAN_DIRECTION_MISSING',
    detail: expect.stringContaining('D-1'),
  });
  const moved = await save(2019, (before) =>
    before.map(asInput).map((item) => (item.number === 'D-1' ? { ...item, lead: 'U0002' } : item)),
  );
  expect(moved.body.errors).toMatchObject([{ pointer: '/items/5/lead' }]);
  await expectOk(
    save(2019, (before) =>
      before
        .filter(({ number }) => number !== 'KL-2')
        .map(asInput)
        .map((item) => (item.number === '2.1' ? { ...item, due: '2019-06-30' } : item)),
    ),
  );
  expect((await items(2019))[2]).toMatchObject({ due: '2019-06-30', dueOriginal: '2018-06-30' });
});

test('a direction given after the draft was made comes in before it goes out; what was left out stays out', async () => {
  await give('Kiểm tra việc tiếp công dân');
  await plan.submitted(2019);
  expect((await items(2019)).map(({ number }) => number)).toEqual([
    '1.1',
    '1.2',
    '2.1',
    '2.2',
    '3',
    'D-1',
    'D-2',
    'KL-1',
  ]);
});

test('until the new plan is issued the old one’s tasks go on; with it they pass over, and late stays late', async () => {
  const person = (code: string, id: string, body: object) =>
    plan.api.as(code).then((client) => client.put(`/tasks/${id}/person`, body));
  await expectOk(person('u0003.tt', await taskOf(2018, '2.1'), { person: 'u0003.cv' }));
  // Done while the plan is on its way to the signers: it is not begun again.
  await expectOk(
    (await plan.api.as('u0001.cv')).post(`/tasks/${await taskOf(2018, '3')}/completion`, { note: 'Đã tổ chức' }),
  );
  expect(await plan.tasks(2018)).toEqual([
    '1.1 open',
    '1.2 open 2018-12-31',
    '2.1 open 2018-06-30',
    '3 done 2018-10-15',
    '4 done 2018-11-15',
  ]);
  for (const approver of ['bdv.chanh-vp', 'ubnd.chanh-vp', 'bdv.lanh-dao', 'ubnd.chu-tich']) {
    await expectOk(plan.approve(approver, 1, 2019));
  }
  expect((await plan.tasks(2019)).filter((task) => task.includes('open'))).toEqual([]);
  await expectOk(plan.number(1, '20-KH/2019', 2019, '2019-02-12'));
  expect(await plan.tasks(2018)).toEqual([
    '1.1 carried',
    '1.2 open 2018-12-31',
    '2.1 carried 2018-06-30',
    '3 done 2018-10-15',
    '4 done 2018-11-15',
  ]);
  expect(await plan.tasks(2019)).toEqual([
    '1.1 open',
    '1.2 open 2019-12-31',
    '2.1 open 2019-06-30',
    '2.2 open 2019-09-30',
    '3 dropped 2018-10-15',
    'D-1 open 2019-05-31',
    'D-2 open 2019-05-31',
    'KL-1 open',
    'KL-2 dropped',
  ]);
  const outside = await plan.api.database.query(
    `select number, status from plan_item where plan_id is null order by 1`,
  );
  expect(outside).toEqual([
    { number: 'D-1', status: 'carried' },
    { number: 'D-2', status: 'carried' },
  ]);
  const [named] = await plan.api.database.query(
    `select person.code from plan_item_unit part join person on person.id = part.person_id where part.plan_item_id = $1`,
    [await taskOf(2019, '2.1')],
  );
  expect(named.code).toBe('u0003.cv');
});

test('every task of the new plan is assigned once; a direction’s task again, as a task of the plan', async () => {
  const keys = (await plan.events('task.assigned')).map(({ key }) => key);
  expect(keys.filter((key) => key.startsWith('2019/'))).toEqual([
    '2019/1.1/U0001',
    '2019/1.1/U0002',
    '2019/1.2/U0002',
    '2019/2.1/U0001',
    '2019/2.1/U0003',
    '2019/2.2/U0003',
    '2019/D-1/U0001',
    '2019/D-2/U0001',
    '2019/KL-1/U0003',
  ]);
  expect(new Set(keys).size).toBe(keys.length);
});

test('the year after carries on what is still open, from where it stands, with its first date', async () => {
  expect(await plan.draftNext(2020)).toEqual(['draftPlan']);
  const rows = (await items(2020)).map(
    (item) => item as Item & { origin: string; dueOriginal: string; carriedFrom: { year: number; number: string } },
  );
  expect(rows.map(({ number, origin }) => `${number} ${origin}`)).toEqual([
    '1.1 programme',
    '1.2 programme',
    '2.1 carry-over',
    '2.2 carry-over',
    'D-1 direction',
    'D-2 direction',
    'KL-1 carry-over',
    'KL-2 conclusion',
  ]);
  expect(rows[2]).toMatchObject({
    due: '2019-06-30',
    dueOriginal: '2018-06-30',
    carriedFrom: { year: 2019, number: '2.1' },
  });
  expect(rows[4]!.carriedFrom).toEqual({ year: 2019, number: 'D-1' });
});
