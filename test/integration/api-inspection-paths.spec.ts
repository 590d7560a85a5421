import {
  done,
  type InspectionOffice,
  inspectionOffice,
  NOTICE,
  planned,
  RESULTS,
  team,
} from '../support/inspection-office.js';
import { codesOfPages, kindsTold, pointersOf } from '../support/people.js';

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

test('dates, units and subject change until the units know, over the version that was read', async () => {
  const one = await office.arrived('decided');
  const { version } = (await people.secretariat.get(one)).body;
  const change = { startsOn: '2018-04-02', endsOn: '2018-04-06', units: ['U0002'], reason: 'Trùng lịch' };
  expect((await people.secretariat.put(one, change)).body.code).toBe('IF_MATCH_REQUIRED');
  expect((await people.secretariat.put(one, change, { 'if-match': `"${version - 1}"` })).body.code).toBe(
    'VERSION_STALE',
  );
  const moved = await people.secretariat.put(one, change, { 'if-match': `"${version}"` });
  expect(moved.body).toMatchObject({ stage: 'decided', startsOn: '2018-04-02', units: [{ code: 'U0002' }] });
  expect(moved.body.steps.at(-1)).toMatchObject({ step: 'move', note: 'Trùng lịch' });
  await done(people.secretariat, 'post', `${one}/notice`, NOTICE);
  const late = await people.secretariat.put(one, change, { 'if-match': `"${version + 2}"` });
  expect(late.body.code).toBe('INSPECTION_NOT_AT_STAGE');
});

test('a notice given again moves the date, and the first stays beside it', async () => {
  const one = await office.arrived('noticed');
  const again = await done(people.secretariat, 'post', `${one}/notice`, { ...NOTICE, selfReportDue: '2018-03-20' });
  expect(again).toMatchObject({ stage: 'noticed', selfReportDue: '2018-03-20', selfReportDueOriginal: '2018-03-15' });
});

test('a survey asks for no self-report unless a date is given; an inspection always does', async () => {
  const survey = await office.arrived('decided', { kind: 'survey' });
  const { selfReportDue: _, ...withoutDate } = NOTICE;
  expect(await done(people.secretariat, 'post', `${survey}/notice`, withoutDate)).toMatchObject({
    stage: 'noticed',
    selfReportDue: null,
  });
  const inspection = await office.arrived('decided');
  expect(pointersOf(await people.secretariat.post(`${inspection}/notice`, withoutDate))).toEqual(['/selfReportDue']);
});

test('whoever leaves the team sees nothing of it any more, and a unit that is inspected never the team’s findings before the results', async () => {
  const one = await office.arrived('under-way');
  await done(people.member, 'post', `${one}/findings`, { unit: 'U0001', kind: 'shortcoming', text: 'Chậm' });
  expect((await people.member.get(one)).body).toMatchObject({ mine: { team: true }, findings: [{ text: 'Chậm' }] });
  await done(
    people.secretariat,
    'put',
    `${one}/team`,
    team({ members: [{ role: 'head', unit: 'VP-BDV', person: 'vp.tt' }] }),
  );
  expect((await people.member.get(one)).status).toBe(404);
  expect((await people.officer.get(one)).body.findings).toEqual([]);
});

test('cancelled with a reason, and those who knew of it are told; with its results out it stands', async () => {
  const one = await office.arrived('noticed');
  expect(await done(people.secretariat, 'post', `${one}/cancellation`, { reason: 'Thiên tai' })).toMatchObject({
    stage: 'cancelled',
  });
  expect(await kindsTold(people.officer)).toContain('inspection-cancelled');
  expect(await kindsTold(people.member)).toContain('inspection-cancelled');
  expect((await people.secretariat.post(`${one}/notice`, NOTICE)).body.code).toBe('INSPECTION_NOT_AT_STAGE');
  const out = await office.arrived('concluded');
  expect((await people.secretariat.post(`${out}/cancellation`, { reason: 'x' })).body.code).toBe(
    'INSPECTION_NOT_AT_STAGE',
  );
  expect(await done(people.secretariat, 'post', `${out}/closing`)).toMatchObject({ stage: 'closed' });
});

