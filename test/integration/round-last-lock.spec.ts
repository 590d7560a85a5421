import { type Client, PAPER, TestApi } from '../support/api.js';

let api: TestApi;
let secretariat: Client;

beforeAll(async () => {
  api = await TestApi.start(2);
  secretariat = await api.as('bdv.thuong-truc');
});

afterAll(() => api?.close());

test('before any lock has passed, an acceptance does not wake the round while others still owe', async () => {
  const { roundId } = await api.addOtherProgramme();
  const [officer, head, office] = await Promise.all(
    ['x0001.cv', 'x0001.tt', 'btg.thuong-truc'].map((code) => api.as(code)),
  );
  const id = await api.obligation('X0001', roundId);
  const saved = await officer!.put(`/obligations/${id}/draft`, { answers: { meetings: 1 } }, { 'if-match': '"0"' });
  await head!.post(`/obligations/${id}/draft/approval`, {}, { 'if-match': saved.headers.get('etag')! });
  await officer!.post(`/obligations/${id}/submission`, PAPER);
  await api.database.query('delete from wake');
  expect((await office!.post(`/obligations/${id}/acceptance`, { version: 1 })).body.status).toBe('accepted');
  expect(await api.database.query(`select 1 from wake where process_id = $1`, [roundId])).toEqual([]);
});

test('a round whose latest lock was that of a unit accepted meanwhile closes at the lock of the rest, not at that one', async () => {
  const officer = await api.as('u0001.cv');
  const id = await api.obligation('U0001');
  await officer.post(`/obligations/${id}/extensions`, { requestedDue: '2018-04-20', reason: 'Bão' });
  const [extension] = await api.database.query('select id from extension');
  await secretariat.post(`/extensions/${extension.id}/decision`, { decision: 'grant' });
  await api.office.turn('round', api.roundId);
  await api.submitted('U0001');
  // U0002 never reports: its lock is 29 March; that of U0001 lies in May.
  await api.database.setClock('2018-03-30T09:00:00+07:00');
  await secretariat.post(`/obligations/${id}/acceptance`, { version: 1 });
  const woken = await api.database.query(`select reason from wake where kind = 'round' and process_id = $1`, [
    api.roundId,
  ]);
  expect(woken.map(({ reason }) => reason)).toContain('report.accepted');
  expect(await api.office.turn('round', api.roundId)).toContain('closeRound');
});
