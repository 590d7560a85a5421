import { type Client, TestApi } from '../support/api.js';
import { issuedPlan } from '../support/issued-plan.js';

let api: TestApi;
let secretariat: Client;

beforeAll(async () => {
  api = await TestApi.start(2);
  secretariat = await api.as('bdv.thuong-truc');
});
afterAll(() => api.close());

const NOTICE = { number: '10-TB/BDV', date: '2018-03-07', text: 'Kết luận.' };
const TASKS = [
  { title: 'Tổ chức đối thoại', lead: 'U0001' },
  { title: 'Tập huấn cán bộ', lead: 'U0002', due: '2018-09-28' },
];

/** Puts a review of that year into the record, consolidated, and concludes it with the two tasks. */
async function concluded(year: number, code = `${year}-annual`) {
  const [review] = await api.database.query(
    `insert into review (id, programme_id, code, kind, year, concludes_on, opens_at, self_assessment_due, self_assessment_lock,
       freezes_at, figures_from, stage)
     values (gen_random_uuid(), $1, $2, 'annual', $3, '2018-03-07', now(), '2018-02-01', '2018-02-05', now(), '{}', 'consolidated')
     returning id`,
    [api.programmeId, code, year],
  );
  const answer = await secretariat.post(`/reviews/${review.id}/conclusion`, { ...NOTICE, tasksAhead: TASKS });
  expect(answer.status).toBe(200);
  return answer.body.tasksAhead.map(({ title, task }: { title: string; task: string | null }) => [title, task]);
}

async function plan(year: number, stage: string): Promise<string> {
  await issuedPlan(api.database, api.programmeId, year, [{ number: '1.1', lead: 'U0001' }]);
  const [{ id }] = await api.database.query(`update plan set stage = $2 where year = $1 returning id`, [year, stage]);
  return id;
}

const itemsOf = (planId: string) =>
  api.database.query(
    `select item.number, item.origin, item.status, item.issued_at is not null as issued, item.due::text, v.code as lead from plan_item item
     join plan_item_unit part on part.plan_item_id = item.id and part.role = 'lead' join unit_version v on v.unit_id = part.unit_id
     where item.plan_id = $1 and item.origin = 'conclusion' order by item.number`,
    [planId],
  );
const assigned = (year: number) =>
  api.database.query(`select key, data from event where name = 'task.assigned' and key like $1 order by key`, [
    `${year}/%`,
  ]);

test.each(['drafting', 'consulting', 'revising'])('a plan that is %s takes the tasks into its draft', async (stage) => {
  const year = { drafting: 2020, consulting: 2021, revising: 2022 }[stage]!;
  const id = await plan(year, stage);
  const [{ version }] = await api.database.query(`select version from plan where id = $1`, [id]);
  expect(await concluded(year - 1)).toEqual([
    ['Tổ chức đối thoại', 'KL-1'],
    ['Tập huấn cán bộ', 'KL-2'],
  ]);
  expect(await itemsOf(id)).toEqual([
    { number: 'KL-1', origin: 'conclusion', status: 'draft', issued: false, due: null, lead: 'U0001' },
    { number: 'KL-2', origin: 'conclusion', status: 'draft', issued: false, due: '2018-09-28', lead: 'U0002' },
  ]);
  expect(await assigned(year)).toEqual([]);
  // Whoever was writing the draft learns that it has changed.
  expect(await api.database.query(`select version from plan where id = $1`, [id])).toEqual([{ version: version + 1 }]);
});

test.each(['signing', 'issued'])('under a plan that is %s the tasks bind by the notice itself', async (stage) => {
  const year = { signing: 2023, issued: 2024 }[stage]!;
  const id = await plan(year, stage);
  await concluded(year - 1);
  expect(await itemsOf(id)).toEqual([
    { number: 'KL-1', origin: 'conclusion', status: 'open', issued: true, due: null, lead: 'U0001' },
    { number: 'KL-2', origin: 'conclusion', status: 'open', issued: true, due: '2018-09-28', lead: 'U0002' },
  ]);
  expect(await assigned(year)).toEqual([
    { key: `${year}/KL-1/U0001`, data: { year, task: 'KL-1', role: 'lead', due: null } },
    { key: `${year}/KL-2/U0002`, data: { year, task: 'KL-2', role: 'lead', due: '2018-09-28' } },
  ]);
});

test('tasks of a second review go on counting', async () => {
  expect(await concluded(2023, '2023-final')).toEqual([
    ['Tổ chức đối thoại', 'KL-3'],
    ['Tập huấn cán bộ', 'KL-4'],
  ]);
});

test('a plan that is not drafted yet finds them when it is', async () => {
  expect(await concluded(2024)).toEqual([
    ['Tổ chức đối thoại', null],
    ['Tập huấn cán bộ', null],
  ]);
  const [{ id }] = await api.database.query(
    `insert into plan (id, programme_id, year, stage, issuance, draft_on, reply_by, issue_by)
     values (gen_random_uuid(), $1, 2025, 'planned', 'jointly', '2018-03-20', '2018-03-25', '2018-03-30') returning id`,
    [api.programmeId],
  );
  await api.database.query(`insert into process (kind, id, key, stage) values ('plan', $1, 'plan', 'new')`, [id]);
  expect(await api.office.turn('plan', id)).toEqual(['draftPlan']);
  const taken = await api.database.query(
    `select ahead.title, item.status, item.due::text from task_ahead ahead join plan_item item on item.id = ahead.plan_item_id
     where item.plan_id = $1 order by ahead.ordinal`,
    [id],
  );
  expect(taken).toEqual([
    { title: 'Tổ chức đối thoại', status: 'draft', due: null },
    { title: 'Tập huấn cán bộ', status: 'draft', due: '2018-09-28' },
  ]);
});
