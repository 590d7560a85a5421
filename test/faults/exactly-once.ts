import type { FaultStack } from '../support/fault-stack.js';
import { Ledger, type Outcome } from '../support/ledger.js';

/**
 * Where the effects of each deed are: the rows of the domain and the entries of the trail (event or audit entry). Both
 * must come to as many as there are kept answers: they are of one transaction.
 */
const EFFECTS_SQL = `
  with duty as (
    select o.id, r.programme_id, r.code as round, o.unit_id from obligation o join round r on r.id = o.round_id
  ), effect as (
    select subject_id as duty, 'save' as deed, 0 as rows, 1 as trail from audit_entry where action = 'report.draft-saved'
    union all select subject_id, 'approve', 0, 1 from audit_entry where action = 'report.draft-approved'
    union all select obligation_id, case kind when 'nothing' then 'nothing' else 'submit' end, 1, 0 from report_version
    union all select d.id, case e.data ->> 'kind' when 'nothing' then 'nothing' else 'submit' end, 0, 1
      from event e join duty d on d.programme_id = e.programme_id and d.round = e.data ->> 'round' and d.unit_id = e.unit_id
      where e.name = 'report.submitted'
    union all select v.obligation_id, case ruling.ruling when 'accepted' then 'accept' else 'return' end, 1, 0
      from report_ruling ruling join report_version v on v.id = ruling.report_version_id
    union all select d.id, case e.name when 'report.accepted' then 'accept' else 'return' end, 0, 1
      from event e join duty d on d.programme_id = e.programme_id and d.round = e.data ->> 'round' and d.unit_id = e.unit_id
      where e.name in ('report.accepted', 'report.returned')
    union all select obligation_id, 'ask', 1, 0 from extension
    union all select obligation_id, 'decide', 1, 0 from extension where decided_by is not null
    union all select obligation_id, 'answer', 1, 0 from extension where status in ('offer-accepted', 'offer-declined')
    union all select d.id, case when e.name = 'extension.requested' then 'ask' when e.data ->> 'decision' like 'offer-%' then 'answer' else 'decide' end, 0, 1
      from event e join duty d on d.programme_id = e.programme_id and d.round = e.data ->> 'round' and d.unit_id = e.unit_id
      where e.name in ('extension.requested', 'extension.decided')
  )
  select duty || ' ' || deed as what, sum(rows)::int as rows, sum(trail)::int as trail from effect where duty is not null group by 1`;

/** Saved and approved drafts leave no rows of their own: the draft's version counts its changes. */
const WITHOUT_ROWS = new Set(['save', 'approve']);

interface Kept {
  readonly key: string;
  readonly response: string;
}

const keptAnswers = (stack: FaultStack) =>
  stack.box.query<Kept & Record<string, unknown>>(
    `select key, response #>> '{}' as response from idempotency_key where response is not null`,
  );

/**
 * Every command is wholly there or wholly not, whatever its client knows: as many effects in the domain and in the trail
 * as kept answers; what was acknowledged is there with the very answer that was given; what was refused is not.
 */
export async function expectWholeOrNotAtAll(stack: FaultStack): Promise<Outcome[]> {
  const ledger = new Ledger(stack.ledgerFile);
  const outcomes = ledger.outcomes();
  ledger.close();
  const kept = new Map((await keptAnswers(stack)).map(({ key, response }) => [key, response]));
  const broken: unknown[] = [];
  const expected = new Map<string, number>();
  for (const { key, deed, obligationId, answer } of outcomes) {
    const response = kept.get(key);
    if (response !== undefined) count(expected, `${obligationId} ${deed}`);
    if (!answer) continue;
    const done = answer.status < 300;
    if (done !== (response !== undefined))
      broken.push({ key, deed, told: answer.status, kept: response !== undefined });
    else if (done && !sameJson(answer.body, JSON.parse(response!)))
      broken.push({ key, deed, told: answer.body, kept: response });
  }
  const effects = await stack.box.query<{ what: string; rows: number; trail: number }>(EFFECTS_SQL);
  for (const { what, rows, trail } of effects) {
    const n = expected.get(what) ?? 0;
    expected.delete(what);
    const rowsFit = WITHOUT_ROWS.has(what.split(' ')[1]!) || rows === n;
    if (trail !== n || !rowsFit) broken.push({ what, keptAnswers: n, rows, trail });
  }
  for (const [what, n] of expected) broken.push({ what, keptAnswers: n, rows: 0, trail: 0 });
  expect(broken).toEqual([]);
  return outcomes;
}

/** After everything is healed every command has its word, and every word is true. */
export async function expectEveryCommandExactlyOnce(stack: FaultStack): Promise<Outcome[]> {
  const outcomes = await expectWholeOrNotAtAll(stack);
  expect(outcomes.filter(({ answer }) => !answer)).toEqual([]);
  return outcomes;
}

function count(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

/** Equal whatever the order of their keys. */
function sameJson(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => sameJson((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}
