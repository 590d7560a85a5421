import { wordsOfPaper } from '#documents/model/words-of-paper';
import type { Client } from '../support/api.js';
import { TestApi } from '../support/api.js';
import { issuedPlan } from '../support/issued-plan.js';
import { expectOk, PlanOffice, withPlans } from '../support/plan-office.js';
import { builtPaper, factsOf } from '../support/read-paper.js';

const unit = (code: string) => ({ code, name: `Đơn vị ${code}` });

describe('of a plan', () => {
  let plan: PlanOffice;

  beforeAll(async () => {
    plan = await PlanOffice.open('jointly', (programme) => ({
      ...programme,
      legalBases: [
        { number: '114-KL/TW', date: '2015-07-14', issuer: 'Ban Bí thư', kind: 'conclusion', summary: 'Dân vận' },
        { number: '31-CTr/BDVTW', issuer: 'Ban Dân vận Trung ương', kind: 'programme', summary: 'Chương trình' },
      ],
      planCalendar: {
        ...programme.planCalendar!,
        years: [
          {
            ...programme.planCalendar!.years[0]!,
            legalBases: [
              { number: '114-KL/TW', date: '2015-07-14', issuer: 'Ban Bí thư', summary: 'Dân vận' },
              { number: '9-CTr/BDV', issuer: 'BDV', summary: 'Chương trình công tác năm' },
            ],
          },
        ],
      },
    }));
  });
  afterAll(() => plan?.api.close());

  test('the annual plan has the bases once, the contents, and every task with its units, rhythm and dates', async () => {
    const { facts, statements } = await factsOf(plan.api, 'annual-plan', await plan.planId());
    expect(facts).toMatchObject({
      programme: {
        number: '01-CTr/TEST',
        parties: [{ secretariat: { code: 'BDV' } }, { secretariat: { code: 'VPUB' } }],
      },
      year: 2018,
      theme: 'Năm Dân vận khéo',
      contents: [
        { number: 1, title: 'Nội dung 1' },
        { number: 2, title: 'Nội dung 2' },
      ],
    });
    expect(facts?.bases).toEqual([
      { kind: 'conclusion', number: '114-KL/TW', date: '2015-07-14', issuer: 'Ban Bí thư', summary: 'Dân vận' },
      {
        kind: 'programme',
        number: '31-CTr/BDVTW',
        date: null,
        issuer: 'Ban Dân vận Trung ương',
        summary: 'Chương trình',
      },
      { number: '9-CTr/BDV', date: null, issuer: 'BDV', summary: 'Chương trình công tác năm' },
    ]);
    expect(facts?.tasks).toEqual([
      {
        number: '1.1',
        content: 1,
        title: 'Nhiệm vụ 1.1',
        output: 'Báo cáo',
        lead: unit('U0001'),
        coordinating: [unit('U0002')],
        each: [],
        person: null,
        dueOriginal: null,
        due: null,
        rhythm: 'quarter',
        from: null,
      },
      expect.objectContaining({ number: '1.2', lead: unit('U0002'), rhythm: 'yearly', due: '2018-12-31' }),
      expect.objectContaining({ number: '2.1', content: 2, coordinating: [unit('U0001')], due: '2018-06-30' }),
    ]);
    expect(statements).toBe(2);
    expect(wordsOfPaper(builtPaper('annual-plan', facts!))).toContain('Hằng quý');
  });

  test('there is no summary before anybody was asked; then it has every unit, in order, with its words and the answer', async () => {
    const id = await plan.planId();
    expect((await factsOf(plan.api, 'consultation-summary', id)).facts).toBeUndefined();
    await expectOk(plan.secretariat.post(await plan.path('/consultation'), { replyBy: '2018-03-21' }));
    await expectOk(plan.as('u0001.cv', 'put', '/opinion', { agrees: true }));
    await expectOk(plan.as('u0002.cv', 'put', '/opinion', { agrees: false, text: 'Bỏ “nhiệm vụ” 2.1;\nvì trùng.' }));
    expect((await factsOf(plan.api, 'consultation-summary', id)).facts).toMatchObject({
      sentOn: '2018-03-07',
      replyBy: '2018-03-21',
      closedOn: null,
      silenceIsConsent: false,
    });
    await plan.api.database.setClock('2018-03-22T08:00:00+07:00');
    await plan.turnPlan();
    await expectOk(
      plan.secretariat.post(await plan.path('/opinions/U0002/answer'), {
        outcome: 'not-accepted',
        note: 'Không trùng.',
      }),
    );
    const { facts, statements } = await factsOf(plan.api, 'consultation-summary', id);
    expect(facts).toMatchObject({ closedOn: '2018-03-22', theme: 'Năm Dân vận khéo' });
    expect(facts?.opinions).toEqual([
      { unit: unit('U0001'), status: 'agreed', text: null, givenOn: '2018-03-07', outcome: null, note: null },
      {
        unit: unit('U0002'),
        status: 'commented',
        text: 'Bỏ “nhiệm vụ” 2.1;\nvì trùng.',
        givenOn: '2018-03-07',
        outcome: 'not-accepted',
        note: 'Không trùng.',
      },
      { unit: unit('U0003'), status: 'silent', text: null, givenOn: null, outcome: null, note: null },
    ]);
    expect(statements).toBe(2);
    expect(wordsOfPaper(builtPaper('consultation-summary', facts!))).toContain('không được coi là thống nhất');
  });

  test('there is neither of a plan that does not exist', async () => {
    for (const kind of ['annual-plan', 'consultation-summary'] as const) {
      expect((await factsOf(plan.api, kind, '00000000-0000-7000-8000-000000000000')).facts).toBeUndefined();
    }
  });
});

