import { TestApi } from '../support/api.js';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start(3);
  await api.database.query(
    `insert into membership (id, person_id, unit_id, role, valid_from)
     select gen_random_uuid(), p.id, m.unit_id, 'administrator', '2010-01-01' from person p join membership m on m.person_id = p.id
     where p.code = 'bdv.lanh-dao'`,
  );
});

afterAll(() => api?.close());

const administrator = () => api.as('bdv.lanh-dao');
const swap = (date: string, kind: string, source = 'Thông báo 77/TB-BLĐTBXH') => ({
  date,
  kind,
  name: 'Hoán đổi',
  source,
});
const due = async () => (await api.database.query(`select due from round where id = $1`, [api.roundId]))[0].due;

test('anybody who is signed in reads the calendars and the days of a year', async () => {
  const officer = await api.as('u0001.cv');
  const [state, ...others] = (await officer.get('/calendars')).body;
  expect(others).toEqual([]);
  expect(state).toMatchObject({ code: 'vn-state', weekend: [0, 6] });
  const year = state.years.find((each: { year: number }) => each.year === 2018);
  const { body } = await officer.get('/calendars/vn-state/days?year=2018');
  expect(body).toMatchObject({ code: 'vn-state', year: 2018 });
  expect(body.days).toHaveLength(year.days);
  expect(body.days.filter((day: { confirmed: boolean }) => !day.confirmed)).toHaveLength(year.unconfirmed);
  expect(body.days[0]).toMatchObject({ date: '2018-01-01', kind: 'holiday' });
  expect((await officer.get('/calendars/vn-state/days')).body.year).toBe(2018); // the record's own year
  expect((await officer.get('/calendars/khong-co/days')).body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  expect((await officer.get('/calendars/vn-state/days?year=nay')).body.code).toBe('INPUT_INVALID');
  expect((await api.anybody().get('/api/v1/calendars')).status).toBe(401);
});

test('only an administrator changes days or makes calendars', async () => {
  const secretariat = await api.as('bdv.thuong-truc');
  const change = { days: [swap('2018-03-19', 'swap-off')], apply: true };
  expect((await secretariat.post('/calendars/vn-state/changes', change)).body.code).toBe('NOT_ALLOWED');
  expect((await secretariat.post('/calendars', { code: 'rieng', name: 'Lịch riêng' })).body.code).toBe('NOT_ALLOWED');
});

test('the preview says which deadlines would move and writes nothing; applying moves just those, once', async () => {
  const client = await administrator();
  const before = await due();
  const days = [swap('2018-03-16', 'swap-off'), swap('2018-03-24', 'swap-work')];
  const preview = (await client.post('/calendars/vn-state/changes', { days })).body;
  expect(preview).toMatchObject({ applied: false, confirmed: 0 });
  expect(preview.changed.map(({ date, before: was, after }: Record<string, string>) => [date, was, after])).toEqual([
    ['2018-03-16', 'ordinary', 'swap-off'],
    ['2018-03-24', 'ordinary', 'swap-work'],
  ]);
  expect(preview.moves).toContainEqual(expect.objectContaining({ what: 'due', from: before }));
  expect(await due()).toBe(before);
  const key = { 'idempotency-key': 'notice' };
  const applied = (await client.post('/calendars/vn-state/changes', { days, apply: true }, key)).body;
  expect(applied).toEqual({ ...preview, applied: true });
  expect((await client.post('/calendars/vn-state/changes', { days, apply: true }, key)).body).toEqual(applied);
  expect(await due()).toBe(preview.moves.find((move: { what: string }) => move.what === 'due').to);
  const [entry] = await api.database.query(
    `select a.detail, p.code from audit_entry a join person p on p.id = a.actor_id where a.action = 'calendar.imported'`,
  );
  expect(entry).toMatchObject({ code: 'bdv.lanh-dao', detail: { code: 'vn-state' } });
  expect((await client.post('/calendars/vn-state/changes', { days, apply: true })).body).toMatchObject({
    changed: [],
    confirmed: 0,
    moves: [],
  });
  const back = { days: [swap('2018-03-16', 'ordinary'), swap('2018-03-24', 'ordinary')], apply: true };
  expect((await client.post('/calendars/vn-state/changes', back)).body.changed).toHaveLength(2);
  expect(await due()).toBe(before);
});

test('a faulty change names its field, and an unknown calendar is not found', async () => {
  const client = await administrator();
  const twice = { days: [swap('2018-03-16', 'swap-off'), swap('2018-03-16', 'ordinary')] };
  const pointers = async (body: unknown) =>
    (await client.post('/calendars/vn-state/changes', body)).body.errors.map(
      (each: { pointer: string }) => each.pointer,
    );
  expect(await pointers(twice)).toEqual(['/days/1/date']);
  expect(await pointers({ days: [swap('2018-02-30', 'holiday', ' ')] })).toEqual(['/days/0/date', '/days/0/source']);
  expect(await pointers({ days: [] })).toEqual(['/days']);
  const unknown = await client.post('/calendars/khong-co/changes', { days: [swap('2018-03-16', 'swap-off')] });
  expect(unknown.body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
});

test('a further calendar begins with the days of another and goes its own way', async () => {
  const client = await administrator();
  const made = await client.post('/calendars', {
    code: 'truong-hoc',
    name: 'Lịch của trường',
    like: 'vn-state',
    weekend: [0],
  });
  expect(made).toMatchObject({ status: 201, body: { code: 'truong-hoc', weekend: [0] } });
  const [school, state] = (await client.get('/calendars')).body;
  expect(school.years).toEqual(state.years);
  const before = await due();
  await client.post('/calendars/truong-hoc/changes', { days: [swap('2018-03-16', 'swap-off')], apply: true });
  expect(await due()).toBe(before);
  const again = await client.post('/calendars', { code: 'Truong-Hoc', name: 'Lịch khác' });
  expect(again.body.errors).toMatchObject([{ pointer: '/code' }]);
  const unlike = await client.post('/calendars', { code: 'khac', name: 'Lịch khác', like: 'khong-co' });
  expect(unlike.body.errors).toMatchObject([{ pointer: '/like' }]);
  expect((await client.get('/calendars')).body).toHaveLength(2);
});
