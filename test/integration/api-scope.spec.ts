import { createAdministrator } from '#record/organisation/create-administrator';
import { type Client, PAPER, TestApi } from '../support/api.js';
import { pdf } from '../support/sample-files.js';

let api: TestApi;
let other: { programmeId: string; roundId: string };
/** Of U0001, the secretariat and the leader of its programme, and people who have nothing to do with it. */
let people: Record<
  | 'officer'
  | 'head'
  | 'secretariat'
  | 'leader'
  | 'neighbour'
  | 'neighbourHead'
  | 'stranger'
  | 'otherSecretariat'
  | 'administrator',
  Client
>;
let own: string;
let attachment: string;
let draftAttachment: string;
let extension: string;

beforeAll(async () => {
  api = await TestApi.start(3);
  other = await api.addOtherProgramme();
  await createAdministrator(api.office.database, {
    userName: 'quan-tri',
    password: 'rất dài và khó',
    onlyIfNone: true,
  });
  const names = {
    officer: 'u0001.cv',
    head: 'u0001.tt',
    secretariat: 'bdv.thuong-truc',
    leader: 'bdv.lanh-dao',
    neighbour: 'u0002.cv',
    neighbourHead: 'u0002.tt',
    stranger: 'x0001.cv',
    otherSecretariat: 'btg.thuong-truc',
    administrator: 'quan-tri',
  };
  people = Object.fromEntries(
    await Promise.all(Object.entries(names).map(async ([name, code]) => [name, await api.as(code)])),
  ) as typeof people;
  own = await api.obligation('U0001');
  const { officer, head } = people;
  const upload = (name: string) => officer.post(`/attachments?name=${name}&attested=true`, pdf(name));
  attachment = (await upload('bao-cao.pdf')).body.id;
  await officer.put(
    `/obligations/${own}/draft`,
    { answers: { meetings: 3, note: 'riêng' }, attachmentIds: [attachment] },
    { 'if-match': '"0"' },
  );
  await head.post(`/obligations/${own}/draft/approval`, {}, { 'if-match': '"1"' });
  extension = (await officer.post(`/obligations/${own}/extensions`, { requestedDue: '2018-03-26', reason: 'bận' })).body
    .id;
  await officer.post(`/obligations/${own}/submission`, PAPER);
  draftAttachment = (await upload('nhap.pdf')).body.id;
});

afterAll(() => api?.close());

type Name = keyof typeof people;
const ALL: Name[] = [
  'officer',
  'head',
  'secretariat',
  'leader',
  'neighbour',
  'neighbourHead',
  'stranger',
  'otherSecretariat',
  'administrator',
];

/** Who may read each address (200); everybody else gets the answer of what does not exist (404). */
const READS: [what: string, path: () => string, allowed: Name[]][] = [
  ['the duty and its submitted versions', () => `/obligations/${own}`, ['officer', 'head', 'secretariat', 'leader']],
  ['the draft', () => `/obligations/${own}/draft`, ['officer', 'head']],
  ['a file of a submitted version', () => `/attachments/${attachment}`, ['officer', 'head', 'secretariat', 'leader']],
  ['a file that is only uploaded', () => `/attachments/${draftAttachment}`, ['officer', 'head']],
  [
    'the programme',
    () => `/programmes/${api.programmeId}`,
    ['officer', 'head', 'secretariat', 'leader', 'neighbour', 'neighbourHead', 'administrator'],
  ],
  [
    'what happens next',
    () => `/programmes/${api.programmeId}/ahead`,
    ['officer', 'head', 'secretariat', 'leader', 'neighbour', 'neighbourHead', 'administrator'],
  ],
  ['the story', () => `/programmes/${api.programmeId}/story`, ['secretariat', 'leader', 'administrator']],
  [
    'the round',
    () => `/rounds/${api.roundId}`,
    ['officer', 'head', 'secretariat', 'leader', 'neighbour', 'neighbourHead', 'administrator'],
  ],
  [
    'the list of the round',
    () => `/rounds/${api.roundId}/obligations`,
    ['officer', 'head', 'secretariat', 'leader', 'neighbour', 'neighbourHead', 'administrator'],
  ],
];

