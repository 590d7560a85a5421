import { importProgramme } from '#record/programme/import-programme';
import type { Client, TestApi } from '../support/api.js';
import { ANNUAL, consolidated, reviewedYear, withReviews } from '../support/reviewed-year.js';
import { smallProgramme } from '../support/small-programme.js';

let api: TestApi;
let review: string;
let secretariat: Client;
let leader: Client;
let unit: Client;

beforeAll(async () => {
  // No conference here: the notice alone concludes it.
  const { conference: _, ...plain } = ANNUAL;
  api = await reviewedYear(withReviews(plain));
  review = `/reviews/${await consolidated(api)}`;
  [secretariat, leader, unit] = [
    await api.as('bdv.thuong-truc'),
    await api.as('bdv.lanh-dao'),
    await api.as('u0001.cv'),
  ];
});
afterAll(() => api.close());

const NOTICE = { number: '09-TB/BDV', date: '2018-04-27', text: 'Kết luận.' };
const keysOf = (part: { quoted: { quotes: { from: { unit: string }[] }[] }[] }) => [
  ...new Set(part.quoted.flatMap(({ quotes }) => quotes.flatMap(({ from }) => from.map((each) => each.unit)))),
];

test('the secretariat writes the text of each part beside what the machine put together, on the version it read', async () => {
  const read = await secretariat.get(review);
  const etag = { 'if-match': read.headers.get('etag')! };
  const parts = { I: 'Các cấp uỷ đã quan tâm chỉ đạo.', V: 'Đề nghị bố trí kinh phí.' };
  expect((await secretariat.put(`${review}/consolidation`, { parts })).body.code).toBe('IF_MATCH_REQUIRED');
  const written = await secretariat.put(`${review}/consolidation`, { parts }, etag);
  expect(written.body).toMatchObject({ partTexts: parts, version: read.body.version + 1 });
  expect((await secretariat.put(`${review}/consolidation`, { parts }, etag)).body.code).toBe('VERSION_STALE');
  const after = (await secretariat.get(review)).body;
  expect(after.partTexts).toEqual(parts);
  expect(after.consolidation).toEqual(read.body.consolidation);
  const faulty = await secretariat.put(`${review}/consolidation`, { parts: { VI: 'x' } }, etag);
  expect([faulty.status, faulty.body.errors[0].pointer]).toEqual([400, '/parts/VI']);
});

test('an override needs a reason, keeps what the rule said, and is written down', async () => {
  const path = `${review}/ratings/U0002`;
  const bare = await secretariat.put(path, { grade: 'good' });
  expect([bare.status, bare.body.errors[0].pointer]).toEqual([400, '/reason']);
  const reason = 'Báo cáo bị trả lại do lỗi biểu mẫu chung.';
  const rated = await secretariat.put(path, { grade: 'good', reason });
  expect(rated.body).toMatchObject({
    grade: 'good',
    byRule: 'completed',
    reason,
    overriddenAt: '2018-04-27T00:00:00.000+07:00',
  });
  const [audit] = await api.database.query(`select detail from audit_entry where action = 'rating.overridden'`);
  expect(audit.detail).toEqual({
    review: '2018-annual',
    unit: 'U0002',
    from: 'completed',
    to: 'good',
    byRule: 'completed',
  });
  expect((await secretariat.put(`${review}/ratings/U9999`, { grade: 'good', reason })).status).toBe(404);
  expect((await unit.put(path, { grade: 'excellent', reason })).body.code).toBe('NOT_ALLOWED');
  expect((await leader.put(path, { grade: 'excellent', reason })).body.code).toBe('NOT_ALLOWED');
});

