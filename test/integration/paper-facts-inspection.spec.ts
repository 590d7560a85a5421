import type { Client, TestApi } from '../support/api.js';
import { done, inspectionOffice, NOTICE, RESULTS } from '../support/inspection-office.js';
import { factsOf, OFFICES, unitNamed, wordsFromRecord } from '../support/paper-facts.js';

let api: TestApi;
let inspection: string;
let id: string;
let secretariat: Client;

beforeAll(async () => {
  const office = await inspectionOffice();
  api = office.api;
  secretariat = office.people.secretariat;
  inspection = await office.arrived('noticed');
  id = inspection.split('/').at(-1)!;
});
afterAll(() => api.close());

test('a notice tells the decision, the team in its order, the units by code, the outline and the date', async () => {
  expect(await factsOf(api, 'inspection-notice', id)).toEqual({
    programme: {
      number: '01-CTr/TEST',
      title: 'Chương trình thử',
      signedOn: '2018-01-02',
      from: '2018-01-02',
      until: '2018-12-31',
      parties: [
        { unit: OFFICES[0], secretariat: { code: 'VP-BDV', name: 'Văn phòng VP-BDV' } },
        { unit: OFFICES[1], secretariat: { code: 'SNV', name: 'Văn phòng SNV' } },
      ],
    },
    inspection: 'I-1',
    kind: 'inspection',
    subject: 'Thực hiện quy chế dân chủ ở cơ sở',
    year: 2018,
    scheduled: true,
    plan: null,
    decision: { number: '15-QĐ/BDV', date: '2018-03-07' },
    startsOn: '2018-03-20',
    endsOn: '2018-03-30',
    units: [unitNamed('U0001'), unitNamed('U0002')],
    team: [
      { role: 'head', unit: { code: 'VP-BDV', name: 'Văn phòng VP-BDV' }, office: 'Trưởng ban' },
      { role: 'member', unit: unitNamed('U0004'), office: 'Chuyên viên' },
      { role: 'member', unit: unitNamed('U0003'), office: 'Chuyên viên' },
    ],
    selfReportDueOriginal: NOTICE.selfReportDue,
    selfReportDue: NOTICE.selfReportDue,
    outline: NOTICE.outline,
  });
});

test('results tell what each unit sent and when the team worked there, findings, and recommendations with their dates', async () => {
  const officer = await api.as('u0001.cv');
  await done(officer, 'post', `${inspection}/self-reports`, { text: 'Lần đầu' });
  await done(officer, 'post', `${inspection}/self-reports`, {
    text: 'Lần hai',
    paperNumber: '08/BC-DV',
    paperDate: '2018-03-07',
  });
  await done(secretariat, 'post', `${inspection}/minutes`, { unit: 'U0002', heldOn: '2018-03-07', text: 'Sáng' });
  await done(secretariat, 'post', `${inspection}/minutes`, { unit: 'U0002', heldOn: '2018-03-07', text: 'Chiều' });
  for (const kind of ['shortcoming', 'strength']) {
    await done(secretariat, 'post', `${inspection}/findings`, { unit: 'U0002', kind, text: `Phát hiện ${kind}` });
  }
  expect(await factsOf(api, 'inspection-results', id)).toMatchObject({ summary: null, recommendations: [] });
  const recommendations = [
    { unit: 'U0002', text: 'Công khai tài chính', due: '2018-04-02' },
    { unit: 'U0001', text: 'Lập sổ theo dõi', due: '2018-05-02' },
  ];
  const { given } = await done(secretariat, 'post', `${inspection}/results`, { ...RESULTS, recommendations });
  await done(secretariat, 'post', `/recommendations/${given[1].id}/withdrawal`, { reason: 'Trùng' });
  expect(await factsOf(api, 'inspection-results', id)).toMatchObject({
    notice: { number: NOTICE.number, date: NOTICE.date },
    summary: RESULTS.summary,
    course: [
      {
        unit: unitNamed('U0001'),
        selfReport: { paper: { number: '08/BC-DV', date: '2018-03-07' }, sentOn: '2018-03-07', late: false },
        workedOn: [],
      },
      { unit: unitNamed('U0002'), selfReport: null, workedOn: ['2018-03-07'] },
    ],
    findings: [
      { unit: unitNamed('U0002'), kind: 'shortcoming', text: 'Phát hiện shortcoming' },
      { unit: unitNamed('U0002'), kind: 'strength', text: 'Phát hiện strength' },
    ],
    recommendations: [
      {
        code: 'I-1/1',
        unit: unitNamed('U0002'),
        text: 'Công khai tài chính',
        dueOriginal: '2018-04-02',
        due: '2018-04-02',
        stage: 'open',
      },
    ],
  });
  expect(await wordsFromRecord(api, 'inspection-results', id)).toContain(
    'I-1/1 | Đơn vị U0002 | Công khai tài chính | 2/4/2018',
  );
});

test('two readings are alike, and what does not exist has none', async () => {
  for (const kind of ['inspection-notice', 'inspection-results'] as const) {
    expect(await factsOf(api, kind, id)).toEqual(await factsOf(api, kind, id));
    expect(await factsOf(api, kind, api.programmeId)).toBeUndefined();
  }
});
