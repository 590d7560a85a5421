import type { Client, TestApi } from '../support/api.js';
import { consolidated, reviewedYear } from '../support/reviewed-year.js';

let api: TestApi;
let reviewId: string;
let review: string;
let secretariat: Client;
let unit: Client;

beforeAll(async () => {
  api = await reviewedYear();
  reviewId = await consolidated(api);
  review = `/reviews/${reviewId}`;
  [secretariat, unit] = [await api.as('bdv.thuong-truc'), await api.as('u0001.cv')];
});
afterAll(() => api.close());

const NOTICE = { number: '10-TB/BDV', date: '2018-05-11', text: 'Kết luận của hội nghị.' };
const pointsOf = (conference: { points: { unit: { code: string }; main: boolean; present: number | null }[] }) =>
  conference.points.map(({ unit: { code }, main, present }) => [code, main, present]);

test('a conclusion before the conference was held is refused', async () => {
  const refused = await secretariat.post(`${review}/conclusion`, { ...NOTICE, date: '2018-04-27' });
  expect([refused.status, refused.body.code]).toEqual([409, 'CONFERENCE_NOT_HELD']);
});

test('the secretariat plans it anew: another day, other points; the review is concluded by that day', async () => {
  const plan = {
    date: '2018-05-11',
    form: 'mixed',
    mainPoint: 'BDV',
    chairs: ['Trưởng ban'],
    agenda: [{ time: '08:00', item: 'Khai mạc', by: 'Chánh văn phòng' }],
    papers: [{ title: 'Báo cáo' }],
    points: [{ unit: 'U0001' }, { unit: 'U0003', chair: 'Thủ trưởng' }],
  };
  const planned = await secretariat.put(`${review}/conference`, plan);
  expect(planned.body).toMatchObject({
    date: '2018-05-11',
    launches: 2019,
    heldOn: null,
    present: 0,
    agenda: plan.agenda,
  });
  expect(pointsOf(planned.body)).toEqual([
    ['BDV', true, null],
    ['U0001', false, null],
    ['U0003', false, null],
  ]);
  expect((await secretariat.get(review)).body.concludesOn).toBe('2018-05-11');
  const faulty = await secretariat.put(`${review}/conference`, { ...plan, points: [{ unit: 'BDV' }, { unit: 'NO' }] });
  expect(faulty.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/points/0/unit']);
  const unknown = await secretariat.put(`${review}/conference`, { ...plan, points: [{ unit: 'NO' }] });
  expect(unknown.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/points/0/unit']);
  expect((await unit.put(`${review}/conference`, plan)).body.code).toBe('NOT_ALLOWED');
  expect(await api.office.turn('review', reviewId)).toEqual([]);
});

test('a unit records its own point, the secretariat any; a point that stays keeps what it recorded', async () => {
  await api.database.setClock('2018-05-11T12:00:00+07:00');
  const attendance = `${review}/conference/attendance`;
  expect((await unit.post(attendance, { points: [{ unit: 'U0003', present: 9 }] })).body.code).toBe('NOT_ALLOWED');
  expect((await unit.post(attendance, { points: [{ unit: 'U0002', present: 9 }] })).body.errors[0].pointer).toBe(
    '/points/0/unit',
  );
  const own = await unit.post(attendance, { points: [{ unit: 'U0001', present: 31, chair: 'Thủ trưởng' }] });
  expect([own.status, own.body.present]).toEqual([200, 31]);
  const held = await secretariat.post(`${review}/conference/held`, { heldOn: '2018-05-11' });
  expect(held.body.code).toBe('CONFERENCE_ATTENDANCE_MISSING');
  await secretariat.post(attendance, { points: [{ unit: 'BDV', present: 120 }] });
  const again = await secretariat.put(`${review}/conference`, {
    date: '2018-05-11',
    form: 'mixed',
    mainPoint: 'BDV',
    points: [{ unit: 'U0001' }, { unit: 'U0002' }],
  });
  expect(pointsOf(again.body)).toEqual([
    ['BDV', true, 120],
    ['U0001', false, 31],
    ['U0002', false, null],
  ]);
});

test('it is held once, with the points that took part and their sum', async () => {
  const future = await secretariat.post(`${review}/conference/held`, { heldOn: '2018-05-12' });
  expect(future.body.errors[0].pointer).toBe('/heldOn');
  const held = await secretariat.post(`${review}/conference/held`, { heldOn: '2018-05-11' });
  expect(held.body).toMatchObject({ heldOn: '2018-05-11', present: 151 });
  const events = await api.database.query(`select key, data from event where name = 'conference.held'`);
  expect(events).toEqual([
    {
      key: '2018-annual',
      data: { review: '2018-annual', kind: 'annual', date: '2018-05-11', points: 2, present: 151 },
    },
  ]);
  expect((await secretariat.post(`${review}/conference/held`, { heldOn: '2018-05-11' })).body.code).toBe(
    'CONFERENCE_ALREADY_HELD',
  );
  const late = await unit.post(`${review}/conference/attendance`, { points: [{ unit: 'U0001', present: 32 }] });
  expect(late.body.code).toBe('CONFERENCE_ALREADY_HELD');
});

test('the notice is not dated before it, and its tasks wait for the plan of the year that it launches', async () => {
  const tasksAhead = [
    { title: 'Tổ chức đối thoại', lead: 'U0001' },
    { title: 'Tập huấn cán bộ', lead: 'U0002' },
  ];
  const early = await secretariat.post(`${review}/conclusion`, { ...NOTICE, date: '2018-05-10' });
  expect(early.body.errors[0].pointer).toBe('/date');
  const unknown = await secretariat.post(`${review}/conclusion`, {
    ...NOTICE,
    tasksAhead: [{ title: 'x', lead: 'NO' }],
  });
  expect(unknown.body.errors[0].pointer).toBe('/tasksAhead/0/lead');
  const closed = await secretariat.post(`${review}/conclusion`, { ...NOTICE, tasksAhead });
  expect(
    closed.body.tasksAhead.map(({ title, forYear, task, lead }: Record<string, { code: string }>) => [
      title,
      lead!.code,
      forYear,
      task,
    ]),
  ).toEqual([
    ['Tổ chức đối thoại', 'U0001', 2019, null],
    ['Tập huấn cán bộ', 'U0002', 2019, null],
  ]);
  const data = await api.database.query(
    `select n.data from notification n join person on person.id = n.person_id where n.kind = 'review-closed' and person.code = 'u0002.tt'`,
  );
  expect(data[0].data).toMatchObject({ tasks: 1, forYear: 2019, number: '10-TB/BDV' });
  expect(await api.office.turn('review', reviewId)).toEqual([]);
  const [process] = await api.database.query(`select stage, wake_at from process where kind = 'review'`);
  expect(process).toEqual({ stage: 'closed', wake_at: null });
});
