import { isoLocal } from '#domain/time/instant';
import type { TestApi } from '../support/api.js';
import { consolidated, reviewedYear, reviewOf, roundOf } from '../support/reviewed-year.js';

let api: TestApi;
let reviewId: string;

beforeAll(async () => {
  api = await reviewedYear();
  reviewId = await reviewOf(api, '2018-annual');
});
afterAll(() => api.close());

const rows = (sql: string, parameters: unknown[] = []) => api.database.query(sql, parameters);
const one = async (sql: string, parameters: unknown[] = []) => (await rows(sql, parameters))[0];
const ref = () => ({ kind: 'review', id: reviewId, epoch: 1 }) as const;

test('the review is made in its time, with every date derived backwards from its conference', async () => {
  const review = await one(
    `select *, concludes_on::text, self_assessment_due::text as due, self_assessment_lock::text as lock from review`,
  );
  expect(review).toMatchObject({
    code: '2018-annual',
    stage: 'planned',
    concludes_on: '2018-05-10',
    due: '2018-04-18',
    lock: '2018-04-26', // 25/4 is the Hùng Kings' day
    launches: 2019,
  });
  expect(isoLocal(review.opens_at.getTime())).toBe('2018-03-28T08:00:00.000+07:00');
  expect(isoLocal(review.freezes_at.getTime())).toBe('2018-05-03T08:00:00.000+07:00'); // 30/4 and 1/5 are holidays
  const points = await rows(
    `select v.code, main, chair from conference_point point join unit_version v using (unit_id) order by main desc, code`,
  );
  expect(points).toEqual([
    { code: 'BDV', main: true, chair: 'Trưởng ban' },
    { code: 'U0001', main: false, chair: 'Phó thủ trưởng' },
    { code: 'U0002', main: false, chair: null },
  ]);
  expect(await one(`select agenda, (select title from conference_paper) as paper from conference`)).toEqual({
    agenda: [{ item: 'Báo cáo tổng kết' }, { item: 'Thảo luận' }],
    paper: 'Báo cáo tổng kết năm',
  });
});

test('the outline goes out: a round for the self-assessment, a packet to come, one event', async () => {
  expect(await api.office.turn('review', reviewId)).toEqual(['openSelfAssessment']);
  expect(await one(`select stage, round_id is not null as round from review`)).toEqual({
    stage: 'self-assessing',
    round: true,
  });
  const round = await one(
    `select code, name, stage, period_from::text as "from", cut_off::text as "cutOff", due::text, lock::text from round where code = '2018-annual-self'`,
  );
  expect(round).toEqual({
    code: '2018-annual-self',
    name: 'Tự đánh giá – tổng kết năm 2018',
    stage: 'planned',
    from: '2018-01-02',
    cutOff: '2018-04-17',
    due: '2018-04-18',
    lock: '2018-04-26',
  });
  expect(await rows(`select kind, key from process where kind in ('review', 'packet') order by kind`)).toEqual([
    { kind: 'packet', key: '01-CTr/TEST/packet/2018-annual' },
    { kind: 'review', key: '01-CTr/TEST/review/2018-annual' },
  ]);
  expect(await one(`select code, stage from packet`)).toEqual({ code: '2018-annual', stage: 'planned' });
  const event = await one(`select key, data from event where name = 'review.opened'`);
  expect(event).toEqual({
    key: '2018-annual',
    data: {
      review: '2018-annual',
      kind: 'annual',
      year: 2018,
      date: '2018-05-10',
      selfAssessmentDue: '2018-04-18',
      round: '2018-annual-self',
    },
  });
});

test('a step that is asked for twice does nothing the second time', async () => {
  expect(await api.office.steps.openSelfAssessment!(ref())).toBe(false);
  expect(await api.office.steps.consolidateReview!(ref())).toBe(false);
  expect(await one(`select count(*)::int as n from packet`)).toEqual({ n: 1 });
});

