import { expectOk, PlanOffice } from '../support/plan-office.js';

let plan: PlanOffice;

beforeAll(async () => {
  // UBND itself and its standing body have a part in a task: that body answers for both.
  plan = await PlanOffice.open('jointly', (programme) => ({
    ...programme,
    contents: programme.contents.map((content) => ({
      ...content,
      tasks: content.tasks.map((task) => (task.number === '1.2' ? { ...task, coordinating: ['UBND', 'VPUB'] } : task)),
    })),
  }));
});
afterAll(() => plan?.api.close());

const opinion = (person: string, body: object) => plan.as(person, 'put', '/opinion', body);
const opinionsOf = async (person: string) =>
  (await plan.detail(person)).opinions.map(
    ({ unit, status }: { unit: { code: string }; status: string }) => `${unit.code} ${status}`,
  );

test('a draft is the secretariats’ own: no unit and no leader finds it before it goes out', async () => {
  const path = await plan.path();
  for (const person of ['u0001.cv', 'u0001.tt', 'bdv.lanh-dao', 'ubnd.thu-ky']) {
    const client = await plan.api.as(person);
    expect((await client.get(path)).body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect((await client.get('/plans')).body.items).toEqual([]);
  }
  expect((await opinion('u0001.cv', { agrees: true })).body.code).toBe('NOT_FOUND');
  for (const person of ['bdv.thuong-truc', 'ubnd.tong-hop', 'ubnd.chanh-vp']) {
    expect((await plan.detail(person)).stage).toBe('drafting');
  }
});

test('the draft goes to everybody with a part in it or a report to give, with a reply-by date', async () => {
  const path = await plan.path('/consultation');
  expect((await (await plan.api.as('bdv.chanh-vp')).post(path)).body.code).toBe('NOT_ALLOWED');
  expect((await plan.secretariat.post(path, { replyBy: '2018-03-06' })).body.errors).toMatchObject([
    { pointer: '/replyBy' },
  ]);
  const opened = await expectOk(plan.secretariat.post(path, { replyBy: '2018-03-21' }));
  expect(opened.body).toMatchObject({ stage: 'consulting', replyBy: '2018-03-21' });
  expect((await plan.secretariat.post(path)).body.code).toBe('PLAN_NOT_AT_STAGE');
  expect(await plan.events('plan.consultation-opened')).toEqual([
    { key: '2018', unit: null, data: { year: 2018, units: 5, replyBy: '2018-03-21' } },
  ]);
  expect(await opinionsOf('bdv.thuong-truc')).toEqual([
    'U0001 asked',
    'U0002 asked',
    'U0003 asked',
    'UBND asked',
    'VPUB asked',
  ]);
  expect(await plan.told('plan-consultation-opened')).toEqual([
    'u0001.cv',
    'u0001.tt',
    'u0002.cv',
    'u0002.tt',
    'u0003.cv',
    'u0003.tt',
    'ubnd.chanh-vp',
    'ubnd.chanh-vp',
    'ubnd.tong-hop',
  ]);
});

test('a unit agrees, or says what should be changed, and may change its mind', async () => {
  expect((await opinion('u0001.cv', { agrees: false })).body.errors).toMatchObject([{ pointer: '/text' }]);
  const given = await opinion('u0001.cv', { agrees: false, text: 'Lùi thời hạn nhiệm vụ 2.1' });
  expect(given.body).toMatchObject({ unit: { code: 'U0001' }, status: 'commented', unanswered: true });
  const answer = await plan.secretariat.post(await plan.path('/opinions/U0001/answer'), {
    outcome: 'partly',
    note: 'Lùi một tháng',
  });
  expect(answer.body).toMatchObject({ answer: 'partly', answerNote: 'Lùi một tháng', unanswered: false });
  // Another text is another comment: the answer was to the one before.
  expect((await opinion('u0001.tt', { agrees: false, text: 'Bỏ nhiệm vụ 2.1' })).body).toMatchObject({
    answer: null,
    unanswered: true,
  });
  expect((await opinion('u0002.tt', { agrees: true })).body).toMatchObject({ status: 'agreed', text: null });
  expect((await opinion('bdv.lanh-dao', { agrees: true })).body.code).toBe('NOT_ALLOWED');
});

test('who answers for several units says for which', async () => {
  expect((await opinion('ubnd.chanh-vp', { agrees: true })).body.errors).toMatchObject([{ pointer: '/unit' }]);
  expect((await opinion('ubnd.chanh-vp', { agrees: true, unit: 'U0002' })).body.errors).toMatchObject([
    { pointer: '/unit' },
  ]);
  expect((await opinion('ubnd.tong-hop', { agrees: true, unit: 'UBND' })).body.unit.code).toBe('UBND');
});

test('a unit reads the plan and its own opinion, never another’s; the leaders read all', async () => {
  const own = await plan.detail('u0002.cv');
  expect(own).toMatchObject({ overAllUnits: false, stage: 'consulting', unanswered: [] });
  expect(own.items).toHaveLength(3);
  expect(await opinionsOf('u0002.cv')).toEqual(['U0002 agreed']);
  expect(JSON.stringify(own)).not.toContain('Bỏ nhiệm vụ 2.1');
  expect(await plan.detail('bdv.lanh-dao')).toMatchObject({ overAllUnits: true, unanswered: ['U0001'] });
  expect((await plan.as('u0002.tt', 'post', '/opinions/U0002/answer', { outcome: 'accepted' })).body.code).toBe(
    'NOT_ALLOWED',
  );
  await plan.api.addOtherProgramme();
  const stranger = await plan.api.as('x0001.tt');
  expect((await stranger.get(await plan.path())).body.code).toBe('NOT_FOUND');
  expect((await stranger.put(await plan.path('/opinion'), { agrees: true })).body.code).toBe('NOT_FOUND');
});

test('those who have not answered are reminded once, by the officer, else the head; never who has, never a leader', async () => {
  await plan.api.database.setClock('2018-03-20T08:00:00+07:00');
  expect(await plan.turnPlan()).toEqual(['remindOpinions']);
  expect(await plan.turnPlan()).toEqual([]);
  expect(await plan.told('plan-opinion-reminder')).toEqual(['u0003.cv', 'ubnd.chanh-vp']);
});

test('after the reply-by date the consultation closes and lists the silent; silence is no consent', async () => {
  await plan.api.database.setClock('2018-03-22T00:00:00+07:00');
  // The engine may be late; the date is not.
  expect((await opinion('u0003.cv', { agrees: true })).body).toMatchObject({
    status: 409,
    code: 'PLAN_CONSULTATION_OVER',
  });
  expect(await plan.turnPlan()).toEqual(['closeConsultation']);
  expect(await plan.detail()).toMatchObject({
    stage: 'revising',
    silent: ['U0003', 'VPUB'],
    unanswered: ['U0001'],
  });
  expect(await plan.events('plan.consultation-closed')).toEqual([
    {
      key: '2018',
      unit: null,
      data: { year: 2018, units: 5, agreed: 2, commented: 1, silent: 2, silentUnits: ['U0003', 'VPUB'] },
    },
  ]);
  expect(await plan.told('plan-consultation-closed')).toEqual(['bdv.thuong-truc', 'ubnd.tong-hop']);
  expect((await opinion('u0003.cv', { agrees: true })).body.code).toBe('PLAN_NOT_AT_STAGE');
});

test('a comment may still be answered while the plan is revised; what was not written cannot', async () => {
  const answer = async (unit: string) =>
    plan.secretariat.post(await plan.path(`/opinions/${unit}/answer`), { outcome: 'not-accepted' });
  expect((await answer('U0003')).body.code).toBe('PLAN_OPINION_NOT_GIVEN');
  expect((await answer('U0009')).body.code).toBe('NOT_FOUND');
  expect((await answer('U0001')).body).toMatchObject({ answer: 'not-accepted', unanswered: false });
  expect((await plan.detail()).unanswered).toEqual([]);
});
