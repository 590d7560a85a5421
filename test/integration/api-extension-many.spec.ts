import type { ExtensionFigures, MoreTimeResult } from '#contracts/http/extension';
import { type Client, TestApi } from '../support/api.js';

let api: TestApi;
let secretariat: Client;

beforeAll(async () => {
  api = await TestApi.start(10);
  secretariat = await api.as('bdv.thuong-truc');
});

afterAll(() => api?.close());
afterEach(() => api.database.setClock('2018-03-07T08:00:00+07:00'));

async function ask(unit: string, requestedDue: string): Promise<string> {
  const officer = await api.as(`${unit.toLowerCase()}.cv`);
  const path = `/obligations/${await api.obligation(unit)}/extensions`;
  return (await officer.post(path, { requestedDue, reason: 'Chờ số liệu' })).body.id;
}

const post = async (rest: string, input: object): Promise<MoreTimeResult> =>
  (await secretariat.post(`/rounds/${api.roundId}/extensions${rest}`, input)).body;
const duty = async (unit: string) => (await secretariat.get(`/obligations/${await api.obligation(unit)}`)).body;
const decided = (unit: string) =>
  api.database.query(`select key, data from event where name = 'extension.decided' and key like $1 order by key`, [
    `2018-Q1/${unit}/%`,
  ]);

test('all requests that wait are granted at once, each its own date; what cannot be is named and left', async () => {
  await ask('U0001', '2018-03-26');
  await ask('U0002', '2018-03-21');
  await ask('U0003', '2018-03-20');
  await api.database.setClock('2018-03-21T08:00:00+07:00');
  const seen = await post('/decisions/preview', { decision: 'grant' });
  expect(seen).toMatchObject({
    applied: false,
    done: [
      {
        unit: 'U0001',
        decision: 'granted',
        dueOriginal: '2018-03-19',
        dueBefore: '2018-03-19',
        due: '2018-03-26',
        lock: '2018-04-05',
      },
      { unit: 'U0002', due: '2018-03-21' },
    ],
    failed: [{ unit: 'U0003', code: 'not-later', vi: expect.stringMatching(/./), en: expect.stringMatching(/./) }],
  });
  expect(await post('/decisions', { decision: 'grant', onlyIfAllValid: true })).toMatchObject({
    applied: false,
    done: [],
  });
  expect(await duty('U0001')).toMatchObject({ due: '2018-03-19' });

  const done = await post('/decisions', { decision: 'grant', note: 'Đồng ý' });
  expect(done).toMatchObject({
    applied: true,
    done: [{ unit: 'U0001' }, { unit: 'U0002' }],
    failed: [{ unit: 'U0003' }],
  });
  // The same as one by one: the lock eight working days behind, the original beside it.
  expect(await duty('U0001')).toMatchObject({
    dueOriginal: '2018-03-19',
    due: '2018-03-26',
    lock: '2018-04-05',
    extensions: [{ status: 'granted', decidedDue: '2018-03-26', note: 'Đồng ý' }],
  });
  expect(await decided('U0001')).toEqual([
    {
      key: '2018-Q1/U0001/e1/decided',
      data: { round: '2018-Q1', decision: 'granted', due: '2018-03-26', dueOriginal: '2018-03-19' },
    },
  ]);
  const told = await api.database.query(
    `select person.code from notification n join person on person.id = n.person_id where n.kind = 'extension-decided' order by 1`,
  );
  expect(told.map(({ code }) => code)).toEqual(['u0001.cv', 'u0001.tt', 'u0002.cv', 'u0002.tt']);
  const [wakes] = await api.database.query(
    `select count(*)::int as n from wake where kind = 'round' and process_id = $1 and reason = 'extension.decided'`,
    [api.roundId],
  );
  expect(wakes.n).toBe(1);
});

test('many requests are refused, or offered one date, which binds nobody before it is taken', async () => {
  const four = await ask('U0004', '2018-03-26');
  await ask('U0005', '2018-03-26');
  expect(
    await post('/decisions', { decision: 'offer', units: ['U0004', 'U0006', 'LOST'], due: '2018-03-22' }),
  ).toMatchObject({
    done: [{ unit: 'U0004', decision: 'offered', decidedDue: '2018-03-22', due: '2018-03-19' }],
    failed: [
      { unit: 'U0006', code: 'nothing-asked' },
      { unit: 'LOST', code: 'no-duty' },
    ],
  });
  const taken = await (await api.as('u0004.cv')).post(`/extensions/${four}/answer`, { accept: true });
  expect(taken.body).toMatchObject({ status: 'offer-accepted' });
  expect(await duty('U0004')).toMatchObject({ due: '2018-03-22' });
  expect(await post('/decisions', { decision: 'refuse', units: ['U0005'] })).toMatchObject({
    done: [{ decision: 'refused', due: '2018-03-19' }],
  });
  for (const input of [{ decision: 'offer' }, { decision: 'grant', due: '2018-03-22' }]) {
    expect((await secretariat.post(`/rounds/${api.roundId}/extensions/decisions`, input)).body.errors).toMatchObject([
      { pointer: '/due' },
    ]);
  }
});

