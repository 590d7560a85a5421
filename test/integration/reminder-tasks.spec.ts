import { DELIVERY_PROCESS_ID } from '#domain/process/process-kind';
import { TestApi } from '../support/api.js';
import { issuedPlan } from '../support/issued-plan.js';
import { withPlans } from '../support/plan-office.js';

// The ladder of the small programme: -2 officer, 0 officer, +1 officer and head, +3 secretariat, +5 urging letter.
let api: TestApi;
let tasks: Record<string, string>;

beforeAll(async () => {
  api = await TestApi.start(
    3,
    withPlans('jointly', ({ planCalendar: _, ...programme }) => programme),
  );
  tasks = await issuedPlan(api.database, api.programmeId, 2018, [
    { number: '1.1', lead: 'U0001', coordinating: ['U0002'], due: '2018-04-12' },
    { number: '1.2', lead: 'U0002', due: '2018-04-12' },
    { number: '1.3', lead: 'UBND', due: '2018-04-12' },
    { number: '1.4', lead: 'U0003', due: '2018-04-12', status: 'suspended' },
    { number: '1.5', lead: 'U0003', due: '2018-03-01' },
    { number: '1.6', lead: 'U0003' },
  ]);
});

afterAll(() => api.close());

const turn = () => api.office.turn('programme', api.programmeId);
const at = async (clock: string) => {
  await api.database.setClock(clock);
  return turn();
};
const reminded = async (rung: string): Promise<string[]> =>
  (
    await api.database.query(
      `select event.key from event where name = 'reminder.sent' and key like 'task:%' and data ->> 'rung' = $1 order by 1`,
      [rung],
    )
  ).map(({ key }) => key);
const told = async (kind: string): Promise<string[]> =>
  (
    await api.database.query(
      `select person.code || ' ' || coalesce(n.data ->> 'task', (select string_agg(t ->> 'task', ' ') from jsonb_array_elements(n.data -> 'tasks') t)) as line
       from notification n join person on person.id = n.person_id where n.kind = $1 order by 1`,
      [kind],
    )
  ).map(({ line }) => line);
const wakeAt = async (): Promise<string> =>
  (await api.database.query(`select wake_at from process where kind = 'programme'`))[0].wake_at.toISOString();

test('the programme waits for the first rung of its open tasks; what was due before it was entered is nobody’s to chase', async () => {
  await api.database.query(`update programme set entered_at = '2018-03-05T08:00:00+07:00'`);
  expect(await turn()).toEqual([]);
  await at('2018-03-08T08:00:00+07:00'); // five working days after 1/3
  expect(await api.database.query(`select 1 from task_reminder`)).toEqual([]);
  // Two working days before 12/4, at 8 o'clock; the round of the quarter is another process.
  expect(await wakeAt()).toBe(new Date('2018-04-10T08:00:00+07:00').toISOString());
});

test('before the due date the lead unit’s officer is reminded, and for a signing body the leader’s secretary', async () => {
  expect(await at('2018-04-10T08:00:00+07:00')).toContain('remindOfTasks');
  expect(await reminded('truoc-2')).toEqual([
    'task:2018/1.1/truoc-2/2018-04-12/U0001/officer',
    'task:2018/1.2/truoc-2/2018-04-12/U0002/officer',
    'task:2018/1.3/truoc-2/2018-04-12/UBND/leader-secretary',
  ]);
  expect(await told('task-reminder')).toEqual(['u0001.cv 2018/1.1', 'u0002.cv 2018/1.2', 'ubnd.thu-ky 2018/1.3']);
  const [event] = await api.database.query(
    `select data from event where name = 'reminder.sent' and key like 'task:2018/1.1/%'`,
  );
  expect(event.data).toEqual({ task: '2018/1.1', rung: 'truoc-2', recipient: 'officer', due: '2018-04-12' });
});

test('a rung is done once: looking again sends nothing', async () => {
  expect(await turn()).toEqual([]);
  expect(await wakeAt()).toBe(new Date('2018-04-12T08:00:00+07:00').toISOString());
});

test('who was named for the task is reminded instead of the unit’s officers', async () => {
  const head = await api.as('u0001.tt');
  expect((await head.put(`/tasks/${tasks['1.1']}/person`, { person: 'u0001.tt' })).status).toBe(200);
  await at('2018-04-12T08:00:00+07:00');
  const [row] = await api.database.query(
    `select array_agg(person.code order by person.code) as who from notification n join person on person.id = n.person_id
     where n.kind = 'task-reminder' and n.data ->> 'rung' = 'han'`,
  );
  expect(row.who).toEqual(['u0001.tt', 'u0002.cv', 'ubnd.thu-ky']);
});