test.each<[string, object, string[]]>([
  ['ending before it begins', { endsOn: '2018-03-19' }, ['/endsOn']],
  ['outside the programme', { startsOn: '2019-01-02', endsOn: '2019-01-05' }, ['/startsOn']],
  ['in the plan of another year', { year: 2017 }, ['/year']],
  ['of a unit that the programme does not have', { units: ['LOST'] }, ['/units/0']],
  ['of a unit twice', { units: ['U0001', 'U0001'] }, ['/units/1']],
])('an inspection %s is refused, and nothing is planned', async (_, change, expected) => {
  const before = (await people.secretariat.get(`${path}?limit=200`)).body.items.length;
  expect(pointersOf(await people.secretariat.post(path, planned(change)))).toEqual(expected);
  expect((await people.secretariat.get(`${path}?limit=200`)).body.items).toHaveLength(before);
});

test.each<[string, object, string[]]>([
  ['nobody to head it', { members: [{ role: 'member', unit: 'U0004', person: 'u0004.cv' }] }, ['/members']],
  ['somebody of another unit', { members: [{ role: 'head', unit: 'U0004', person: 'vp.tt' }] }, ['/members/0/person']],
  ['a unit that is none', { members: [{ role: 'head', unit: 'LOST', office: 'Trưởng phòng' }] }, ['/members/0/unit']],
  ['neither person nor office', { members: [{ role: 'head', unit: 'U0004' }] }, ['/members/0']],
  ['a decision of tomorrow', { decisionDate: '2018-03-08' }, ['/decisionDate']],
])('a team with %s is refused, and the inspection waits for its team', async (_, change, expected) => {
  const one = await office.arrived('planned');
  expect(pointersOf(await people.secretariat.put(`${one}/team`, team(change)))).toEqual(expected);
  expect((await people.secretariat.get(one)).body).toMatchObject({ stage: 'planned', team: [], version: 2 });
});

test('a recommendation by a day that is gone, or to a unit the programme does not have, is refused with the results', async () => {
  const one = await office.arrived('under-way');
  const answer = await people.secretariat.post(`${one}/results`, {
    ...RESULTS,
    recommendations: [
      { unit: 'U0001', text: 'x', due: '2018-03-06' },
      { unit: 'LOST', text: 'x', due: '2018-05-01' },
    ],
  });
  expect(pointersOf(answer)).toEqual(['/recommendations/0/due', '/recommendations/1/unit']);
  expect((await people.secretariat.get(one)).body).toMatchObject({ stage: 'under-way', results: null, given: [] });
});

test('asking the same again does it once, and the lists turn their pages', async () => {
  const one = await office.arrived('concluded');
  const input = {
    recommendations: ['U0001', 'U0002', 'U0001'].map((unit) => ({ unit, text: 'Bổ sung', due: '2018-06-01' })),
  };
  const key = { 'idempotency-key': 'more' };
  await people.secretariat.post(`${one}/recommendations`, input, key);
  expect((await people.secretariat.post(`${one}/recommendations`, input, key)).body.given).toHaveLength(3);
  const inspections = await codesOfPages(people.secretariat, path);
  expect(inspections).toEqual(inspections.map((_, index) => `I-${index + 1}`));
  const { code } = (await people.secretariat.get(one)).body;
  expect(await codesOfPages(people.secretariat, '/recommendations')).toEqual(
    [1, 2, 3].map((number) => `${code}/${number}`),
  );
  const open = await people.secretariat.get('/recommendations?stage=open&unit=U0001&overdue=false');
  expect(open.body.items).toHaveLength(2);
  expect((await people.secretariat.get(`${path}?kind=survey&unit=U0002&year=2018`)).body.items).toHaveLength(1);
  const plan = await people.secretariat.get(`/programmes/${api.programmeId}/inspection-plans/2018`);
  expect(plan.body.items).toHaveLength(inspections.length);
});
