import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import { DELIVERY_PROCESS_ID } from '#domain/process/process-kind';
import { TestApi } from '../support/api.js';

const withStuck = (file: ProgrammeFile): ProgrammeFile => ({
  ...file,
  programme: {
    ...file.programme,
    reminders: {
      rungs: [],
      stuck: [
        { code: 'nhap-2', state: 'draft-untouched', workingDays: 2, to: ['officer'], at: '08:00' },
        {
          code: 'nhap-4',
          state: 'draft-untouched',
          workingDays: 4,
          to: ['officer', 'head', 'secretariat'],
          at: '08:00',
        },
        { code: 'tra-1', state: 'returned-not-resubmitted', workingDays: 1, to: ['officer'], at: '08:00' },
        { code: 'cho-2', state: 'submitted-not-looked-at', workingDays: 2, to: ['secretariat'], at: '08:00' },
      ],
    },
  },
});

let api: TestApi;

// The round opens on Wednesday 7/3/2018 at 8; its units: U0001 … U0004.
beforeAll(async () => {
  api = await TestApi.start(4, withStuck);
});

afterAll(() => api.close());

const at = async (clock: string) => {
  await api.database.setClock(clock);
  return api.office.turn('round', api.roundId);
};
const keys = async (): Promise<string[]> =>
  (await api.database.query(`select key from event where name = 'reminder.sent' order by at, key`)).map(
    ({ key }) => key,
  );
const told = async (kind: string): Promise<string[]> =>
  (
    await api.database.query(
      `select person.code || ' ' || (n.data ->> 'rung') || ' ' || coalesce(n.data ->> 'unit', (
         select string_agg(u ->> 'unit', ' ') from jsonb_array_elements(n.data -> 'units') u)) as line
       from notification n join person on person.id = n.person_id where n.kind = $1 order by n.created_at, 1`,
      [kind],
    )
  ).map(({ line }) => line);
const wakeAt = async (): Promise<string> =>
  (await api.database.query(`select wake_at from process where kind = 'round'`))[0].wake_at.toISOString();
const save = async (unit: string, version = 0) => {
  const officer = await api.as(`${unit.toLowerCase()}.cv`);
  const id = await api.obligation(unit);
  const saved = await officer.put(
    `/obligations/${id}/draft`,
    { answers: { meetings: 1 } },
    { 'if-match': `"${version}"` },
  );
  expect(saved.status).toBe(200);
};

test('the round looks again no later than what begins today could be told of', async () => {
  expect(await at('2018-03-07T09:00:00+07:00')).toEqual([]);
  expect(await wakeAt()).toBe(new Date('2018-03-08T08:00:00+07:00').toISOString()); // tra-1, from today
});

test('a draft that nobody has touched since the opening is told of; one that was saved since is not', async () => {
  await api.database.setClock('2018-03-08T10:00:00+07:00');
  await save('U0002');
  await api.submitted('U0003');
  expect(await at('2018-03-09T07:00:00+07:00')).toEqual([]);
  expect(await at('2018-03-09T08:00:00+07:00')).toEqual(['tellStuck']);
  expect(await keys()).toEqual(['2018-Q1/nhap-2/2018-03-07/U0001/officer', '2018-Q1/nhap-2/2018-03-07/U0004/officer']);
  const [event] = await api.database.query(`select data from event where name = 'reminder.sent' limit 1`);
  expect(event.data).toEqual({
    round: '2018-Q1',
    rung: 'nhap-2',
    recipient: 'officer',
    due: '2018-03-19',
    state: 'draft-untouched',
    since: '2018-03-07',
  });
  expect(await told('report-stuck')).toEqual(['u0001.cv nhap-2 U0001', 'u0004.cv nhap-2 U0004']);
  expect(await at('2018-03-09T15:00:00+07:00')).toEqual([]);
});

