import type { Client } from '../support/api.js';
import { expectOk, PlanOffice } from '../support/plan-office.js';

let office: PlanOffice;
let secretariat: Client;

beforeAll(async () => {
  office = await PlanOffice.open('jointly');
  secretariat = office.secretariat;
});

afterAll(() => office?.api.close());

const path = () => `/programmes/${office.api.programmeId}/tasks`;
const SINGLE = { title: 'Rà soát sau bão', due: '2018-05-31', content: 1 };

test('a single task has its own number and due date, and is open at once', async () => {
  const given = await expectOk(secretariat.post(path(), { ...SINGLE, lead: 'U0001', coordinating: ['U0002'] }));
  expect(given).toMatchObject({
    status: 201,
    body: {
      code: 'S-1',
      origin: 'single',
      planId: null,
      year: 2018,
      content: 1,
      status: 'open',
      tracking: 'lead',
      due: '2018-05-31',
      lead: { code: 'U0001' },
      coordinating: [{ code: 'U0002' }],
    },
  });
  const many = await expectOk(
    secretariat.post(path(), {
      ...SINGLE,
      tracking: 'each-unit',
      units: ['U0001', 'U0002', 'U0003'],
    }),
  );
  expect(many.body).toMatchObject({ code: 'S-2', tracking: 'each-unit', lead: { code: 'BDV' }, shares: { units: 3 } });
  expect((await office.events('task.assigned')).map(({ key, data }) => [key, data])).toEqual(
    [
      ['S-1/U0001', { task: 'S-1', role: 'lead', due: '2018-05-31' }],
      ['S-1/U0002', { task: 'S-1', role: 'coordinating', due: '2018-05-31' }],
      ...['U0001', 'U0002', 'U0003'].map((unit) => [`S-2/${unit}`, { task: 'S-2', role: 'each', due: '2018-05-31' }]),
      ['S-2/BDV', { task: 'S-2', role: 'lead', due: '2018-05-31' }],
    ].sort(),
  );
  const work = (await (await office.api.as('u0001.cv')).get('/work')).body.tasks;
  expect(work.items.map(({ code }: { code: string }) => code)).toEqual(['S-1', 'S-2']);
  const counts = (await secretariat.get(`/programmes/${office.api.programmeId}/task-counts`)).body;
  expect(counts.all).toMatchObject({ openInTime: 2 });
  expect(counts.duties.all).toMatchObject({ openInTime: 4 });
});

test.each<[string, object, string]>([
  ['without a lead', {}, '/lead'],
  ['each unit, and none named', { tracking: 'each-unit' }, '/units'],
  ['units of a task of one lead', { lead: 'U0001', units: ['U0002'] }, '/units'],
  ['a unit twice', { tracking: 'each-unit', units: ['U0001', 'U0001'] }, '/units/1'],
  ['a unit that does not exist', { tracking: 'each-unit', units: ['U0001', 'LOST'] }, '/units/1'],
  ['a due date that has passed', { lead: 'U0001', due: '2018-03-06' }, '/due'],
  ['a due date past the programme', { lead: 'U0001', due: '2021-01-01' }, '/due'],
  ['a content that the programme does not have', { lead: 'U0001', content: 9 }, '/content'],
])('%s is refused', async (_, input, pointer) => {
  const answer = await secretariat.post(path(), { ...SINGLE, ...input });
  expect([answer.status, answer.body.errors?.map((error: { pointer: string }) => error.pointer)]).toEqual([
    400,
    [pointer],
  ]);
});

test('single tasks under numbers of another kind leave the count alone', async () => {
  await office.api.database.query(
    `insert into plan_item (id, programme_id, number, title, origin, status, issued_at)
     values (gen_random_uuid(), $1, 'O-1/7', 'Hỗ trợ', 'single', 'done', '2018-03-01T08:00:00+07:00')`,
    [office.api.programmeId],
  );
  const given = await expectOk(secretariat.post(path(), { ...SINGLE, lead: 'U0003' }));
  expect(given.body.code).toBe('S-3');
  await expectOk((await office.api.as('u0003.cv')).post(`/tasks/${given.body.id}/completion`, { note: 'Xong' }));
});

test('only the secretariat gives tasks', async () => {
  expect((await (await office.api.as('u0001.tt')).post(path(), { ...SINGLE, lead: 'U0001' })).body.code).toBe(
    'NOT_ALLOWED',
  );
});

test('what is left of single tasks goes on in the next year’s plan: who has done its share is not asked again', async () => {
  const left = { ...SINGLE, due: '2019-03-31', tracking: 'each-unit', lead: 'U0001', units: ['U0002', 'U0003'] };
  const three = (await expectOk(secretariat.post(path(), left))).body.id;
  await office.issued();
  const done = async (unit: string, task: string) =>
    (await expectOk((await office.api.as(`${unit}.cv`)).post(`/tasks/${task}/completion`, { note: 'Xong' }))).body;
  await office.api.database.setClock('2018-05-30T08:00:00+07:00');
  for (const { id, number } of await office.api.database.query(
    `select id, number from plan_item where number in ('S-1', 'S-2') order by number`,
  )) {
    for (const unit of number === 'S-1' ? ['u0001'] : ['u0001', 'u0002', 'u0003']) await done(unit, id);
  }

  await office.draftNext(2019);
  const singles = (await office.tasks(2019)).filter((line) => line.startsWith('S-'));
  expect(singles).toEqual(['S-4 draft 2019-03-31']);
  // Done after the draft was made, and before the plan is issued.
  await done('u0002', three);
  await office.issued(2019);
  const { items } = (await secretariat.get(`/tasks?year=2019&limit=200`)).body;
  const carried = items.find(({ number }: { number: string }) => number === 'S-4');
  expect(carried).toMatchObject({ code: '2019/S-4', origin: 'carry-over', tracking: 'each-unit', status: 'open' });
  expect((await secretariat.get(`/tasks/${carried.id}`)).body).toMatchObject({
    shares: { units: 1, openInTime: 1 },
    carriedFrom: { code: 'S-4' },
    lead: { code: 'U0001' },
  });
  expect((await secretariat.get(`/tasks/${three}`)).body).toMatchObject({
    status: 'carried',
    carriedTo: { code: '2019/S-4' },
    shares: { units: 2, doneOnTime: 1, openInTime: 0 },
  });
  const keys = (await office.events('task.assigned')).map(({ key }) => key).filter((key) => key.includes('/S-4/'));
  expect(keys).toEqual(['2019/S-4/U0001', '2019/S-4/U0003']);
  expect(await done('u0003', carried.id)).toMatchObject({ status: 'done', timely: true });
});
