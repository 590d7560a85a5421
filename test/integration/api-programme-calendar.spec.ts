import { type Client, TestApi } from '../support/api.js';

let api: TestApi;
let officer: Client;
let secretariat: Client;

beforeAll(async () => {
  api = await TestApi.start(2);
  [officer, secretariat] = (await Promise.all(['u0001.cv', 'bdv.thuong-truc'].map((code) => api.as(code)))) as [
    Client,
    Client,
  ];
});

afterAll(() => api?.close());

test('a year of the programme has every round of its rules, on working days, beside the days off', async () => {
  const { year, dates, daysOff } = (await officer.get(`/programmes/${api.programmeId}/calendar?year=2018`)).body;
  expect(year).toBe(2018);
  const dues = dates.filter(({ kind }: { kind: string }) => kind === 'report-due');
  expect(dues.map(({ date, what, vi }: Record<string, string>) => [date, what, vi])).toEqual([
    ['2018-03-19', '2018-Q1', 'hạn gửi báo cáo'],
    ['2018-06-19', '2018-Q2', 'hạn gửi báo cáo'],
    ['2018-09-19', '2018-Q3', 'hạn gửi báo cáo'],
    ['2018-12-19', '2018-Q4', 'hạn gửi báo cáo'],
  ]);
  expect(daysOff.some(({ date, name }: Record<string, string>) => date === '2018-02-16' && /Tết/i.test(name!))).toBe(
    true,
  );
  const off = new Set(
    daysOff.filter(({ kind }: { kind: string }) => kind !== 'swap-work').map(({ date }: { date: string }) => date),
  );
  expect(dates.filter(({ date, kind }: Record<string, string>) => kind === 'reminder' && off.has(date!))).toEqual([]);
});

test('what the calendar shows is what the process does: the round that is open has the dates it was shown with', async () => {
  const { dates } = (await secretariat.get(`/programmes/${api.programmeId}/calendar?year=2018`)).body;
  const of = (kind: string) =>
    dates.find((each: Record<string, string>) => each.kind === kind && each.what === '2018-Q1').date;
  const round = (await secretariat.get(`/rounds/${api.roundId}`)).body;
  expect([of('report-due'), of('round-locks'), of('cut-off')]).toEqual([round.due, round.lock, round.cutOff]);
});

test('what lies ahead of me: what I owe now, and what will be asked of my unit', async () => {
  const ahead = (await officer.get('/me/ahead')).body;
  expect(ahead.deadlines).toMatchObject([{ kind: 'report', on: '2018-03-19', code: '2018-Q1', original: null }]);
  expect(ahead.coming.map(({ kind, code, due }: Record<string, string>) => [kind, code, due])).toEqual([
    ['round-opens', '2018-Q2', '2018-06-19'],
    ['round-opens', '2018-Q3', '2018-09-19'],
    ['round-opens', '2018-Q4', '2018-12-19'],
  ]);
});

test('a unit’s future is for its people and those who oversee its programmes; for others it is not found', async () => {
  const seen = (await secretariat.get('/units/U0002/ahead')).body;
  expect(seen).toMatchObject({ unit: { code: 'U0002' }, owed: [{ kind: 'report', code: '2018-Q1' }] });
  expect(seen.owed).toHaveLength(1);
  expect(seen.coming).toHaveLength(3);
  expect((await officer.get('/units/U0001/ahead')).status).toBe(200);
  expect((await officer.get('/units/U0002/ahead')).body.code).toBe('NOT_FOUND');
});

test('a year that is no year is refused beside the field', async () => {
  const answer = (await officer.get(`/programmes/${api.programmeId}/calendar?year=soon`)).body;
  expect(answer).toMatchObject({ code: 'INPUT_INVALID', errors: [{ pointer: '/year' }] });
});
