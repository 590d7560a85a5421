import type { DirectionDetail } from '#contracts/http/direction';
import { type Client, TestApi } from '../support/api.js';
import { reviewWithPacket } from '../support/direction-sources.js';
import { twoSided } from '../support/two-sided-programme.js';

let api: TestApi;
let reviewId: string;
let leader: Client;
let secretariat: Client;
let asked: Client;
let officers: Record<'U0001' | 'U0002' | 'U0003' | 'U0004', Client>;

beforeAll(async () => {
  api = await TestApi.start(4, twoSided);
  ({ reviewId } = await reviewWithPacket(api.database, api.programmeId));
  [leader, secretariat, asked] = (await Promise.all(
    ['bdv.lanh-dao', 'bdv.thuong-truc', 'snv.thuong-truc'].map((code) => api.as(code)),
  )) as [Client, Client, Client];
  const codes = ['U0001', 'U0002', 'U0003', 'U0004'];
  officers = Object.fromEntries(
    await Promise.all(codes.map(async (code) => [code, await api.as(`${code.toLowerCase()}.cv`)])),
  ) as typeof officers;
});

afterAll(() => api?.close());
afterEach(() => api.database.setClock('2018-03-07T08:00:00+07:00'));

async function given(to: string, due: string | undefined = '2018-03-20'): Promise<DirectionDetail> {
  const answer = await leader.post(`/programmes/${api.programmeId}/directions`, {
    text: 'Rà soát',
    to,
    due,
    givenBy: 'Trưởng ban',
    givenOn: '2018-03-07',
    source: 'conference',
    reviewId,
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

const PAPER = { text: 'Đã làm', paperNumber: '15/BC', paperDate: '2018-03-07' };

const statuses = ({ tasks }: DirectionDetail) => tasks.map(({ code, status }) => `${code}:${status}`);

/** Puts a draft of the next plan into the record that has taken the direction up. */
async function draftWith(direction: DirectionDetail, year: number): Promise<{ planId: string; itemId: string }> {
  const [plan] = await api.database.query(
    `insert into plan (id, programme_id, year, stage, issuance, draft_on, reply_by, issue_by)
     values (gen_random_uuid(), $1, $2, 'drafting', 'jointly', '2018-01-10', '2018-01-20', '2018-02-01') returning id`,
    [api.programmeId, year],
  );
  const [item] = await api.database.query(
    `insert into plan_item (id, programme_id, plan_id, direction_id, carried_from, number, title, due_original, due, origin, status)
     select gen_random_uuid(), programme_id, $2, direction_id, id, '5.1', title, due_original, due, origin, 'draft'
     from plan_item where direction_id = $1 and status = 'open' returning id`,
    [direction.id, plan.id],
  );
  await api.database.query(
    `insert into plan_item_unit (plan_item_id, unit_id, role) select $1, to_unit_id, 'lead' from direction where id = $2`,
    [item.id, direction.id],
  );
  return { planId: plan.id, itemId: item.id };
}

async function issue(planId: string, itemId: string): Promise<void> {
  await api.database.query(`update plan set stage = 'issued', issued_at = now() where id = $1`, [planId]);
  await api.database.query(
    `update plan_item set status = 'carried' where id = (select carried_from from plan_item where id = $1)`,
    [itemId],
  );
  await api.database.query(`update plan_item set status = 'open', issued_at = now() where id = $1`, [itemId]);
}

test('a refused request stays listed, and is put again or to another; its reason stands in its history', async () => {
  const request = `/directions/${(await given('U0002')).id}`;
  expect((await secretariat.post(`${request}/refusal`, { reason: 'x' })).body.code).toBe('NOT_ALLOWED');
  expect((await asked.post(`${request}/refusal`, {})).body.errors).toMatchObject([{ pointer: '/reason' }]);
  const refused = (await asked.post(`${request}/refusal`, { reason: 'Không đúng chức năng' })).body;
  expect(refused).toMatchObject({ stage: 'refused', tasks: [] });
  expect((await leader.get('/directions?stage=refused')).body.items).toMatchObject([{ id: refused.id }]);
  expect((await secretariat.get('/work')).body.refused).toMatchObject({ total: 1, items: [{ id: refused.id }] });
  expect((await asked.post(`${request}/acceptance`)).body.code).toBe('DIRECTION_NOT_AT_STAGE');
  expect((await asked.post(`${request}/redirection`, { to: 'SNV', reason: 'x' })).body.code).toBe('NOT_ALLOWED');

  const again = (await leader.post(`${request}/redirection`, { to: 'U0002', reason: 'Đề nghị xem lại' })).body;
  expect(again).toMatchObject({ stage: 'proposed', kind: 'request', to: { code: 'U0002' } });
  await asked.post(`${request}/refusal`, { reason: 'Vẫn không' });
  const turned = (
    await secretariat.post(`${request}/redirection`, { to: 'U0001', due: '2018-04-02', reason: 'Giao trong ngành' })
  ).body;
  expect(turned).toMatchObject({
    stage: 'open',
    kind: 'direction',
    to: { code: 'U0001' },
    toParty: { code: 'BDV' },
    due: '2018-04-02',
    dueOriginal: '2018-03-20',
    tasks: [{ status: 'open' }],
  });
  expect(turned.steps.map(({ step, stage, note }: DirectionDetail['steps'][number]) => [step, stage, note])).toEqual([
    ['give', 'proposed', null],
    ['refuse', 'refused', 'Không đúng chức năng'],
    ['redirect', 'proposed', 'Đề nghị xem lại'],
    ['refuse', 'refused', 'Vẫn không'],
    ['redirect', 'open', 'Giao trong ngành'],
  ]);
  expect((await officers.U0001.post(`${request}/answer`, PAPER)).body.stage).toBe('answered');
});

test('within the own side the task passes to the other unit with its new date, and the first unit cannot answer any more', async () => {
  const direction = await given('U0001');
  const path = `/directions/${direction.id}`;
  expect((await leader.post(`${path}/redirection`, { to: 'U0001', reason: 'x' })).body.errors).toMatchObject([
    { pointer: '/to' },
  ]);
  const passed = (await leader.post(`${path}/redirection`, { to: 'U0004', due: '2018-03-28', reason: 'Đúng việc' }))
    .body;
  expect(passed).toMatchObject({ stage: 'open', to: { code: 'U0004' }, due: '2018-03-28', dueOriginal: '2018-03-20' });
  expect(statuses(passed)).toEqual([`${direction.code}:open`]);
  const task = (await officers.U0004.get(`/tasks/${passed.tasks[0].id}`)).body;
  expect(task).toMatchObject({ lead: { code: 'U0004' }, due: '2018-03-28', dueOriginal: '2018-03-20' });
  expect((await officers.U0001.get(`/tasks/${passed.tasks[0].id}`)).status).toBe(404);
  expect((await officers.U0001.post(`${path}/answer`, PAPER)).body.code).toBe('NOT_ALLOWED');
  // And back: the unit has had it before, so the assignment gets a key of its own.
  await leader.post(`${path}/redirection`, { to: 'U0001', reason: 'Trở lại' });
  const keys = await api.database.query(
    `select key from event where name = 'task.assigned' and starts_with(key, $1) order by key`,
    [`${direction.code}/`],
  );
  expect(keys.map(({ key }) => key)).toEqual(['U0001', 'U0001/s3', 'U0004'].map((unit) => `${direction.code}/${unit}`));
  expect((await officers.U0001.post(`${path}/answer`, PAPER)).body.stage).toBe('answered');
  // What the second unit was told, it still sees; not the first one's answer.
  const seen = (await officers.U0004.get(path)).body;
  expect(seen.answers).toEqual([]);
  expect(seen.steps.map(({ step }: { step: string }) => step)).toEqual(['redirect', 'redirect']);
});

test('turned from the own side to the other party it is a request without a task, and a task again when accepted', async () => {
  const direction = await given('U0001');
  const path = `/directions/${direction.id}`;
  const turned = (await leader.post(`${path}/redirection`, { to: 'U0002', reason: 'Thuộc bên kia' })).body;
  expect(turned).toMatchObject({ stage: 'proposed', kind: 'request' });
  expect(statuses(turned)).toEqual([`${direction.code}:dropped`]);
  const accepted = (await asked.post(`${path}/acceptance`)).body;
  expect(statuses(accepted)).toEqual([`${direction.code}:dropped`, `${direction.code}:open`]);
  expect(statuses((await officers.U0002.post(`${path}/answer`, PAPER)).body)).toEqual([
    `${direction.code}:dropped`,
    `${direction.code}:done`,
  ]);
});

test('a unit that belongs to neither party is of the giver’s side: it is directed, not asked', async () => {
  expect(await given('U0003')).toMatchObject({ kind: 'direction', stage: 'open', toParty: null });
});

test('an answer that does not do goes back with a reason; the next one is a second answer', async () => {
  const direction = await given('U0001');
  const path = `/directions/${direction.id}`;
  await officers.U0001.post(`${path}/answer`, PAPER);
  expect((await asked.post(`${path}/return`, { reason: 'x' })).body.code).toBe('NOT_ALLOWED');
  expect((await officers.U0001.post(`${path}/return`, { reason: 'x' })).body.code).toBe('NOT_ALLOWED');
  const returned = (await secretariat.post(`${path}/return`, { reason: 'Chưa có số liệu' })).body;
  expect(returned).toMatchObject({ stage: 'open', answeredAt: null, answers: [{ number: 1 }] });
  expect(statuses(returned)).toEqual([`${direction.code}:open`]);
  expect((await officers.U0001.get('/notifications')).body.items).toContainEqual(
    expect.objectContaining({ kind: 'direction-returned' }),
  );
  await api.database.setClock('2018-03-21T00:00:00+07:00');
  const answered = (await officers.U0001.post(`${path}/answer`, PAPER)).body;
  expect(answered.answers).toMatchObject([
    { number: 2, late: true },
    { number: 1, late: false },
  ]);
  const events = await api.database.query(
    `select key, data from event where name = 'direction.answered' and starts_with(key, $1) order by key`,
    [`${direction.code}/`],
  );
  expect(events.map(({ data }) => data)).toEqual([
    { direction: direction.code, answer: 1, late: false },
    { direction: direction.code, answer: 2, late: true },
  ]);
});

test('an answer closes the task whatever plan it stands in, and a return opens the newest', async () => {
  const direction = await given('U0001');
  const { planId, itemId } = await draftWith(direction, 2019);
  await issue(planId, itemId);
  const path = `/directions/${direction.id}`;
  expect(statuses((await leader.get(path)).body)).toEqual([`${direction.code}:carried`, '2019/5.1:open']);
  await secretariat.post(`/tasks/${itemId}/suspension`, { reason: 'Chờ' });
  expect(statuses((await officers.U0001.post(`${path}/answer`, PAPER)).body)).toEqual([
    `${direction.code}:carried`,
    '2019/5.1:done',
  ]);
  expect((await secretariat.post(`/tasks/${itemId}/reopening`, { reason: 'x' })).body.code).toBe(
    'TASK_BELONGS_TO_DIRECTION',
  );
  expect(statuses((await secretariat.post(`${path}/return`, { reason: 'Chưa đạt' })).body)).toEqual([
    `${direction.code}:carried`,
    '2019/5.1:open',
  ]);
  expect((await secretariat.put(`/tasks/${itemId}/units`, { lead: 'U0004' })).body.errors).toMatchObject([
    { pointer: '/lead' },
  ]);
  expect((await secretariat.put(`/tasks/${itemId}/units`, { lead: 'U0001', coordinating: ['U0004'] })).status).toBe(
    200,
  );
  const passed = await leader.post(`${path}/redirection`, { to: 'U0004', reason: 'Đúng việc' });
  expect(statuses(passed.body)).toEqual([`${direction.code}:carried`, '2019/5.1:open']);
  expect((await officers.U0004.get(`/tasks/${itemId}`)).body).toMatchObject({
    lead: { code: 'U0004' },
    coordinating: [],
  });
});

test('answered before the plan that took it up is issued, it falls out of that draft, which is to be read again', async () => {
  const direction = await given('U0001');
  const { planId, itemId } = await draftWith(direction, 2020);
  const path = `/directions/${direction.id}`;
  await officers.U0001.post(`${path}/answer`, PAPER);
  const draft = async () =>
    (
      await api.database.query(
        `select item.status, plan.version from plan_item item join plan on plan.id = item.plan_id where item.id = $1 and plan.id = $2`,
        [itemId, planId],
      )
    )[0];
  expect(await draft()).toEqual({ status: 'dropped', version: 2 });
  expect(statuses((await secretariat.post(`${path}/return`, { reason: 'Chưa đạt' })).body)).toEqual([
    `${direction.code}:open`,
  ]);
});

test('while the programme is suspended its dates stand still: an answer is not late, and what is open keeps its days', async () => {
  const [overdue, answered, waiting] = [await given('U0001', '2018-03-09'), await given('U0001'), await given('U0001')];
  await api.database.setClock('2018-03-12T08:00:00+07:00');
  await secretariat.post(`/programmes/${api.programmeId}/suspension`, { reason: 'Sắp xếp lại' });
  await api.database.setClock('2018-03-30T08:00:00+07:00');
  const answer = async ({ id }: DirectionDetail) =>
    (await officers.U0001.post(`/directions/${id}/answer`, PAPER)).body.answers[0].late;
  expect([await answer(overdue), await answer(answered)]).toEqual([true, false]);
  const task = `/tasks/${answered.tasks[0]!.id}`;
  expect((await officers.U0001.get(task)).body).toMatchObject({ status: 'done', timely: true });
  expect((await secretariat.post(`/tasks/${waiting.tasks[0]!.id}/suspension`, { reason: 'x' })).body.code).toBe(
    'PROGRAMME_NOT_IN_FORCE',
  );
  await secretariat.post(`/programmes/${api.programmeId}/resumption`);
  // Six working days were left on 12/3 until 20/3; from Friday 30/3 they end on 9/4.
  const moved = { due: '2018-04-09', dueOriginal: '2018-03-20' };
  expect((await officers.U0001.get(`/directions/${waiting.id}`)).body).toMatchObject(moved);
  expect((await officers.U0001.get(`/tasks/${waiting.tasks[0]!.id}`)).body).toMatchObject(moved);
  expect((await officers.U0001.get(task)).body.due).toBe('2018-03-20');
});

test('after the programme has ended what is open is still listed and answered; new notes are not taken', async () => {
  const direction = await given('U0001');
  await secretariat.post(`/programmes/${api.programmeId}/end`, { reason: 'Kết thúc' });
  await expect(given('U0001')).rejects.toThrow('PROGRAMME_NOT_IN_FORCE');
  expect((await officers.U0001.get('/work')).body.directions.items).toContainEqual(
    expect.objectContaining({ code: direction.code }),
  );
  expect((await officers.U0001.post(`/directions/${direction.id}/answer`, PAPER)).body.stage).toBe('answered');
});
