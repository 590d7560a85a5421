import { RehearsalRuns } from '#record/rehearsal/rehearsal-runs';
import { type Client, TestApi } from '../support/api.js';
import { smallProgramme } from '../support/small-programme.js';

let api: TestApi;
let secretariat: Client;
let stranger: Client;
let runs: RehearsalRuns;

const upload = async (text: string, name = 'moi.json'): Promise<string> =>
  (await secretariat.post(`/programmes/drafts?attested=true&name=${name}`, new TextEncoder().encode(text))).body.id;
const file = (number: string) => JSON.stringify(smallProgramme(3, number));
const address = (draft: string) => `/programmes/drafts/${draft}/rehearsals`;
const PROGRESS = { day: '2018-06-01', percent: 41, lines: ['01/06/2018  mở đợt'] };

beforeAll(async () => {
  // What runs them is not there: this spec stands in its place.
  api = await TestApi.start(3, undefined, { REHEARSAL_CLI: '/nowhere/main.js' });
  await api.addOtherProgramme();
  secretariat = await api.as('bdv.thuong-truc');
  stranger = await api.as('btg.thuong-truc');
  runs = new RehearsalRuns(api.office.database);
});

afterAll(() => api?.close());

test('one is asked for, waits its turn, is told day by day, and ends with what came of it', async () => {
  const draft = await upload(file('21-CTr/MOI'));
  const asked = await secretariat.post(address(draft), { until: '2018-12-01', seed: 7 });
  expect(asked).toMatchObject({
    status: 201,
    body: { state: 'queued', from: '2018-01-02', until: '2018-12-01', seed: 7, before: 0, ofThisVersion: true },
  });
  expect((await secretariat.post(address(draft))).body.code).toBe('REHEARSAL_ASKED_ALREADY');
  const claimed = (await runs.claim())!;
  expect(claimed).toMatchObject({ id: asked.body.id, seed: 7, from: '2018-01-02', language: 'vi' });
  expect(await runs.seen(claimed.id, PROGRESS)).toEqual({ cancel: false });
  const other = await upload(file('22-CTr/MOI'));
  expect((await secretariat.post(address(other))).body).toMatchObject({ state: 'queued', before: 1 });
  expect(await runs.claim()).toBeUndefined(); // one at a time
  const one = `${address(draft)}/${claimed.id}`;
  expect((await secretariat.get(one)).body).toMatchObject({ state: 'running', ...PROGRESS });
  expect((await secretariat.get(`${one}/timeline`)).status).toBe(404);
  await runs.done(claimed.id, { digest: { rounds: 4 } }, { sha256: 'a'.repeat(64), size: 10 });
  expect((await secretariat.get(one)).body).toMatchObject({
    state: 'done',
    percent: 100,
    digest: { rounds: 4 },
    timelineSize: 10,
  });
  const audit = await api.database.query(
    `select action from audit_entry where subject_id = $1 and action like 'rehearsal.%' order by at, id`,
    [draft],
  );
  expect(audit.map(({ action }) => action).sort()).toEqual(['rehearsal.asked', 'rehearsal.done']);
  await secretariat.post(`${address(other)}/${(await secretariat.get(address(other))).body.items[0].id}/cancellation`);
});

test('it can be stopped while it waits and while it runs, once', async () => {
  const draft = await upload(file('23-CTr/MOI'));
  const cancel = async (id: string) => (await secretariat.post(`${address(draft)}/${id}/cancellation`)).body;
  const first = (await secretariat.post(address(draft))).body;
  expect(await cancel(first.id)).toMatchObject({ state: 'cancelled' });
  expect(await cancel(first.id)).toMatchObject({ code: 'REHEARSAL_OVER' });
  const second = (await secretariat.post(address(draft))).body;
  expect(await runs.claim()).toMatchObject({ id: second.id });
  expect(await cancel(second.id)).toMatchObject({ state: 'running', cancelling: true });
  expect(await runs.seen(second.id, PROGRESS)).toEqual({ cancel: true });
  await runs.cancelled(second.id);
  expect((await secretariat.get(address(draft))).body.items.map(({ state }: { state: string }) => state)).toEqual([
    'cancelled',
    'cancelled',
  ]);
});

test('one whose runner has died is marked so, and the next begins', async () => {
  const draft = await upload(file('24-CTr/MOI'));
  const { id } = (await secretariat.post(address(draft))).body;
  await runs.claim();
  await api.database.query(`update rehearsal set seen_at = now() - interval '2 minutes' where id = $1`, [id]);
  expect(await runs.claim()).toBeUndefined();
  const one = (await secretariat.get(`${address(draft)}/${id}`, { 'accept-language': 'en' })).body;
  expect(one).toMatchObject({ state: 'failed', reason: expect.stringContaining('started again') });
  expect(await runs.seen(id, PROGRESS)).toEqual({ cancel: true }); // should it live after all, it stops
  expect((await secretariat.post(address(draft))).status).toBe(201);
});

test('a faulty file, days in the wrong order, another office, and a server that does not rehearse are refused', async () => {
  const draft = await upload(file('25-CTr/MOI'));
  expect((await stranger.post(address(draft))).status).toBe(404);
  expect((await stranger.get(address(draft))).status).toBe(404);
  const early = await secretariat.post(address(draft), { until: '2017-01-01' });
  expect(early.body).toMatchObject({ code: 'INPUT_INVALID', errors: [{ pointer: '/until' }] });
  const faulty = await upload('format: gì đó', 'sai.yaml');
  expect((await secretariat.post(address(faulty))).body.code).toBe('PROGRAMME_DRAFT_HAS_FAULTS');
  expect((await secretariat.get(`/programmes/drafts/${draft}`)).body.rehearsals).toBe(true);
});
