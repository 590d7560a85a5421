import { type Client, TestApi } from '../support/api.js';
import { reviewWithPacket } from '../support/direction-sources.js';
import { twoSided } from '../support/two-sided-programme.js';

let api: TestApi;
let planId: string;
let packetId: string;
const people: Record<string, Client> = {};

const NAMES = {
  secretariat: 'bdv.thuong-truc',
  headOfOffice: 'vp.tt',
  leader: 'bdv.lanh-dao',
  otherSecretariat: 'snv.thuong-truc',
  otherHeadOfOffice: 'snv.tt',
  otherLeader: 'ubnd.lanh-dao',
  officer: 'u0001.cv',
  neighbour: 'u0002.cv',
  stranger: 'btg.thuong-truc',
};

beforeAll(async () => {
  api = await TestApi.start(3, twoSided);
  await api.addOtherProgramme();
  for (const [name, code] of Object.entries(NAMES)) people[name] = await api.as(code);
  ({ packetId } = await reviewWithPacket(api.database, api.programmeId, '2018-annual', 'frozen'));
  const [plan] = await api.database.query(
    `insert into plan (id, programme_id, year, stage, issuance, draft_on, reply_by, issue_by)
     values (gen_random_uuid(), $1, 2018, 'consulting', 'jointly', '2018-03-01', '2018-03-10', '2018-04-01') returning id`,
    [api.programmeId],
  );
  planId = plan.id;
  await api.database.query(
    `insert into opinion (id, plan_id, unit_id, status)
     select gen_random_uuid(), $1, unit_id, case code when 'U0003' then 'agreed' else 'asked' end from unit_version where code in ('U0001', 'U0003')`,
    [planId],
  );
});

afterAll(() => api?.close());

type List = 'opinions' | 'signings' | 'packets' | 'reviews';

/** Whose inbox has what in that list. */
// biome-ignore lint/suspicious/noExplicitAny: each test knows its list
async function holders(list: List, shown: (item: any) => unknown): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const [name, client] of Object.entries(people)) {
    const { total, items } = (await client.get('/work')).body[list];
    expect([name, total]).toEqual([name, items.length]);
    if (total > 0) found[name] = items.map(shown);
  }
  return found;
}

const sign = (paper: number, office: string, party: string, submission = 1) =>
  api.database.query(
    `insert into approval (id, plan_paper_id, submission, office, party_id, decision, person_id, at)
     select gen_random_uuid(), paper.id, $3, $4, party.id, 'approved', person.id, now()
     from plan_paper paper, party, person, unit_version v
     where paper.plan_id = $1 and paper.ordinal = $2 and party.programme_id = $6 and v.unit_id = party.unit_id and v.code = $5
       and person.code = 'vp.tt'`,
    [planId, paper, submission, office, party, api.programmeId],
  );

test('a unit that was asked and has not answered finds the plan among the opinions it owes', async () => {
  expect(await holders('opinions', ({ year, replyBy, unit }) => [year, replyBy, unit.code])).toEqual({
    officer: [[2018, '2018-03-10', 'U0001']],
  });
});

test('a joint paper waits for both heads of office, and only then for both signers', async () => {
  await api.database.query(
    `update plan set stage = 'signing', submission = 2, submitted_at = '2018-03-07T08:00:00+07:00' where id = $1`,
    [planId],
  );
  await api.database.query(`insert into plan_paper (id, plan_id, ordinal) values (gen_random_uuid(), $1, 1)`, [planId]);
  const waiting = () => holders('signings', ({ paper, office, party }) => `${paper}/${office}/${party.code}`);
  await sign(1, 'head-of-office', 'BDV', 1); // of the submission before: it counts for nothing
  expect(await waiting()).toEqual({
    headOfOffice: ['1/head-of-office/BDV'],
    otherHeadOfOffice: ['1/head-of-office/UBND'],
  });
  await sign(1, 'head-of-office', 'BDV', 2);
  expect(await waiting()).toEqual({ otherHeadOfOffice: ['1/head-of-office/UBND'] });
  await sign(1, 'head-of-office', 'UBND', 2);
  expect(await waiting()).toEqual({ leader: ['1/signer/BDV'], otherLeader: ['1/signer/UBND'] });
  await sign(1, 'signer', 'UBND', 2);
  expect(await waiting()).toEqual({ leader: ['1/signer/BDV'] });
  expect(await holders('opinions', () => null)).toEqual({});
});

test('a paper of one party waits for that party’s offices alone', async () => {
  await api.database.query(
    `insert into plan_paper (id, plan_id, ordinal, party_id)
     select gen_random_uuid(), $1, 2, party.id from party join unit_version v on v.unit_id = party.unit_id where v.code = 'UBND' and party.programme_id = $2`,
    [planId, api.programmeId],
  );
  expect(await holders('signings', ({ paper, office }) => `${paper}/${office}`)).toEqual({
    leader: ['1/signer'],
    otherHeadOfOffice: ['2/head-of-office'],
  });
});

test('a packet waits for the secretariats, then for another’s release, then for those who have not acknowledged it', async () => {
  const waiting = () => holders('packets', ({ code, todo }) => `${code}/${todo}`);
  expect(await waiting()).toEqual({
    secretariat: ['2018-annual/prepare'],
    otherSecretariat: ['2018-annual/prepare'],
  });
  await api.database.query(
    `update packet set stage = 'prepared', prepared_at = now(), prepared_by = (select id from person where code = 'vp.tt') where id = $1`,
    [packetId],
  );
  // Who prepared it does not release it.
  expect(await waiting()).toEqual({ otherHeadOfOffice: ['2018-annual/release'] });
  await api.database.query(`update packet set stage = 'delivered', delivered_at = now() where id = $1`, [packetId]);
  await api.database.query(
    `insert into packet_delivery (id, packet_id, ordinal, party_id, person_id, delivered_at, acknowledged_at)
     select gen_random_uuid(), $1, party.ordinal, party.id, person.id, now(), case person.code when 'ubnd.lanh-dao' then now() end
     from party join membership m on m.unit_id = party.unit_id and m.role = 'leader' join person on person.id = m.person_id
     where party.programme_id = $2`,
    [packetId, api.programmeId],
  );
  expect(await waiting()).toEqual({ leader: ['2018-annual/acknowledge'] });
});

test('a review whose consolidated report stands waits for the secretariats’ conclusion', async () => {
  expect(await holders('reviews', ({ code, kind }) => [code, kind])).toEqual({
    secretariat: [['2018-annual', 'annual']],
    otherSecretariat: [['2018-annual', 'annual']],
  });
});
