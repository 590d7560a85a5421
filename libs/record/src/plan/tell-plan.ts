import { MAILED, type NotificationKind } from '#domain/delivery/notification-kind';
import type { RequiredApproval } from '#domain/plan/issuance';
import type { Transaction } from '#persistence/transaction';
import { notifySql, wakeDelivery } from '../delivery/notify.js';
import { businessDay } from '../local-time.js';
import { joinUnitName } from '../unit-name.js';

/** What every notification about a plan says. A person has one inbox over all programmes: keys begin with the number. */
const FACTS = `jsonb_build_object('programme', p.number, 'programmeTitle', p.title, 'year', plan.year, 'theme', plan.theme,
  'replyBy', plan.reply_by, 'issueBy', plan.issue_by)`;
const KEY = `p.number || '/plan/' || plan.year || '/'`;
const HEADER = `p.id as programme_id, null::uuid as round_id, null::uuid as obligation_id`;
const FROM_PLAN = `plan join programme p on p.id = plan.programme_id`;

/** SQL: who speaks for a unit: its officers and heads; for a signing body its standing body. Joined to a `unit_id`. */
const addressed = (unitId: string) => `cross join lateral (
  select ${unitId} as unit_id, array['officer', 'head'] as roles
  union all
  select party.secretariat_unit_id, array['secretariat', 'head'] from party
  where party.programme_id = p.id and party.unit_id = ${unitId}) as told_at`;

const SECRETARIATS = `
  select party.secretariat_unit_id as unit_id, $5::text[] as roles, ${HEADER}, $6::text as kind, ${KEY} || $7 as key,
    ${FACTS} || $8::jsonb as data
  from ${FROM_PLAN} join party on party.programme_id = p.id where plan.id = $1`;

/** Tells the secretariats of all parties; `occasion` is unique for the plan. */
export function tellSecretariats(
  tx: Transaction,
  planId: string,
  kind: NotificationKind,
  occasion: string,
  data: Readonly<Record<string, unknown>> = {},
  roles: readonly string[] = ['secretariat'],
): Promise<number> {
  return tell(tx, SECRETARIATS, planId, kind, [roles, kind, occasion, data]);
}

const ASKED = `
  select told_at.unit_id, told_at.roles, ${HEADER}, 'plan-consultation-opened'::text as kind, ${KEY} || 'asked/' || name.code as key,
    ${FACTS} || jsonb_build_object('unit', name.code, 'unitName', name.name) as data
  from ${FROM_PLAN} join opinion o on o.plan_id = plan.id ${joinUnitName('o.unit_id', 'name')} ${addressed('o.unit_id')}
  where plan.id = $1`;

/** Asks every unit for its opinion: its officers and heads. */
export const tellAsked = (tx: Transaction, planId: string) => tell(tx, ASKED, planId, 'plan-consultation-opened');

// The officer is reminded; a unit whose officer is nobody just now, through its head.
const UNANSWERED = `
  select told_at.unit_id,
    case when exists (select 1 from membership held where held.unit_id = told_at.unit_id and held.role = any(array['officer', 'secretariat'])
        and held.role = any(told_at.roles) and held.valid_from <= $2::date and (held.valid_to is null or held.valid_to > $2::date))
      then array_remove(told_at.roles, 'head') else array['head'] end as roles,
    ${HEADER}, 'plan-opinion-reminder'::text as kind, ${KEY} || 'reminded/' || name.code as key,
    ${FACTS} || jsonb_build_object('unit', name.code, 'unitName', name.name) as data
  from ${FROM_PLAN} join opinion o on o.plan_id = plan.id and o.status = 'asked'
  ${joinUnitName('o.unit_id', 'name')} ${addressed('o.unit_id')}
  where plan.id = $1`;

/** Reminds the units that have not answered. Returns how many people are told. */
export const tellUnanswered = (tx: Transaction, planId: string) =>
  tell(tx, UNANSWERED, planId, 'plan-opinion-reminder');

// A leader's secretary sees the request as well: signing is asked for, not chased.
const TO_SIGN = `
  select case turn.office when 'head-of-office' then party.secretariat_unit_id else party.unit_id end as unit_id,
    case turn.office when 'head-of-office' then array['head'] else array['leader', 'leader-secretary'] end as roles,
    ${HEADER}, 'plan-to-sign'::text as kind,
    ${KEY} || 's' || plan.submission || '/' || turn.paper || '/' || turn.office || '/' || party.ordinal as key,
    ${FACTS} || jsonb_build_object('paper', turn.paper, 'office', turn.office, 'submission', plan.submission) as data
  from ${FROM_PLAN} join party on party.programme_id = p.id
  join jsonb_to_recordset($5::jsonb) as turn(paper int, office text, party uuid) on turn.party = party.id
  where plan.id = $1`;

/** Tells those whose turn it is to approve. */
export function tellApprovers(
  tx: Transaction,
  planId: string,
  awaited: readonly (RequiredApproval & { readonly paper: number })[],
): Promise<number> {
  return tell(tx, TO_SIGN, planId, 'plan-to-sign', [JSON.stringify(awaited)]);
}

const ISSUED = `
  select told_at.unit_id, told_at.roles, ${HEADER}, 'plan-issued'::text as kind, ${KEY} || 'issued/' || name.code as key,
    ${FACTS} || jsonb_build_object('unit', name.code, 'unitName', name.name, 'lead', parts.lead, 'coordinating', parts.coordinating,
      'each', parts.each,
      'papers', (select coalesce(jsonb_agg(paper.number order by paper.ordinal), '[]') from plan_paper paper where paper.plan_id = plan.id)) as data
  from ${FROM_PLAN}
  join lateral (
    select part.unit_id, count(*) filter (where part.role = 'lead') as lead, count(*) filter (where part.role = 'coordinating') as coordinating,
      count(*) filter (where part.role = 'each') as each
    from plan_item item join plan_item_unit part on part.plan_item_id = item.id
    where item.plan_id = plan.id and item.status = 'open' group by part.unit_id
  ) as parts on true
  ${joinUnitName('parts.unit_id', 'name')} ${addressed('parts.unit_id')}
  where plan.id = $1`;

/** Tells every unit of an issued plan how many tasks it leads and takes part in; one notification a unit. */
export const tellIssued = (tx: Transaction, planId: string) => tell(tx, ISSUED, planId, 'plan-issued');

/** One statement for all who are told: `$1` the plan, `$2` the business day, then what `told` asks for from `$5` on. */
async function tell(
  tx: Transaction,
  told: string,
  planId: string,
  kind: NotificationKind,
  more: readonly unknown[] = [],
): Promise<number> {
  const mailed = MAILED[kind] !== 'in-app';
  const written = await tx.query(notifySql(told, '$2', '$3', '$4'), [
    planId,
    businessDay(tx),
    new Date(tx.now),
    mailed,
    ...more,
  ]);
  await wakeDelivery(tx, written);
  return written.length;
}
