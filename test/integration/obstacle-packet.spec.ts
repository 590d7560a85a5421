import { SYSTEM_ACTOR } from '#persistence/actor';
import { inspectionsForPacket } from '#record/inspection/inspections-for-packet.queries';
import { obstaclesForPacket } from '#record/obstacle/obstacles-for-packet.queries';
import { assemblePacket } from '#record/packet/assemble-packet';
import { type Client, TestApi } from '../support/api.js';
import { reviewWithPacket } from '../support/direction-sources.js';
import { issuedPlan } from '../support/issued-plan.js';
import { twoSided } from '../support/two-sided-programme.js';

let api: TestApi;
let officer: Client;
let secretariat: Client;
let tasks: Record<string, string>;

const at = (day: string) => `${day}T08:00:00+07:00`;
const TRIAGE = { severity: 'serious', to: 'U0002', answerBy: '2018-03-14' };

beforeAll(async () => {
  api = await TestApi.start(3, twoSided);
  officer = await api.as('u0001.cv');
  secretariat = await api.as('bdv.thuong-truc');
  tasks = await issuedPlan(api.database, api.programmeId, 2018, [{ number: '1.1', lead: 'U0001', due: '2018-06-15' }]);
});

afterAll(() => api?.close());

const snapshot = <T>(work: Parameters<typeof api.office.database.snapshot<T>>[1]) =>
  api.office.database.snapshot(SYSTEM_ACTOR, work);

const obstacles = (since: string | null) =>
  snapshot((tx) => obstaclesForPacket(tx, api.programmeId, since === null ? null : Date.parse(at(since))));

const inspections = (since: string | null) =>
  snapshot((tx) => inspectionsForPacket(tx, api.programmeId, since === null ? null : Date.parse(at(since))));

const codes = (list: readonly { obstacle?: string; inspection?: string }[]) =>
  list.map(({ obstacle, inspection }) => obstacle ?? inspection);

const made = async (client: Client, path: string, input: object) => {
  const { status, body } = await client.post(path, input);
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.id as string;
};

const raise = (change: object = {}) =>
  made(officer, `/programmes/${api.programmeId}/obstacles`, {
    taskId: tasks['1.1'],
    kind: 'funding',
    title: 'Chưa có kinh phí',
    text: 'x',
    ...change,
  });

test('without any of them a packet says nothing about obstacles and inspections, not even that there are none', async () => {
  const { reviewId } = await reviewWithPacket(api.database, api.programmeId, '2018-half-year');
  const assembled = await snapshot((tx) =>
    assemblePacket(tx, { programme_id: api.programmeId, review_id: reviewId, code: '2018-half-year' }, null),
  );
  expect(Object.keys(assembled.content)).toEqual(expect.not.arrayContaining(['obstacles', 'inspections']));
});

test('a packet lists every obstacle that waits, and those answered since the packet before', async () => {
  await api.database.setClock(at('2018-03-07'));
  const [waiting, answered] = [await raise(), await raise()];
  await secretariat.post(`/obstacles/${waiting}/triage`, TRIAGE);
  await secretariat.post(`/obstacles/${answered}/answer`, {
    outcome: 'task-changed',
    text: 'Lùi hạn',
    change: { due: '2018-07-31' },
  });
  await api.database.setClock(at('2018-03-15'));
  const { reviewId } = await reviewWithPacket(api.database, api.programmeId);
  const { content } = await snapshot((tx) =>
    assemblePacket(tx, { programme_id: api.programmeId, review_id: reviewId, code: '2018-annual' }, null),
  );
  expect(content.obstacles).toEqual([
    {
      obstacle: 'O-1',
      kind: 'funding',
      title: 'Chưa có kinh phí',
      unit: { code: 'U0001', name: 'Đơn vị U0001' },
      task: '2018/1.1',
      raisedOn: '2018-03-07',
      stage: 'triaged',
      severity: 'serious',
      answerByOriginal: '2018-03-14',
      answerBy: '2018-03-14',
      overdue: true,
      answer: null,
    },
    expect.objectContaining({
      obstacle: 'O-2',
      stage: 'answered',
      answer: {
        number: 1,
        outcome: 'task-changed',
        text: 'Lùi hạn',
        answeredAt: '2018-03-07T08:00:00.000+07:00',
        late: false,
        task: '2018/1.1',
        due: '2018-07-31',
      },
    }),
  ]);
  expect(codes(await obstacles('2018-03-07'))).toEqual(['O-1', 'O-2']);
  expect(codes(await obstacles('2018-03-08'))).toEqual(['O-1']);
  await officer.post(`/obstacles/${answered}/settlement`);
  expect(codes(await obstacles('2018-03-10'))).toEqual(['O-1', 'O-2']);
});

