import { upload } from '../support/direction-sources.js';
import { type ObstacleOffice, obstacleOffice, TRIAGE } from '../support/obstacle-office.js';
import { kindsTold, pointersOf } from '../support/people.js';

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

test('a unit raises one on its task; it is triaged, answered in time, and the unit confirms that it is settled', async () => {
  const file = await upload(people.officer, 'to-trinh.pdf');
  const answer = await people.officer.post(path, office.stops({ attachmentIds: [file] }));
  expect(answer).toMatchObject({
    status: 201,
    body: {
      code: 'O-1',
      kind: 'funding',
      cause: 'objective',
      stage: 'raised',
      unit: { code: 'U0001' },
      task: { code: '2018/1.1' },
      severity: null,
      answerBy: null,
      overdue: false,
      attachments: [{ name: 'to-trinh.pdf' }],
      steps: [{ ordinal: 1, step: 'raise', by: 'u0001.cv' }],
      mine: { unit: true, handler: false, secretariat: false },
    },
  });
  expect(await office.event('obstacle.raised', 'O-1')).toEqual({
    unit: 'U0001',
    data: { obstacle: 'O-1', task: '2018/1.1', kind: 'funding' },
  });
  expect(await kindsTold(people.secretariat)).toContain('obstacle-raised');
  expect(await kindsTold(people.otherSecretariat)).toContain('obstacle-raised');
  const one = `/obstacles/${answer.body.id}`;
  expect((await people.officer.post(`${one}/triage`, TRIAGE)).body.code).toBe('NOT_ALLOWED');
  expect((await people.officer.post(`${one}/answer`, { outcome: 'replied', text: 'x' })).body.code).toBe('NOT_ALLOWED');
  expect((await people.secretariat.post(`${one}/settlement`)).body.code).toBe('NOT_ALLOWED');
  const triaged = await people.secretariat.post(`${one}/triage`, { ...TRIAGE, note: 'Nhờ bên UBND trả lời' });
  expect(triaged.body).toMatchObject({
    stage: 'triaged',
    severity: 'serious',
    handler: { code: 'UBND' },
    answerBy: '2018-03-14',
    answerByOriginal: '2018-03-14',
  });
  expect(await kindsTold(people.otherSecretariat)).toContain('obstacle-assigned');
  expect((await people.officer.get(one)).body.steps[1]).toMatchObject({ step: 'triage', note: null });
  const paper = { paperNumber: '12/STC', paperDate: '2018-03-07' };
  const replied = await people.otherSecretariat.post(`${one}/answer`, {
    outcome: 'replied',
    text: 'Đã bố trí từ nguồn dự phòng',
    ...paper,
  });
  expect(replied.body).toMatchObject({
    stage: 'answered',
    answeredAt: '2018-03-07T08:00:00.000+07:00',
    answers: [
      { number: 1, outcome: 'replied', late: false, by: 'snv.thuong-truc', ...paper, task: null, change: null },
    ],
  });
  expect(await office.event('obstacle.answered', 'O-1/1')).toEqual({
    unit: 'U0001',
    data: { obstacle: 'O-1', outcome: 'replied', late: false },
  });
  expect(await kindsTold(people.head)).toContain('obstacle-answered');
  expect((await people.head.get('/work')).body.obstacleAnswers).toMatchObject({ total: 1, items: [{ code: 'O-1' }] });
  const settled = await people.head.post(`${one}/settlement`);
  expect(settled.body).toMatchObject({ stage: 'settled', settledAt: '2018-03-07T08:00:00.000+07:00' });
  expect((await people.head.post(`${one}/reopening`, { reason: 'x' })).body.code).toBe('OBSTACLE_NOT_AT_STAGE');
  expect((await people.head.get('/work')).body.obstacleAnswers.total).toBe(0);
});

test('help from another unit is a single task of that unit with its date, and the raising unit is told', async () => {
  const id = await office.raised();
  const [{ code }] = (await people.secretariat.get(`/obstacles?programme=${api.programmeId}&stage=raised`)).body.items;
  const supported = await people.secretariat.post(`/obstacles/${id}/answer`, {
    outcome: 'supported',
    text: 'Nhờ U0002 cử giảng viên',
    support: { unit: 'U0002', title: 'Cử giảng viên', due: '2018-04-02' },
  });
  expect(supported.body).toMatchObject({
    stage: 'answered',
    answers: [
      { outcome: 'supported', task: { code: `${code}/1`, due: '2018-04-02', status: 'open', unit: { code: 'U0002' } } },
    ],
  });
  const { id: taskId } = supported.body.answers[0].task;
  expect((await people.partner.get(`/tasks/${taskId}`)).body).toMatchObject({
    origin: 'single',
    code: `${code}/1`,
    due: '2018-04-02',
    lead: { code: 'U0002' },
    planId: null,
  });
  expect(await office.event('task.assigned', `${code}/1/U0002`)).toMatchObject({
    unit: 'U0002',
    data: { obstacle: code, task: `${code}/1`, role: 'lead', due: '2018-04-02' },
  });
  expect(await office.event('obstacle.answered', `${code}/1`)).toMatchObject({
    data: { outcome: 'supported', task: `${code}/1`, due: '2018-04-02' },
  });
  expect(await kindsTold(people.partner)).toContain('obstacle-support');
  expect((await people.partner.get(`/obstacles/${id}`)).status).toBe(200);
  const done = await people.partner.post(`/tasks/${taskId}/completion`, { note: 'Đã cử 3 giảng viên' });
  expect(done.body).toMatchObject({ status: 'done', timely: true });
});

