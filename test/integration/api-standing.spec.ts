import type { MatrixAnswer, RatesAnswer } from '#contracts/http/standing';
import { type Client, TestApi } from '../support/api.js';
import { addPastRounds } from '../support/nation.js';

let api: TestApi;
let secretariat: Client;
let leader: Client;
let officer: Client;
const path = (rest: string) => `/programmes/${api.programmeId}/${rest}`;

// The open round (2018-Q1) is due on 19 March. U0001 accepted in time, U0002 sent late, U0003 and U0004 owe.
beforeAll(async () => {
  api = await TestApi.start(4);
  await api.accepted('U0001', { meetings: 7 });
  const [{ due }] = await api.database.query('select due from round where id = $1', [api.roundId]);
  expect(due).toBe('2018-03-19');
  await api.database.setClock('2018-03-20T10:00:00+07:00');
  await api.submitted('U0002', { meetings: 5 });
  [secretariat, leader, officer] = (await Promise.all(
    ['bdv.thuong-truc', 'bdv.lanh-dao', 'u0003.cv'].map((code) => api.as(code)),
  )) as [Client, Client, Client];
});

afterAll(() => api?.close());

test('a round’s rate counts what was sent and what was sent in time, of all that was owed', async () => {
  const answer: RatesAnswer = (await leader.get(path('rates?by=round'))).body;
  expect(answer).toMatchObject({ programme: '01-CTr/TEST', day: '2018-03-20', overAllUnits: true, by: 'round' });
  const cells = { doneOnTime: 1, doneLate: 1, openInTime: 0, openOverdue: 2 };
  expect(answer.all).toEqual({ cells, rates: { sent: 0.5, onTime: 0.25 } });
  expect(answer.rows).toEqual([
    { key: '2018-Q1', name: 'Báo cáo quý – Quý I năm 2018', cells, rates: { sent: 0.5, onTime: 0.25 } },
  ]);
});

test.each([
  [
    'unit',
    [
      ['U0001', 1],
      ['U0002', 1],
      ['U0003', 0],
      ['U0004', 0],
    ],
  ],
  ['parent', [['BDV', 0.5]]],
  ['level', [['province', 0.5]]],
  ['year', [['2018', 0.5]]],
])('rates by %s', async (by, expected) => {
  const { rows }: RatesAnswer = (await secretariat.get(path(`rates?by=${by}`))).body;
  expect(rows.map(({ key, rates }) => [key, rates.sent])).toEqual(expected);
});

test('the rates of a round are those that the round itself tells', async () => {
  const { rows }: RatesAnswer = (await secretariat.get(path('rates?by=round'))).body;
  const round = (await secretariat.get(`/rounds/${api.roundId}`)).body;
  expect([rows[0]!.cells, rows[0]!.rates.sent, rows[0]!.rates.onTime]).toEqual([
    round.cells,
    round.rates.sent,
    round.rates.onTime,
  ]);
});

test('the matrix has a letter a period for each unit; a unit sees its own row alone', async () => {
  const matrix: MatrixAnswer = (await secretariat.get(path('matrix'))).body;
  expect(matrix.periods.map(({ code }) => code)).toEqual(['2018-Q1']);
  expect(matrix.units.map(({ code, row }) => [code, row])).toEqual([
    ['U0001', 'a'],
    ['U0002', 'S'],
    ['U0003', '!'],
    ['U0004', '!'],
  ]);
  expect(matrix.cells).toContainEqual({ letter: '!', cell: 'overdue', vi: 'chưa nộp, quá hạn', en: 'owed, overdue' });
  const own: MatrixAnswer = (await officer.get(path('matrix'))).body;
  expect([own.overAllUnits, own.units.map(({ code }) => code)]).toEqual([false, ['U0003']]);
});