test('an answer stamped before a freeze and written after it is told by the next packet', async () => {
  const { packetId } = await reviewWithPacket(api.database, api.programmeId, '2018-mid-term');
  await api.database.query(`update packet set frozen_at = $2 where id = $1`, [packetId, at('2018-03-20')]);
  const content = { obstacles: [{ obstacle: 'O-2', stage: 'triaged' }] };
  await api.database.query(
    `insert into packet_file (packet_id, name, media_type, sha256, size, bytes) values ($1, 'packet.json', 'application/json', 'x', 1, $2)`,
    [packetId, Buffer.from(JSON.stringify(content))],
  );
  expect(codes(await obstacles('2018-03-20'))).toEqual(['O-1', 'O-2']);
  expect(codes(await obstacles('2018-03-21'))).toEqual(['O-1']);
});

test('a packet lists inspections that have begun or are followed up, and those closed since the packet before', async () => {
  await api.database.setClock(at('2018-04-02'));
  const plan = (startsOn: string) =>
    made(secretariat, `/programmes/${api.programmeId}/inspections`, {
      kind: 'inspection',
      subject: 'Quy chế',
      startsOn,
      endsOn: '2018-10-31',
      units: ['U0001', 'U0002'],
    });
  const first = await plan('2018-04-02');
  await plan('2018-10-01');
  await secretariat.put(`/inspections/${first}/team`, {
    decisionNumber: '1',
    decisionDate: '2018-04-02',
    members: [{ role: 'head', unit: 'VP-BDV', office: 'Chánh Văn phòng' }],
  });
  const paper = { number: '2', date: '2018-04-02' };
  await secretariat.post(`/inspections/${first}/notice`, { ...paper, selfReportDue: '2018-04-10' });
  await officer.post(`/inspections/${first}/self-reports`, { text: 'x' });
  const recommendations = [
    { unit: 'U0001', text: 'Một', due: '2018-04-02' },
    { unit: 'U0002', text: 'Hai', due: '2018-09-01' },
  ];
  const out = await secretariat.post(`/inspections/${first}/results`, { ...paper, summary: 'x', recommendations });
  await officer.post(`/tasks/${out.body.given[0].taskId}/completion`, {
    note: 'x',
    ...{ paperNumber: '5', paperDate: '2018-04-02' },
  });
  await api.database.setClock(at('2018-04-03'));
  expect(await inspections('2018-04-03')).toEqual([
    {
      inspection: 'I-1',
      kind: 'inspection',
      subject: 'Quy chế',
      scheduled: true,
      startsOn: '2018-04-02',
      endsOn: '2018-10-31',
      units: [
        { code: 'U0001', name: 'Đơn vị U0001' },
        { code: 'U0002', name: 'Đơn vị U0002' },
      ],
      stage: 'followed-up',
      results: { number: '2', date: '2018-04-02' },
      recommendations: { open: 1, overdue: 0, reported: 1, done: 0, withdrawn: 0 },
    },
  ]);
  for (const { id } of out.body.given) {
    await secretariat.post(`/recommendations/${id}/withdrawal`, { reason: 'x' });
  }
  expect((await secretariat.post(`/inspections/${first}/closing`)).body.stage).toBe('closed');
  expect(codes(await inspections('2018-04-03'))).toEqual(['I-1']);
  expect(codes(await inspections('2018-04-04'))).toEqual([]);
  await api.database.setClock(at('2018-10-01'));
  expect(codes(await inspections('2018-04-04'))).toEqual(['I-2']);
});

test('what is ahead tells when inspections begin, their self-reports are due, and obstacles are to be answered', async () => {
  await api.database.setClock(at('2018-04-02'));
  const id = await raise();
  await secretariat.post(`/obstacles/${id}/triage`, { ...TRIAGE, answerBy: '2018-04-06' });
  const { happenings } = (await secretariat.get(`/programmes/${api.programmeId}/ahead`)).body;
  const told = happenings.filter(({ kind }: { kind: string }) => /inspection|obstacle|self-report/.test(kind));
  expect(told).toMatchObject([
    { kind: 'obstacle-answer-due', at: '2018-04-07T00:00:00.000+07:00', name: 'O-3' },
    { kind: 'inspection-begins', at: '2018-10-01T08:00:00.000+07:00', name: 'I-2. Kiểm tra: Quy chế', units: 2 },
    { kind: 'inspection-ends' },
  ]);
});

test('after a suspension an obstacle keeps the working days it had left, and the first date stays beside it', async () => {
  const codeOf = async () =>
    (await secretariat.get('/obstacles?limit=200')).body.items.find(({ code }: { code: string }) => code === 'O-3');
  const { id } = await codeOf();
  await secretariat.post(`/programmes/${api.programmeId}/suspension`, { reason: 'Dịch bệnh' });
  await api.database.setClock(at('2018-04-16'));
  expect((await secretariat.post(`/obstacles/${id}/triage`, { ...TRIAGE, answerBy: '2018-04-20' })).body.code).toBe(
    'PROGRAMME_NOT_IN_FORCE',
  );
  await secretariat.post(`/programmes/${api.programmeId}/resumption`);
  expect(await codeOf()).toMatchObject({ answerBy: '2018-04-20', answerByOriginal: '2018-04-06', overdue: false });
});