test('every unit that reports in the programme is asked, on the form by the five-part outline', async () => {
  await api.office.turn('round', await roundOf(api, '2018-annual-self'));
  const asked = await one(
    `select count(*)::int as n from obligation o join round r on r.id = o.round_id where r.code = '2018-annual-self'`,
  );
  expect(asked).toEqual({ n: 4 });
  const officer = await api.as('u0001.cv');
  const { outline, stage, overAllUnits } = (await officer.get(`/reviews/${reviewId}`)).body;
  expect([stage, overAllUnits]).toEqual(['self-assessing', false]);
  expect(
    outline.map(({ part, fields }: { part: string; fields: { key: string }[] }) => [
      part,
      fields.map(({ key }) => key),
    ]),
  ).toEqual([
    ['I', ['lanh-dao']],
    ['II', ['ket-qua', 'mo-hinh']],
    ['III', ['uu-diem', 'han-che', 'nguyen-nhan-chu-quan', 'bai-hoc']],
    ['IV', ['phuong-huong']],
    ['V', ['kien-nghi']],
  ]);
});

test('a suspension keeps the working days that were left, of the round and of what follows', async () => {
  const secretariat = await api.as('bdv.thuong-truc');
  const dates = () =>
    one(`select self_assessment_due::text as due, self_assessment_lock::text as lock, review.freezes_at, packet.freezes_at as packet,
      concludes_on::text as on, round.due::text as round from review join packet on packet.review_id = review.id join round on round.id = round_id`);
  const before = await dates();
  await secretariat.post(`/programmes/${api.programmeId}/suspension`, { reason: 'Chờ sắp xếp.' });
  expect(await api.office.turn('review', reviewId)).toEqual([]);
  await api.database.setClock('2018-03-30T09:00:00+07:00');
  await secretariat.post(`/programmes/${api.programmeId}/resumption`);
  const freeze = new Date('2018-05-07T08:00:00+07:00'); // two working days on
  expect(await dates()).toEqual({
    due: '2018-04-20',
    lock: '2018-05-02',
    freezes_at: freeze,
    packet: freeze,
    on: before.on,
    round: '2018-04-20',
  });
});

test('while the round is open the review waits; its closing wakes it, and it consolidates and wakes the packet', async () => {
  expect(await api.office.turn('review', reviewId)).toEqual([]);
  await consolidated(api);
  const review = await one(`select stage, consolidated_at from review`);
  expect(review).toMatchObject({ stage: 'consolidated' });
  expect(isoLocal(review.consolidated_at.getTime())).toBe('2018-05-03T00:00:00.000+07:00');
  expect(await rows(`select reason from wake where kind = 'packet' and reason = 'consolidated'`)).toHaveLength(1);
  const told = await rows(
    `select n.kind, person.code from notification n join person on person.id = n.person_id where n.kind like 'review-%'`,
  );
  expect(told).toEqual([{ kind: 'review-consolidated', code: 'bdv.thuong-truc' }]);
  const [audit] = await rows(`select detail from audit_entry where action = 'review.consolidated'`);
  expect(audit.detail).toEqual({ review: '2018-annual', units: 4 });
});

test('an overdue notice is told of once, five working days after the day', async () => {
  await api.database.setClock('2018-05-17T07:59:00+07:00');
  expect(await api.office.turn('review', reviewId)).toEqual([]);
  await api.database.setClock('2018-05-17T08:00:00+07:00');
  expect(await api.office.turn('review', reviewId)).toEqual(['tellReviewOverdue']);
  expect(await api.office.turn('review', reviewId)).toEqual([]);
  expect(await rows(`select 1 from notification where kind = 'review-overdue'`)).toHaveLength(1);
});

test('a review of a programme that ends is cancelled, and what was put together stays to be read', async () => {
  const secretariat = await api.as('bdv.thuong-truc');
  const ended = await secretariat.post(`/programmes/${api.programmeId}/end`, { reason: 'Hai bên thống nhất.' });
  expect(ended.status).toBe(200);
  expect(await api.office.turn('review', reviewId)).toEqual(['cancelReview']);
  const { stage, consolidation } = (await secretariat.get(`/reviews/${reviewId}`)).body;
  expect([stage, consolidation.units.length]).toEqual(['cancelled', 4]);
});