test('what is done is not reminded of; whoever is officer and head hears once', async () => {
  const officer = await api.as('u0002.cv');
  const done = await officer.post(`/tasks/${tasks['1.2']}/completion`, { note: 'Xong', attachmentIds: [] });
  expect(done.status).toBe(200);
  await at('2018-04-13T08:00:00+07:00');
  expect(await reminded('sau-1')).toEqual([
    'task:2018/1.1/sau-1/2018-04-12/U0001/head',
    'task:2018/1.1/sau-1/2018-04-12/U0001/officer',
    'task:2018/1.3/sau-1/2018-04-12/UBND/leader-secretary',
  ]);
  const notices = await api.database.query(
    `select person.code from notification n join person on person.id = n.person_id
     where n.kind = 'task-reminder' and n.data ->> 'rung' = 'sau-1' order by 1`,
  );
  expect(notices.map(({ code }) => code)).toEqual(['u0001.tt', 'ubnd.thu-ky']);
});

test('a mail that still waits is cancelled when its task is done meanwhile', async () => {
  const queued = () =>
    api.database.query(
      `select n.data ->> 'task' as task, n.mail from notification n where kind = 'task-reminder' and data ->> 'rung' = 'sau-1' order by 1`,
    );
  const officer = await api.as('u0001.cv');
  expect((await officer.post(`/tasks/${tasks['1.1']}/completion`, { note: 'Xong', attachmentIds: [] })).status).toBe(
    200,
  );
  await api.database.query(
    `update notification set mail = 'queued', next_attempt_at = created_at where kind = 'task-reminder' and data ->> 'rung' = 'sau-1'`,
  );
  await api.office.turn('delivery', DELIVERY_PROCESS_ID);
  expect((await queued()).find(({ task }) => task === '2018/1.1')!.mail).toBe('cancelled');
  expect((await queued()).find(({ task }) => task === '2018/1.3')!.mail).not.toBe('cancelled');
});

test('after an outage over a weekend one catch-up of the highest rung goes out on Monday, and the letter is drafted for signature', async () => {
  expect(await at('2018-04-21T10:00:00+07:00')).toEqual([]); // Saturday; +3 was 17/4, +5 was 19/4
  expect(await at('2018-04-23T08:00:00+07:00')).toContain('remindOfTasks');
  expect(await reminded('sau-3')).toEqual([]);
  expect(await reminded('sau-5')).toContain('task:2018/1.3/sau-5/2018-04-12/UBND/urging-letter');
  const secretariat = await api.as('bdv.thuong-truc');
  const letters = (await secretariat.get('/urging-letters')).body.items.filter(
    (letter: { round: null }) => letter.round === null,
  );
  const latest = letters.find(({ draftedOn }: { draftedOn: string }) => draftedOn === '2018-04-23');
  expect(latest).toMatchObject({ stage: 'draft', rung: 'sau-5', tasks: [{ code: '2018/1.3', due: '2018-04-12' }] });
  expect(latest.units.map(({ code }: { code: string }) => code)).toEqual(['UBND']);
  const signed = await secretariat.post(
    `/urging-letters/${latest.id}/signature`,
    { number: '12-CV/BDV', signedOn: '2018-04-23' },
    { 'if-match': '"1"' },
  );
  expect(signed.status).toBe(200);
});

test('a suspended task is left alone, and one that goes on is reminded again by its new rungs only', async () => {
  expect(await api.database.query(`select 1 from task_reminder where plan_item_id = $1`, [tasks['1.4']])).toEqual([]);
  const secretariat = await api.as('bdv.thuong-truc');
  expect((await secretariat.post(`/tasks/${tasks['1.4']}/resumption`)).status).toBe(200);
  await turn();
  expect(await api.database.query(`select 1 from task_reminder where plan_item_id = $1`, [tasks['1.4']])).toEqual([]);
});

test('nobody is reminded while the programme is suspended, nor of what that time moved', async () => {
  const ids = await issuedPlan(api.database, api.programmeId, 2019, [
    { number: '9.1', lead: 'U0001', due: '2018-05-10' },
  ]);
  await api.database.query(`update plan_item set issued_at = '2018-04-20T08:00:00+07:00' where id = $1`, [ids['9.1']]);
  await at('2018-05-08T08:00:00+07:00');
  const before = await api.database.query(`select rung from task_reminder where plan_item_id = $1`, [ids['9.1']]);
  expect(before.map(({ rung }) => rung)).toEqual(['truoc-2']);
  const secretariat = await api.as('bdv.thuong-truc');
  expect((await secretariat.post(`/programmes/${api.programmeId}/suspension`, { reason: 'Sáp nhập' })).status).toBe(
    200,
  );
  expect(await at('2018-05-14T08:00:00+07:00')).toEqual([]);
  expect((await secretariat.post(`/programmes/${api.programmeId}/resumption`)).status).toBe(200);
  await turn();
  const rows = await api.database.query(
    `select rung, due from task_reminder where plan_item_id = $1 order by sent_at`,
    [ids['9.1']],
  );
  expect(rows.map(({ rung }) => rung)).toEqual(['truoc-2']);
  // Two working days were left: 14/5 and two are 16/5.
  await at('2018-05-16T08:00:00+07:00');
  expect(
    (
      await api.database.query(`select rung, due from task_reminder where plan_item_id = $1 order by sent_at`, [
        ids['9.1'],
      ])
    ).at(-1),
  ).toEqual({
    rung: 'han',
    due: '2018-05-16',
  });
});