test.each(READS)('%s is read by whom it concerns, and does not exist for others', async (_, path, allowed) => {
  for (const name of ALL) {
    const { status } = await people[name].get(path());
    expect([name, status]).toEqual([name, allowed.includes(name) ? 200 : 404]);
  }
});

/** What outsiders may not do; the body is right, so that only the scope can refuse. */
const COMMANDS: [path: () => string, body: object, headers?: Record<string, string>, method?: string][] = [
  [() => `/obligations/${own}/draft`, { answers: {} }, { 'if-match': '"3"' }, 'PUT'],
  [() => `/obligations/${own}/draft/approval`, {}, { 'if-match': '"3"' }],
  [() => `/obligations/${own}/draft/approval`, {}, { 'if-match': '"3"' }, 'DELETE'],
  [() => `/obligations/${own}/submission`, PAPER],
  [() => `/obligations/${own}/nothing-to-report`, { confirmed: true }],
  [() => `/obligations/${own}/correction`, { ...PAPER, reason: 'x' }],
  [
    () => `/obligations/${own}/registration`,
    { ...PAPER, arrivalNumber: '1', arrivalDate: '2018-03-07', answers: { meetings: 1 } },
  ],
  [() => `/obligations/${own}/return`, { version: 1, reason: 'wrong-form' }],
  [() => `/obligations/${own}/acceptance`, { version: 1 }],
  [() => `/obligations/${own}/extensions`, { requestedDue: '2018-03-26', reason: 'x' }],
  [() => `/extensions/${extension}/decision`, { decision: 'refuse' }],
  [() => `/extensions/${extension}/answer`, { accept: true }],
];

test.each(COMMANDS)('nobody outside can do anything at %s', async (path, body, headers = {}, method = 'POST') => {
  for (const name of ['neighbour', 'neighbourHead', 'stranger', 'otherSecretariat', 'administrator'] as const) {
    const answer = await people[name].ask(method, path(), body, headers);
    expect([name, answer.status, answer.body.code]).toEqual([name, 404, 'NOT_FOUND']);
  }
  // A leader reads and does nothing.
  expect((await people.leader.ask(method, path(), body, headers)).body.code).toBe('NOT_ALLOWED');
});

test('nobody but its secretariats suspends, resumes or ends a programme', async () => {
  for (const what of ['suspension', 'resumption', 'end']) {
    for (const name of ALL.filter((each) => each !== 'secretariat')) {
      const { status } = await people[name].post(`/programmes/${api.programmeId}/${what}`, { reason: 'x' });
      const sees = !['stranger', 'otherSecretariat'].includes(name);
      expect([what, name, status]).toEqual([what, name, sees ? 403 : 404]);
    }
  }
});

test('lists hold what is the caller’s and nothing else', async () => {
  const units = async (name: Name) =>
    (await people[name].get(`/rounds/${api.roundId}/obligations`)).body.items?.map(
      (item: { unit: { code: string } }) => item.unit.code,
    );
  expect(await units('officer')).toEqual(['U0001']);
  expect(await units('neighbour')).toEqual(['U0002']);
  expect(await units('secretariat')).toEqual(['U0001', 'U0002', 'U0003']);
  expect(await units('leader')).toEqual(['U0001', 'U0002', 'U0003']);
  expect(await units('administrator')).toEqual([]);

  const programmes = async (name: Name) =>
    (await people[name].get('/programmes')).body.items.map((item: { number: string }) => item.number);
  expect(await programmes('officer')).toEqual(['01-CTr/TEST']);
  expect(await programmes('otherSecretariat')).toEqual(['02-CTr/KHAC']);
  expect(await programmes('administrator')).toEqual(['01-CTr/TEST', '02-CTr/KHAC']);

  const rounds = async (name: Name) =>
    (await people[name].get('/rounds')).body.items.map((item: { id: string }) => item.id);
  expect(await rounds('neighbour')).toEqual([api.roundId]);
  expect(await rounds('stranger')).toEqual([other.roundId]);
  expect(await rounds('administrator')).toHaveLength(2);
  expect((await people.officer.get(`/rounds?programme=${other.programmeId}`)).body.items).toEqual([]);
});

