import type { Client, TestApi } from '../support/api.js';
import { done } from '../support/inspection-office.js';
import { issuedPlan } from '../support/issued-plan.js';
import { factsOf, OFFICES, unitNamed, wordsFromRecord } from '../support/paper-facts.js';
import { ANNUAL, consolidated, reviewedYear, withReviews } from '../support/reviewed-year.js';

let api: TestApi;
let id: string;
let review: string;
let secretariat: Client;

const PLAN = {
  date: '2018-05-11',
  form: 'mixed',
  place: 'Hội trường',
  startsAt: '08:00',
  mainPoint: 'BDV',
  chairs: ['Trưởng ban'],
  invited: ['Lãnh đạo các đơn vị'],
  agenda: [{ time: '08:05', item: 'Khai mạc', by: 'Chánh văn phòng' }, { item: 'Thảo luận' }],
  papers: [{ title: 'Báo cáo' }],
  points: [{ unit: 'U0003', chair: 'Thủ trưởng' }, { unit: 'U0001' }],
};
const MINUTES = {
  secretary: 'Chuyên viên',
  startedAt: '08:10',
  endedAt: '11:00',
  proceedings: [{ by: 'Thủ trưởng U0001', text: 'Nhất trí.' }],
  conclusions: 'Giao việc cụ thể.',
};

beforeAll(async () => {
  const { conference: _, ...plain } = ANNUAL;
  api = await reviewedYear(withReviews({ ...plain, kind: 'final' }));
  secretariat = await api.as('bdv.thuong-truc');
  id = await consolidated(api, '2018-final');
  review = `/reviews/${id}`;
  await issuedPlan(api.database, api.programmeId, 2018, [
    { number: '1.2', lead: 'U0002', due: '2018-12-01' },
    { number: '1.4', lead: 'U0001', status: 'suspended' },
  ]);
  await api.database.query(
    `insert into direction (id, programme_id, ordinal, kind, source, review_id, given_by, given_on, from_party_id, to_unit_id, text, due, stage, entered_by, entered_at)
     select gen_random_uuid(), $1, each.ordinal, 'direction', 'conference', $2, 'Trưởng ban', '2018-02-01', (select id from party where programme_id = $1 and ordinal = 1),
       (select unit_id from unit_version where code = 'U0001'), 'Việc số ' || each.ordinal, '2018-06-01', each.stage, (select id from person limit 1), now()
     from (values (1, 'open'), (2, 'refused')) as each(ordinal, stage)`,
    [api.programmeId, id],
  );
});
afterAll(() => api.close());

test('a review without a conference has no papers of one; its notice can be drafted', async () => {
  expect(await factsOf(api, 'conference-minutes', id)).toBeUndefined();
  expect(await factsOf(api, 'conclusion-notice', id)).toMatchObject({ conference: null, entered: null, text: null });
  expect(await wordsFromRecord(api, 'conclusion-notice', id)).toContain(
    'Trên cơ sở kết quả tổng kết chương trình 2018',
  );
});