test('a matrix is searched, cut to a part of the tree, and read in pages that join', async () => {
  const codes = async (query: string) =>
    (await secretariat.get(path(`matrix?${query}`))).body.units.map(({ code }: { code: string }) => code);
  expect(await codes('under=U0002')).toEqual(['U0002']);
  expect(await codes('under=BDV')).toHaveLength(4);
  expect(await codes('search=vị U0003')).toEqual(['U0003']);
  expect(await codes('search=%25')).toEqual([]);
  expect(await codes('level=commune')).toEqual([]);
  const first = (await secretariat.get(path('matrix?limit=3'))).body;
  const rest = (await secretariat.get(path(`matrix?limit=3&cursor=${first.next}`))).body;
  expect([...first.units, ...rest.units].map(({ code }) => code)).toEqual(['U0001', 'U0002', 'U0003', 'U0004']);
  expect(rest.next).toBeNull();
});

test('a cell opens the unit’s history; another unit’s is not found', async () => {
  const history = (await leader.get(path('units/U0002/history'))).body;
  expect(history).toMatchObject({
    unit: { code: 'U0002' },
    stands: { rates: { sent: 1, onTime: 0 } },
    periods: [{ round: '2018-Q1', cell: 'sent-late', due: '2018-03-19', versions: 1, returns: 0 }],
  });
  expect((await officer.get(path('units/U0003/history'))).body.periods[0].cell).toBe('overdue');
  expect((await officer.get(path('units/U0002/history'))).body.code).toBe('NOT_FOUND');
  expect((await leader.get(path('units/NONE/history'))).body.code).toBe('NOT_FOUND');
});

test('what each unit still owes is counted and listed; a unit sees what it owes itself', async () => {
  const units = (await leader.get('/owed/units')).body.items;
  expect(units.map((row: { unit: { code: string }; overdue: number }) => [row.unit.code, row.overdue])).toEqual([
    ['U0003', 1],
    ['U0004', 1],
  ]);
  expect(units[0]).toMatchObject({ byKind: { report: { open: 1, overdue: 1 } }, oldestDue: '2018-03-19' });
  const own = (await officer.get('/owed')).body.items;
  expect(own).toMatchObject([{ unit: { code: 'U0003' }, kind: 'report', code: '2018-Q1', overdue: true }]);
  expect((await leader.get('/owed?overdue=false')).body.items).toEqual([]);
  const first = (await leader.get('/owed?limit=1')).body;
  expect((await leader.get(`/owed?limit=1&cursor=${first.next}`)).body.items[0].unit.code).toBe('U0004');
});

test('the trend tells of each year, with figures only for those who oversee the programme', async () => {
  await addPastRounds(api, 3);
  await api.database.query(`update round set stage = 'closed' where id = $1`, [api.roundId]);
  const trend = (await leader.get(path('trend'))).body;
  expect(trend.years.map(({ year, rounds }: { year: number; rounds: number }) => [year, rounds])).toEqual([
    [2017, 2],
    [2018, 1],
  ]);
  expect(trend.years[1]).toMatchObject({
    meanDaysLate: 1,
    reports: { rates: { sent: 0.5, onTime: 0.25 } },
    figures: [
      { figure: 'quy/meetings', value: 7 },
      { figure: 'quy/share', value: null },
    ],
  });
  expect((await officer.get(path('trend'))).body.years[1].figures).toEqual([]);
  expect((await leader.get(path('matrix'))).body.units[2].row).toMatch(/^..x$/);
});

test('a programme out of scope is not found, whatever is asked of it', async () => {
  await api.addOtherProgramme();
  const outsider = await api.as('x0001.cv');
  for (const read of ['rates', 'matrix', 'trend', 'units/U0001/history']) {
    expect((await outsider.get(path(read))).body.code).toBe('NOT_FOUND');
  }
  expect((await outsider.get(`/owed?programme=${api.programmeId}`)).body.items).toEqual([]);
});

test.each([
  ['rates?by=colour', '/by'],
  ['rates?from=2018-13-01', '/from'],
  ['matrix?limit=0', '/limit'],
  ['matrix?cursor=abc', '/cursor'],
])('%s is refused with the place of the fault', async (query, pointer) => {
  expect((await leader.get(path(query))).body).toMatchObject({ code: 'INPUT_INVALID', errors: [{ pointer }] });
});
