import { type Client, TestApi } from '../support/api.js';
import { reviewWithPacket, upload } from '../support/direction-sources.js';
import { twoSided } from '../support/two-sided-programme.js';

let api: TestApi;
let packetId: string;
let reviewId: string;
let path: string;
let people: Record<'leader' | 'secretariat' | 'otherLeader' | 'otherSecretariat' | 'officer' | 'receiver', Client>;

beforeAll(async () => {
  api = await TestApi.start(4, twoSided);
  ({ packetId, reviewId } = await reviewWithPacket(api.database, api.programmeId));
  path = `/programmes/${api.programmeId}/directions`;
  const names = {
    leader: 'bdv.lanh-dao',
    secretariat: 'bdv.thuong-truc',
    otherLeader: 'ubnd.lanh-dao',
    otherSecretariat: 'snv.thuong-truc',
    officer: 'u0001.cv',
    receiver: 'u0002.cv',
  };
  people = Object.fromEntries(
    await Promise.all(Object.entries(names).map(async ([name, code]) => [name, await api.as(code)])),
  ) as typeof people;
});

afterAll(() => api?.close());
afterEach(() => api.database.setClock('2018-03-07T08:00:00+07:00'));

/** A direction of BDV's leader, given today; `change` makes it another one. */
const said = (change: object = {}) => ({
  text: 'Rà soát các vụ việc phức tạp',
  to: 'U0001',
  due: '2018-03-20',
  givenBy: 'Trưởng ban',
  givenOn: '2018-03-07',
  source: 'conference',
  reviewId,
  ...change,
});

const PAPER = { text: 'Đã rà soát', paperNumber: '15/BC', paperDate: '2018-03-07' };

const kindsTold = async (client: Client) =>
  (await client.get('/notifications')).body.items.map(({ kind }: { kind: string }) => kind);

const events = (key: string) =>
  api.database.query(
    `select e.name, e.key, v.code as unit, e.data from event e left join unit_version v on v.unit_id = e.unit_id
     where starts_with(e.key, $1) order by e.name, e.key`,
    [key],
  );

test('to the own side, from a conference: a direction, and at once a task of that unit; answered with proof it is done', async () => {
  const given = await people.leader.post(path, said());
  expect(given).toMatchObject({
    status: 201,
    body: {
      code: 'D-1',
      kind: 'direction',
      stage: 'open',
      source: 'conference',
      review: '2018-annual',
      packet: null,
      from: { code: 'BDV' },
      to: { code: 'U0001' },
      toParty: { code: 'BDV' },
      dueOriginal: '2018-03-20',
      steps: [{ ordinal: 1, step: 'give', stage: 'open', by: 'bdv.lanh-dao', unit: { code: 'U0001' } }],
      tasks: [{ code: 'D-1', status: 'open' }],
      mine: { giver: true, receiver: true, addressed: false },
    },
  });
  const [task] = given.body.tasks;
  expect((await people.officer.get(`/tasks/${task.id}`)).body).toMatchObject({
    code: 'D-1',
    direction: 'D-1',
    origin: 'direction',
    due: '2018-03-20',
    lead: { code: 'U0001' },
    year: 2018,
  });
  expect((await people.officer.post(`/tasks/${task.id}/completion`, { note: 'x' })).body.code).toBe(
    'TASK_BELONGS_TO_DIRECTION',
  );
  const { directions, tasks } = (await people.officer.get('/work')).body;
  expect([directions.items.map(({ code }: { code: string }) => code), tasks.total]).toEqual([['D-1'], 0]);

  const answered = await people.officer.post(`/directions/${given.body.id}/answer`, PAPER);
  expect(answered.body).toMatchObject({
    stage: 'answered',
    answeredAt: '2018-03-07T08:00:00.000+07:00',
    answers: [{ number: 1, text: 'Đã rà soát', paperNumber: '15/BC', late: false, unit: { code: 'U0001' } }],
    steps: [{ step: 'give' }, { step: 'answer', stage: 'answered', by: 'u0001.cv' }],
    tasks: [{ code: 'D-1', status: 'done' }],
  });
  expect((await people.officer.get(`/tasks/${task.id}`)).body).toMatchObject({ timely: true, cell: 'doneOnTime' });
  expect(await events('D-1')).toEqual([
    { name: 'direction.answered', key: 'D-1/1', unit: 'U0001', data: { direction: 'D-1', answer: 1, late: false } },
    {
      name: 'direction.given',
      key: 'D-1',
      unit: 'U0001',
      data: {
        direction: 'D-1',
        kind: 'direction',
        source: 'conference',
        from: 'BDV',
        due: '2018-03-20',
        review: '2018-annual',
      },
    },
    {
      name: 'task.assigned',
      key: 'D-1/U0001',
      unit: 'U0001',
      data: { direction: 'D-1', role: 'lead', due: '2018-03-20' },
    },
  ]);
  expect(await kindsTold(people.officer)).toContain('direction-given');
  expect(await kindsTold(people.secretariat)).toContain('direction-answered');
  expect(await kindsTold(people.leader)).toEqual([]);
});

