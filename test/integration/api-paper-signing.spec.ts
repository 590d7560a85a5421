import { PaperOffice } from '../support/paper-office.js';
import { pointersOf } from '../support/people.js';
import { expectOk } from '../support/plan-office.js';

let office: PaperOffice;

beforeAll(async () => {
  office = await PaperOffice.open();
}, 120_000);
afterAll(() => office?.close());

/** Steps as `step person` or, for what was entered for another, `step person*`. */
const steps = ({ body }: { body: { steps: { step: string; by: string; enteredFor: boolean }[] } }) =>
  body.steps.map(({ step, by, enteredFor }) => `${step} ${by}${enteredFor ? '*' : ''}`);

describe('a letter that the leader signs', () => {
  let id: string;
  beforeAll(async () => {
    id = await office.made('call-for-reports', office.api.roundId);
    await expectOk(office.edit('bdv.thuong-truc', id, { signedBy: 'leader', symbol: 'CV/BDV' }));
  });

  test('nobody initials, signs or sends back a draft; only its secretariat submits it', async () => {
    for (const [person, step, body] of [
      ['vp.tt', 'initials', {}],
      ['bdv.van-thu', 'return', { reason: 'chưa rõ' }],
      ['vp.tt', 'signing-file', {}],
    ] as const) {
      expect((await office.act(person, id, step, body)).body).toMatchObject({
        status: 409,
        code: 'PAPER_NOT_AT_STAGE',
      });
    }
    expect((await office.act('vp.tt', id, 'submission')).body.code).toBe('NOT_ALLOWED');
    // A leader does not see drafts at all.
    expect((await office.act('bdv.lanh-dao', id, 'signature')).body.code).toBe('NOT_FOUND');
  });

  test('submitted, it waits for the head of office, who is told; the leader cannot sign before', async () => {
    const submitted = await expectOk(office.act('bdv.thuong-truc', id, 'submission'));
    expect(submitted.body).toMatchObject({
      stage: 'submitted',
      submission: 1,
      signers: [
        { office: 'head-of-office', awaited: true },
        { office: 'signer', awaited: false },
      ],
    });
    expect(await office.told('paper-to-sign')).toEqual(['vp.tt']);
    expect((await office.read('vp.tt', id)).body).toMatchObject({ myTurn: true, mine: { initial: true, sign: false } });
    expect((await office.act('bdv.lanh-dao', id, 'signature')).body.code).toBe('PAPER_TOO_EARLY');
    expect((await office.act('snv.tt', id, 'initials')).body.code).toBe('NOT_ALLOWED');
    expect((await office.act('vp.tt', id, 'signing-file')).body.code).toBe('PAPER_TOO_EARLY');
  });

  test('once submitted only its number, symbol, place and date are entered', async () => {
    expect((await office.edit('bdv.thuong-truc', id, { recipients: ['Khác'] })).body.code).toBe('PAPER_NOT_AT_STAGE');
    expect((await office.act('bdv.thuong-truc', id, 'refresh')).body.code).toBe('PAPER_NOT_AT_STAGE');
    await expectOk(office.edit('bdv.thuong-truc', id, { symbol: 'CV/BDVTU' }));
  });

  test('the head of office sends it back with a reason; the drafter is told, and it starts anew', async () => {
    expect(pointersOf(await office.act('vp.tt', id, 'return', {}))).toEqual(['/reason']);
    const returned = await expectOk(office.act('vp.tt', id, 'return', { reason: 'Bổ sung nơi nhận' }));
    expect(returned.body.stage).toBe('draft');
    expect(returned.body.steps.at(-1)).toMatchObject({ step: 'returned', by: 'vp.tt', note: 'Bổ sung nơi nhận' });
    expect(await office.told('paper-returned')).toEqual(['bdv.thuong-truc']);
    await expectOk(office.edit('bdv.thuong-truc', id, { recipients: ['Như trên', 'Lưu: VT'] }));
    await office.submitted(id, ['vp.tt']);
  });

  test('initialled, the signer’s secretary is told, not the leader; nobody initials twice', async () => {
    expect((await office.read('vp.tt', id)).body).toMatchObject({ stage: 'initialled', submission: 2 });
    expect(await office.told('paper-to-sign')).toEqual(['bdv.thu-ky', 'vp.tt', 'vp.tt']);
    expect((await office.act('vp.tt', id, 'initials')).body.code).toBe('PAPER_ALREADY_APPROVED');
  });

  test('a head of office’s word was on one text: whoever read another version is told so', async () => {
    const leader = await office.as('bdv.lanh-dao');
    const stale = await leader.post(`/papers/${id}/signature`, {}, { 'if-match': '"1"' });
    expect(stale.body).toMatchObject({ status: 412, code: 'VERSION_STALE' });
  });

  test('neither units nor the other side’s leader nor the clerk sign; the secretary needs the signed page', async () => {
    expect((await office.act('u0001.tt', id, 'signature')).body.code).toBe('NOT_FOUND');
    expect((await office.act('ubnd.lanh-dao', id, 'signature')).body.code).toBe('NOT_ALLOWED');
    expect((await office.act('bdv.thuong-truc', id, 'signature')).body.code).toBe('NOT_ALLOWED');
    expect((await office.act('bdv.thu-ky', id, 'signature')).body.code).toBe('PAPER_PROOF_MISSING');
  });

  test('signed twice at the same moment, it is signed once', async () => {
    const leader = await office.as('bdv.lanh-dao');
    const tag = { 'if-match': (await leader.get(`/papers/${id}`)).headers.get('etag')! };
    const answers = await Promise.all([1, 2, 3].map(() => leader.post(`/papers/${id}/signature`, {}, tag)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const again = await office.act('bdv.lanh-dao', id, 'signature');
    expect(again.body.code).toBe('PAPER_NOT_AT_STAGE');
    expect(steps(await office.read('vp.tt', id))).toEqual([
      'drafted bdv.thuong-truc',
      'submitted bdv.thuong-truc',
      'returned vp.tt',
      'submitted bdv.thuong-truc',
      'initialled vp.tt',
      'signed bdv.lanh-dao',
    ]);
  });

  test('signed without a number it is not issued; with number and date it is, and the units are told and may read it', async () => {
    expect((await office.read('u0001.cv', id)).status).toBe(404);
    expect(await office.told('paper-issued')).toEqual([]);
    await expectOk(office.edit('bdv.thuong-truc', id, { number: '15' }));
    expect((await office.read('u0001.cv', id)).status).toBe(404);
    await expectOk(office.edit('bdv.thuong-truc', id, { issuedOn: '2018-03-07' }));
    expect((await office.read('u0001.cv', id)).body).toMatchObject({
      stage: 'signed',
      number: '15',
      symbol: 'CV/BDVTU',
    });
    expect(await office.told('paper-issued')).toEqual([
      'u0001.cv',
      'u0001.tt',
      'u0002.cv',
      'u0002.tt',
      'u0003.cv',
      'u0003.tt',
    ]);
  });

  test('what is signed says so, without the watermark; nothing of it can be changed any more', async () => {
    const html = (await office.bytes('u0001.cv', `/papers/${id}/file?format=html`)).bytes.toString();
    expect(html).toContain('(đã ký)');
    expect(html.toLowerCase()).not.toContain('dự thảo');
    for (const change of [{ number: '16' }, { issuedOn: '2018-03-06' }, { symbol: 'X' }]) {
      expect((await office.edit('bdv.thuong-truc', id, change)).body.code).toBe('PAPER_NUMBER_FIXED');
    }
    expect((await office.edit('bdv.thuong-truc', id, { recipients: [] })).body.code).toBe('PAPER_NOT_AT_STAGE');
  });

  test('only a head of office recalls it; whoever got it sees that it was recalled', async () => {
    expect((await office.act('bdv.thuong-truc', id, 'withdrawal', { reason: 'sai' })).body.code).toBe('NOT_ALLOWED');
    await expectOk(office.act('vp.tt', id, 'withdrawal', { reason: 'Thu hồi do sai thời hạn' }));
    expect((await office.read('u0001.cv', id)).body.stage).toBe('withdrawn');
  });
});

test('a head of office signs the office’s own letter alone, but not one that the same person drafted', async () => {
  const [{ id: head }] = await office.api.database.query(`select id from person where code = 'vp.tt'`);
  const [{ unit_id: unit }] = await office.api.database.query(
    `select unit_id from membership join person on person.id = person_id where code = 'bdv.van-thu'`,
  );
  await office.api.database.query(
    `insert into membership (id, person_id, unit_id, role, valid_from) values (gen_random_uuid(), $1, $2, 'secretariat', '2018-01-01')`,
    [head, unit],
  );
  const id = await office.made('late-list', office.api.roundId, {}, 'vp.tt');
  await expectOk(office.act('vp.tt', id, 'submission'));
  expect((await office.act('vp.tt', id, 'signature')).body.code).toBe('PAPER_NEEDS_SECOND_PERSON');
  await expectOk(office.act('bdv.thuong-truc', id, 'withdrawal', { reason: 'Giao người khác soạn' }));
  const other = await office.made('late-list', office.api.roundId);
  await office.submitted(other);
  const signed = await office.act('vp.tt', other, 'signature', { number: '7', issuedOn: '2018-03-07' });
  expect(signed.body).toMatchObject({ stage: 'signed', number: '7', issuedAt: expect.any(String) });
  await office.api.database.query(`delete from membership where person_id = $1 and role = 'secretariat'`, [head]);
});

test('a receipt is signed by the clerk who made it, bears no number, and reaches its unit at once', async () => {
  const version = await office.reportVersion('U0001');
  const id = await office.made('receipt', version);
  await expectOk(office.act('bdv.thuong-truc', id, 'submission'));
  const signed = await expectOk(office.act('bdv.thuong-truc', id, 'signature'));
  expect(signed.body).toMatchObject({ stage: 'signed', number: null, issuedAt: expect.any(String) });
  expect((await office.read('u0001.cv', id)).status).toBe(200);
  expect((await office.read('u0002.cv', id)).status).toBe(404);
});

test('a joint letter has both heads’ initials, two signatures and one number', async () => {
  const parties = { parties: ['BDV', 'UBND'] };
  const id = await office.made('call-for-reports', office.api.roundId, parties);
  await expectOk(office.edit('bdv.thuong-truc', id, { signedBy: 'leader', number: '85', symbol: 'CV/BDV-UBND' }));
  await expectOk(office.edit('bdv.thuong-truc', id, { issuedOn: '2018-03-07' }));
  await expectOk(office.act('bdv.thuong-truc', id, 'submission'));
  expect((await expectOk(office.act('snv.tt', id, 'initials'))).body.stage).toBe('submitted');
  expect((await expectOk(office.act('vp.tt', id, 'initials'))).body.stage).toBe('initialled');
  expect((await expectOk(office.act('bdv.lanh-dao', id, 'signature'))).body).toMatchObject({
    stage: 'initialled',
    issuedAt: null,
  });
  expect((await office.act('bdv.lanh-dao', id, 'signature')).body.code).toBe('PAPER_ALREADY_APPROVED');
  const signed = await expectOk(office.act('ubnd.lanh-dao', id, 'signature'));
  expect(signed.body).toMatchObject({
    stage: 'signed',
    number: '85',
    issuers: ['Cơ quan BDV', 'Cơ quan UBND'],
    signatures: [{ post: 'Trưởng ban' }, { authority: ['T/M Cơ quan UBND'], post: 'Chủ tịch' }],
  });
  const html = (await office.bytes('u0001.cv', `/papers/${id}/file?format=html`)).bytes.toString();
  expect(html.match(/\(đã ký\)/g)).toHaveLength(2);
  expect(html.match(/CV\/BDV-UBND/g)).toHaveLength(1);
});
