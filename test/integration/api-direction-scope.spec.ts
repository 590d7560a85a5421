import { createAdministrator } from '#record/organisation/create-administrator';
import { type Client, TestApi } from '../support/api.js';
import { reviewWithPacket } from '../support/direction-sources.js';
import { twoSided } from '../support/two-sided-programme.js';

let api: TestApi;
let own: string;
let request: string;
let people: Record<string, Client>;

const OVERSEERS = ['leader', 'secretariat', 'headOfOffice', 'otherLeader', 'otherSecretariat'];
const STRANGERS = ['neighbour', 'stranger', 'strangeSecretariat', 'administrator'];

beforeAll(async () => {
  api = await TestApi.start(4, twoSided);
  const other = await api.addOtherProgramme();
  const { reviewId } = await reviewWithPacket(api.database, api.programmeId);
  const foreign = await reviewWithPacket(api.database, other.programmeId);
  await createAdministrator(api.office.database, {
    userName: 'quan-tri',
    password: 'rất dài và khó',
    onlyIfNone: true,
  });
  const names = {
    leader: 'bdv.lanh-dao',
    secretariat: 'bdv.thuong-truc',
    headOfOffice: 'vp.tt',
    otherLeader: 'ubnd.lanh-dao',
    otherSecretariat: 'snv.thuong-truc',
    officer: 'u0001.cv',
    head: 'u0001.tt',
    asked: 'u0002.cv',
    neighbour: 'u0004.cv',
    stranger: 'x0001.cv',
    strangeSecretariat: 'btg.thuong-truc',
    administrator: 'quan-tri',
  };
  people = Object.fromEntries(
    await Promise.all(Object.entries(names).map(async ([name, code]) => [name, await api.as(code)])),
  );
  const give = async (to: string) =>
    (
      await people.leader!.post(`/programmes/${api.programmeId}/directions`, {
        text: 'Rà soát',
        to,
        givenBy: 'Trưởng ban',
        givenOn: '2018-03-07',
        source: 'conference',
        reviewId,
      })
    ).body.id;
  own = await give('U0001');
  request = await give('U0002');
  const elsewhere = { text: 'x', to: 'U0001', givenBy: 'Trưởng ban', givenOn: '2018-03-07', source: 'conference' };
  const refused = await people.leader!.post(`/programmes/${api.programmeId}/directions`, {
    ...elsewhere,
    reviewId: foreign.reviewId,
  });
  expect(refused.body.errors).toMatchObject([{ pointer: '/reviewId' }]);
});

afterAll(() => api?.close());

const codes = async (name: string) =>
  (await people[name]!.get('/directions')).body.items.map(({ code }: { code: string }) => code);

test('a unit sees what is addressed to it; secretariats, their heads and leaders of both parties see all; nobody else any', async () => {
  expect(await codes('officer')).toEqual(['D-1']);
  expect(await codes('head')).toEqual(['D-1']);
  expect(await codes('asked')).toEqual(['D-2']);
  for (const name of OVERSEERS) expect([name, await codes(name)]).toEqual([name, ['D-1', 'D-2']]);
  for (const name of STRANGERS) expect([name, await codes(name)]).toEqual([name, []]);
  expect((await people.asked!.get(`/directions/${own}`)).body.code).toBe('NOT_FOUND');
  expect((await people.officer!.get(`/directions/${own}`)).status).toBe(200);
  expect((await people.leader!.get('/directions?unit=U0002')).body.items).toMatchObject([{ code: 'D-2' }]);
});

const COMMANDS: [what: string, body: object][] = [
  ['acceptance', {}],
  ['refusal', { reason: 'x' }],
  ['answer', { text: 'x', paperNumber: '1', paperDate: '2018-03-07' }],
  ['return', { reason: 'x' }],
  ['redirection', { to: 'U0004', reason: 'x' }],
];

test.each(COMMANDS)('%s does not exist for whom the direction does not concern', async (what, body) => {
  for (const name of [...STRANGERS, 'asked']) {
    const answer = await people[name]!.post(`/directions/${own}/${what}`, body);
    expect([name, answer.status, answer.body.code]).toEqual([name, 404, 'NOT_FOUND']);
  }
});

test('each step is for those it falls to, and for nobody else who sees the direction', async () => {
  const allowed: Record<string, string[]> = {
    acceptance: ['otherLeader', 'otherSecretariat'],
    refusal: ['otherLeader', 'otherSecretariat'],
    answer: ['asked'],
    return: ['leader', 'secretariat'],
    redirection: ['leader', 'secretariat'],
  };
  for (const [what, body] of COMMANDS) {
    for (const name of [...OVERSEERS, 'asked'].filter((each) => !allowed[what]!.includes(each))) {
      const answer = await people[name]!.post(`/directions/${request}/${what}`, body);
      expect([what, name, answer.status, answer.body.code]).toEqual([what, name, 403, 'NOT_ALLOWED']);
    }
  }
  expect((await people.leader!.get(`/directions/${request}`)).body).toMatchObject({ stage: 'proposed', version: 1 });
});

test('only a leader or a secretariat of the programme gives directions', async () => {
  const input = { text: 'x', to: 'U0001', givenBy: 'x', givenOn: '2018-03-07', source: 'note' };
  for (const name of Object.keys(people)) {
    const answer = await people[name]!.post(`/programmes/${api.programmeId}/directions`, input);
    const code = OVERSEERS.includes(name) && name !== 'headOfOffice' ? 'INPUT_INVALID' : undefined;
    const refusal = ['stranger', 'strangeSecretariat'].includes(name) ? 'NOT_FOUND' : 'NOT_ALLOWED';
    expect([name, answer.body.code]).toEqual([name, code ?? refusal]);
  }
});

test('a unit that had a direction addressed to it takes part in the programme; the addressed officer and head are told', async () => {
  await api.database.query(
    `delete from period_rule_respondent where unit_id = (select unit_id from unit_version where code = 'U0001')`,
  );
  await api.database.query(
    `delete from assignment where unit_id = (select unit_id from unit_version where code = 'U0001')`,
  );
  expect((await people.officer!.get(`/programmes/${api.programmeId}`)).status).toBe(200);
  const told = await api.database.query(
    `select person.code, n.mail from notification n join person on person.id = n.person_id where n.kind = 'direction-given' order by 1`,
  );
  expect(told).toEqual([
    { code: 'u0001.cv', mail: 'queued' },
    { code: 'u0001.tt', mail: 'none' },
  ]);
});
