import { isoLocalSql } from '../local-time.js';
import { answersFor, MINE, mayAcknowledge, ofHeadOfOffice, ofSecretariat } from '../person/scope.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';
import { MOST, TOTAL } from './work-list.js';

const PLAN_COLUMNS = `plan.id as "planId", plan.year, plan.theme, p.id as "programmeId", p.number as programme`;

/** SQL: drafts of plans on which the person’s units still owe their opinion. */
export const OPINIONS = `
  with ${MINE}
  select ${PLAN_COLUMNS}, plan.reply_by as "replyBy", ${unitRefSql('o.unit_id', 'unit_name')} as unit, ${TOTAL}
  from opinion o
  join plan on plan.id = o.plan_id
  join programme p on p.id = plan.programme_id
  ${joinUnitName('o.unit_id', 'unit_name')}
  where o.status = 'asked' and plan.stage = 'consulting' and p.stage = 'in-force' and ${answersFor('o.unit_id', 'p.id')}
  order by plan.reply_by, p.number, unit_name.code limit ${MOST}`;

// The parties a paper binds, and which of their approvals of the current submission are there.
const BOUND = `
  select paper.id as paper_id, paper.ordinal, plan.id as plan_id, party.id as party_id, party.ordinal as place, party.unit_id, party.secretariat_unit_id,
    bool_or(coalesce(a.office = 'head-of-office', false)) as passed, bool_or(coalesce(a.office = 'signer', false)) as signed
  from plan_paper paper
  join plan on plan.id = paper.plan_id and plan.stage = 'signing'
  join party on party.programme_id = plan.programme_id and (paper.party_id is null or paper.party_id = party.id)
  left join approval a on a.plan_paper_id = paper.id and a.party_id = party.id and a.submission = plan.submission and a.decision = 'approved'
  group by paper.id, plan.id, party.id`;

// Nobody signs before every head of office whom the paper binds has approved.
const AWAITED = `
  select bound.*, 'head-of-office' as office from bound
  where not passed and exists (select 1 from mine where mine.unit_id = secretariat_unit_id and mine.role = 'head')
  union all
  select bound.*, 'signer' from bound
  where not signed and exists (select 1 from mine where mine.unit_id = bound.unit_id and mine.role = 'leader')
    and not exists (select 1 from bound other where other.paper_id = bound.paper_id and not other.passed)`;

/** SQL: papers of plans that wait for the person’s approval, as head of office or as signer. */
export const SIGNINGS = `
  with ${MINE}, bound as (${BOUND}), awaited as (${AWAITED})
  select ${PLAN_COLUMNS}, awaited.ordinal as paper, awaited.office, ${unitRefSql('awaited.unit_id', 'body')} as party,
    ${isoLocalSql('plan.submitted_at')} as "submittedAt", ${TOTAL}
  from awaited
  join plan on plan.id = awaited.plan_id
  join programme p on p.id = plan.programme_id
  ${joinUnitName('awaited.unit_id', 'body')}
  where p.stage = 'in-force'
  order by plan.submitted_at, p.number, plan.year, awaited.ordinal, awaited.place, awaited.office limit ${MOST}`;

/** SQL: reviews whose consolidated report stands and that wait for the notice of conclusions. */
export const REVIEWS = `
  with ${MINE}
  select r.id, r.code, r.kind, r.year, r.topic, p.id as "programmeId", p.number as programme, r.concludes_on as "concludesOn", ${TOTAL}
  from review r join programme p on p.id = r.programme_id
  where r.stage = 'consolidated' and $2::date is not null and ${ofSecretariat('p.id')}
  order by r.concludes_on, p.number, r.code limit ${MOST}`;

// One row a packet and what is to be done with it: somebody may be both of the secretariat and head of office.
const PACKETS_TO_DO = `
  select packet.id, 'prepare' as todo, packet.frozen_at as since from packet
  where packet.stage = 'frozen' and ${ofSecretariat('packet.programme_id')}
  union all
  select packet.id, 'release', packet.prepared_at from packet
  where packet.stage = 'prepared' and packet.prepared_by <> $1::uuid and ${ofHeadOfOffice('packet.programme_id')}
  union all
  select packet.id, 'acknowledge', min(d.delivered_at) from packet join packet_delivery d on d.packet_id = packet.id
  where packet.stage = 'delivered' and d.acknowledged_at is null and ${mayAcknowledge('d')} group by packet.id`;

/** SQL: packets to prepare for the secretariat, to release for a head of office, to acknowledge for leaders. */
export const PACKETS = `
  with ${MINE}, waiting as (${PACKETS_TO_DO})
  select packet.id, packet.code, waiting.todo, ${isoLocalSql('waiting.since')} as since, p.id as "programmeId", p.number as programme, ${TOTAL}
  from waiting join packet on packet.id = waiting.id join programme p on p.id = packet.programme_id
  order by waiting.since, p.number, packet.code, waiting.todo limit ${MOST}`;
