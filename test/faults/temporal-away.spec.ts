import { SYSTEM_ACTOR } from '#persistence/actor';
import { createApiToken } from '#record/person/api-token.service';
import { importProgramme } from '#record/programme/import-programme';
import { FaultStack, pause, until } from '../support/fault-stack.js';
import { Ledger } from '../support/ledger.js';
import { OfficeClient } from '../support/office-client.js';
import { smallProgramme } from '../support/small-programme.js';
import { expectHealed } from './healed.js';

/**
 * One round of six units: due on Monday 19 March 2018; rungs on the 15th (officer), the 19th (officer), the 20th (officer
 * and head), the 22nd (the secretariat's list) and the 26th (a drafted letter); locked at the end of the 29th.
 */
const UNITS = 6;
const STILL_WITHIN_MS = 90_000;
const ONE_TRY = { tries: 1, withinMs: 10_000 };

let stack: FaultStack;
let ledger: Ledger;
let round: string;

beforeAll(async () => {
  stack = await FaultStack.start('2018-01-02T09:00:00+07:00', { SWEEP_INTERVAL_MS: '1000' });
  await importProgramme(stack.database, smallProgramme(UNITS), 'away');
  ledger = new Ledger(stack.ledgerFile);
  await still();
  await moveTo('2018-03-07T08:00:00+07:00');
  await still();
  await moveTo('2018-03-07T09:00:00+07:00'); // the mails of the opening leave
  await still();
  [{ id: round }] = (await stack.box.query(`select id from round where stage = 'open'`)) as [{ id: string }];
}, 180_000);

afterAll(async () => {
  ledger?.close();
  await stack?.stop();
}, 60_000);

test('Temporal away for a week: units go on reporting; on its return everybody still owing is reminded once, of the highest rung due', async () => {
  await stack.instance.down('worker'); // it cannot start without Temporal: what a week-long outage comes to
  await stack.instance.down('temporal');
  const mailsBefore = stack.sink.handOvers.length;
  for (const [day, unit] of [
    ['2018-03-14', 'U0001'],
    ['2018-03-16', 'U0002'],
    ['2018-03-19', 'U0003'],
  ] as const) {
    await moveTo(`${day}T09:00:00+07:00`);
    await reports(unit, day);
  }
  await moveTo('2018-03-20T14:00:00+07:00');
  expect(await reminders()).toEqual([]);

  await stack.instance.restart('temporal');
  await stack.instance.restart('worker');
  await moveTo('2018-03-20T14:01:00+07:00'); // every timer of that week is over
  await still();
  await moveTo('2018-03-20T14:30:00+07:00'); // the mails' next collection
  await still();

  const owing = ['U0004', 'U0005', 'U0006'];
  expect(await reminders()).toEqual(owing.flatMap((unit) => [`${unit} sau-1 head`, `${unit} sau-1 officer`]));
  expect(await told('reminder')).toEqual(
    owing.flatMap((unit) => [`${unit.toLowerCase()}.cv 1`, `${unit.toLowerCase()}.tt 1`]),
  );
  const mails = stack.sink.handOvers.slice(mailsBefore).map(({ to }) => to);
  expect(mails.filter((to) => /^u\d/.test(to)).sort()).toEqual(
    owing.map((unit) => `${unit.toLowerCase()}@office.example`),
  );
  expect(mails.length - owing.length).toBeLessThanOrEqual(1); // the secretariat's one digest of what came meanwhile
  expect(await rungs()).toEqual(['han overtaken', 'sau-1 sent', 'truoc-2 overtaken']);
}, 240_000);