test('to the other party, from a packet: a request, which becomes a task when accepted, by the date promised', async () => {
  const given = await people.leader.post(
    path,
    said({ to: 'U0002', source: 'packet', packetId, reviewId: undefined, due: '2018-03-15' }),
  );
  expect(given.body).toMatchObject({
    code: 'D-2',
    kind: 'request',
    stage: 'proposed',
    packet: '2018-annual',
    toParty: { code: 'UBND' },
    tasks: [],
  });
  const request = `/directions/${given.body.id}`;
  expect((await people.receiver.post(`${request}/answer`, PAPER)).body.code).toBe('DIRECTION_NOT_AT_STAGE');
  expect((await people.secretariat.post(`${request}/acceptance`)).body.code).toBe('NOT_ALLOWED');
  expect((await people.receiver.post(`${request}/acceptance`)).body.code).toBe('NOT_ALLOWED');
  expect((await people.otherSecretariat.get('/work')).body.requests).toMatchObject({
    total: 1,
    items: [{ code: 'D-2' }],
  });
  expect((await people.secretariat.get('/work')).body.requests.total).toBe(0);
  expect(await kindsTold(people.otherSecretariat)).toContain('request-received');
  expect(
    (await people.otherSecretariat.post(`${request}/acceptance`, { due: '2018-03-06' })).body.errors,
  ).toMatchObject([{ pointer: '/due' }]);
  const accepted = await people.otherLeader.post(`${request}/acceptance`, { due: '2018-03-30' });
  expect(accepted.body).toMatchObject({
    kind: 'request',
    stage: 'open',
    due: '2018-03-30',
    dueOriginal: '2018-03-15',
    tasks: [{ code: 'D-2', status: 'open' }],
  });
  expect((await people.otherSecretariat.post(`${request}/acceptance`)).body.code).toBe('DIRECTION_NOT_AT_STAGE');
  expect(await kindsTold(people.secretariat)).toContain('request-decided');

  await api.database.setClock('2018-03-31T00:00:00+07:00');
  expect((await people.receiver.get(request)).body).toMatchObject({ overdue: true });
  const file = await upload(people.receiver, 'ket-qua.pdf');
  const answered = await people.receiver.post(`${request}/answer`, { text: 'Đã xong', attachmentIds: [file] });
  expect(answered.body).toMatchObject({
    stage: 'answered',
    overdue: false,
    answers: [{ late: true, attachments: [{ name: 'ket-qua.pdf' }] }],
  });
  const [task] = answered.body.tasks;
  expect((await people.receiver.get(`/tasks/${task.id}`)).body).toMatchObject({ timely: false, cell: 'doneLate' });
  expect((await people.leader.get(`/attachments/${file}`)).status).toBe(200);
  expect((await people.officer.get(`/attachments/${file}`)).status).toBe(404);
});