describe('of tasks', () => {
  let api: TestApi;
  let secretariat: Client;

  beforeAll(async () => {
    api = await TestApi.start(
      3,
      withPlans('jointly', ({ planCalendar: _, ...programme }) => programme),
    );
    secretariat = await api.as('bdv.thuong-truc');
    await issuedPlan(api.database, api.programmeId, 2018, [
      { number: '1.1', lead: 'U0001', coordinating: ['U0002'], due: '2018-04-12' },
      { number: '1.2', lead: 'U0002', due: '2018-04-12' },
    ]);
    await api.database.query(`update programme set entered_at = '2018-03-05T08:00:00+07:00'`);
    for (const clock of ['2018-04-10', '2018-04-12', '2018-04-13', '2018-04-17', '2018-04-19']) {
      await api.database.setClock(`${clock}T08:00:00+07:00`);
      await api.office.turn('programme', api.programmeId);
    }
  });
  afterAll(() => api?.close());

  test('a letter of urging names each open task of each unit; what is done meanwhile falls out of the draft', async () => {
    const [letter] = (await secretariat.get('/urging-letters')).body.items;
    const { facts, statements } = await factsOf(api, 'urging-letter', letter.id);
    expect(facts).toMatchObject({ round: null, draftedOn: '2018-04-19', today: '2018-04-19' });
    expect(facts?.owed).toEqual([
      {
        unit: unit('U0001'),
        task: { code: '2018/1.1', title: 'Nhiệm vụ 1.1' },
        dueOriginal: '2018-04-12',
        due: '2018-04-12',
        reminders: 3,
      },
      expect.objectContaining({ unit: unit('U0002'), task: { code: '2018/1.2', title: 'Nhiệm vụ 1.2' } }),
    ]);
    expect(statements).toBe(2);
    await api.database.query(`update plan_item set status = 'done' where number = '1.1'`);
    const left = (await factsOf(api, 'urging-letter', letter.id)).facts;
    expect(left?.owed.map(({ task }) => task?.code)).toEqual(['2018/1.2']);
  });

  test('more time for a task is told with the task’s number and dates', async () => {
    const [{ id: taskId }] = await api.database.query(`select id from plan_item where number = '1.2'`);
    const officer = await api.as('u0002.cv');
    const asked = await officer.post(`/tasks/${taskId}/extensions`, {
      requestedDue: '2018-05-31',
      reason: 'Chờ kinh phí',
    });
    const { id } = asked.body;
    expect((await factsOf(api, 'extension-decision', id)).facts).toBeUndefined();
    await expectOk(secretariat.post(`/tasks/${taskId}/extensions/${id}/decision`, { decision: 'grant' }));
    expect((await factsOf(api, 'extension-decision', id)).facts).toMatchObject({
      unit: unit('U0002'),
      about: { kind: 'task', code: '2018/1.2', title: 'Nhiệm vụ 1.2' },
      dueOriginal: '2018-04-12',
      dueBefore: '2018-04-12',
      decidedDue: '2018-05-31',
      status: 'granted',
      reason: 'Chờ kinh phí',
    });
  });
});
