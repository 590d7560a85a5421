import type { DutyAtWork, ExtensionAtWork, Work } from '#contracts/http/work';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { EXTENSION_COLUMNS } from '../extension/extension.queries.js';
import { businessDay } from '../local-time.js';
import type { Access } from '../person/access.js';
import { hasRole, MINE, ofSecretariat, scopeOf } from '../person/scope.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';
import { OBLIGATION_COLUMNS } from './obligation.queries.js';

const MOST = 100;

const WHERE_COLUMNS = `p.id as "programmeId", p.number as programme, r.id as "roundId", r.code as round, r.name as "roundName"`;

const OWN = hasRole('o.unit_id', 'officer', 'head');
const RULED_BY_ME = ofSecretariat('p.id');

// A draft is new when it was saved after the newest version came in.
const NEW_DRAFT = `(draft.saved_at is not null and not exists (
  select 1 from report_version v where v.obligation_id = o.id and v.entered_at >= draft.saved_at))`;

const dutiesSql = (condition: string, order: string) => `
  with ${MINE}
  select ${OBLIGATION_COLUMNS}, ${WHERE_COLUMNS}, rule.nothing_to_report as "nothingToReport",
    case when ${OWN} and ${NEW_DRAFT} then draft.stage else 'none' end as draft, count(*) over ()::int as total
  from obligation o
  join round r on r.id = o.round_id
  join programme p on p.id = r.programme_id
  join period_rule rule on rule.id = r.period_rule_id
  left join report draft on draft.obligation_id = o.id
  ${joinUnitName('o.unit_id', 'unit_name')}
  where ${condition}
  order by ${order}, unit_name.code, r.code, p.number limit ${MOST}`;

const OPEN = `r.stage = 'open' and p.stage <> 'ended'`;

const OWED = dutiesSql(`${OWN} and ${OPEN} and o.status in ('open', 'returned')`, 'o.due');
const APPROVALS = dutiesSql(
  `${hasRole('o.unit_id', 'head')} and draft.stage = 'drafting' and ${NEW_DRAFT}
   and ((${OPEN} and o.status in ('open', 'returned')) or o.status = 'accepted')`,
  'o.due',
);
const RULINGS = dutiesSql(`${RULED_BY_ME} and o.status = 'submitted'`, 'o.due');
const LATE = dutiesSql(`${RULED_BY_ME} and ${OPEN} and o.status in ('open', 'returned') and o.due < $2::date`, 'o.due');

const extensionsSql = (condition: string) => `
  with ${MINE}
  select ${EXTENSION_COLUMNS}, ${WHERE_COLUMNS}, ${unitRefSql('o.unit_id', 'unit_name')} as unit, count(*) over ()::int as total
  from extension e
  join obligation o on o.id = e.obligation_id
  join round r on r.id = o.round_id
  join programme p on p.id = r.programme_id
  ${joinUnitName('o.unit_id', 'unit_name')}
  where r.stage = 'open' and ${condition}
  order by e.due_before, unit_name.code, r.code, p.number limit ${MOST}`;

const OFFERS = extensionsSql(`e.status = 'offered' and ${OWN}`);
const REQUESTS = extensionsSql(`e.status = 'requested' and ${RULED_BY_ME}`);

const LETTERS = `
  with ${MINE}
  select l.id, p.id as "programmeId", r.code as round, l.rung, l.drafted_on as "draftedOn", cardinality(l.unit_ids) as units,
    count(*) over ()::int as total
  from urging_letter l join round r on r.id = l.round_id join programme p on p.id = r.programme_id
  where l.stage = 'draft' and $2::date is not null and ${RULED_BY_ME}
  order by l.drafted_on, r.code, p.number limit ${MOST}`;

/** One inbox over all programmes: what the caller has to do today, in whatever role. */
export class WorkQueries {
  constructor(private readonly database: Database) {}

  /** Seven lists, each with its total and its most pressing hundred. */
  mine(actor: Actor, access: Access): Promise<Work> {
    return this.database.snapshot(actor, async (tx) => {
      const list = <Item>(sql: string) => listOf<Item>(tx, access, sql);
      return {
        day: businessDay(tx),
        owed: await list<DutyAtWork>(OWED),
        approvals: await list<DutyAtWork>(APPROVALS),
        offers: await list<ExtensionAtWork>(OFFERS),
        rulings: await list<DutyAtWork>(RULINGS),
        extensions: await list<ExtensionAtWork>(REQUESTS),
        late: await list<DutyAtWork>(LATE),
        letters: await list<Work['letters']['items'][number]>(LETTERS),
      };
    });
  }
}

async function listOf<Item>(tx: Transaction, access: Access, sql: string): Promise<{ total: number; items: Item[] }> {
  const rows = await tx.query<Item & { total: number }>(sql, scopeOf(tx, access));
  return { total: rows[0]?.total ?? 0, items: rows.map(({ total: _, ...item }) => item as unknown as Item) };
}