test('Temporal alone away: the sweeper does each day’s work on its day, and nothing is done twice when it comes back', async () => {
  await stack.instance.down('temporal');
  await moveTo('2018-03-21T09:00:00+07:00');
  await reports('U0004', '2018-03-21');
  await moveTo('2018-03-22T08:00:00+07:00');
  await happens(async () => (await rungs()).includes('sau-3 sent'), 'the list of the late');
  await moveTo('2018-03-26T08:00:00+07:00');
  await happens(async () => (await rungs()).includes('sau-5 sent'), 'the letter');
  await moveTo('2018-03-30T00:05:00+07:00');
  await happens(async () => (await count(`round where stage = 'closed' and id = '${round}'`)) === 1, 'the close');
  expect(await count(`setting where key = 'sweeper.moved-by-hand'`)).toBe(1);
  const byHand = await reminders();

  await stack.instance.restart('temporal');
  await moveTo('2018-03-30T09:00:00+07:00');
  await happens(async () => (await count(`process where poke_attempts > 0`)) === 0, 'every process taken up again');
  await still();
  await pause(2_000); // two more passes of the sweeper
  await still();
  expect(await reminders()).toEqual(byHand);
  expect(byHand.filter((line) => / sau-[35] /.test(line))).toEqual([
    'U0005 sau-3 secretariat',
    'U0005 sau-5 urging-letter',
    'U0006 sau-3 secretariat',
    'U0006 sau-5 urging-letter',
  ]);
  expect(await count(`event where name = 'round.closed' and data ->> 'round' = '2018-Q1'`)).toBe(1);
  await expectHealed(stack);
}, 240_000);

/** Officer and head write, approve and send the unit's report; each is answered at the first try. */
async function reports(unit: string, today: string): Promise<void> {
  const [duty] = await stack.box.query<{ id: string }>(
    `select o.id from obligation o join unit_version v on v.unit_id = o.unit_id where v.code = $1 and o.round_id = $2`,
    [unit, round],
  );
  const path = `/obligations/${duty!.id}`;
  const [officer, head] = [await person(`${unit.toLowerCase()}.cv`), await person(`${unit.toLowerCase()}.tt`)];
  const paper = { paperNumber: '05/BC-DV', paperDate: today };
  const shared = { obligationId: duty!.id };
  const asked = [
    [
      officer,
      {
        ...shared,
        deed: 'save',
        method: 'PUT',
        path: `${path}/draft`,
        body: { answers: { meetings: 3 } },
        ifMatch: '"0"',
      },
    ],
    [head, { ...shared, deed: 'approve', method: 'POST', path: `${path}/draft/approval`, body: {}, ifMatch: '"1"' }],
    [officer, { ...shared, deed: 'submit', method: 'POST', path: `${path}/submission`, body: paper }],
  ] as const;
  for (const [client, command] of asked) {
    const word = await client.ask(client.command(command), ONE_TRY);
    expect(word).toMatchObject({ status: 200 });
  }
}

async function person(code: string): Promise<OfficeClient> {
  const [row] = await stack.box.query<{ id: string }>(`select id from person where code = $1`, [code]);
  const { token } = await stack.database.write(SYSTEM_ACTOR, (tx) => createApiToken(tx, row!.id, { name: 'away' }));
  return new OfficeClient(code, token, () => stack.apiUrl, ledger);
}

/** Business time goes on; whoever is due by then is poked, as the engine's own timers would. */
async function moveTo(iso: string): Promise<void> {
  await stack.box.setClock(Date.parse(iso));
  for (const due of await stack.box.dueProcesses()) await stack.box.poke(due);
}

async function still(): Promise<void> {
  await happens(async () => Object.values(await stack.box.unrest()).every((n) => n === 0), 'nothing moves any more');
}

async function happens(condition: () => Promise<boolean>, what: string): Promise<void> {
  if (await until(condition, STILL_WITHIN_MS)) return;
  throw new Error(`did not happen: ${what}; ${(await stack.box.stuck()).join('; ')}`);
}

const lines = async (sql: string) => (await stack.box.query<{ line: string }>(sql)).map(({ line }) => line).sort();

const reminders = () =>
  lines(
    `select v.code || ' ' || m.rung || ' ' || m.recipient as line from reminder m join unit_version v on v.unit_id = m.unit_id
     where m.round_id = '${round}'`,
  );

const rungs = () => lines(`select distinct rung || ' ' || outcome as line from round_rung where round_id = '${round}'`);

/** Who was told, and how often. */
const told = (kind: string) =>
  lines(
    `select person.code || ' ' || count(*) as line from notification n join person on person.id = n.person_id
     where n.kind = '${kind}' group by person.code`,
  );

const count = async (from: string) =>
  (await stack.box.query<{ n: number }>(`select count(*)::int as n from ${from}`))[0]!.n;
