import { upload } from '../support/direction-sources.js';
import {
  done,
  type InspectionOffice,
  inspectionOffice,
  NOTICE,
  planned,
  RESULTS,
  team,
} from '../support/inspection-office.js';
import { kindsTold, pointersOf } from '../support/people.js';

let office: InspectionOffice;
let api: InspectionOffice['api'];
let path: string;
let people: InspectionOffice['people'];

beforeAll(async () => {
  office = await inspectionOffice();
  ({ api, path, people } = office);
});

afterAll(() => api?.close());
beforeEach(() => api.database.setClock('2018-03-07T08:00:00+07:00'));

test('from the year’s plan to its end: team, notice, self-report, minutes, findings, results, recommendations, follow-up', async () => {
  const plan = await people.secretariat.put(`/programmes/${api.programmeId}/inspection-plans/2018`, {
    number: '03-KH/BDV',
    date: '2018-01-15',
  });
  expect(plan.body).toMatchObject({ year: 2018, paper: { number: '03-KH/BDV', date: '2018-01-15' } });
  const created = await people.secretariat.post(path, planned());
  expect(created).toMatchObject({
    status: 201,
    body: { code: 'I-1', stage: 'planned', year: 2018, scheduled: true, units: [{ code: 'U0001' }, { code: 'U0002' }] },
  });
  const one = `/inspections/${created.body.id}`;
  expect((await people.officer.get(one)).status).toBe(404);
  expect((await people.secretariat.get('/work')).body.inspections.items).toMatchObject([
    { code: 'I-1', todo: 'decide-team' },
  ]);

  const decision = await upload(people.secretariat, 'quyet-dinh.pdf');
  const decided = await people.secretariat.put(`${one}/team`, team({ attachmentIds: [decision] }));
  expect(decided.body).toMatchObject({
    stage: 'decided',
    decision: { number: '15-QĐ/BDV', attachments: [{ name: 'quyet-dinh.pdf' }] },
    team: [
      { role: 'head', person: 'vp.tt', unit: { code: 'VP-BDV' } },
      { person: 'u0004.cv' },
      { person: null, office: 'Chuyên viên' },
    ],
  });
  expect(await kindsTold(people.member)).toContain('inspection-team');
  expect((await people.member.get('/work')).body.inspections.items).toMatchObject([{ code: 'I-1', todo: 'carry-out' }]);
  expect((await people.officer.get(one)).status).toBe(404);

  const noticed = await people.otherSecretariat.post(`${one}/notice`, NOTICE);
  expect(noticed.body).toMatchObject({
    stage: 'noticed',
    notice: { number: '16-TB/BDV', outline: 'I. Lãnh đạo…' },
    selfReportDue: '2018-03-15',
    selfReportDueOriginal: '2018-03-15',
  });
  expect(await kindsTold(people.head)).toContain('inspection-noticed');
  expect((await people.officer.get('/work')).body.selfReports).toMatchObject({
    total: 1,
    items: [{ code: 'I-1', unit: { code: 'U0001' }, due: '2018-03-15', overdue: false }],
  });
  expect((await people.officer.get(one)).body).toMatchObject({
    units: [{ code: 'U0001' }],
    mine: { units: ['U0001'] },
  });

  await api.database.setClock('2018-03-16T00:00:00+07:00');
  const own = await upload(people.officer, 'tu-kiem-tra.pdf');
  const sent = await people.officer.post(`${one}/self-reports`, {
    text: 'Đơn vị tự kiểm tra',
    paperNumber: '09-BC',
    paperDate: '2018-03-15',
    attachmentIds: [own],
  });
  expect(sent).toMatchObject({
    status: 201,
    body: {
      stage: 'under-way',
      selfReports: [{ unit: { code: 'U0001' }, number: 1, late: true, attachments: [{ name: 'tu-kiem-tra.pdf' }] }],
    },
  });
  expect((await people.officer.get('/work')).body.selfReports.total).toBe(0);
  expect(await kindsTold(people.member)).toContain('self-report-received');
  expect((await people.partner.get(one)).body.selfReports).toEqual([]);
  expect((await people.partner.get(`/attachments/${own}`)).status).toBe(404);
  expect((await people.member.get(`/attachments/${own}`)).status).toBe(200);

  await api.database.setClock('2018-03-29T09:00:00+07:00');
  const minutes = { unit: 'U0001', heldOn: '2018-03-28', text: 'Làm việc với đơn vị' };
  expect((await people.officer.post(`${one}/minutes`, minutes)).body.code).toBe('NOT_ALLOWED');
  expect((await people.member.post(`${one}/minutes`, minutes)).body.minutes).toMatchObject([
    { unit: { code: 'U0001' }, number: 1, heldOn: '2018-03-28', by: 'u0004.cv' },
  ]);
  await done(people.member, 'post', `${one}/findings`, { unit: 'U0001', kind: 'strength', text: 'Có kế hoạch' });
  await done(people.member, 'post', `${one}/findings`, { unit: 'U0002', kind: 'violation', text: 'Nhầm' });
  expect((await people.member.delete(`${one}/findings/2`)).body.findings).toMatchObject([{ number: 1 }]);
  expect((await people.officer.get(one)).body).toMatchObject({ findings: [], minutes: [{ number: 1 }] });

  const concluded = await people.secretariat.post(`${one}/results`, {
    ...RESULTS,
    date: '2018-03-29',
    recommendations: [
      { unit: 'U0001', text: 'Công khai danh mục', due: '2018-05-31' },
      { unit: 'U0002', text: 'Kiện toàn ban chỉ đạo', due: '2018-04-30' },
    ],
  });
  expect(concluded.body).toMatchObject({
    stage: 'followed-up',
    results: { number: '20-TB/BDV', summary: 'Cơ bản thực hiện tốt.' },
    recommendations: { open: 2, reported: 0, done: 0, withdrawn: 0 },
    given: [
      { code: 'I-1/1', unit: { code: 'U0001' }, stage: 'open', due: '2018-05-31' },
      { code: 'I-1/2', unit: { code: 'U0002' } },
    ],
  });
  const assigned = await api.database.query(
    `select key, data from event where name = 'task.assigned' and starts_with(key, 'I-1') order by key`,
  );
  expect(assigned).toEqual([
    { key: 'I-1/1/U0001', data: { inspection: 'I-1', task: 'I-1/1', role: 'lead', due: '2018-05-31' } },
    { key: 'I-1/2/U0002', data: { inspection: 'I-1', task: 'I-1/2', role: 'lead', due: '2018-04-30' } },
  ]);
  expect(await kindsTold(people.officer)).toEqual(
    expect.arrayContaining(['inspection-concluded', 'recommendation-given']),
  );
  const seen = (await people.officer.get(one)).body;
  expect(seen.given.map(({ code }: { code: string }) => code)).toEqual(['I-1/1']);
  expect(seen.findings).toMatchObject([{ kind: 'strength' }]);
  expect(seen.recommendations).toEqual({ open: 1, reported: 0, done: 0, withdrawn: 0 });

  const [first, second] = concluded.body.given;
  expect((await people.officer.get('/work')).body.tasks.items).toMatchObject([
    { code: 'I-1/1', origin: 'recommendation', cell: 'openInTime' },
  ]);
  expect(pointersOf(await people.officer.post(`/tasks/${first.taskId}/completion`, { note: 'Xong' }))).toEqual([
    '/paperNumber',
  ]);
  const proof = { note: 'Đã công khai', paperNumber: '21-TB', paperDate: '2018-03-29' };
  expect((await people.officer.post(`/tasks/${first.taskId}/completion`, proof)).body.status).toBe('done');
  expect((await people.secretariat.get('/work')).body.verifications.items).toMatchObject([
    { code: 'I-1/1', stage: 'reported' },
  ]);
  expect((await people.secretariat.post(`${one}/closing`)).body).toMatchObject({
    code: 'INSPECTION_HAS_OPEN_RECOMMENDATIONS',
  });
  expect((await people.secretariat.post(`/tasks/${first.taskId}/reopening`, { reason: 'x' })).body.code).toBe(
    'TASK_BELONGS_TO_RECOMMENDATION',
  );
  expect((await people.officer.post(`/recommendations/${first.id}/verification`)).body.code).toBe('NOT_ALLOWED');
  expect(
    await done(people.secretariat, 'post', `/recommendations/${first.id}/return`, { reason: 'Chưa đủ' }),
  ).toMatchObject({
    stage: 'open',
    timely: null,
  });
  expect(await kindsTold(people.officer)).toContain('recommendation-returned');
  await done(people.officer, 'post', `/tasks/${first.taskId}/completion`, proof);
  expect(await done(people.secretariat, 'post', `/recommendations/${first.id}/verification`)).toMatchObject({
    stage: 'done',
  });
  expect((await people.secretariat.post(`/recommendations/${first.id}/verification`)).body.code).toBe(
    'RECOMMENDATION_NOT_AT_STAGE',
  );
  expect(
    await done(people.secretariat, 'post', `/recommendations/${second.id}/withdrawal`, { reason: 'Đơn vị sáp nhập' }),
  ).toMatchObject({ stage: 'withdrawn', withdrawnReason: 'Đơn vị sáp nhập' });
  expect((await people.partner.get(`/tasks/${second.taskId}`)).body.status).toBe('dropped');
  expect((await people.secretariat.get('/work')).body.inspections.items).toMatchObject([
    { code: 'I-1', todo: 'close' },
  ]);
  expect(await done(people.secretariat, 'post', `${one}/closing`)).toMatchObject({
    stage: 'closed',
    recommendations: { open: 0, reported: 0, done: 1, withdrawn: 1 },
  });
  // It turns out not to be done after all.
  await done(people.secretariat, 'post', `/recommendations/${first.id}/return`, { reason: 'Kiểm tra lại' });
  expect((await people.secretariat.get(one)).body).toMatchObject({
    stage: 'followed-up',
    recommendations: { open: 1 },
  });
});