test('the papers of a conference tell the plan as it stands, with hours, speakers and who is invited', async () => {
  await done(secretariat, 'put', `${review}/conference`, PLAN);
  const facts = await factsOf(api, 'conference-programme', id);
  expect(facts).toMatchObject({
    review: { code: '2018-final', kind: 'final', year: 2018, topic: null },
    date: '2018-05-11',
    startsAt: '08:00',
    place: 'Hội trường',
    chairs: ['Trưởng ban'],
    invited: ['Lãnh đạo các đơn vị'],
    agenda: PLAN.agenda,
    papers: ['Báo cáo'],
    points: [
      { unit: OFFICES[0], main: true, chair: 'Trưởng ban', present: null },
      { unit: unitNamed('U0001'), main: false, chair: null, present: null },
      { unit: unitNamed('U0003'), main: false, chair: 'Thủ trưởng', present: null },
    ],
    heldOn: null,
    minutes: null,
  });
  expect(JSON.stringify(facts)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  expect(await wordsFromRecord(api, 'conference-programme', id)).toContain('2 | ……………… | Thảo luận | ………………');
  expect(await wordsFromRecord(api, 'conference-invitation', id)).toContain('Lãnh đạo các đơn vị');
});

test('minutes are the secretariat’s, of a conference that was held, and end after they begin', async () => {
  const minutes = `${review}/conference/minutes`;
  expect((await secretariat.put(minutes, MINUTES)).body.code).toBe('CONFERENCE_NOT_HELD');
  await api.database.setClock('2018-05-11T12:00:00+07:00');
  await done(secretariat, 'post', `${review}/conference/attendance`, {
    points: [
      { unit: 'BDV', present: 120 },
      { unit: 'U0003', present: 9 },
    ],
  });
  await done(secretariat, 'post', `${review}/conference/held`, { heldOn: '2018-05-11' });
  const officer = await api.as('u0001.cv');
  expect((await officer.put(minutes, MINUTES)).body.code).toBe('NOT_ALLOWED');
  const backwards = await secretariat.put(minutes, { ...MINUTES, endedAt: '08:00' });
  expect(backwards.body.errors[0].pointer).toBe('/endedAt');
  expect((await secretariat.put(minutes, { ...MINUTES, endedAt: '25:00' })).status).toBe(400);
  expect((await secretariat.put(minutes, MINUTES)).body.minutes).toEqual(MINUTES);
  expect((await officer.get(review)).body.conference).toMatchObject({ heldOn: '2018-05-11', minutes: null });
  const said = await wordsFromRecord(api, 'conference-minutes', id);
  expect(said).toContain('129 đại biểu tại 2 điểm cầu.');
  expect(said).toContain('Giao việc cụ thể.');
  expect(await wordsFromRecord(api, 'conference-attendance', id)).toContain('Đơn vị U0003 | Thủ trưởng | 9');
  expect(await factsOf(api, 'conclusion-notice', id)).toMatchObject({ text: 'Giao việc cụ thể.', tasks: [] });
});

test('a proposal of commendations tells merit, model and rating; a decision beside them', async () => {
  const made = await done(secretariat, 'post', `/programmes/${api.programmeId}/models`, {
    unit: 'U0001',
    title: 'Tổ tự quản',
  });
  await done(secretariat, 'post', `${review}/recognitions`, { modelId: made.id });
  await done(secretariat, 'post', `${review}/commendations`, {
    unit: 'U0001',
    model: made.id,
    form: 'Giấy khen',
    merit: 'Nhiều',
  });
  await done(secretariat, 'post', `${review}/commendations`, { unit: 'U0003', form: 'Bằng khen', merit: 'Tốt' });
  await done(secretariat, 'post', `${review}/commendations/1/decision`, {
    number: '3-QĐ/BDV',
    decidedOn: '2018-05-11',
  });
  const facts = await factsOf(api, 'commendation-proposal', id);
  expect(facts).toMatchObject({
    conclusion: null,
    proposed: [
      {
        ordinal: 1,
        unit: unitNamed('U0001'),
        model: 'Tổ tự quản',
        form: 'Giấy khen',
        merit: 'Nhiều',
        decision: { number: '3-QĐ/BDV', date: '2018-05-11' },
      },
      { ordinal: 2, unit: unitNamed('U0003'), model: null, form: 'Bằng khen', merit: 'Tốt', decision: null },
    ],
    recognised: [{ unit: unitNamed('U0001'), title: 'Tổ tự quản' }],
  });
  const ratings = await api.database.query(
    `select v.code, grade from rating join unit_version v using (unit_id) where v.code in ('U0001', 'U0003') order by v.code`,
  );
  expect(facts.proposed.map(({ grade }: { grade: string }) => grade)).toEqual(ratings.map(({ grade }) => grade));
  expect(await wordsFromRecord(api, 'commendation-proposal', id)).toContain('Tổng số | 1 | 1 | 2');
});

test('the proposal of the successor tells what is open now, with names and lineage', async () => {
  const facts = await factsOf(api, 'successor-proposal', id);
  expect(facts).toMatchObject({
    conclusion: null,
    asOf: '2018-05-11',
    successor: null,
    unfinished: [
      { task: '2018/1.2', title: 'Nhiệm vụ 1.2', lead: unitNamed('U0002'), due: '2018-12-01', status: 'open' },
      { task: '2018/1.4', lead: unitNamed('U0001'), due: null, status: 'suspended' },
    ],
    openDirections: [
      { direction: 'D-1', to: unitNamed('U0001'), givenBy: 'Trưởng ban', givenOn: '2018-02-01', due: '2018-06-01' },
      { direction: 'D-2', stage: 'refused' },
    ],
  });
  expect(facts.unmet.map(({ indicator }: { indicator: string }) => indicator)).toEqual(['CT-HOP', 'CT-KHONG-DO']);
});

test('a conclusion gives tasks with a date, not before the notice; the date goes with the task into the plan', async () => {
  const notice = { number: '10-TB/BDV', date: '2018-05-11', text: 'Kết luận.' };
  const given = { title: 'Tập huấn', lead: 'U0002' };
  const early = await secretariat.post(`${review}/conclusion`, {
    ...notice,
    tasksAhead: [{ ...given, due: '2018-05-10' }],
  });
  expect(early.body.errors[0].pointer).toBe('/tasksAhead/0/due');
  const tasksAhead = [
    { ...given, due: '2018-09-30' },
    { title: 'Đối thoại', lead: 'U0001' },
  ];
  const closed = await done(secretariat, 'post', `${review}/conclusion`, { ...notice, tasksAhead });
  expect(closed.tasksAhead.map(({ due }: { due: string }) => due)).toEqual(['2018-09-30', null]);
  expect(await factsOf(api, 'conclusion-notice', id)).toMatchObject({
    conference: { heldOn: '2018-05-11', chairs: ['Trưởng ban'] },
    entered: { number: '10-TB/BDV', date: '2018-05-11' },
    text: 'Kết luận.',
    tasks: [
      { title: 'Tập huấn', lead: unitNamed('U0002'), forYear: 2019, due: '2018-09-30', task: null },
      { title: 'Đối thoại', due: null },
    ],
    directions: [{ direction: 'D-1', kind: 'direction', text: 'Việc số 1', to: unitNamed('U0001'), due: '2018-06-01' }],
  });
  const { minutes } = (await secretariat.get(review)).body.conference;
  expect(minutes).toEqual(MINUTES);
  expect((await secretariat.put(`${review}/conference/minutes`, MINUTES)).body.code).toBe('REVIEW_NOT_AT_STAGE');
});

test('once the review is closed the proposal of the successor stays as it was kept', async () => {
  await api.database.query(`update plan_item set status = 'done' where number = '1.2'`);
  await api.database.setClock('2018-06-01T09:00:00+07:00');
  const facts = await factsOf(api, 'successor-proposal', id);
  expect(facts).toMatchObject({ asOf: '2018-05-11', conclusion: { number: '10-TB/BDV', date: '2018-05-11' } });
  expect(facts.unfinished.map(({ task }: { task: string }) => task)).toEqual(['2018/1.2', '2018/1.4']);
});

test('nothing is told of a review that does not exist', async () => {
  for (const kind of [
    'conference-programme',
    'conclusion-notice',
    'commendation-proposal',
    'successor-proposal',
  ] as const) {
    expect(await factsOf(api, kind, api.programmeId)).toBeUndefined();
  }
});
