import { createAdministrator } from '#record/organisation/create-administrator';
import { PaperOffice } from '../support/paper-office.js';
import { expectOk } from '../support/plan-office.js';

let office: PaperOffice;
/** Papers at each stage: `call` is a draft, `list` submitted, `receipt` issued to U0001, `report` U0001's own. */
const papers: Record<string, string> = {};

const PEOPLE = [
  'bdv.thuong-truc',
  'snv.thuong-truc',
  'vp.tt',
  'snv.tt',
  'bdv.lanh-dao',
  'bdv.thu-ky',
  'ubnd.lanh-dao',
  'u0001.cv',
  'u0001.tt',
  'u0002.cv',
  'x0001.cv',
  'btg.thuong-truc',
  'quan-tri',
];
const OFFICES = ['bdv.thuong-truc', 'snv.thuong-truc', 'vp.tt', 'snv.tt'];
const LEADERSHIP = ['bdv.lanh-dao', 'bdv.thu-ky', 'ubnd.lanh-dao'];
const OWN_UNIT = ['u0001.cv', 'u0001.tt'];

const READERS: [paper: string, who: string[]][] = [
  ['call', OFFICES],
  ['list', [...OFFICES, ...LEADERSHIP]],
  ['receipt', [...OFFICES, ...LEADERSHIP, ...OWN_UNIT]],
  ['report', [...OFFICES, ...LEADERSHIP, ...OWN_UNIT]],
];

beforeAll(async () => {
  office = await PaperOffice.open();
  await office.api.addOtherProgramme();
  await createAdministrator(office.api.office.database, {
    userName: 'quan-tri',
    password: 'rất dài và khó',
    onlyIfNone: true,
  });
  const version = await office.reportVersion('U0001');
  papers.call = await office.made('call-for-reports', office.api.roundId);
  papers.list = await office.made('late-list', office.api.roundId);
  await office.submitted(papers.list!);
  papers.receipt = await office.made('receipt', version);
  await office.submitted(papers.receipt!);
  await expectOk(office.act('bdv.thuong-truc', papers.receipt!, 'signature'));
  papers.report = await office.made('unit-report', version, {}, 'u0001.cv');
}, 120_000);
afterAll(() => office?.close());

test.each(READERS)(
  '%s is read by those it is for, as a record, as a file and in the list; to others it does not exist',
  async (name, who) => {
    const id = papers[name]!;
    for (const person of PEOPLE) {
      const client = await office.as(person);
      const reads = who.includes(person);
      const listed = (await client.get('/papers?limit=200')).body.items.map((each: { id: string }) => each.id);
      expect([person, (await client.get(`/papers/${id}`)).status]).toEqual([person, reads ? 200 : 404]);
      expect([person, (await client.get(`/papers/${id}/file?format=html`)).status]).toEqual([
        person,
        reads ? 200 : 404,
      ]);
      expect([person, listed.includes(id)]).toEqual([person, reads]);
    }
  },
);

test('whoever does not see a paper gets one answer for every command on it: it is not found', async () => {
  for (const [name, who] of READERS) {
    for (const person of PEOPLE.filter((each) => !who.includes(each))) {
      const answers = await Promise.all([
        office.act(person, papers[name]!, 'submission'),
        office.act(person, papers[name]!, 'initials'),
        office.act(person, papers[name]!, 'signature'),
        office.act(person, papers[name]!, 'return', { reason: 'x' }),
        office.act(person, papers[name]!, 'withdrawal', { reason: 'x' }),
        office.act(person, papers[name]!, 'refresh'),
        office.act(person, papers[name]!, 'signing-file'),
        office.edit(person, papers[name]!, { symbol: 'X' }),
      ]);
      expect([name, person, ...answers.map(({ body }) => body.code)]).toEqual([
        name,
        person,
        ...Array(8).fill('NOT_FOUND'),
      ]);
    }
  }
}, 60_000);

test('whoever only reads changes nothing: leaders, the other office’s head, a unit that got it', async () => {
  for (const [person, name] of [
    ['bdv.lanh-dao', 'list'],
    ['snv.tt', 'list'],
    ['u0001.cv', 'receipt'],
  ] as const) {
    expect((await office.edit(person, papers[name]!, { symbol: 'X' })).body.code).toBe('NOT_ALLOWED');
    expect((await office.act(person, papers[name]!, 'refresh')).body.code).toBe('NOT_ALLOWED');
  }
  expect((await office.act('snv.tt', papers.list!, 'signature')).body.code).toBe('NOT_ALLOWED');
});

test('papers are made by a secretariat of the programme; for everybody else there is no such subject', async () => {
  for (const person of PEOPLE.filter((each) => !['bdv.thuong-truc', 'snv.thuong-truc'].includes(each))) {
    const answer = await (await office.as(person)).post('/papers', {
      kind: 'report-form',
      subject: office.api.roundId,
    });
    expect([person, answer.body.code]).toEqual([person, 'NOT_FOUND']);
  }
});

test('a unit’s own report that is not signed yet is nobody else’s', async () => {
  const id = papers.report!;
  await office.api.database.query(`update paper set stage = 'draft' where id = $1`, [id]);
  for (const person of PEOPLE) {
    expect([person, (await office.read(person, id)).status]).toEqual([person, OWN_UNIT.includes(person) ? 200 : 404]);
  }
  await expectOk(office.act('u0001.cv', id, 'submission'));
  expect((await office.act('u0001.cv', id, 'signature')).body.code).toBe('PAPER_PROOF_MISSING');
  const signed = await expectOk(office.act('u0001.tt', id, 'signature'));
  expect(signed.body).toMatchObject({ stage: 'signed', issuers: ['Đơn vị U0001'] });
});