test('a dated change to the task: a new due date and another coordinating unit, what it was before kept for ever', async () => {
  const id = await office.raised();
  const changed = await people.secretariat.post(`/obstacles/${id}/answer`, {
    outcome: 'task-changed',
    text: 'Lùi hạn, thêm đơn vị phối hợp',
    change: { due: '2018-07-31', coordinating: ['U0002', 'U0004'], effectiveOn: '2018-03-05' },
  });
  const { code } = changed.body;
  expect(changed.body.answers[0]).toMatchObject({
    outcome: 'task-changed',
    task: { code: '2018/1.1', due: '2018-07-31' },
    change: {
      before: { due: '2018-06-15', coordinating: ['U0002'] },
      after: { due: '2018-07-31', coordinating: ['U0002', 'U0004'] },
      effectiveOn: '2018-03-05',
      reason: 'Lùi hạn, thêm đơn vị phối hợp',
    },
  });
  expect((await people.officer.get(`/tasks/${office.tasks['1.1']}`)).body).toMatchObject({
    due: '2018-07-31',
    dueOriginal: '2018-06-15',
    coordinating: [{ code: 'U0002' }, { code: 'U0004' }],
    changes: [{ ordinal: 1, obstacle: code, effectiveOn: '2018-03-05', before: { due: '2018-06-15' } }],
  });
  expect(await office.event('task.assigned', '2018/1.1/U0004')).toMatchObject({
    unit: 'U0004',
    data: { year: 2018, task: '1.1', role: 'coordinating', due: '2018-07-31' },
  });
  expect(await office.event('task.assigned', '2018/1.1/U0002')).toBeUndefined();
  expect(await kindsTold(people.partner)).toContain('task-changed');
  const [{ reason }] = await api.database.query(
    `select reason from wake where kind = 'programme' and process_id = $1 and reason = 'tasks changed'`,
    [api.programmeId],
  );
  expect(reason).toBe('tasks changed');
  await expect(api.office.database.source.query(`update task_change set reason = 'khác'`)).rejects.toThrow();
});

test('a unit that leads no longer leaves the task to the one that leads now', async () => {
  const id = (await people.other.post(path, office.stops({ taskId: office.tasks['1.2'] }))).body.id;
  const changed = await people.secretariat.post(`/obstacles/${id}/answer`, {
    outcome: 'task-changed',
    text: 'Chuyển đơn vị chủ trì',
    change: { lead: 'U0002' },
  });
  expect(changed.body.answers[0].change).toMatchObject({ before: { lead: 'U0004' }, after: { lead: 'U0002' } });
  expect((await people.partner.get(`/tasks/${office.tasks['1.2']}`)).body).toMatchObject({ lead: { code: 'U0002' } });
  expect((await people.other.get(`/tasks/${office.tasks['1.2']}`)).status).toBe(404);
  expect((await people.other.get(`/obstacles/${id}`)).status).toBe(200);
});

test('dismissed with a reason, reopened with a reason, triaged anew: the first date stays, and a late answer is late', async () => {
  const id = await office.raised({ taskId: undefined, kind: 'coordination' });
  const one = `/obstacles/${id}`;
  await people.secretariat.post(`${one}/triage`, TRIAGE);
  expect(
    (await people.secretariat.post(`${one}/dismissal`, { reason: 'Không thuộc chương trình' })).body,
  ).toMatchObject({
    stage: 'dismissed',
    task: null,
    cause: 'subjective',
    answers: [{ outcome: 'dismissed', text: 'Không thuộc chương trình' }],
  });
  expect((await people.head.post(`${one}/reopening`, { reason: 'Có thuộc' })).body).toMatchObject({
    stage: 'raised',
    answerBy: null,
    answerByOriginal: '2018-03-14',
    answeredAt: null,
    steps: [{}, {}, { step: 'dismiss' }, { step: 'reopen', note: 'Có thuộc' }],
  });
  expect(await kindsTold(people.secretariat)).toContain('obstacle-reopened');
  await people.secretariat.post(`${one}/triage`, { ...TRIAGE, to: 'U0004', answerBy: '2018-03-20' });
  expect((await people.other.get('/work')).body.obstacles.items).toMatchObject([{ overdue: false }]);
  await api.database.setClock('2018-03-21T00:00:00+07:00');
  expect((await people.other.get('/work')).body.obstacles.items).toMatchObject([{ overdue: true }]);
  const heads = await api.as('vp.tt');
  expect((await heads.get('/work')).body.obstaclesOverdue).toMatchObject({ total: 1, items: [{ id }] });
  expect((await people.secretariat.get('/obstacles?overdue=true')).body.items).toMatchObject([{ id }]);
  const dismissal = await people.other.post(`${one}/dismissal`, { reason: 'x' });
  expect(dismissal.body.code).toBe('NOT_ALLOWED');
  const replied = await people.other.post(`${one}/answer`, { outcome: 'replied', text: 'Đã phối hợp' });
  expect(replied.body).toMatchObject({
    answerByOriginal: '2018-03-14',
    answers: [
      { number: 2, late: true },
      { number: 1, late: false },
    ],
  });
  expect((await heads.get('/work')).body.obstaclesOverdue.total).toBe(0);
});

test('a unit that overcomes it by itself says how', async () => {
  const id = await office.raised();
  expect(pointersOf(await people.officer.post(`/obstacles/${id}/settlement`))).toEqual(['/note']);
  const settled = await people.officer.post(`/obstacles/${id}/settlement`, { note: 'Đã tự bố trí' });
  expect(settled.body).toMatchObject({ stage: 'settled', answers: [] });
});