test('a handwritten note comes with its scan, entered by the secretariat for the leader, and the addressed unit may read it', async () => {
  const note = { source: 'note', reviewId: undefined, due: undefined };
  expect((await people.secretariat.post(path, said(note))).body.errors).toMatchObject([{ pointer: '/attachmentId' }]);
  const foreign = await upload(people.officer, 'khac.pdf');
  expect((await people.secretariat.post(path, said({ ...note, attachmentId: foreign }))).body.errors).toMatchObject([
    { pointer: '/attachmentId' },
  ]);
  const attachmentId = await upload(people.secretariat, 'but-phe.pdf');
  expect((await people.officer.get(`/attachments/${attachmentId}`)).status).toBe(404);
  const given = await people.secretariat.post(path, said({ ...note, attachmentId, givenOn: '2018-03-05' }));
  expect(given.body).toMatchObject({
    code: 'D-3',
    source: 'note',
    scanId: attachmentId,
    due: null,
    givenOn: '2018-03-05',
  });
  expect((await people.officer.get(`/attachments/${attachmentId}`)).status).toBe(200);
  expect((await people.receiver.get(`/attachments/${attachmentId}`)).status).toBe(404);
  // A leader uploads nothing: the secretariat's scan serves.
  expect((await people.leader.post(path, said({ ...note, attachmentId }))).body).toMatchObject({ code: 'D-4' });
  await api.database.setClock('2018-12-01T08:00:00+07:00');
  const answered = await people.officer.post(`/directions/${given.body.id}/answer`, {
    ...PAPER,
    paperDate: '2018-12-01',
  });
  expect(answered.body.answers).toMatchObject([{ late: false }]);
});

test('an answer without proof is refused, and so is another unit’s file', async () => {
  const { id } = (await people.leader.post(path, said())).body;
  const pointers = async (input: object) =>
    (await people.officer.post(`/directions/${id}/answer`, input)).body.errors.map(
      ({ pointer }: { pointer: string }) => pointer,
    );
  expect(await pointers({ text: 'Đã xong' })).toEqual(['/paperNumber']);
  expect(await pointers({ text: 'Đã xong', paperNumber: '1' })).toEqual(['/paperDate']);
  expect(await pointers({ ...PAPER, paperDate: '2018-03-08' })).toEqual(['/paperDate']);
  const foreign = await upload(people.receiver, 'cua-don-vi-khac.pdf');
  expect(await pointers({ text: 'Đã xong', attachmentIds: [foreign] })).toEqual(['/attachmentIds/0']);
  expect((await people.officer.get(`/directions/${id}`)).body).toMatchObject({
    stage: 'open',
    answers: [],
    version: 1,
  });
});

test.each<[string, object, string]>([
  ['a unit that the programme does not have', { to: 'LOST' }, '/to'],
  ['a day that is still to come', { givenOn: '2018-03-08' }, '/givenOn'],
  ['a date before it was given', { due: '2018-03-06' }, '/due'],
  ['no packet for one from a packet', { source: 'packet', reviewId: undefined }, '/packetId'],
  ['a conference beside the packet', { source: 'note' }, '/reviewId'],
  ['a party the caller does not act for', { from: 'UBND' }, '/from'],
])('%s is refused, and nothing is given', async (_, change, pointer) => {
  const before = (await people.leader.get('/directions')).body.items.length;
  expect((await people.leader.post(path, said(change))).body.errors).toMatchObject([{ pointer }]);
  expect((await people.leader.get('/directions')).body.items).toHaveLength(before);
});

test('what a packet does not say yet cannot be directed upon', async () => {
  const frozen = await reviewWithPacket(api.database, api.programmeId, '2018-half-year', 'frozen');
  const input = said({ source: 'packet', packetId: frozen.packetId, reviewId: undefined });
  expect((await people.leader.post(path, input)).body.errors).toMatchObject([{ pointer: '/packetId' }]);
});

test('asking the same again does it once', async () => {
  const key = { 'idempotency-key': 'once' };
  const first = await people.leader.post(path, said(), key);
  const second = await people.leader.post(path, said(), key);
  expect([first.status, second.status, second.body.code]).toEqual([201, 201, first.body.code]);
  const answer = [`/directions/${first.body.id}/answer`, PAPER, { 'idempotency-key': 'answer' }] as const;
  expect((await people.officer.post(...answer)).body.answers).toHaveLength(1);
  expect((await people.officer.post(...answer)).body.answers).toHaveLength(1);
});
