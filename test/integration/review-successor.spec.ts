import type { Client, TestApi } from '../support/api.js';
import { issuedPlan } from '../support/issued-plan.js';
import { ANNUAL, consolidated, reviewedYear, withReviews } from '../support/reviewed-year.js';

const { conference: _, ...plain } = ANNUAL;
let api: TestApi;
let secretariat: Client;

beforeAll(async () => {
  api = await reviewedYear(withReviews({ ...plain, kind: 'final' }));
  secretariat = await api.as('bdv.thuong-truc');
  await issuedPlan(api.database, api.programmeId, 2018, [
    { number: '1.2', lead: 'U0002', due: '2018-12-01' },
    { number: '1.10', lead: 'U0001', due: '2018-02-20' },
    { number: '1.3', lead: 'U0001' },
    { number: '1.4', lead: 'U0001', status: 'suspended' },
    { number: '1.5', lead: 'U0001', due: '2018-02-20', status: 'done' },
    { number: '1.6', lead: 'U0001', due: '2018-02-20', status: 'carried' },
  ]);
  await directions();
});
afterAll(() => api.close());

/** A direction that is open, a request that was refused, and one that is answered. */
async function directions(): Promise<void> {
  for (const [ordinal, kind, stage] of [
    [1, 'direction', 'open'],
    [2, 'request', 'refused'],
    [3, 'direction', 'answered'],
  ]) {
    await api.database.query(
      `insert into direction (id, programme_id, ordinal, kind, source, given_by, given_on, from_party_id, to_unit_id, text, due, stage, entered_by, entered_at)
       select gen_random_uuid(), $1, $2, $3, 'note', 'Trưởng ban', '2018-02-01', (select id from party where programme_id = $1 and ordinal = 1),
         (select unit_id from unit_version where code = 'U0001'), 'Việc số ' || $2::int, '2018-06-01', $4, (select id from person limit 1), now()`,
      [api.programmeId, ordinal, kind, stage],
    );
  }
}

test('the final review lists what passes on: unfinished tasks, unmet targets, open directions', async () => {
  const review = `/reviews/${await consolidated(api, '2018-final')}`;
  const notice = { number: '1-TB/BDV', date: '2018-04-27', text: 'Tổng kết.' };
  const closed = await secretariat.post(`${review}/conclusion`, notice);
  expect(closed.status).toBe(200);
  const { forSuccessor } = (await secretariat.get(review)).body;
  expect(forSuccessor).toEqual(closed.body.forSuccessor);
  const task = (number: string, lead: string, due: string | null, status = 'open') => ({
    task: `2018/${number}`,
    title: `Nhiệm vụ ${number}`,
    lead,
    due,
    status,
  });
  expect(forSuccessor.unfinished).toEqual([
    task('1.2', 'U0002', '2018-12-01'),
    task('1.4', 'U0001', null, 'suspended'),
    task('1.10', 'U0001', '2018-02-20'),
  ]);
  expect(
    forSuccessor.unmet.map(({ indicator, target, value }: Record<string, unknown>) => [indicator, target, value]),
  ).toEqual([
    ['CT-HOP', 100, 19.25],
    ['CT-KHONG-DO', 5, null],
  ]);
  expect(
    forSuccessor.openDirections.map(({ direction, kind, stage, to }: Record<string, unknown>) => [
      direction,
      kind,
      stage,
      to,
    ]),
  ).toEqual([
    ['D-1', 'direction', 'open', 'U0001'],
    ['D-2', 'request', 'refused', 'U0001'],
  ]);
  const [event] = await api.database.query(`select data from event where name = 'review.closed'`);
  expect(event.data).toMatchObject({ kind: 'final', unfinished: 3, unmet: 2, openDirections: 2 });
});

test('what was kept at the closing does not move afterwards, and units do not see it', async () => {
  const [{ id }] = await api.database.query(`select id from review`);
  await api.database.query(`update plan_item set status = 'done' where number = '1.2'`);
  expect((await secretariat.get(`/reviews/${id}`)).body.forSuccessor.unfinished).toHaveLength(3);
  const unit = await api.as('u0001.cv');
  expect((await unit.get(`/reviews/${id}`)).body.forSuccessor).toBeNull();
});

test('its consolidation shows the tasks of the plans, and no review stays open when the programme ends', async () => {
  const [{ id }] = await api.database.query(`select id from review`);
  const { parts } = (await secretariat.get(`/reviews/${id}`)).body.consolidation;
  const [content] = parts.II.contents;
  expect(content.added.map(({ task, status, overdue }: Record<string, unknown>) => [task, status, overdue])).toEqual([
    ['2018/1.2', 'open', false],
    ['2018/1.3', 'open', false],
    ['2018/1.4', 'suspended', false],
    ['2018/1.5', 'done', false],
    ['2018/1.6', 'carried', false],
    ['2018/1.10', 'open', true],
  ]);
});