test('a unit’s counts are over its own duty, and sums over all are for those who oversee', async () => {
  expect((await people.neighbour.get(`/rounds/${api.roundId}`)).body).toMatchObject({
    overAllUnits: false,
    counts: { units: 1, submitted: 0 },
  });
  expect((await people.leader.get(`/rounds/${api.roundId}`)).body).toMatchObject({
    overAllUnits: true,
    counts: { units: 3, submitted: 1 },
  });
  const rollUp = async (name: Name) => (await people[name].get(`/rounds/${api.roundId}/roll-up`)).status;
  expect([
    await rollUp('secretariat'),
    await rollUp('leader'),
    await rollUp('officer'),
    await rollUp('administrator'),
    await rollUp('stranger'),
  ]).toEqual([200, 200, 403, 403, 404]);
});

test('units and offices are known to their own, to those who oversee, and to administrators; addresses to nobody', async () => {
  const codes = async (name: Name, list: string) =>
    (await people[name].get(`/${list}?limit=200`)).body.items.map((item: { code: string }) => item.code);
  expect(await codes('officer', 'units')).toEqual(['U0001']);
  expect(await codes('secretariat', 'units')).toEqual(['BDV', 'U0001', 'U0002', 'U0003', 'UBND']);
  expect(await codes('administrator', 'units')).toEqual(expect.arrayContaining(['U0001', 'X0001', 'BTG']));
  expect(await codes('neighbour', 'persons')).toEqual(['u0002.cv', 'u0002.tt']);
  expect(await codes('otherSecretariat', 'persons')).not.toContain('u0001.cv');
  expect(JSON.stringify((await people.administrator.get('/persons')).body)).not.toContain('@');
});

test('events, letters and faults are for secretariats and administrators', async () => {
  const status = async (name: Name, path: string) => (await people[name].get(path)).status;
  for (const name of ['officer', 'head', 'leader', 'neighbour'] as const)
    expect(await status(name, '/events')).toBe(403);
  for (const name of ALL) expect(await status(name, '/faults')).toBe(name === 'administrator' ? 200 : 403);
  expect((await people.officer.get('/urging-letters')).body.items).toEqual([]);
});

test('my work is mine: another’s report, request or lateness is never in it', async () => {
  await api.database.setClock('2018-03-21T09:00:00+07:00');
  const work = async (name: Name) => (await people[name].get('/work')).body;
  expect(await work('secretariat')).toMatchObject({
    rulings: { total: 1, items: [{ id: own, unit: { code: 'U0001' }, draft: 'none' }] },
    late: { total: 2, items: [{ unit: { code: 'U0002' } }, { unit: { code: 'U0003' } }] },
    owed: { total: 0 },
  });
  expect(await work('neighbour')).toMatchObject({
    owed: { total: 1, items: [{ unit: { code: 'U0002' }, late: true }] },
    rulings: { total: 0 },
    late: { total: 0 },
  });
  expect((await work('otherSecretariat')).rulings.total).toBe(0);
  expect(await work('administrator')).toMatchObject({ owed: { total: 0 }, rulings: { total: 0 }, late: { total: 0 } });
});

test('a notification is read and marked by its own person only', async () => {
  const { items } = (await people.officer.get('/notifications')).body;
  expect(items.length).toBeGreaterThan(0);
  expect((await people.head.post(`/notifications/${items[0].id}/read`)).body.code).toBe('NOT_FOUND');
  expect((await people.officer.post(`/notifications/${items[0].id}/read`)).body.readAt).toMatch(/\+07:00$/);
  expect((await people.officer.get('/notifications?unread=true')).body.items).not.toContainEqual(
    expect.objectContaining({ id: items[0].id }),
  );
});

test('another unit’s file cannot be borne by one’s own report', async () => {
  const id = await api.obligation('U0002');
  const answer = await people.neighbour.put(
    `/obligations/${id}/draft`,
    { answers: {}, attachmentIds: [attachment] },
    { 'if-match': '"0"' },
  );
  expect(answer.body).toMatchObject({ code: 'INPUT_INVALID', errors: [{ pointer: '/attachmentIds/0' }] });
});
