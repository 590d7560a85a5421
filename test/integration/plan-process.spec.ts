import { DELIVERY_PROCESS_ID } from '#domain/process/process-kind';
import { expectOk, PlanOffice } from '../support/plan-office.js';

let plan: PlanOffice;
afterEach(() => plan?.api.close());

const at = (iso: string) => plan.api.database.setClock(`${iso}+07:00`);
const wakesAt = async () => {
  await plan.turnPlan();
  const [row] = await plan.api.database.query(`select wake_at from process where kind = 'plan'`);
  return row.wake_at?.toISOString();
};

test('a step that is asked for twice, or after its time, does nothing', async () => {
  plan = await PlanOffice.open('jointly');
  const ref = { kind: 'plan', id: await plan.planId(), epoch: 1 } as const;
  for (const step of ['draftPlan', 'remindOpinions', 'closeConsultation', 'tellPlanOverdue', 'cancelPlan']) {
    expect([step, await plan.api.office.steps[step]!(ref)]).toEqual([step, false]);
  }
  expect(await plan.tasks(2018)).toHaveLength(3);
  expect(await plan.events('plan.drafted')).toEqual([
    {
      key: '2018',
      unit: null,
      data: { year: 2018, theme: 'Năm Dân vận khéo', items: 3, carriedOver: 0, directions: 0 },
    },
  ]);
  expect(await plan.told('plan-drafted')).toEqual(['bdv.thuong-truc', 'ubnd.tong-hop']);
});

test('when all have answered the consultation closes without waiting for the date', async () => {
  plan = await PlanOffice.open('jointly');
  await expectOk(plan.secretariat.post(await plan.path('/consultation')));
  // A working day before 20/3, at eight.
  expect(await wakesAt()).toBe('2018-03-19T01:00:00.000Z');
  const answers = ['u0001', 'u0002', 'u0003'].map((unit) => plan.as(`${unit}.tt`, 'put', '/opinion', { agrees: true }));
  // At the same moment: whoever comes last wakes the plan.
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 200]);
  const wakes = await plan.api.database.query(`select reason from wake where kind = 'plan'`);
  expect(wakes).toEqual([{ reason: 'all have answered' }]);
  expect(await plan.turnPlan()).toEqual(['closeConsultation']);
  expect(await plan.events('plan.consultation-closed')).toMatchObject([
    { data: { units: 3, agreed: 3, commented: 0, silent: 0, silentUnits: [] } },
  ]);
});

test('nobody is reminded of what was asked of them after the moment of the reminder', async () => {
  plan = await PlanOffice.open('jointly');
  await at('2018-03-19T09:00:00');
  await expectOk(plan.secretariat.post(await plan.path('/consultation')));
  expect(await plan.turnPlan()).toEqual([]);
  expect(await plan.told('plan-opinion-reminder')).toEqual([]);
  expect(await wakesAt()).toBe('2018-03-20T17:00:00.000Z');
});

test('a unit that answers while its reminder waits in the queue does not get it', async () => {
  plan = await PlanOffice.open('jointly');
  await expectOk(plan.secretariat.post(await plan.path('/consultation'), { replyBy: '2018-03-26' }));
  await at('2018-03-23T08:00:00');
  expect(await plan.turnPlan()).toEqual(['remindOpinions']);
  const reminders = () =>
    plan.api.database.query(
      `select data ->> 'unit' as unit, mail from notification where kind = 'plan-opinion-reminder' and mail <> 'none' order by 1`,
    );
  expect((await reminders()).map(({ mail }) => mail)).toEqual(['queued', 'queued', 'queued']);
  await expectOk(plan.as('u0002.tt', 'put', '/opinion', { agrees: true }));
  await at('2018-03-23T08:05:00'); // the collection
  await plan.api.office.turn('delivery', DELIVERY_PROCESS_ID);
  expect(await reminders()).toEqual([
    { unit: 'U0001', mail: 'sent' },
    { unit: 'U0002', mail: 'cancelled' },
    { unit: 'U0003', mail: 'sent' },
  ]);
});

test('a reminder that an outage held up does not go out on a day off', async () => {
  plan = await PlanOffice.open('jointly');
  // Friday 23/3 is the moment for Monday 26/3.
  await expectOk(plan.secretariat.post(await plan.path('/consultation'), { replyBy: '2018-03-26' }));
  await at('2018-03-24T10:00:00');
  expect(await plan.turnPlan()).toEqual([]);
  expect(await wakesAt()).toBe('2018-03-26T01:00:00.000Z');
  await at('2018-03-26T08:00:00');
  expect(await plan.turnPlan()).toEqual(['remindOpinions']);
});