test('a unit registers its models, once each; a review recognises them; the secretariat proposes and a paper decides', async () => {
  const models = `/programmes/${api.programmeId}/models`;
  const registered = await unit.post(models, { unit: 'U0001', title: 'Tổ tự quản' });
  expect([registered.status, registered.body.status]).toEqual([201, 'registered']);
  expect((await unit.post(models, { unit: 'U0001', title: 'Tổ tự quản' })).body.code).toBe('MODEL_ALREADY_REGISTERED');
  expect((await unit.post(models, { unit: 'U0002', title: 'Của người khác' })).body.code).toBe('NOT_ALLOWED');
  expect((await secretariat.post(models, { unit: 'U9999', title: 'x' })).body.errors[0].pointer).toBe('/unit');
  await secretariat.post(models, { unit: 'U0002', title: 'Ngày thứ Sáu nghe dân nói' });
  const commend = { unit: 'U0001', model: registered.body.id, form: 'bằng khen', merit: 'Dẫn đầu phong trào.' };
  const early = await secretariat.post(`${review}/commendations`, commend);
  expect([early.status, early.body.errors[0].pointer]).toEqual([400, '/model']);
  const recognised = await secretariat.post(`${review}/recognitions`, { modelId: registered.body.id });
  expect(recognised.body).toMatchObject({ status: 'recognised', review: '2018-annual' });
  const twice = await secretariat.post(`${review}/recognitions`, { modelId: registered.body.id });
  expect(twice.body.code).toBe('MODEL_ALREADY_RECOGNISED');
  const proposed = await secretariat.post(`${review}/commendations`, commend);
  expect(proposed.body).toMatchObject({ ordinal: 1, stage: 'proposed', model: 'Tổ tự quản', decisionNumber: null });
  const ahead = await secretariat.post(`${review}/commendations/1/decision`, {
    number: '5/QĐ',
    decidedOn: '2018-05-01',
  });
  expect(ahead.body.errors[0].pointer).toBe('/decidedOn');
  const decided = await secretariat.post(`${review}/commendations/1/decision`, {
    number: '5/QĐ',
    decidedOn: '2018-04-27',
  });
  expect(decided.body).toMatchObject({ stage: 'decided', decisionNumber: '5/QĐ', decidedOn: '2018-04-27' });
  const again = await secretariat.post(`${review}/commendations/1/decision`, {
    number: '6/QĐ',
    decidedOn: '2018-04-27',
  });
  expect(again.body.code).toBe('COMMENDATION_ALREADY_DECIDED');
  expect((await secretariat.get(models)).body.items.map(({ title }: { title: string }) => title)).toEqual([
    'Tổ tự quản',
    'Ngày thứ Sáu nghe dân nói',
  ]);
  expect((await unit.get(models)).body.items).toHaveLength(1);
});

test('a person is proposed as well; the achievement report comes before the council, the decision ends it', async () => {
  const one = { unit: 'U0002', person: 'Trần Thị B, chuyên viên', form: 'giấy khen', merit: 'Tận tuỵ.' };
  const { ordinal } = (await secretariat.post(`${review}/commendations`, one)).body;
  const path = `${review}/commendations/${ordinal}`;
  const minutes = { number: '3/BB-HĐ', metOn: '2018-04-26', present: 7, inFavour: 6 };
  const report = { reportedOn: '2018-04-25' };
  expect((await secretariat.post(`${path}/council-minutes`, minutes)).body.code).toBe('COMMENDATION_WITHOUT_REPORT');
  expect((await unit.post(`${path}/achievement-report`, report)).body.code).toBe('NOT_ALLOWED');
  const ahead = await secretariat.post(`${path}/achievement-report`, { reportedOn: '2018-12-01' });
  expect(ahead.body.errors[0].pointer).toBe('/reportedOn');
  expect((await secretariat.post(`${path}/achievement-report`, report)).body).toMatchObject({
    stage: 'reported',
    person: 'Trần Thị B, chuyên viên',
    report: { number: null, reportedOn: '2018-04-25' },
    minutes: null,
  });
  const more = await secretariat.post(`${path}/council-minutes`, { ...minutes, inFavour: 8 });
  expect(more.body.errors[0].pointer).toBe('/inFavour');
  const examined = await secretariat.post(`${path}/council-minutes`, minutes);
  expect(examined.body).toMatchObject({ stage: 'examined', minutes });
  expect((await secretariat.post(`${path}/achievement-report`, { number: '2', ...report })).body.stage).toBe(
    'examined',
  );
  const decision = { number: '9/QĐ', decidedOn: '2018-04-27' };
  expect((await secretariat.post(`${path}/decision`, decision)).body.stage).toBe('decided');
  expect((await secretariat.post(`${path}/council-minutes`, minutes)).body.code).toBe('COMMENDATION_ALREADY_DECIDED');
  const audit = await api.database.query(
    `select action from audit_entry where action like 'commendation.%' and detail ->> 'commendation' = $1 order by at, id`,
    [String(ordinal)],
  );
  expect(audit.map(({ action }) => action)).toEqual([
    'commendation.proposed',
    'commendation.reported',
    'commendation.examined',
    'commendation.reported',
    'commendation.decided',
  ]);
});

