import { expectOk, HEADS, LEADERS, PlanOffice } from '../support/plan-office.js';

let plan: PlanOffice;
afterEach(() => plan?.api.close());

test('a plan goes from the programme’s tasks to its issuance by both parties, and its tasks are given out', async () => {
  plan = await PlanOffice.open('jointly');
  const drafted = await plan.detail();
  expect(drafted).toMatchObject({
    year: 2018,
    theme: 'Năm Dân vận khéo',
    stage: 'drafting',
    issuance: 'jointly',
    draftOn: '2018-02-20',
    replyBy: '2018-03-20',
    issueBy: '2018-04-10',
    papers: [],
  });
  // The yearly task is due at the year's end; that of 2019 is none of this plan's.
  expect(
    drafted.items.map((item: Record<string, unknown> & { units: { unit: { code: string }; role: string }[] }) => [
      item.number,
      item.contentNumber,
      item.due,
      item.status,
      ...item.units.map(({ unit, role }) => `${role} ${unit.code}`),
    ]),
  ).toEqual([
    ['1.1', 1, null, 'draft', 'lead U0001', 'coordinating U0002'],
    ['1.2', 1, '2018-12-31', 'draft', 'lead U0002'],
    ['2.1', 2, '2018-06-30', 'draft', 'lead U0003', 'coordinating U0001'],
  ]);

  await plan.submitted();
  expect((await plan.detail()).papers).toMatchObject([
    {
      ordinal: 1,
      party: null,
      number: null,
      signed: false,
      awaited: [
        { office: 'head-of-office', party: { code: 'BDV' } },
        { office: 'head-of-office', party: { code: 'UBND' } },
      ],
    },
  ]);
  expect(await plan.told('plan-to-sign')).toEqual(['bdv.chanh-vp', 'ubnd.chanh-vp']);
  for (const person of HEADS) await expectOk(plan.approve(person));
  expect(await plan.told('plan-to-sign')).toEqual([...HEADS, ...LEADERS, 'ubnd.thu-ky'].sort());
  for (const person of LEADERS) await expectOk(plan.approve(person));
  expect((await plan.detail()).papers).toMatchObject([{ signed: true, awaited: [], number: null }]);
  expect(await plan.tasks(2018)).toEqual(['1.1 draft', '1.2 draft 2018-12-31', '2.1 draft 2018-06-30']);

  const issued = await plan.number();
  expect(issued.body).toMatchObject({
    stage: 'issued',
    papers: [{ number: '15-KH/BDV-UBND', issuedOn: '2018-03-07' }],
  });
  expect(await plan.tasks(2018)).toEqual(['1.1 open', '1.2 open 2018-12-31', '2.1 open 2018-06-30']);
  expect(await plan.events('plan.approved')).toEqual([
    {
      key: '2018',
      unit: null,
      data: {
        year: 2018,
        theme: 'Năm Dân vận khéo',
        issuance: 'jointly',
        items: 3,
        papers: [{ party: null, number: '15-KH/BDV-UBND', issuedOn: '2018-03-07' }],
      },
    },
  ]);
  expect(await plan.events('task.assigned')).toEqual([
    { key: '2018/1.1/U0001', unit: 'U0001', data: { year: 2018, task: '1.1', role: 'lead', due: null } },
    { key: '2018/1.1/U0002', unit: 'U0002', data: { year: 2018, task: '1.1', role: 'coordinating', due: null } },
    { key: '2018/1.2/U0002', unit: 'U0002', data: { year: 2018, task: '1.2', role: 'lead', due: '2018-12-31' } },
    {
      key: '2018/2.1/U0001',
      unit: 'U0001',
      data: { year: 2018, task: '2.1', role: 'coordinating', due: '2018-06-30' },
    },
    { key: '2018/2.1/U0003', unit: 'U0003', data: { year: 2018, task: '2.1', role: 'lead', due: '2018-06-30' } },
  ]);
  const [told] = await plan.api.database.query(
    `select data from notification n join person p on p.id = n.person_id where n.kind = 'plan-issued' and p.code = 'u0001.cv'`,
  );
  expect(told.data).toMatchObject({ unit: 'U0001', lead: 1, coordinating: 1, papers: ['15-KH/BDV-UBND'] });
  expect(await plan.told('plan-issued')).toHaveLength(6);
  expect(await plan.turnPlan()).toEqual([]);
  const [process] = await plan.api.database.query(`select stage, wake_at from process where kind = 'plan'`);
  expect(process).toEqual({ stage: 'issued', wake_at: null });
});

test('issued by each party, each paper passes its own party’s offices, and the last number issues the plan', async () => {
  plan = await PlanOffice.open('each');
  await plan.submitted();
  expect((await plan.approve('bdv.chanh-vp', 2)).body.code).toBe('NOT_ALLOWED');
  // The parties do not wait for each other.
  for (const person of ['bdv.chanh-vp', 'bdv.lanh-dao']) await expectOk(plan.approve(person, 1));
  expect((await plan.number(1, '12-KH/BDV')).body).toMatchObject({
    stage: 'signing',
    papers: [{ signed: true }, { signed: false }],
  });
  expect(await plan.events('plan.approved')).toEqual([]);
  for (const person of ['ubnd.chanh-vp', 'ubnd.chu-tich']) await expectOk(plan.approve(person, 2));
  expect((await plan.number(2, '15/KH-UBND')).body.stage).toBe('issued');
  expect(await plan.events('plan.approved')).toMatchObject([
    {
      data: {
        issuance: 'each',
        papers: [
          { party: 'BDV', number: '12-KH/BDV' },
          { party: 'UBND', number: '15/KH-UBND' },
        ],
      },
    },
  ]);
});

test('issued by one party, only that party’s offices are asked', async () => {
  plan = await PlanOffice.open('one');
  await plan.submitted();
  const { items, next } = (await plan.secretariat.get('/plans?year=2018&stage=signing')).body;
  expect([items.length, next]).toEqual([1, null]);
  expect(items[0]).toMatchObject({ programme: '01-CTr/TEST', year: 2018, issuance: 'one', items: 3, submission: 1 });
  const detail = await plan.detail();
  expect(detail).toMatchObject({ by: { code: 'UBND' }, papers: [{ party: { code: 'UBND' } }] });
  expect(detail.papers).toHaveLength(1);
  expect((await plan.approve('bdv.chanh-vp')).body.code).toBe('NOT_ALLOWED');
  expect((await plan.approve('bdv.lanh-dao')).body.code).toBe('NOT_ALLOWED');
  for (const person of ['ubnd.chanh-vp', 'ubnd.chu-tich']) await expectOk(plan.approve(person));
  expect((await plan.number(1, '15/KH-UBND')).body.stage).toBe('issued');
});
