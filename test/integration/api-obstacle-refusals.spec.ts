import { upload } from '../support/direction-sources.js';
import { type ObstacleOffice, obstacleOffice, TRIAGE } from '../support/obstacle-office.js';
import { codesOfPages, pointersOf } from '../support/people.js';

let office: ObstacleOffice;
let api: ObstacleOffice['api'];
let path: string;
let people: ObstacleOffice['people'];

beforeAll(async () => {
  office = await obstacleOffice();
  ({ api, path, people } = office);
});

afterAll(() => api?.close());
afterEach(() => api.database.setClock('2018-03-07T08:00:00+07:00'));

test.each<[string, object, string]>([
  ['a task in which the unit has no part', { taskId: 'other' }, '/taskId'],
  ['a task that is none', { taskId: '01890000-0000-7000-8000-000000000000' }, '/taskId'],
  ['another unit’s file', { attachmentIds: ['foreign'] }, '/attachmentIds/0'],
  ['a kind that is not in the list', { kind: 'weather' }, '/kind'],
])('%s is refused, and nothing is raised', async (_, change, pointer) => {
  const made = { ...change } as { taskId?: string; attachmentIds?: string[] };
  if (made.taskId === 'other') made.taskId = office.tasks['1.2'];
  if (made.attachmentIds) made.attachmentIds = [await upload(people.partner, 'khac.pdf')];
  const before = (await people.officer.get('/obstacles?limit=200')).body.items.length;
  const answer = await people.officer.post(path, office.stops(made));
  expect(pointersOf(answer)).toEqual([pointer]);
  expect((await people.officer.get('/obstacles?limit=200')).body.items).toHaveLength(before);
});

test.each<[string, object, string[]]>([
  ['no task for help', { outcome: 'supported' }, ['/support']],
  ['a change beside words', { outcome: 'replied', change: { due: '2018-09-01' } }, ['/change']],
  [
    'help from the unit itself',
    { outcome: 'supported', support: { unit: 'U0001', title: 'x', due: '2018-04-01' } },
    ['/support/unit'],
  ],
  [
    'help by a day that is gone',
    { outcome: 'supported', support: { unit: 'U0002', title: 'x', due: '2018-03-06' } },
    ['/support/due'],
  ],
  ['a change that changes nothing', { outcome: 'task-changed', change: {} }, ['/change']],
  ['a due date that is gone', { outcome: 'task-changed', change: { due: '2018-03-06' } }, ['/change/due']],
  [
    'a change as of tomorrow',
    { outcome: 'task-changed', change: { due: '2018-12-01', effectiveOn: '2018-03-08' } },
    ['/change/effectiveOn'],
  ],
  ['a unit that the programme does not have', { outcome: 'task-changed', change: { lead: 'LOST' } }, ['/change/lead']],
  ['a paper without its date', { outcome: 'replied', paperNumber: '1' }, ['/paperDate']],
])('an answer with %s is refused, and the obstacle waits', async (_, input, expected) => {
  const id = await office.raised();
  const answer = await people.secretariat.post(`/obstacles/${id}/answer`, { text: 'x', ...input });
  expect(pointersOf(answer)).toEqual(expected);
  expect((await people.officer.get(`/obstacles/${id}`)).body).toMatchObject({
    stage: 'raised',
    answers: [],
    version: 1,
  });
});

test('a task that is over cannot be changed, nor one where there is none', async () => {
  const change = { outcome: 'task-changed', text: 'x', change: { due: '2018-12-01' } };
  const over = await office.raised({ taskId: office.tasks['1.3'] });
  expect((await people.secretariat.post(`/obstacles/${over}/answer`, change)).body.code).toBe('TASK_NOT_AT_STATUS');
  const none = await office.raised({ taskId: undefined });
  expect((await people.secretariat.post(`/obstacles/${none}/answer`, change)).body.code).toBe('OBSTACLE_WITHOUT_TASK');
});

test('two who do different things to one obstacle at once: one after the other, and nothing is lost of either', async () => {
  for (let turn = 0; turn < 5; turn += 1) {
    const id = await office.raised();
    const answers = await Promise.all([
      people.secretariat.post(`/obstacles/${id}/answer`, { outcome: 'replied', text: 'x' }),
      people.otherSecretariat.post(`/obstacles/${id}/dismissal`, { reason: 'x' }),
      people.otherSecretariat.post(`/obstacles/${id}/triage`, TRIAGE),
    ]);
    for (const { status, body } of answers)
      expect([undefined, 'OBSTACLE_NOT_AT_STAGE']).toContain(status === 200 ? undefined : body.code);
    const { body } = await people.secretariat.get(`/obstacles/${id}`);
    expect(['answered', 'dismissed']).toContain(body.stage);
    expect(body.answers).toHaveLength(1);
    const done = answers.filter(({ status }) => status === 200).length;
    expect(body.steps.map(({ ordinal }: { ordinal: number }) => ordinal)).toEqual(
      Array.from({ length: done + 1 }, (_, index) => index + 1),
    );
  }
});

test('asking the same again does it once', async () => {
  const key = { 'idempotency-key': 'once' };
  const first = await people.officer.post(path, office.stops(), key);
  expect((await people.officer.post(path, office.stops(), key)).body.code).toBe(first.body.code);
});

test('nothing new is raised while the programme is suspended, and the list turns its pages', async () => {
  await api.database.query(`update programme set stage = 'suspended' where id = $1`, [api.programmeId]);
  expect((await people.officer.post(path, office.stops())).body.code).toBe('PROGRAMME_NOT_IN_FORCE');
  await api.database.query(`update programme set stage = 'in-force' where id = $1`, [api.programmeId]);
  await people.other.post(path, office.stops({ taskId: office.tasks['1.2'] }));
  const seen = await codesOfPages(people.secretariat, '/obstacles');
  expect(seen).toEqual(seen.map((_, index) => `O-${index + 1}`));
  expect(seen.length).toBeGreaterThan(10);
  const ofTask = await people.secretariat.get(`/obstacles?task=${office.tasks['1.2']}&unit=U0004&kind=funding`);
  expect(ofTask.body.items).toHaveLength(1);
});
