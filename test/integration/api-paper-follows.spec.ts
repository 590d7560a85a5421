import { PaperOffice } from '../support/paper-office.js';
import { expectOk, HEADS, LEADERS, PlanOffice } from '../support/plan-office.js';
import { pdf } from '../support/sample-files.js';

describe('a plan that keeps its own chain of approvals', () => {
  let plan: PlanOffice;
  let papers: string[];
  const read = async (id: string, person = 'bdv.thuong-truc') =>
    (await (await plan.api.as(person)).get(`/papers/${id}`)).body;
  const make = async (part: number) =>
    (await expectOk(plan.secretariat.post('/papers', { kind: 'annual-plan', subject: await plan.planId(), part }))).body
      .id;

  beforeAll(async () => {
    plan = await PlanOffice.open('each');
    papers = [await make(1), await make(2)];
    await plan.consulted();
  }, 120_000);
  afterAll(() => plan?.api.close());

  test('issued by each party it has a paper of each, in the names of one body each; there is no third', async () => {
    expect(await read(papers[0]!)).toMatchObject({
      part: 1,
      issuers: ['Cơ quan BDV'],
      follows: 'plan',
      stage: 'draft',
    });
    expect(await read(papers[1]!)).toMatchObject({ part: 2, issuers: ['Cơ quan UBND'] });
    const third = { kind: 'annual-plan', subject: await plan.planId(), part: 3 };
    expect((await plan.secretariat.post('/papers', third)).body.errors).toMatchObject([{ pointer: '/part' }]);
  });

  test('nobody submits, initials, signs or numbers it in the register: that is done with the plan', async () => {
    const { version } = await read(papers[0]!);
    const tag = { 'if-match': `"${version}"` };
    const refused = [
      await plan.secretariat.post(`/papers/${papers[0]}/submission`, {}, tag),
      await (await plan.api.as('bdv.chanh-vp')).post(`/papers/${papers[0]}/initials`, {}, tag),
      await plan.secretariat.ask('PATCH', `/papers/${papers[0]}`, { number: '1' }, tag),
    ];
    expect(refused.map(({ body }) => body.code)).toEqual(Array(3).fill('PAPER_SIGNED_ELSEWHERE'));
    await expectOk(plan.secretariat.ask('PATCH', `/papers/${papers[0]}`, { place: 'Hà Nội' }, tag));
  });

  test('submitted with the plan it says what the plan says at that moment, and goes through the same hands', async () => {
    await plan.api.database.query(`update plan set theme = 'Chủ đề sau góp ý'`);
    await expectOk(plan.secretariat.post(await plan.path('/submission')));
    expect(await read(papers[0]!)).toMatchObject({ stage: 'submitted', submission: 1 });
    const html = await plan.secretariat.get(`/papers/${papers[0]}/file?format=html`);
    expect(html.body).toContain('Chủ đề sau góp ý');
    await expectOk(plan.approve(HEADS[0]!, 1));
    expect(await read(papers[0]!)).toMatchObject({ stage: 'initialled' });
    expect(await read(papers[1]!)).toMatchObject({ stage: 'submitted' });
  });

  test('sent back with the plan both papers are drafts again; the reason stands with the one it was given on', async () => {
    await expectOk(plan.as(LEADERS[0]!, 'post', '/papers/1/return', { reason: 'Bổ sung nhiệm vụ' }));
    const [first, second] = [await read(papers[0]!), await read(papers[1]!)];
    expect([first.stage, second.stage]).toEqual(['draft', 'draft']);
    expect(first.steps.at(-1)).toMatchObject({ step: 'returned', by: LEADERS[0], note: 'Bổ sung nhiệm vụ' });
    expect(second.steps.map(({ step }: { step: string }) => step)).toEqual(['drafted', 'submitted']);
  });

  test('signed and numbered there, it is signed here, under that number and date, by those who signed the plan', async () => {
    await expectOk(plan.secretariat.post(await plan.path('/submission')));
    for (const part of [0, 1]) {
      await expectOk(plan.approve(HEADS[part]!, part + 1));
      await expectOk(plan.approve(LEADERS[part]!, part + 1));
    }
    await expectOk(plan.number(1, '12-KH/BDV'));
    expect((await read(papers[0]!)).stage).toBe('initialled');
    await expectOk(plan.number(2, '15/KH-UBND'));
    expect(await read(papers[0]!)).toMatchObject({
      stage: 'signed',
      submission: 2,
      number: '12',
      symbol: 'KH/BDV',
      issuedOn: '2018-03-07',
      issuedAt: expect.any(String),
      signers: [
        { office: 'head-of-office', done: true },
        { office: 'signer', done: true },
      ],
    });
    const last = (await read(papers[0]!)).steps
      .slice(-4)
      .map(({ step, by }: { step: string; by: string }) => `${step} ${by}`);
    expect(last).toEqual([
      'submitted bdv.thuong-truc',
      `initialled ${HEADS[0]}`,
      `signed ${LEADERS[0]}`,
      'numbered bdv.thuong-truc',
    ]);
  });

  test('units with a task in it read it from now on; it is not made twice', async () => {
    expect(await read(papers[0]!, 'u0001.cv')).toMatchObject({ stage: 'signed' });
    const again = await plan.secretariat.post('/papers', { kind: 'annual-plan', subject: await plan.planId() });
    expect(again.body.code).toBe('PAPER_ALREADY_MADE');
  });
});

