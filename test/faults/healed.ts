import { verifyTrail } from '#record/trail/verify';
import { type FaultStack, until } from '../support/fault-stack.js';
import type { ReadEvent } from './event-reader.js';
import { characterOf } from './office-life.js';

/** The rungs of the test's programme, each with whom it reaches. */
export type Ladder = readonly { readonly code: string; readonly to: readonly string[] }[];

const SEALED_WITHIN_MS = 60_000;

/** Every round was opened once and closed once, and each rung that fell due was recorded once for each group of units. */
export async function expectEveryEffectOnce(stack: FaultStack, units: number, ladder: Ladder): Promise<void> {
  const rounds = await stack.box.query(
    `select r.code, r.stage, (select count(*)::int from obligation where round_id = r.id) as units,
       (select count(*)::int from event e where e.programme_id = r.programme_id and e.name = 'round.opened' and e.key = r.code) as opened,
       (select count(*)::int from event e where e.programme_id = r.programme_id and e.name = 'round.closed' and e.key = r.code) as closed
     from round r where r.stage <> 'planned' order by r.code`,
  );
  expect(rounds.length).toBeGreaterThan(0);
  for (const round of rounds) expect(round).toMatchObject({ stage: 'closed', units, opened: 1, closed: 1 });
  await expectSilentRemindedByEveryRung(stack, ladder);
  expect(await stack.box.query(REMINDED_AGAINST_THE_RULES_SQL)).toEqual([]);
}

/** Who never answered, and never asked for more time, was reminded by each rung of the ladder, of each recipient once. */
async function expectSilentRemindedByEveryRung(stack: FaultStack, ladder: Ladder): Promise<void> {
  const rows = await stack.box.query<{ unit: string; round: string; rungs: string[] }>(
    `select v.code as unit, r.code as round,
       (select array_agg(m.rung || ' ' || m.recipient order by m.rung, m.recipient) from reminder m
        where m.round_id = o.round_id and m.unit_id = o.unit_id and m.rung = any($1)) as rungs
     from obligation o join round r on r.id = o.round_id join unit_version v on v.unit_id = o.unit_id
     where r.stage = 'closed' order by 1, 2`,
    [ladder.map(({ code }) => code)],
  );
  const silent = rows.filter(({ unit }) => characterOf(unit) === 'silent');
  expect(silent.length).toBeGreaterThan(0);
  const all = ladder.flatMap(({ code, to }) => to.map((recipient) => `${code} ${recipient}`)).sort();
  for (const { unit, round, rungs } of silent)
    expect({ unit, round, rungs: rungs.sort() }).toEqual({ unit, round, rungs: all });
}

// Reminded twice by one rung; or reminded while a report was there that had not been sent back; or without its event.
const REMINDED_AGAINST_THE_RULES_SQL = `
  select m.rung, m.recipient, m.unit_id from reminder m group by m.round_id, m.rung, m.recipient, m.unit_id, m.due having count(*) > 1
  union all
  select m.rung, m.recipient, m.unit_id from reminder m
  where exists (
    select 1 from report_version v left join report_ruling ruling on ruling.report_version_id = v.id and ruling.ruling = 'returned'
    where v.obligation_id = m.obligation_id and v.entered_at < m.sent_at and (ruling.ruled_at is null or ruling.ruled_at > m.sent_at))
  union all
  select m.rung, m.recipient, m.unit_id from reminder m join round r on r.id = m.round_id
  where not exists (
    select 1 from event e where e.programme_id = r.programme_id and e.name = 'reminder.sent' and e.unit_id = m.unit_id
      and e.data ->> 'round' = r.code and e.data ->> 'rung' = m.rung and e.data ->> 'recipient' = m.recipient)`;

interface Told {
  readonly id: string;
  readonly mail: string;
  readonly outcomes: string[];
  readonly messageIds: string[];
}

/**
 * Every mail was handed over at least once and always under one Message-ID; what the server refused for good is shown as
 * failed; and wherever nobody can know whether a mail went, that doubt is written down.
 */
export async function expectEveryMailHandedOver(stack: FaultStack): Promise<void> {
  const told = await stack.box.query<Told & Record<string, unknown>>(
    `select n.id, n.mail, array_agg(a.outcome) as outcomes, array_agg(distinct a.message_id) as "messageIds"
     from notification n join delivery_attempt a on a.notification_id = n.id group by n.id, n.mail`,
  );
  const taken = new Set(stack.sink.taken().map(({ messageId }) => messageId));
  const refused = new Set(
    stack.sink.handOvers.filter(({ answer }) => answer === 550).map(({ messageId }) => messageId),
  );
  const broken = told.filter(({ mail, outcomes, messageIds: [messageId, ...others] }) => {
    if (others.length > 0) return true;
    if (mail === 'sent') return !taken.has(messageId!) || !outcomes.includes('accepted');
    return mail !== 'failed' && mail !== 'cancelled' ? true : mail === 'failed' && !refused.has(messageId!);
  });
  expect(broken).toEqual([]);
  const [waiting] = await stack.box.query(
    `select count(*)::int as n from notification where mail in ('queued', 'sending')`,
  );
  expect(waiting).toEqual({ n: 0 });
  const known = new Set(told.flatMap(({ messageIds }) => messageIds));
  expect(stack.sink.handOvers.filter(({ messageId }) => !known.has(messageId))).toEqual([]);
  expectOneAddressEach(stack);
  const doubtful = new Set(
    told.filter(({ outcomes }) => outcomes.includes('ambiguous')).flatMap((each) => each.messageIds),
  );
  const unheard = stack.sink.handOvers.filter(({ answer }) => answer === 'cut-after-dot');
  expect(unheard.filter(({ messageId }) => !doubtful.has(messageId))).toEqual([]);
}

function expectOneAddressEach(stack: FaultStack): void {
  const addresses = new Map<string, string>();
  for (const { messageId, to } of stack.sink.handOvers) {
    expect({ messageId, to: addresses.get(messageId) ?? to }).toEqual({ messageId, to });
    addresses.set(messageId, to);
  }
}

/** Nothing is wrong any more: no process with a fault, everything sealed, the chain whole. */
export async function expectHealed(stack: FaultStack): Promise<void> {
  expect(await stack.box.query(`select kind, key, fault from process where fault is not null`)).toEqual([]);
  const unsealed = async () => (await stack.box.query<{ n: number }>(`select count(*)::int as n from unsealed`))[0]!.n;
  expect(await until(async () => (await unsealed()) === 0, SEALED_WITHIN_MS)).toBe(true);
  expect(await verifyTrail(stack.database)).toMatchObject({ waiting: 0, found: 0, findings: [] });
}

/** A reader by cursor has missed nothing and seen nothing twice. */
export async function expectReadOnceEach(stack: FaultStack, read: readonly ReadEvent[]): Promise<void> {
  const sealed = await stack.box.query<{ id: string; position: number }>(
    `select entry_id as id, position::int as position from seal where entry_kind = 'event' order by position`,
  );
  expect(read.map(({ id, position }) => `${position} ${id}`)).toEqual(
    sealed.map(({ id, position }) => `${position} ${id}`),
  );
}
