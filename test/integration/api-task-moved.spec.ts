import { type Client, TestApi } from '../support/api.js';
import { issuedPlan } from '../support/issued-plan.js';
import { twoSided } from '../support/two-sided-programme.js';

let api: TestApi;
let tasks: Record<string, string>;
let secretariat: Client;

beforeAll(async () => {
  api = await TestApi.start(4, twoSided);
  tasks = await issuedPlan(api.database, api.programmeId, 2018, [{ number: '1.1', lead: 'U0001', due: '2018-03-23' }]);
  secretariat = await api.as('bdv.thuong-truc');
});

afterAll(() => api?.close());

test('after a suspension of the programme each unit keeps the working days it had, and the first date stays beside', async () => {
  const items = [
    { task: '2018/1.1', units: ['U0002'], due: '2018-03-16' },
    { task: '2018/1.1', units: ['U0003'] },
  ];
  await secretariat.post(`/programmes/${api.programmeId}/assignments`, { items });
  await api.database.setClock('2018-03-14T08:00:00+07:00');
  await secretariat.post(`/programmes/${api.programmeId}/suspension`, { reason: 'Sắp xếp tổ chức' });
  await api.database.setClock('2018-03-21T08:00:00+07:00');
  await secretariat.post(`/programmes/${api.programmeId}/resumption`);
  const { items: shares } = (await secretariat.get(`/tasks/${tasks['1.1']}/shares`)).body;
  // Wednesday to Wednesday: a week of working days.
  expect(
    shares.map(({ unit, due, dueOriginal }: { unit: { code: string }; due: string; dueOriginal: string }) => [
      unit.code,
      due,
      dueOriginal,
    ]),
  ).toEqual([
    ['U0002', '2018-03-23', '2018-03-16'],
    ['U0003', '2018-03-30', '2018-03-23'],
  ]);
});
