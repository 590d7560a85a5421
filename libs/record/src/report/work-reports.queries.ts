import { EXTENSION_COLUMNS } from '../extension/extension.queries.js';
import { hasRole, MINE, ofSecretariat } from '../person/scope.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';
import { OBLIGATION_COLUMNS } from './obligation.queries.js';
import { MOST, TOTAL } from './work-list.js';

const WHERE_COLUMNS = `p.id as "programmeId", p.number as programme, r.id as "roundId", r.code as round, r.name as "roundName"`;

const OWN = hasRole('o.unit_id', 'officer', 'head');
const RULED_BY_ME = ofSecretariat('p.id');

// A draft is new when it was saved after the newest version came in.
const NEW_DRAFT = `(draft.saved_at is not null and not exists (
  select 1 from report_version v where v.obligation_id = o.id and v.entered_at >= draft.saved_at))`;

const dutiesSql = (condition: string, order: string) => `
  with ${MINE}
  select ${OBLIGATION_COLUMNS}, ${WHERE_COLUMNS}, rule.nothing_to_report as "nothingToReport",
    case when ${OWN} and ${NEW_DRAFT} then draft.stage else 'none' end as draft, ${TOTAL}
  from obligation o
  join round r on r.id = o.round_id
  join programme p on p.id = r.programme_id
  join period_rule rule on rule.id = r.period_rule_id
  left join report draft on draft.obligation_id = o.id
  ${joinUnitName('o.unit_id', 'unit_name')}
  where ${condition}
  order by ${order}, unit_name.code, r.code, p.number limit ${MOST}`;

const OPEN = `r.stage = 'open' and p.stage <> 'ended'`;

/** SQL: what the person’s units owe now. */
export const OWED = dutiesSql(`${OWN} and ${OPEN} and o.status in ('open', 'returned')`, 'o.due');
/** SQL: drafts that wait for the person as the unit’s head. */
export const APPROVALS = dutiesSql(
  `${hasRole('o.unit_id', 'head')} and draft.stage = 'drafting' and ${NEW_DRAFT}
   and ((${OPEN} and o.status in ('open', 'returned')) or o.status = 'accepted')`,
  'o.due',
);
/** SQL: reports that wait for the secretariat’s ruling. */
export const RULINGS = dutiesSql(`${RULED_BY_ME} and o.status = 'submitted'`, 'o.due');
/** SQL: units that owe a report past its due date. */
export const LATE = dutiesSql(
  `${RULED_BY_ME} and ${OPEN} and o.status in ('open', 'returned') and o.due < $2::date`,
  'o.due',
);

const extensionsSql = (condition: string) => `
  with ${MINE}
  select ${EXTENSION_COLUMNS}, ${WHERE_COLUMNS}, ${unitRefSql('o.unit_id', 'unit_name')} as unit, ${TOTAL}
  from extension e
  join obligation o on o.id = e.obligation_id
  join round r on r.id = o.round_id
  join programme p on p.id = r.programme_id
  ${joinUnitName('o.unit_id', 'unit_name')}
  where r.stage = 'open' and ${condition}
  order by e.due_before, unit_name.code, r.code, p.number limit ${MOST}`;

/** SQL: dates offered to the person’s units. */
export const OFFERS = extensionsSql(`e.status = 'offered' and ${OWN}`);
/** SQL: requests for more time that wait for the secretariat. */
export const REQUESTS = extensionsSql(`e.status = 'requested' and ${RULED_BY_ME}`);

/** SQL: drafted letters that wait for a signature. */
export const LETTERS = `
  with ${MINE}
  select l.id, p.id as "programmeId", p.number as programme, r.code as round, r.name as "roundName", l.rung,
    l.drafted_on as "draftedOn", cardinality(l.unit_ids) as units,
    cardinality(l.plan_item_ids) as tasks, ${TOTAL}
  from urging_letter l left join round r on r.id = l.round_id join programme p on p.id = coalesce(l.programme_id, r.programme_id)
  where l.stage = 'draft' and $2::date is not null and ${RULED_BY_ME}
  order by l.drafted_on, r.code, p.number limit ${MOST}`;
