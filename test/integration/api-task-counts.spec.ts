import type { TaskItem } from '#contracts/http/task';
import { TASK_CELLS, type TaskCell } from '#domain/task/task-cell';
import { type Client, TestApi } from '../support/api.js';
import { issuedPlan } from '../support/issued-plan.js';
import { twoSided } from '../support/two-sided-programme.js';

let api: TestApi;
let secretariat: Client;
let officer: Client;

const TODAY = '2018-03-20';

beforeAll(async () => {
  api = await TestApi.start(4, twoSided);
  const tasks = await issuedPlan(api.database, api.programmeId, 2018, [
    { number: '1.1', lead: 'U0001', due: '2018-03-07' },
    { number: '1.2', lead: 'U0001', due: '2018-03-06' },
    { number: '1.3', lead: 'U0001', coordinating: ['U0002'], due: TODAY },
    { number: '1.4', lead: 'U0002', due: '2018-03-19', content: 2 },
    { number: '1.5', lead: 'U0002' },
    { number: '1.6', lead: 'U0002', due: '2018-03-01', status: 'suspended' },
    { number: '1.7', lead: 'U0002', due: '2018-03-01', status: 'carried' },
    { number: '1.8', lead: 'U0002', due: '2018-03-01', status: 'draft' },
    { number: '1.9', lead: 'U0004', due: '2018-03-01', status: 'dropped' },
    { number: '1.10', lead: 'U0001', due: '2018-12-31' },
  ]);
  await issuedPlan(api.database, api.programmeId, 2019, [{ number: '1.1', lead: 'U0001', due: '2019-06-30' }]);
  [secretariat, officer] = (await Promise.all(['bdv.thuong-truc', 'u0001.cv'].map((code) => api.as(code)))) as [
    Client,
    Client,
  ];
  for (const number of ['1.1', '1.2']) await officer.post(`/tasks/${tasks[number]}/completion`, { note: 'Xong' });
  await api.database.setClock(`${TODAY}T08:00:00+07:00`);
});

afterAll(() => api?.close());

const counts = (of: Partial<Record<TaskCell, number>>) => ({
  ...Object.fromEntries(TASK_CELLS.map((cell) => [cell, 0])),
  ...of,
});

test('every task with a deadline is in exactly one of four cells; without a deadline and suspended stand apart', async () => {
  const answer = (await secretariat.get(`/programmes/${api.programmeId}/task-counts?year=2018`)).body;
  expect(answer).toMatchObject({ programme: '01-CTr/TEST', year: 2018, day: TODAY, overAllUnits: true });
  expect(answer.all).toEqual(
    counts({ doneOnTime: 1, doneLate: 1, openInTime: 2, openOverdue: 1, withoutDeadline: 1, suspended: 1 }),
  );
  expect(answer.byContent).toEqual([
    {
      year: 2018,
      content: 1,
      title: 'Tuyên truyền',
      ...counts({ doneOnTime: 1, doneLate: 1, openInTime: 2, withoutDeadline: 1, suspended: 1 }),
    },
    { year: 2018, content: 2, title: null, ...counts({ openOverdue: 1 }) },
  ]);
  expect(answer.byUnit.map(({ unit, ...rest }: { unit: { code: string } }) => [unit.code, rest])).toEqual([
    ['U0001', counts({ doneOnTime: 1, doneLate: 1, openInTime: 2 })],
    ['U0002', counts({ openOverdue: 1, withoutDeadline: 1, suspended: 1 })],
  ]);
});

test('the counts are what the list shows, task by task', async () => {
  for (const query of ['', 'year=2018', 'year=2019']) {
    const { items } = (await secretariat.get(`/tasks?programme=${api.programmeId}&limit=200&${query}`)).body;
    const { all } = (await secretariat.get(`/programmes/${api.programmeId}/task-counts?${query}`)).body;
    const counted = counts({});
    for (const { cell } of items as TaskItem[]) if (cell) counted[cell] = (counted[cell] ?? 0) + 1;
    expect([query, all]).toEqual([query, counted]);
  }
});

test('a unit counts the tasks in which it has a part, and is told so', async () => {
  const answer = (await (await api.as('u0002.cv')).get(`/programmes/${api.programmeId}/task-counts?year=2018`)).body;
  expect(answer).toMatchObject({
    overAllUnits: false,
    all: counts({ openInTime: 1, openOverdue: 1, withoutDeadline: 1, suspended: 1 }),
    byUnit: [{ unit: { code: 'U0001' }, openInTime: 1 }, { unit: { code: 'U0002' } }],
  });
  const outsider = await api.addOtherProgramme().then(() => api.as('x0001.cv'));
  expect((await outsider.get(`/programmes/${api.programmeId}/task-counts`)).body.code).toBe('NOT_FOUND');
});

test('lists go by due date, page by page, and by year, unit, status and delay', async () => {
  const codes = async (query: string) => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: TaskItem[]; next: string | null } = (
        await secretariat.get(
          `/tasks?programme=${api.programmeId}&limit=2&${query}${cursor ? `&cursor=${cursor}` : ''}`,
        )
      ).body;
      seen.push(...page.items.map(({ code }) => code));
      cursor = page.next;
    } while (cursor);
    return seen;
  };
  expect(await codes('')).toEqual([
    '2018/1.6',
    '2018/1.7',
    '2018/1.9',
    '2018/1.2',
    '2018/1.1',
    '2018/1.4',
    '2018/1.3',
    '2018/1.10',
    '2019/1.1',
    '2018/1.5',
  ]);
  expect(await codes('year=2019')).toEqual(['2019/1.1']);
  expect(await codes('unit=U0002&year=2018')).toEqual(['2018/1.6', '2018/1.7', '2018/1.4', '2018/1.3', '2018/1.5']);
  expect(await codes('status=done')).toEqual(['2018/1.2', '2018/1.1']);
  expect(await codes('overdue=true')).toEqual(['2018/1.4']);
  expect((await secretariat.get('/tasks?overdue=perhaps')).body.errors).toMatchObject([{ pointer: '/overdue' }]);
});

test('my work holds the open tasks that my units lead, the most pressing first', async () => {
  const { tasks } = (await officer.get('/work')).body;
  expect(tasks.total).toBe(3);
  expect(tasks.items.map(({ code, cell }: TaskItem) => [code, cell])).toEqual([
    ['2018/1.3', 'openInTime'],
    ['2018/1.10', 'openInTime'],
    ['2019/1.1', 'openInTime'],
  ]);
  expect((await secretariat.get('/work')).body.tasks.total).toBe(0);
});