test('the secretariats are told once, on a working day, that a plan should have been issued', async () => {
  plan = await PlanOffice.open('jointly');
  await at('2018-04-10T23:59:00');
  expect(await plan.turnPlan()).toEqual([]);
  expect(await wakesAt()).toBe('2018-04-11T01:00:00.000Z');
  await at('2018-04-14T08:00:00'); // a Saturday
  expect(await plan.turnPlan()).toEqual([]);
  await at('2018-04-16T08:00:00');
  expect(await plan.turnPlan()).toEqual(['tellPlanOverdue']);
  expect(await plan.turnPlan()).toEqual([]);
  expect(await plan.told('plan-overdue')).toEqual(['bdv.thuong-truc', 'ubnd.tong-hop']);
});

test('while the programme is suspended a plan stands still, and goes on with the working days it had left', async () => {
  plan = await PlanOffice.open('jointly');
  await expectOk(plan.secretariat.post(await plan.path('/consultation')));
  await at('2018-03-16T09:00:00');
  const programme = `/programmes/${plan.api.programmeId}`;
  await expectOk(plan.secretariat.post(`${programme}/suspension`, { reason: 'Sắp xếp tổ chức' }));
  await at('2018-04-16T09:00:00');
  expect(await plan.turnPlan()).toEqual([]);
  expect((await plan.as('u0001.cv', 'put', '/opinion', { agrees: true })).body.code).toBe('PROGRAMME_NOT_IN_FORCE');
  await expectOk(plan.secretariat.post(`${programme}/resumption`));
  // From Friday 16/3 two working days were left to reply, and seventeen to issue.
  expect(await plan.detail()).toMatchObject({ stage: 'consulting', replyBy: '2018-04-18', draftOn: '2018-02-20' });
  await expectOk(plan.as('u0001.cv', 'put', '/opinion', { agrees: true }));
  expect(await plan.turnPlan()).toEqual([]);
});

test('a plan of a programme that has ended is cancelled with its tasks, and nothing is issued', async () => {
  plan = await PlanOffice.open('jointly');
  await plan.submitted();
  await expectOk(plan.secretariat.post(`/programmes/${plan.api.programmeId}/end`, { reason: 'Sáp nhập' }));
  expect((await plan.approve('bdv.chanh-vp')).body.code).toBe('PROGRAMME_NOT_IN_FORCE');
  expect(await plan.turnPlan()).toEqual(['cancelPlan']);
  expect(await plan.detail()).toMatchObject({ stage: 'cancelled', papers: [{ awaited: [] }] });
  expect((await plan.detail()).items.map(({ status }: { status: string }) => status)).toEqual([
    'dropped',
    'dropped',
    'dropped',
  ]);
  expect(await plan.events('task.assigned')).toEqual([]);
});

test('a year with contents of its own takes up the tasks that they name, under their numbers', async () => {
  plan = await PlanOffice.open('jointly', (programme) => ({
    ...programme,
    planCalendar: {
      ...programme.planCalendar!,
      years: [
        {
          year: 2018,
          theme: 'Năm Dân vận khéo',
          legalBases: [{ number: '114-KL/TW', issuer: 'Ban Bí thư', summary: 'Công tác dân vận' }],
          letters: [{ number: '490-CV', issuer: 'Ban Dân vận', summary: 'Hướng dẫn' }],
          contents: [
            { number: 1, title: 'Giám sát', content: 2, tasks: ['2.1', '2.2'] },
            { number: 2, title: 'Tuyên truyền', content: 1, tasks: ['1.1'] },
            { number: 3, title: 'Thi đua', tasks: [] },
          ],
        },
      ],
    },
  }));
  const detail = await plan.detail();
  expect(detail).toMatchObject({
    legalBases: [{ number: '114-KL/TW' }],
    letters: [{ number: '490-CV' }],
    contents: [{ title: 'Giám sát' }, { title: 'Tuyên truyền' }, { title: 'Thi đua' }],
  });
  // 2.2 is named, but due in 2019.
  expect(
    detail.items.map((item: { number: string; contentNumber: number }) => `${item.contentNumber}: ${item.number}`),
  ).toEqual(['1: 2.1', '2: 1.1']);
});
