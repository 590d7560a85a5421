import { PaperOffice } from '../support/paper-office.js';
import { expectOk } from '../support/plan-office.js';

let office: PaperOffice;
let call: string;

beforeAll(async () => {
  office = await PaperOffice.open();
  call = await office.made('call-for-reports', office.api.roundId);
}, 120_000);
afterAll(() => office?.close());

test('a paper is made from the record, its frame offered: whose it is, in its house style, who signs, the units it is for', async () => {
  const { body, headers } = await office.read('bdv.thuong-truc', call);
  expect(body).toMatchObject({
    kind: 'call-for-reports',
    subject: { kind: 'round', code: '2018-Q1' },
    stage: 'draft',
    style: 'party',
    issuers: ['Văn phòng VP-BDV'],
    number: null,
    symbol: null,
    issuedOn: null,
    place: 'Hà Nội',
    signedBy: 'head-of-office',
    signatures: [{ authority: [], post: 'Chánh Văn phòng', name: null }],
    units: [{ code: 'U0001' }, { code: 'U0002' }, { code: 'U0003' }],
    steps: [{ step: 'drafted', by: 'bdv.thuong-truc' }],
    mine: { edit: true, sign: false },
    version: 1,
  });
  expect(headers.get('etag')).toBe('"1"');
});

test('the other party’s office makes its papers in the State’s style, as its own', async () => {
  const id = await office.made('late-list', office.api.roundId, {}, 'snv.thuong-truc');
  const { body } = await office.read('snv.thuong-truc', id);
  expect(body).toMatchObject({
    style: 'state',
    issuers: ['Văn phòng SNV'],
    signatures: [{ post: 'Giám đốc' }],
    recipients: expect.arrayContaining(['Lưu: VT']),
    units: [],
  });
});

test('one paper of a kind and subject is under way at a time; what does not exist, or is another’s, is not found', async () => {
  const clerk = await office.as('bdv.thuong-truc');
  const again = await clerk.post('/papers', { kind: 'call-for-reports', subject: office.api.roundId });
  expect(again.body).toMatchObject({ status: 409, code: 'PAPER_ALREADY_MADE' });
  const nothing = await clerk.post('/papers', { kind: 'call-for-reports', subject: office.api.programmeId });
  expect(nothing.body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  expect((await clerk.post('/papers', { kind: 'love-letter', subject: call })).body.errors).toMatchObject([
    { pointer: '/kind' },
  ]);
  const parties = { kind: 'late-list', subject: office.api.roundId, parties: ['BDV', 'U0001'] };
  expect((await clerk.post('/papers', parties)).body.errors).toMatchObject([{ pointer: '/parties/1' }]);
});

test('eight clerks who make the same paper at once make one', async () => {
  const clerk = await office.as('bdv.van-thu');
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => clerk.post('/papers', { kind: 'report-form', subject: office.api.roundId })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(409)]);
});

test('asked again with the same key it is made once, and answered alike', async () => {
  const obligation = await office.api.obligation('U0003');
  const clerk = await office.as('bdv.thuong-truc');
  const ask = () =>
    clerk.post('/papers', { kind: 'reminder-letter', subject: obligation }, { 'idempotency-key': 'nhac-u0003' });
  const first = await ask();
  expect(first.status).toBe(201);
  expect((await ask()).body).toEqual(first.body);
});

