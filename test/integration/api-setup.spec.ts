import { createAdministrator } from '#record/organisation/create-administrator';
import { newSetUpCode } from '#record/setup/set-up-code';
import { type Answer, TestApi } from '../support/api.js';

let api: TestApi;

// A record with a programme in it and nobody who administers it.
beforeEach(async () => {
  api = await TestApi.start(1);
});

afterEach(() => api?.close());

const PASSWORD = 'mật khẩu đủ dài';
const input = (code: string, change: object = {}) => ({
  code,
  language: 'en',
  administrator: { name: 'Quản trị', userName: 'Quan-Tri', email: 'qt@office.example', password: PASSWORD },
  organisation: { name: 'Ban Dân vận Trung ương', code: 'BDVTW', kind: 'party-committee', level: 'centre' },
  ...change,
});
const send = (body: object, headers = {}): Promise<Answer> => api.anybody().post('/api/v1/setup', body, headers);
const code = async () => (await newSetUpCode(api.office.database))!;
const installation = async () => (await api.anybody().get('/api/v1/installation')).body;
const signedIn = (answer: Answer) =>
  api.anybody({ cookie: answer.headers.get('set-cookie')!.split(';')[0]!, 'x-requested-with': 'fetch' });
const count = async (sql: string) => Number((await api.database.query(`select count(*) from ${sql}`))[0].count);

test('the right code makes the office and its administrator, who is signed in at once; the record keeps only its hash', async () => {
  expect(await installation()).toMatchObject({ setUp: false, language: 'vi' });
  const given = await code();
  expect(JSON.stringify(await api.database.query('select * from setting'))).not.toContain(given);
  expect((await api.anybody().post('/api/v1/setup/code', { code: given })).status).toBe(204);
  const answer = await send(input(given));
  expect(answer.status).toBe(201);
  const me = (await signedIn(answer).get('/api/v1/me')).body;
  expect(me).toMatchObject({
    code: 'quan-tri',
    name: 'Quản trị',
    locale: 'en',
    roles: [{ role: 'administrator', unit: { code: 'BDVTW', name: 'Ban Dân vận Trung ương' } }],
  });
  expect(await installation()).toEqual({
    rehearsal: true,
    now: expect.any(String),
    setUp: true,
    language: 'en',
  });
  const again = await api.anybody().post('/api/v1/sessions', { userName: 'quan-tri', password: PASSWORD });
  expect(again.status).toBe(201);
  const audited = await api.database.query(`select action from audit_entry where actor_kind = 'administrator-command'`);
  expect(audited.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['set-up-code.made', 'installation.set-up', 'administrator.created', 'session.opened']),
  );
});

test('a wrong code, a code that a later start replaced, and a used one are refused and leave nothing behind', async () => {
  const units = await count('unit');
  expect((await send(input('đoán bừa'))).body).toMatchObject({ status: 403, code: 'SET_UP_CODE_WRONG' });
  const replaced = await code();
  const last = await code();
  expect((await send(input(replaced))).body.code).toBe('SET_UP_CODE_WRONG');
  expect((await api.anybody().post('/api/v1/setup/code', { code: replaced })).body.code).toBe('SET_UP_CODE_WRONG');
  expect([await count('unit'), await count('account')]).toEqual([units, 0]);
  expect((await send(input(last, { administrator: { ...input('').administrator, secretariat: true } }))).status).toBe(
    201,
  );
  const used = await send(input(last, { organisation: { ...input('').organisation, code: 'KHAC' } }));
  expect(used.body).toMatchObject({ status: 409, code: 'SET_UP_ALREADY' });
  expect(await newSetUpCode(api.office.database)).toBeUndefined();
  expect(await count(`membership where role in ('administrator', 'secretariat') and valid_from = '2018-03-07'`)).toBe(
    2,
  );
});