test('what waits to be looked at is the secretariat’s alone: one list, and the unit hears nothing', async () => {
  // U0003 submitted on 8/3: two working days later is Monday 12/3, when the draft of U0002 has lain as long.
  expect(await at('2018-03-10T12:00:00+07:00')).toEqual([]); // Saturday
  expect(await at('2018-03-12T08:00:00+07:00')).toEqual(['tellStuck']);
  expect((await keys()).slice(2)).toEqual([
    '2018-Q1/cho-2/2018-03-08/U0003/secretariat',
    '2018-Q1/nhap-2/2018-03-08/U0002/officer',
  ]);
  expect(await told('stuck-list')).toEqual(['bdv.thuong-truc cho-2 U0003']);
  const [mail] = await api.database.query(`select mail from notification where kind = 'stuck-list'`);
  expect(mail.mail).toBe('queued');
});

test('a mail about it is cancelled when somebody looks at the report meanwhile', async () => {
  const id = await api.obligation('U0003');
  const secretariat = await api.as('bdv.thuong-truc');
  const returned = await secretariat.post(`/obligations/${id}/return`, { version: 1, reason: 'figures-missing' });
  expect([returned.status, returned.body.code]).toEqual([200, undefined]);
  await api.office.turn('delivery', DELIVERY_PROCESS_ID);
  const [mail] = await api.database.query(`select mail from notification where kind = 'stuck-list'`);
  expect(mail.mail).toBe('cancelled');
});

test('returned and not sent again is told of once an episode; a second return begins another', async () => {
  // Returned on 12/3 by the clock: the next working day is 13/3, with the draft of U0001 at its second rule.
  expect(await at('2018-03-13T08:00:00+07:00')).toEqual(['tellStuck']);
  expect((await keys()).filter((key) => key.includes('tra-1'))).toEqual(['2018-Q1/tra-1/2018-03-12/U0003/officer']);
  expect((await keys()).filter((key) => key.includes('nhap-4'))).toEqual([
    '2018-Q1/nhap-4/2018-03-07/U0001/head',
    '2018-Q1/nhap-4/2018-03-07/U0001/officer',
    '2018-Q1/nhap-4/2018-03-07/U0001/secretariat',
    '2018-Q1/nhap-4/2018-03-07/U0004/head',
    '2018-Q1/nhap-4/2018-03-07/U0004/officer',
    '2018-Q1/nhap-4/2018-03-07/U0004/secretariat',
  ]);
  expect(await told('stuck-list')).toContain('bdv.thuong-truc nhap-4 U0001 U0004');
  await api.database.setClock('2018-03-13T09:00:00+07:00');
  await api.submitted('U0003');
  const id = await api.obligation('U0003');
  const secretariat = await api.as('bdv.thuong-truc');
  await secretariat.post(`/obligations/${id}/return`, { version: 2, reason: 'figures-missing' });
  await at('2018-03-14T08:00:00+07:00');
  expect((await keys()).filter((key) => key.includes('tra-1'))).toEqual([
    '2018-Q1/tra-1/2018-03-12/U0003/officer',
    '2018-Q1/tra-1/2018-03-13/U0003/officer',
  ]);
});

test('touching the draft begins its time anew', async () => {
  await api.database.setClock('2018-03-14T10:00:00+07:00');
  await save('U0001');
  await at('2018-03-16T08:00:00+07:00');
  expect((await keys()).filter((key) => /U0001/.test(key) && /nhap-2/.test(key))).toEqual([
    '2018-Q1/nhap-2/2018-03-07/U0001/officer',
    '2018-Q1/nhap-2/2018-03-14/U0001/officer',
  ]);
});

test('no key stands twice, and no state was told of on a day off', async () => {
  const all = await keys();
  expect(new Set(all).size).toBe(all.length);
  const [off] = await api.database.query(
    `select count(*)::int as n from reminder where extract(isodow from sent_at at time zone interval '7 hours') > 5`,
  );
  expect(off.n).toBe(0);
});