test('what stands around the facts is edited on the version that was read; of two edits at once one is stale', async () => {
  const clerk = await office.as('bdv.thuong-truc');
  const other = await office.as('bdv.van-thu');
  expect((await clerk.ask('PATCH', `/papers/${call}`, { symbol: 'CV/VPBDV' })).body.code).toBe('IF_MATCH_REQUIRED');
  const tag = { 'if-match': (await clerk.get(`/papers/${call}`)).headers.get('etag')! };
  const answers = await Promise.all([
    clerk.ask('PATCH', `/papers/${call}`, { symbol: 'CV/VPBDV', addressees: ['Các đơn vị'] }, tag),
    other.ask('PATCH', `/papers/${call}`, { symbol: 'CV/KHAC' }, tag),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  expect(answers.find(({ status }) => status === 412)!.body.code).toBe('VERSION_STALE');
});

test('what a frame cannot be is refused at its place, and nothing is written', async () => {
  const before = (await office.read('bdv.thuong-truc', call)).body;
  for (const [body, pointer] of [
    [{ issuedOn: '2018-03-08' }, '/issuedOn'],
    [{ signatures: [] }, '/signatures'],
    [{ texts: { 'annual-plan/opening': 'x' } }, '/texts/annual-plan~1opening'],
    [{ number: '' }, '/number'],
    [{ style: 'baroque' }, '/style'],
  ] as const) {
    const answer = await office.edit('bdv.thuong-truc', call, body);
    expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([400, pointer]);
  }
  expect((await office.edit('bdv.thuong-truc', call, {})).status).toBe(400);
  expect((await office.read('bdv.thuong-truc', call)).body).toEqual(before);
});

test('another style and another signer change whose paper it is, whom it passes and the lines above the signature', async () => {
  await expectOk(office.edit('bdv.thuong-truc', call, { style: 'state', signedBy: 'leader' }));
  const { body } = await office.read('bdv.thuong-truc', call);
  expect(body).toMatchObject({
    style: 'state',
    issuers: ['Cơ quan BDV'],
    signedBy: 'leader',
    signatures: [{ post: 'Trưởng ban' }],
    signers: [
      { office: 'head-of-office', unit: { code: 'VP-BDV' }, role: 'head' },
      { office: 'signer', unit: { code: 'BDV' }, role: 'leader' },
    ],
  });
  const back = await expectOk(office.edit('bdv.thuong-truc', call, { style: 'party', signedBy: 'head-of-office' }));
  expect(back.body).toMatchObject({ issuers: ['Văn phòng VP-BDV'], signatures: [{ post: 'Chánh Văn phòng' }] });
});

test('its content has a digest: an edit moves it, the same content has the same again', async () => {
  const digest = async () => (await office.read('bdv.thuong-truc', call)).body.contentSha256;
  const before = await digest();
  await expectOk(office.edit('bdv.thuong-truc', call, { place: 'Đà Nẵng' }));
  expect(await digest()).not.toBe(before);
  await expectOk(office.edit('bdv.thuong-truc', call, { place: 'Hà Nội' }));
  expect(await digest()).toBe(before);
});

test('the facts stay as they were read until a draft is refreshed; then it says what changed', async () => {
  const id = await office.made('late-list', office.api.roundId);
  const html = async () => (await office.bytes('bdv.thuong-truc', `/papers/${id}/file?format=html`)).bytes.toString();
  await office.api.database.query(`update programme set title = 'Chương trình đổi tên'`);
  expect(await html()).not.toContain('đổi tên');
  const refreshed = await expectOk(office.act('bdv.thuong-truc', id, 'refresh'));
  expect(refreshed.body.changed).toMatchObject({
    count: 1,
    changes: [{ pointer: '/programme/title', before: 'Chương trình thử', after: 'Chương trình đổi tên' }],
  });
  expect(refreshed.body.steps.map(({ step }: { step: string }) => step)).toEqual(['drafted', 'refreshed']);
  await office.api.database.query(`update programme set title = 'Chương trình thử'`);
});

test.each([
  ['pdf', 'application/pdf', 'inline; filename="call-for-reports-2018-Q1.pdf"', '%PDF-1.7'],
  [
    'docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'attachment; filename="call-for-reports-2018-Q1.docx"',
    'PK',
  ],
  ['html', 'text/html; charset=utf-8', 'inline; filename="call-for-reports-2018-Q1.html"', '<!'],
])(
  'as %s it has its media type, its name and its digest; the same content makes the same bytes',
  async (format, type, name, magic) => {
    const path = `/papers/${call}/file?format=${format}`;
    const first = await office.bytes('bdv.thuong-truc', path);
    expect(first.headers.get('content-type')).toBe(type);
    expect(first.headers.get('content-disposition')).toBe(name);
    expect(first.bytes.subarray(0, magic.length).toString('latin1')).toBe(magic);
    const { contentSha256 } = (await office.read('bdv.thuong-truc', call)).body;
    expect(first.headers.get('etag')).toBe(`"${contentSha256}-draft-${format}"`);
    expect((await office.bytes('vp.tt', path)).bytes.equals(first.bytes)).toBe(true);
    const client = await office.as('bdv.thuong-truc');
    const known = await client.get(path, { 'if-none-match': first.headers.get('etag')! });
    expect([known.status, known.body]).toEqual([304, '']);
  },
);

test('until it is signed every page says that it is a draft', async () => {
  const html = (await office.bytes('bdv.thuong-truc', `/papers/${call}/file?format=html`)).bytes.toString();
  expect(html.toLowerCase()).toContain('dự thảo');
});

test('a draft is withdrawn with a reason and stays in the register; then it can be made anew', async () => {
  const other = await office.api.obligation('U0002');
  const id = await office.made('reminder-letter', other);
  const refused = await office.act('bdv.thuong-truc', id, 'withdrawal', {});
  expect(refused.body.errors).toMatchObject([{ pointer: '/reason' }]);
  const withdrawn = await expectOk(office.act('bdv.thuong-truc', id, 'withdrawal', { reason: 'Đơn vị đã gửi' }));
  expect(withdrawn.body).toMatchObject({
    stage: 'withdrawn',
    steps: [{}, { step: 'withdrawn', note: 'Đơn vị đã gửi' }],
  });
  expect((await office.edit('bdv.thuong-truc', id, { symbol: 'CV' })).body.code).toBe('PAPER_NOT_AT_STAGE');
  const anew = await office.made('reminder-letter', other);
  expect((await office.read('bdv.thuong-truc', anew)).body).toMatchObject({ ordinal: 2, stage: 'draft' });
});

test('the register lists by programme, kind, stage and subject, page by page, the newest first', async () => {
  const clerk = await office.as('bdv.thuong-truc');
  const all: { id: string; kind: string; madeAt: string }[] = [];
  let cursor = '';
  do {
    const { body } = await clerk.get(`/papers?programme=${office.api.programmeId}&limit=2${cursor}`);
    all.push(...body.items);
    cursor = body.next ? `&cursor=${body.next}` : '';
  } while (cursor);
  const [{ count }] = await office.api.database.query(`select count(*)::int from paper`);
  expect(new Set(all.map(({ id }) => id)).size).toBe(count);
  const kinds = async (query: string) =>
    (await clerk.get(`/papers?${query}`)).body.items.map(({ kind }: { kind: string }) => kind);
  expect(await kinds('kind=call-for-reports')).toEqual(['call-for-reports']);
  expect(await kinds('stage=withdrawn')).toEqual(['reminder-letter']);
  expect(await kinds(`subject=${await office.api.obligation('U0003')}`)).toEqual(['reminder-letter']);
  expect((await clerk.get('/papers?cursor=xyz')).body.errors).toMatchObject([{ pointer: '/cursor' }]);
});

test('what was done on a paper is written down for ever: nobody changes a step or a file, and the audit has each', async () => {
  await expect(office.api.database.query(`update paper_step set note = 'khác'`)).rejects.toThrow('append-only');
  await expect(office.api.database.query(`delete from paper_file`)).rejects.toThrow('append-only');
  const actions = await office.api.database.query(
    `select distinct action from audit_entry where subject_kind = 'paper' order by 1`,
  );
  expect(actions.map(({ action }) => action)).toEqual([
    'paper.edited',
    'paper.made',
    'paper.read',
    'paper.refreshed',
    'paper.withdrawn',
  ]);
});