test('before it is closed a unit sees dates, outline and its own rating, and nothing of others', async () => {
  const seen = (await unit.get(review)).body;
  expect(seen).toMatchObject({
    overAllUnits: false,
    kind: 'annual',
    concludesOn: '2018-05-10',
    consolidation: null,
    partTexts: null,
  });
  expect(seen.ratings.map((each: { unit: { code: string } }) => each.unit.code)).toEqual(['U0001']);
  const whole = (await leader.get(review)).body;
  expect([whole.overAllUnits, whole.ratings.length, keysOf(whole.consolidation.parts.I)]).toEqual([
    true,
    4,
    ['U0001', 'U0002'],
  ]);
});

test('who has no part in it finds nothing: not the review, not that there is one', async () => {
  const text = JSON.stringify(smallProgramme(2, '02-CTr/KHAC')).replaceAll(/U0|u0/g, (code) =>
    code === 'U0' ? 'X0' : 'x0',
  );
  const other = JSON.parse(text.replaceAll('BDV', 'BTG').replaceAll('bdv', 'btg').replaceAll('UBND', 'SYT'));
  const { programmeId } = await importProgramme(api.office.database, other, 'other');
  const stranger = await api.as('x0001.cv');
  expect((await stranger.get(review)).body.code).toBe('NOT_FOUND');
  expect((await stranger.get('/reviews')).body.items).toEqual([]);
  expect((await stranger.put(`${review}/ratings/U0001`, { grade: 'good', reason: 'x' })).body.code).toBe('NOT_FOUND');
  expect((await stranger.get(`/programmes/${api.programmeId}/models`)).body.code).toBe('NOT_FOUND');
  expect((await unit.get(`/reviews?programme=${programmeId}`)).body.items).toEqual([]);
  const list = (await unit.get(`/reviews?programme=${api.programmeId}&stage=consolidated`)).body.items;
  expect(list.map(({ code }: { code: string }) => code)).toEqual(['2018-annual']);
});

test('a review without a conference is concluded by its notice alone, once; then nothing more is changed', async () => {
  const future = await secretariat.post(`${review}/conclusion`, { ...NOTICE, date: '2018-04-28' });
  expect(future.body.errors[0].pointer).toBe('/date');
  expect((await unit.post(`${review}/conclusion`, NOTICE)).body.code).toBe('NOT_ALLOWED');
  const key = { 'idempotency-key': 'ket-luan' };
  const closed = await secretariat.post(`${review}/conclusion`, NOTICE, key);
  expect(closed.body).toMatchObject({
    stage: 'closed',
    conclusion: { number: '09-TB/BDV' },
    tasksAhead: [],
    forSuccessor: null,
  });
  expect((await secretariat.post(`${review}/conclusion`, NOTICE, key)).body).toEqual(closed.body);
  expect((await secretariat.post(`${review}/conclusion`, NOTICE)).body.code).toBe('REVIEW_NOT_AT_STAGE');
  const rating = await secretariat.put(`${review}/ratings/U0002`, { grade: 'excellent', reason: 'x' });
  expect(rating.body.code).toBe('REVIEW_NOT_AT_STAGE');
  const events = await api.database.query(`select key, data from event where name = 'review.closed'`);
  expect(events).toEqual([
    {
      key: '2018-annual',
      data: { review: '2018-annual', kind: 'annual', year: 2018, number: '09-TB/BDV', tasksAhead: 0 },
    },
  ]);
});

test('once it is closed a unit reads the results, and of texts and reporting only its own', async () => {
  const { consolidation, conclusion, partTexts, ratings } = (await unit.get(review)).body;
  expect(conclusion.text).toBe('Kết luận.');
  expect(keysOf(consolidation.parts.I)).toEqual(['U0001']);
  expect(keysOf(consolidation.parts.V)).toEqual(['U0001']);
  expect(consolidation.units.map((each: { unit: string }) => each.unit)).toEqual(['U0001']);
  expect([consolidation.late, consolidation.notReported, partTexts, ratings.length]).toEqual([[], [], null, 1]);
  expect(JSON.stringify(consolidation)).not.toContain('Đã giao việc cụ thể.');
  expect(consolidation.parts.II.contents[0].indicators[0].value).toBe(19.25);
  const told = await api.database.query(
    `select person.code from notification n join person on person.id = n.person_id where n.kind = 'review-closed' order by 1`,
  );
  expect(told.map(({ code }: { code: string }) => code)).toEqual(
    ['u0001', 'u0002', 'u0003', 'u0004'].flatMap((code) => [`${code}.cv`, `${code}.tt`]),
  );
});