test('of two at once one wins, and nothing of the other is written', async () => {
  const given = await code();
  const units = await count('unit');
  const answers = await Promise.all(
    ['MOT', 'HAI', 'BA'].map((unit) =>
      send(
        input(given, {
          administrator: { ...input('').administrator, userName: unit.toLowerCase() },
          organisation: { ...input('').organisation, code: unit },
        }),
      ),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  expect([await count('account'), await count('session'), await count('unit')]).toEqual([1, 1, units + 1]);
});

test('every faulty field is named, and nothing is written then: neither half of it', async () => {
  const given = await code();
  const pointers = (answer: Answer) => answer.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort();
  const short = input(given, {
    administrator: { name: ' ', userName: 'có dấu', password: 'ngắn', email: 'không phải' },
    organisation: { name: '', code: 'có dấu', kind: 'x', level: 'y' },
  });
  expect(pointers(await send(short))).toEqual([
    '/administrator/email',
    '/administrator/name',
    '/administrator/password',
    '/administrator/userName',
    '/organisation/code',
    '/organisation/kind',
    '/organisation/level',
    '/organisation/name',
  ]);
  const taken = input(given, {
    administrator: { ...input('').administrator, userName: 'u0001.cv' },
    organisation: { ...input('').organisation, code: 'bdv', calendar: 'khong-co' },
  });
  expect(pointers(await send(taken))).toEqual([
    '/administrator/userName',
    '/organisation/calendar',
    '/organisation/code',
  ]);
  expect(await count('account')).toBe(0);
  expect((await send(input(given), { origin: 'https://elsewhere.example' })).body.code).toBe('ORIGIN_REFUSED');
  expect((await send(input(given))).status).toBe(201); // the code is still good
});

test('an administrator made on the command line ends the set-up too', async () => {
  const given = await code();
  const made = { userName: 'quan-tri', password: PASSWORD, onlyIfNone: true };
  expect(await createAdministrator(api.office.database, made)).toBe('created');
  expect((await send(input(given))).body.code).toBe('SET_UP_ALREADY');
  expect(await count(`setting where key = 'set-up-code'`)).toBe(0);
  expect((await installation()).setUp).toBe(true);
});

test('guessing is slowed down', async () => {
  const statuses = await Promise.all(
    Array.from({ length: 22 }, async () => (await api.anybody().post('/api/v1/setup/code', { code: 'đoán' })).status),
  );
  expect(statuses.filter((status) => status === 429)).toHaveLength(2);
});

test('the later steps are kept in the record, for administrators alone', async () => {
  const client = signedIn(await send(input(await code())));
  expect((await client.get('/api/v1/setup/steps')).body).toEqual({
    steps: ['calendar', 'mail', 'units', 'sample'].map((step) => ({ step, state: 'open', at: null })),
    sample: null,
  });
  await client.put('/api/v1/setup/steps/mail', { state: 'skipped' });
  const { body } = await client.put('/api/v1/setup/steps/calendar', { state: 'done' });
  expect(body.steps.map(({ state }: { state: string }) => state)).toEqual(['done', 'skipped', 'open', 'open']);
  expect(body.steps[0].at).toMatch(/^2018-03-07T/);
  expect((await client.put('/api/v1/setup/steps/khac', { state: 'done' })).body.code).toBe('INPUT_INVALID');
  const officer = await api.as('u0001.cv');
  expect((await officer.get('/setup/steps')).body.code).toBe('NOT_ALLOWED');
  expect((await officer.put('/setup/steps/mail', { state: 'done' })).body.code).toBe('NOT_ALLOWED');
  expect((await officer.post('/setup/sample')).body.code).toBe('NOT_ALLOWED');
  expect((await officer.post('/setup/sample/end')).body.code).toBe('NOT_ALLOWED');
});

test('the sample programme comes once, with a round that is open and accounts shown once; ended, its accounts are closed', async () => {
  const client = signedIn(await send(input(await code())));
  expect((await client.post('/api/v1/setup/sample/end')).body.code).toBe('NOT_FOUND');
  const { status, body } = await client.post('/api/v1/setup/sample');
  expect([status, body.sample.ended, body.accounts.length]).toEqual([201, false, 9]);
  expect((await client.post('/api/v1/setup/sample')).body).toMatchObject({
    status: 409,
    code: 'SAMPLE_PROGRAMME_EXISTS',
  });
  const { programmeId } = body.sample;
  await api.office.turn('programme', programmeId);
  const [round] = await api.database.query(`select id from round where programme_id = $1`, [programmeId]);
  await api.office.turn('round', round.id);
  const owed = await api.database.query(`select 1 from obligation where round_id = $1 and status = 'open'`, [round.id]);
  expect(owed).toHaveLength(3);
  const { userName, password } = body.accounts.find((each: { userName: string }) => each.userName === 'mau-xa-1-cv');
  const officer = await api.anybody().post('/api/v1/sessions', { userName, password });
  expect((await signedIn(officer).get('/api/v1/me')).body.roles).toMatchObject([{ unit: { code: 'MAU-XA-1' } }]);
  const ended = await client.post('/api/v1/setup/sample/end');
  expect(ended.body).toMatchObject({ sample: { programmeId, ended: true } });
  expect((await client.post('/api/v1/setup/sample/end')).body.code).toBe('PROGRAMME_NOT_IN_FORCE');
  expect((await api.anybody().post('/api/v1/sessions', { userName, password })).status).toBe(401);
  expect(
    await count(`account a join person p on p.id = a.person_id where p.code like 'mau-%' and disabled_at is null`),
  ).toBe(0);
});
