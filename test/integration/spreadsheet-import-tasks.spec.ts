import { ImportDesk } from '../support/import-desk.js';
import { withPlans } from '../support/plan-office.js';

const HEADER = ['Nội dung số', 'Số nhiệm vụ', 'Nhiệm vụ', 'Sản phẩm', 'Chủ trì', 'Phối hợp', 'Thời hạn', 'Chu kỳ'];

let desk: ImportDesk;

beforeAll(async () => {
  desk = await ImportDesk.open(3, withPlans('jointly'));
  const [plan] = await desk.api.database.query(`select id from plan where year = 2018`);
  await desk.api.office.turn('plan', plan.id);
});

afterAll(() => desk.close());

const items = () =>
  desk.api.database.query(
    `select item.number, item.title, item.due::text as due, item.status,
       (select string_agg(v.code || ' ' || part.role, ', ' order by part.role desc, v.code) from plan_item_unit part
        join unit_version v on v.unit_id = part.unit_id where part.plan_item_id = item.id) as units
     from plan_item item where item.status <> 'dropped' order by item.number`,
  );

test('tasks go into the draft of the year; those that are there and not in the sheet stay', async () => {
  const before = (await items()).map(({ number }) => number);
  const sheet = [
    HEADER,
    ['1', '1.9', 'Đối thoại với nhân dân', 'Báo cáo', 'U0001', 'U0002; U0003', '30/09/2018', ''],
    ['', '2.1', 'Nhiệm vụ 2.1', '', 'U0002', '', '', ''],
  ];
  const id = await desk.checked('tasks', sheet, { query: { year: '2018' } });
  expect(await desk.outcomes(id)).toEqual([
    '1.9 | new | content: null → 1 | title: null → Đối thoại với nhân dân | output: null → Báo cáo | lead: null → U0001 | due: null → 2018-09-30 | coordinating: null → U0002; U0003',
    '2.1 | changed | lead: U0003 → U0002',
  ]);
  await desk.apply(id);
  const after = await items();
  expect(after.map(({ number }) => number).sort()).toEqual([...before, '1.9'].sort());
  expect(after.find(({ number }) => number === '1.9')).toMatchObject({
    status: 'draft',
    due: '2018-09-30',
    units: 'U0001 lead, U0002 coordinating, U0003 coordinating',
  });
  expect(await desk.outcomes(await desk.checked('tasks', sheet, { query: { year: '2018' } }))).toEqual([
    '1.9 | same',
    '2.1 | same',
  ]);
});

test('without a year they are single tasks: given to their units at once, who are told', async () => {
  const sheet = [HEADER, ['', 'N-1', 'Báo cáo đột xuất', 'Báo cáo', 'U0001', 'U0002', '31/03/2018', '']];
  await desk.applied('tasks', sheet);
  const unit = await desk.api.as('u0002.cv');
  expect((await unit.get('/tasks')).body.items).toMatchObject([
    { code: 'N-1', origin: 'single', status: 'open', due: '2018-03-31', lead: { code: 'U0001' } },
  ]);
  const events = await desk.api.database.query(`select key from event where name = 'task.assigned' order by key`);
  expect(events.map(({ key }) => key)).toEqual(['N-1/U0001', 'N-1/U0002']);
  const told = await desk.api.database.query(
    `select p.code from notification n join person p on p.id = n.person_id where n.kind = 'task-assigned' order by 1`,
  );
  expect(told.map(({ code }) => code)).toEqual(['u0001.cv', 'u0001.tt', 'u0002.cv', 'u0002.tt']);
  const id = await desk.checked('tasks', [HEADER, ['', 'N-1', 'Báo cáo đột xuất', '', 'U0001', '', '15/04/2018', '']]);
  expect(await desk.outcomes(id)).toEqual(['N-1 | changed | due: 2018-03-31 → 2018-04-15']);
  await desk.apply(id);
  expect(
    await desk.api.database.query(
      `select due_original::text as first, due::text as due from plan_item where number = 'N-1'`,
    ),
  ).toEqual([{ first: '2018-03-31', due: '2018-04-15' }]);
});

test('faults have their cells', async () => {
  const id = await desk.checked('tasks', [
    HEADER,
    ['9', 'N-2', 'Việc', '', 'U0001', '', '', ''],
    ['', 'N-3', 'Việc', '', 'KHONG', 'U0001; U0001', '', ''],
    ['', 'N-1', 'Báo cáo đột xuất', '', 'U0003', '', '', ''],
    ['', 'D-7', 'Việc', '', 'U0001', '', '', ''],
    ['', 'N-4', '', '', 'U0001', '', '', ''],
    ['', 'N-4', 'Việc', '', 'U0001', '', '', ''],
  ]);
  expect(await desk.faults(id)).toEqual([
    'A2 CONTENT_UNKNOWN',
    'E3 UNIT_NOT_OF_PROGRAMME',
    'F3 UNIT_TWICE',
    'E4 TASK_BOUND',
    'B5 TASK_BOUND',
    'C6 MISSING',
    'B7 TWICE',
  ]);
});

test('a plan that there is none of is refused with its field', async () => {
  const { status, body } = await desk.upload('tasks', [HEADER, ['', '1', 'Việc', '', 'U0001', '', '', '']], {
    query: { year: '2033' },
  });
  expect([status, body.errors[0].pointer]).toEqual([400, '/year']);
});