test('each unit of a task tracked unit by unit hears of its own share, until that is done', async () => {
  const [{ id }] = await api.database.query(
    `insert into plan_item (id, programme_id, number, title, due_original, due, origin, status, tracking, issued_at)
     values (gen_random_uuid(), $1, 'S-1', 'Rà soát', '2018-06-14', '2018-06-14', 'single', 'open', 'each-unit', '2018-05-16T08:00:00+07:00') returning id`,
    [api.programmeId],
  );
  await api.database.query(
    `insert into plan_item_unit (plan_item_id, unit_id, role, status, due)
     select $1, unit_id, 'each', case code when 'U0002' then 'done' else 'open' end, case code when 'U0003' then '2018-06-20'::date end
     from unit_version where code in ('U0001', 'U0002', 'U0003')`,
    [id],
  );
  await at('2018-06-12T08:00:00+07:00');
  const keys = async () =>
    (await api.database.query(`select key from task_reminder where plan_item_id = $1 order by 1`, [id])).map(
      ({ key }) => key,
    );
  expect(await keys()).toEqual(['task:S-1/truoc-2/2018-06-14/U0001/officer']);
  await at('2018-06-18T08:00:00+07:00');
  expect(await keys()).toContain('task:S-1/truoc-2/2018-06-20/U0003/officer');
  expect((await keys()).join()).not.toContain('U0002');
});

test('a task that a command holds just now is skipped, and its rung stays open until it is free', async () => {
  const ids = await issuedPlan(api.database, api.programmeId, 2020, [
    { number: '5.1', lead: 'U0001', due: '2018-07-05' },
    { number: '5.2', lead: 'U0002', due: '2018-07-05' },
  ]);
  await api.database.query(`update plan_item set issued_at = '2018-06-20T08:00:00+07:00' where id = any($1)`, [
    Object.values(ids),
  ]);
  await at('2018-07-02T08:00:00+07:00');
  await api.database.setClock('2018-07-03T08:00:00+07:00');
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let locked: () => void = () => undefined;
  const isLocked = new Promise<void>((resolve) => {
    locked = resolve;
  });
  const holding = api.office.database.write({ kind: 'system', personId: null }, async (tx) => {
    await tx.query(`select 1 from plan_item where id = $1 for update`, [ids['5.1']]);
    locked();
    await held;
  });
  await isLocked;
  const ref = { kind: 'programme', id: api.programmeId, epoch: 1 } as const;
  expect(await api.office.record.decide(ref)).toEqual({ step: 'remindOfTasks' });
  expect(await api.office.steps.remindOfTasks!(ref)).toBe(true); // 5.2
  expect(await api.office.steps.remindOfTasks!(ref)).toBe(false);
  release();
  await holding;
  expect(await turn()).toEqual(['remindOfTasks']);
  const rows = await api.database.query(`select plan_item_id from task_reminder where due = '2018-07-05'`);
  expect(rows).toHaveLength(2);
});

test('on the task: when it was last reminded of and how often, for who may see it; and the proof', async () => {
  const secretariat = await api.as('bdv.thuong-truc');
  const task = (await secretariat.get(`/tasks/${tasks['1.1']}`)).body;
  expect(task).toMatchObject({ reminded: 3, lastRemindedAt: '2018-04-13T08:00:00.000+07:00' });
  const proof = (await secretariat.get(`/tasks/${tasks['1.1']}/reminders`)).body.items;
  expect(proof.map((row: { rung: string; recipient: string }) => `${row.rung} ${row.recipient}`).sort()).toEqual([
    'han officer',
    'sau-1 head',
    'sau-1 officer',
    'truoc-2 officer',
  ]);
  const first = proof.find((row: { rung: string }) => row.rung === 'truoc-2');
  expect(first.mails).toMatchObject([{ office: 'u0001.cv' }]);
  expect(first.mails[0].messageId).toMatch(/^<.+@songhanh>$/);
  // A coordinating unit sees the task, and not who chased whom; a stranger does not see that there is a task.
  const coordinating = await api.as('u0002.cv');
  expect((await coordinating.get(`/tasks/${tasks['1.1']}`)).body).toMatchObject({ reminded: 0, lastRemindedAt: null });
  expect((await coordinating.get(`/tasks/${tasks['1.1']}/reminders`)).body.items).toEqual([]);
  expect((await (await api.as('u0003.cv')).get(`/tasks/${tasks['1.1']}/reminders`)).status).toBe(404);
});

test('giving out, reopening and going on wake the programme, so that it counts the new dates', async () => {
  await turn();
  expect(await api.database.query(`select 1 from wake where kind = 'programme'`)).toEqual([]);
  const secretariat = await api.as('bdv.thuong-truc');
  const reopened = await secretariat.post(`/tasks/${tasks['1.1']}/reopening`, { reason: 'Thiếu minh chứng' });
  expect(reopened.status).toBe(200);
  expect((await api.database.query(`select 1 from wake where kind = 'programme'`)).length).toBeGreaterThan(0);
});