test('made once the plan is issued, its paper is signed from the beginning, with all that was done', async () => {
  const plan = await PlanOffice.open('jointly');
  await plan.issued();
  const made = await expectOk(plan.secretariat.post('/papers', { kind: 'annual-plan', subject: await plan.planId() }));
  expect(made.body).toMatchObject({ stage: 'signed', number: '15', symbol: 'KH/2018', issuedOn: '2018-02-12' });
  expect(made.body.issuers).toEqual(['Cơ quan BDV', 'Cơ quan UBND']);
  expect(made.body.steps.map(({ step }: { step: string }) => step)).toEqual([
    'drafted',
    'submitted',
    'initialled',
    'initialled',
    'signed',
    'signed',
    'numbered',
  ]);
  await plan.api.close();
}, 120_000);

describe('what is signed where it is kept', () => {
  let office: PaperOffice;
  let letter: string;
  beforeAll(async () => {
    office = await PaperOffice.open();
    await office.reportVersion('U0001');
    await office.api.database.setClock('2018-03-27T08:00:00+07:00');
    await office.api.office.turn('round', office.api.roundId);
    [{ id: letter }] = await office.api.database.query(`select id from urging_letter`);
  }, 120_000);
  afterAll(() => office?.close());

  const letterNow = async () => (await (await office.as('bdv.thuong-truc')).get(`/urging-letters/${letter}`)).body;

  test('a letter of urging is signed by signing its paper, under the paper’s number and date', async () => {
    const id = await office.made('urging-letter', letter);
    expect((await office.read('bdv.thuong-truc', id)).body).toMatchObject({
      stage: 'draft',
      units: [{ code: 'U0002' }, { code: 'U0003' }],
    });
    await expectOk(office.edit('bdv.thuong-truc', id, { symbol: 'CV/VPBDV' }));
    await office.submitted(id);
    await expectOk(office.act('vp.tt', id, 'signature', { number: '20' }));
    expect(await letterNow()).toMatchObject({ stage: 'draft', number: null });
    await expectOk(office.edit('bdv.thuong-truc', id, { issuedOn: '2018-03-27' }));
    expect(await letterNow()).toMatchObject({ stage: 'signed', number: '20-CV/VPBDV', signedOn: '2018-03-27' });
    expect((await office.read('u0002.cv', id)).status).toBe(200);
    expect((await office.read('u0001.cv', id)).status).toBe(404);
    const recall = await office.act('vp.tt', id, 'withdrawal', { reason: 'x' });
    expect(recall.body.code).toBe('PAPER_SIGNED_ELSEWHERE');
    const other = await (await office.as('snv.thuong-truc')).post('/papers', {
      kind: 'urging-letter',
      subject: letter,
    });
    expect(other.body.code).toBe('PAPER_ALREADY_MADE');
  });

  test('signed where letters are kept, its paper is signed with it: the state is never doubled', async () => {
    await office.api.database.query(`update urging_letter set stage = 'draft', number = null, signed_on = null`);
    await office.api.database.query(`update paper set stage = 'withdrawn' where kind = 'urging-letter'`);
    const id = await office.made('urging-letter', letter);
    const { version } = await letterNow();
    const signature = { number: '21-CV/VPBDV', signedOn: '2018-03-27' };
    const path = `/urging-letters/${letter}/signature`;
    await expectOk((await office.as('bdv.thuong-truc')).post(path, signature, { 'if-match': `"${version}"` }));
    expect((await office.read('bdv.thuong-truc', id)).body).toMatchObject({
      stage: 'signed',
      number: '21',
      symbol: 'CV/VPBDV',
      issuedOn: '2018-03-27',
      issuedAt: expect.any(String),
    });
    expect((await office.act('vp.tt', id, 'signature')).body.code).toBe('PAPER_NOT_AT_STAGE');
  });

  test('a unit makes the paper of its own report, signed as the report was; its scan may be put beside it', async () => {
    const [{ id: version }] = await office.api.database.query(`select id from report_version`);
    const secretariat = await (await office.as('bdv.thuong-truc')).post('/papers', {
      kind: 'unit-report',
      subject: version,
    });
    expect(secretariat.body.code).toBe('NOT_FOUND');
    const neighbour = await (await office.as('u0002.cv')).post('/papers', { kind: 'unit-report', subject: version });
    expect(neighbour.body.code).toBe('NOT_FOUND');
    const id = await office.made('unit-report', version, {}, 'u0001.cv');
    expect((await office.read('u0001.cv', id)).body).toMatchObject({
      stage: 'signed',
      issuers: ['Đơn vị U0001'],
      number: '05/BC-DV',
      issuedOn: '2018-03-07',
      signatures: [{ post: 'Trưởng phòng' }],
    });
    expect((await office.read('bdv.thuong-truc', id)).status).toBe(200);
    expect((await office.read('u0002.cv', id)).status).toBe(404);
    const beside = await expectOk(office.brought('u0001.cv', id, 'bao-cao-da-ky.pdf', pdf('bản ký tay')));
    expect(beside.body).toMatchObject({ stage: 'signed', files: [{ kind: 'scan', by: 'u0001.cv', found: null }] });
    expect((await office.act('u0001.tt', id, 'withdrawal', { reason: 'x' })).body.code).toBe('PAPER_SIGNED_ELSEWHERE');
  });
});