test('more time that nobody asked for moves the dates of many, and meets the requests it covers', async () => {
  await ask('U0006', '2018-03-21');
  const eight = await ask('U0008', '2018-03-30');
  await api.submitted('U0007');
  const input = { units: ['U0006', 'U0007', 'U0008', 'U0009'], due: '2018-03-23', reason: 'Bão số 1' };
  expect((await post('/preview', input)).done.map(({ unit }) => unit)).toEqual(['U0006', 'U0008', 'U0009']);
  expect(await duty('U0006')).toMatchObject({ due: '2018-03-19' });
  const given = await post('', input);
  expect(given).toMatchObject({ applied: true, failed: [{ unit: 'U0007', code: 'reported' }] });
  expect(await duty('U0006')).toMatchObject({
    due: '2018-03-23',
    dueOriginal: '2018-03-19',
    extensions: [{ status: 'lapsed' }, { ordinal: 2, status: 'given', reason: 'Bão số 1', decidedDue: '2018-03-23' }],
  });
  // A request for more than that still waits, and may be granted.
  expect((await secretariat.post(`/extensions/${eight}/decision`, { decision: 'grant' })).body.status).toBe('granted');
  expect(await decided('U0009')).toEqual([
    {
      key: '2018-Q1/U0009/e1/decided',
      data: { round: '2018-Q1', decision: 'given', due: '2018-03-23', dueOriginal: '2018-03-19' },
    },
  ]);
  const again = await post('', input);
  expect(again.failed.map(({ unit, code }) => [unit, code])).toEqual([
    ['U0006', 'not-later'],
    ['U0007', 'reported'],
    ['U0008', 'not-later'],
    ['U0009', 'not-later'],
  ]);
});

test('negotiation is reported apart from lateness: by the first date and by the one in force', async () => {
  await api.database.setClock('2018-03-19T10:00:00+07:00');
  await api.submitted('U0001');
  await api.database.setClock('2018-03-22T10:00:00+07:00');
  await api.submitted('U0004');
  await api.submitted('U0010');
  const { all, byUnit } = (await secretariat.get(`/rounds/${api.roundId}/extensions/summary`)).body;
  expect(all).toEqual({
    asked: 7,
    granted: 3,
    refused: 1,
    offered: 1,
    taken: 1,
    pending: 1,
    given: 3,
    // U0001 +7, U0002 +2, U0004 +3, U0006, U0008 and U0009 +4, and U0008 +7 more.
    daysGained: 31,
    duties: 10,
    reported: 4,
    onTimeByOriginal: 2,
    onTimeInForce: 3,
    rateByOriginal: 0.5,
    rateInForce: 0.75,
  } satisfies ExtensionFigures);
  const of = (code: string) => byUnit.find(({ unit }: { unit: { code: string } }) => unit.code === code);
  expect(of('U0004')).toMatchObject({ offered: 1, taken: 1, onTimeByOriginal: 0, onTimeInForce: 1 });
  expect(of('U0008')).toMatchObject({ asked: 1, granted: 1, given: 1, daysGained: 11, reported: 0, rateInForce: null });
  expect(of('U0010')).toBeUndefined();

  // SQL of another shape: moves of the dates, and first versions against both dates.
  const [other] = await api.database.query(
    `select (select sum(due - due_original)::int from obligation) as days,
       (select count(*)::int from report_version v join obligation o on o.id = v.obligation_id
        where v.number = 1 and (v.received_at at time zone 'Asia/Ho_Chi_Minh')::date <= o.due_original) as original,
       (select count(*)::int from report_version where number = 1 and not late) as force`,
  );
  expect(other).toEqual({ days: all.daysGained, original: all.onTimeByOriginal, force: all.onTimeInForce });

  const whole = (await secretariat.get(`/programmes/${api.programmeId}/extensions/summary`)).body;
  expect(whole.reports.all).toEqual(all);
  expect(whole.reports.byRound).toEqual([{ round: '2018-Q1', ...all }]);
  const mine = (await (await api.as('u0004.cv')).get(`/rounds/${api.roundId}/extensions/summary`)).body;
  expect(mine.all).toMatchObject({ duties: 1, asked: 1 });
});

test('only the secretariat decides for many, and others do not see the round', async () => {
  await api.addOtherProgramme();
  const officer = await api.as('u0001.cv');
  for (const rest of ['/decisions', '/decisions/preview']) {
    expect((await officer.post(`/rounds/${api.roundId}/extensions${rest}`, { decision: 'refuse' })).body.code).toBe(
      'NOT_ALLOWED',
    );
  }
  for (const code of ['x0001.cv', 'btg.thuong-truc']) {
    const other = await api.as(code);
    const input = { units: ['U0009'], due: '2018-04-02', reason: 'x' };
    for (const rest of ['', '/preview']) {
      expect((await other.post(`/rounds/${api.roundId}/extensions${rest}`, input)).body.code).toBe('NOT_FOUND');
    }
    expect((await other.get(`/rounds/${api.roundId}/extensions/summary`)).body.code).toBe('NOT_FOUND');
    expect((await other.get(`/programmes/${api.programmeId}/extensions/summary`)).body.code).toBe('NOT_FOUND');
  }
});
