import { expectOk, HEADS, LEADERS, PlanOffice } from '../support/plan-office.js';

let plan: PlanOffice;

beforeAll(async () => {
  plan = await PlanOffice.open('each');
  await plan.consulted();
});
afterAll(() => plan?.api.close());

const sendBack = (person: string, ordinal: number, reason = 'Bổ sung nhiệm vụ về đối thoại') =>
  plan.as(person, 'post', `/papers/${ordinal}/return`, { reason });

test('nobody approves, returns or numbers what was not submitted, and only the secretariat submits', async () => {
  expect((await plan.approve('bdv.chanh-vp')).body).toMatchObject({ status: 409, code: 'PLAN_NOT_AT_STAGE' });
  expect((await sendBack('bdv.chanh-vp', 1)).body.code).toBe('PLAN_NOT_AT_STAGE');
  expect((await plan.number()).body.code).toBe('PLAN_NOT_AT_STAGE');
  expect((await plan.as('u0001.tt', 'post', '/submission')).body.code).toBe('NOT_ALLOWED');
  expect((await plan.as('bdv.chanh-vp', 'post', '/submission')).body.code).toBe('NOT_ALLOWED');
  await expectOk(plan.secretariat.post(await plan.path('/submission')));
  expect((await plan.secretariat.post(await plan.path('/submission'))).body.code).toBe('PLAN_NOT_AT_STAGE');
});

test('a signer is refused before the head of office, and a paper is numbered only once it is signed', async () => {
  expect((await plan.approve('bdv.lanh-dao')).body).toMatchObject({ status: 409, code: 'PLAN_OFFICE_TOO_EARLY' });
  expect((await sendBack('bdv.lanh-dao', 1)).body.code).toBe('PLAN_OFFICE_TOO_EARLY');
  expect((await plan.number(1)).body.code).toBe('PLAN_PAPER_NOT_APPROVED');
  await expectOk(plan.approve('bdv.chanh-vp'));
  expect((await plan.approve('bdv.chanh-vp')).body.code).toBe('PLAN_PAPER_ALREADY_APPROVED');
  expect((await plan.number(1)).body.code).toBe('PLAN_PAPER_NOT_APPROVED');
  await expectOk(plan.approve('bdv.lanh-dao'));
  expect((await plan.number(1, '12-KH/BDV', 2018, '2018-03-08')).body.errors).toMatchObject([{ pointer: '/issuedOn' }]);
  expect(
    (await plan.as('bdv.chanh-vp', 'post', '/papers/1/number', { number: '1', issuedOn: '2018-03-07' })).body.code,
  ).toBe('NOT_ALLOWED');
  await expectOk(plan.number(1, '12-KH/BDV'));
  expect((await plan.number(1, '13-KH/BDV')).body).toMatchObject({ code: 'PLAN_PAPER_ALREADY_NUMBERED' });
});

test('neither units nor the leader’s secretary nor the other party sign; a paper that does not exist is not found', async () => {
  expect((await plan.approve('u0001.tt', 2)).body.code).toBe('NOT_ALLOWED');
  expect((await plan.approve('ubnd.thu-ky', 2)).body.code).toBe('NOT_ALLOWED');
  expect((await plan.approve('bdv.lanh-dao', 2)).body.code).toBe('NOT_ALLOWED');
  expect((await plan.approve('ubnd.chanh-vp', 3)).body.code).toBe('NOT_FOUND');
  expect((await plan.approve('ubnd.chanh-vp', 0)).body.errors).toBeDefined();
});

test('a signer sends the plan back with a reason; the number that the other party had entered falls', async () => {
  await expectOk(plan.approve('ubnd.chanh-vp', 2));
  expect((await plan.as('ubnd.chu-tich', 'post', '/papers/2/return', {})).body.errors).toMatchObject([
    { pointer: '/reason' },
  ]);
  const returned = await sendBack('ubnd.chu-tich', 2);
  expect(returned.body).toMatchObject({
    stage: 'revising',
    submission: 1,
    papers: [
      { number: null, issuedOn: null },
      {
        approvals: [
          { office: 'head-of-office', decision: 'approved', submission: 1, by: 'ubnd.chanh-vp' },
          { office: 'signer', decision: 'returned', reason: 'Bổ sung nhiệm vụ về đối thoại', by: 'ubnd.chu-tich' },
        ],
      },
    ],
  });
  expect(await plan.told('plan-returned')).toEqual([
    'bdv.chanh-vp',
    'bdv.thuong-truc',
    'ubnd.chanh-vp',
    'ubnd.tong-hop',
  ]);
  const [trail] = await plan.api.database.query(`select detail from audit_entry where action = 'plan.paper-returned'`);
  expect(trail.detail).toMatchObject({ paper: 2, office: 'signer', numbersWithdrawn: ['12-KH/BDV'] });
});

test('submitted again, everything is asked for anew; who read the submission before is told so', async () => {
  await expectOk(plan.secretariat.post(await plan.path('/submission')));
  expect((await plan.detail()).papers).toMatchObject([
    { signed: false, awaited: [{ office: 'head-of-office' }] },
    { signed: false, awaited: [{ office: 'head-of-office' }] },
  ]);
  expect((await plan.number(1)).body.code).toBe('PLAN_PAPER_NOT_APPROVED');
  const stale = await plan.as('bdv.chanh-vp', 'post', '/papers/1/approval', { submission: 1 });
  expect(stale.body).toMatchObject({ status: 412, code: 'VERSION_STALE' });
  for (const [ordinal, head, leader] of [
    [1, HEADS[0], LEADERS[0]],
    [2, HEADS[1], LEADERS[1]],
  ] as const) {
    for (const person of [head, leader]) {
      await expectOk(plan.as(person!, 'post', `/papers/${ordinal}/approval`, { submission: 2 }));
    }
  }
  await expectOk(plan.number(1, '14-KH/BDV'));
  const key = { 'idempotency-key': 'last-number' };
  const path = await plan.path('/papers/2/number');
  const last = await plan.secretariat.post(path, { number: '15/KH-UBND', issuedOn: '2018-03-07' }, key);
  expect(last.body).toMatchObject({ stage: 'issued', submission: 2 });
  // Asked twice it is done once, and answered alike.
  expect((await plan.secretariat.post(path, { number: '15/KH-UBND', issuedOn: '2018-03-07' }, key)).body).toEqual(
    last.body,
  );
  expect(await plan.events('plan.approved')).toMatchObject([
    {
      data: {
        papers: [
          { party: 'BDV', number: '14-KH/BDV' },
          { party: 'UBND', number: '15/KH-UBND' },
        ],
      },
    },
  ]);
  expect((await plan.approve('bdv.chanh-vp')).body.code).toBe('PLAN_NOT_AT_STAGE');
  expect((await plan.number(1)).body.code).toBe('PLAN_NOT_AT_STAGE');
});

test('what was given in earlier submissions stays on record, and nobody can change it', async () => {
  const { papers } = await plan.detail();
  expect(
    papers[1].approvals.map(
      ({ submission, decision }: { submission: number; decision: string }) => `${submission} ${decision}`,
    ),
  ).toEqual(['1 approved', '1 returned', '2 approved', '2 approved']);
  await expect(plan.api.database.query(`update approval set decision = 'approved'`)).rejects.toThrow('append-only');
});
