import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../local-time.js';
import type { Access } from './access.js';
import { delegatedRolesSql } from './delegated.js';

/**
 * What a person may see, once, in SQL. Every scoped statement begins with `MINE` and passes `scopeOf(...)` as `$1` and
 * `$2`: the person and the business day. The fragments then speak of `mine`, the person's roles of that day, and those of
 * a colleague on leave for whom the person stands in, so that neither a forgotten filter in code nor a stale list of units can widen what is seen.
 */
export const MINE = `mine as materialized (
  select unit_id, role from membership
  where person_id = $1::uuid and valid_from <= $2::date and (valid_to is null or valid_to > $2::date)
  union
  select unit_id, role from (${delegatedRolesSql('$2::date')}) as lent where lent.to_person_id = $1::uuid)`;

/** The values of `$1` and `$2`. */
export const scopeOf = (tx: Transaction, access: Access): [string, string] => [access.personId, businessDay(tx)];

/** Whether the person is of the secretariat of one of the programme's parties. */
export const ofSecretariat = (programmeId: string) => `exists (
  select 1 from party join mine on mine.unit_id = party.secretariat_unit_id and mine.role = 'secretariat'
  where party.programme_id = ${programmeId})`;

/** Whether the person leads one of the programme's parties, or is the leader's secretary. */
export const ofLeadership = (programmeId: string) => `exists (
  select 1 from party join mine on mine.unit_id = party.unit_id and mine.role in ('leader', 'leader-secretary')
  where party.programme_id = ${programmeId})`;

/** Whether the person has that role in the unit. */
export const hasRole = (unitId: string, ...roles: ('officer' | 'head' | 'secretariat')[]) => `exists (
  select 1 from mine where mine.unit_id = ${unitId} and mine.role in (${roles.map((role) => `'${role}'`).join(', ')}))`;

/** Whether the person leads the party, or is of its secretariat, which acts on the leader's behalf. */
export const actsForParty = (partyId: string) => `exists (
  select 1 from party acting join mine on (mine.unit_id = acting.unit_id and mine.role = 'leader')
    or (mine.unit_id = acting.secretariat_unit_id and mine.role = 'secretariat')
  where acting.id = ${partyId})`;

/**
 * Whether nobody of the unit can sign in today to speak for it: what it says comes on paper, and a secretariat of the
 * programme enters it.
 */
const speaksOnPaper = (unitId: string) => `not exists (
  select 1 from membership held join person holder on holder.id = held.person_id and holder.signs_in
  where held.unit_id = ${unitId} and held.role in ('officer', 'head', 'secretariat')
    and held.valid_from <= $2::date and (held.valid_to is null or held.valid_to > $2::date))`;

/** Who works for the unit on a task or a direction: its own people; for a unit without an account, a secretariat of the programme. */
export const worksFor = (unitId: string, programmeId: string) =>
  `(${hasRole(unitId, 'officer', 'head', 'secretariat')} or (${ofSecretariat(programmeId)} and ${speaksOnPaper(unitId)}))`;

/** Whether the person is an administrator of the installation. */
export const isAdministrator = `exists (select 1 from mine where mine.role = 'administrator')`;

/**
 * Whether one of the person's units responds to, is assigned in, or is obliged in the programme, has a task of a plan,
 * was asked for its opinion, or had a direction addressed to it.
 */
const takesPart = (programmeId: string) => `exists (
  select 1 from mine where mine.role in ('officer', 'head') and (
    exists (select 1 from period_rule join period_rule_respondent respondent on respondent.period_rule_id = period_rule.id
      where period_rule.programme_id = ${programmeId} and respondent.unit_id = mine.unit_id)
    or exists (select 1 from task join assignment on assignment.task_id = task.id
      where task.programme_id = ${programmeId} and assignment.unit_id = mine.unit_id)
    or exists (select 1 from round join obligation on obligation.round_id = round.id
      where round.programme_id = ${programmeId} and obligation.unit_id = mine.unit_id)
    or exists (select 1 from plan_item_unit part join plan_item item on item.id = part.plan_item_id
      where item.programme_id = ${programmeId} and item.status <> 'draft' and part.unit_id = mine.unit_id)
    or exists (select 1 from plan join opinion on opinion.plan_id = plan.id
      where plan.programme_id = ${programmeId} and opinion.unit_id = mine.unit_id)
    or exists (select 1 from direction join direction_step step on step.direction_id = direction.id
      where direction.programme_id = ${programmeId} and step.unit_id = mine.unit_id)
    or exists (select 1 from obstacle
      where obstacle.programme_id = ${programmeId} and mine.unit_id in (obstacle.unit_id, obstacle.handler_unit_id))
    or exists (select 1 from inspection join inspection_unit subject on subject.inspection_id = inspection.id
      where inspection.programme_id = ${programmeId} and inspection.noticed_at is not null and subject.unit_id = mine.unit_id)))`;

/** SQL: whether the unit signs, responds to, or is assigned in the programme, or has a task of it. */
export const unitOfProgramme = (unitId: string, programmeId: string) => `(
  exists (select 1 from party where party.programme_id = ${programmeId} and ${unitId} in (party.unit_id, party.secretariat_unit_id))
  or exists (select 1 from period_rule join period_rule_respondent respondent on respondent.period_rule_id = period_rule.id
    where period_rule.programme_id = ${programmeId} and respondent.unit_id = ${unitId})
  or exists (select 1 from task join assignment on assignment.task_id = task.id
    where task.programme_id = ${programmeId} and assignment.unit_id = ${unitId})
  or exists (select 1 from plan_item_unit part join plan_item item on item.id = part.plan_item_id
    where item.programme_id = ${programmeId} and part.unit_id = ${unitId}))`;

/** Whether the person is of a secretariat of a programme in which the unit takes part. */
export const overseesUnit = (unitId: string) => `exists (
  select 1 from programme overseen where ${ofSecretariat('overseen.id')} and ${unitOfProgramme(unitId, 'overseen.id')})`;

/**
 * The programme as a promise: its secretariats and their heads, its leaders, its units; administrators see that it exists
 * and runs.
 */
export const programmeVisible = (programmeId: string) =>
  `(${ofSecretariat(programmeId)} or ${ofHeadOfOffice(programmeId)} or ${ofLeadership(programmeId)} or ${takesPart(programmeId)}
    or ${isAdministrator})`;

/** Who sees the programme as a whole, over all units: secretariats and leaders. */
export const programmeOverseen = (programmeId: string) =>
  `(${ofSecretariat(programmeId)} or ${ofLeadership(programmeId)})`;

/** The programme's running: its process, its faults, its events. */
export const programmeRunVisible = (programmeId: string) =>
  `(${ofSecretariat(programmeId)} or ${ofLeadership(programmeId)} or ${isAdministrator})`;

/** A unit's duty and its submitted reports: the unit's own officers and heads, the secretariats, the leaders. */
export const obligationVisible = (unitId: string, programmeId: string) =>
  `(${hasRole(unitId, 'officer', 'head')} or ${programmeOverseen(programmeId)})`;

/** A task: the people of the units that have a part in it, and those who oversee the programme and its plans. */
export const taskVisible = (itemId: string, programmeId: string) => `(${planOverseen(programmeId)} or exists (
  select 1 from plan_item_unit part join mine on mine.unit_id = part.unit_id and mine.role in ('officer', 'head')
  where part.plan_item_id = ${itemId}))`;

/**
 * What one unit does of a task (its proof, its person, its requests for more time): its own people, and those who oversee
 * the programme and its plans. `part` is a row with the unit's `unit_id`, `item` the task's.
 */
export const shareVisible = (part: string, item: string) =>
  `(${planOverseen(`${item}.programme_id`)} or ${hasRole(`${part}.unit_id`, 'officer', 'head')})`;

/** A direction: the people of the units it is or once was addressed to, and those who oversee the programme and its plans. */
export const directionVisible = (directionId: string, programmeId: string) => `(
  ${planOverseen(programmeId)} or exists (
    select 1 from direction_step step join mine on mine.unit_id = step.unit_id and mine.role in ('officer', 'head')
    where step.direction_id = ${directionId}))`;

/**
 * An obstacle: the people of the unit that raised it, of the unit that deals with it, of those that lead the task it
 * stops or the one that helps, and those who oversee the programme and its plans. `obstacle` is the alias of the row.
 */
export const obstacleVisible = (obstacle: string) => `(${planOverseen(`${obstacle}.programme_id`)} or exists (
  select 1 from mine where mine.role in ('officer', 'head') and (
    mine.unit_id in (${obstacle}.unit_id, ${obstacle}.handler_unit_id)
    or exists (select 1 from plan_item item join plan_item_unit part on part.plan_item_id = item.id and part.role = 'lead'
      where (item.id = ${obstacle}.plan_item_id or item.obstacle_id = ${obstacle}.id) and part.unit_id = mine.unit_id))))`;

/** Whether the person is of the inspection's team. `$1` is the person. */
export const ofTeam = (inspectionId: string) => `exists (
  select 1 from inspection_member member where member.inspection_id = ${inspectionId} and member.person_id = $1::uuid)`;

/** Who sees all of an inspection: its team, and those who oversee the programme and its plans. `inspection` is the row's alias. */
export const inspectionOverseen = (inspection: string) =>
  `(${planOverseen(`${inspection}.programme_id`)} or ${ofTeam(`${inspection}.id`)})`;

/** An inspection: who sees all of it, and the people of an inspected unit once that has been told, or of one that got a recommendation. */
export const inspectionVisible = (inspection: string) => `(${inspectionOverseen(inspection)}
  or (${inspection}.noticed_at is not null and exists (
    select 1 from mine where mine.role in ('officer', 'head') and (
      exists (select 1 from inspection_unit subject where subject.inspection_id = ${inspection}.id and subject.unit_id = mine.unit_id)
      or exists (select 1 from recommendation given where given.inspection_id = ${inspection}.id and given.unit_id = mine.unit_id)))))`;

/** What an inspection has about one unit: who sees all of it, and that unit's own people. */
export const inspectionUnitVisible = (inspection: string, unitId: string) =>
  `(${inspectionOverseen(inspection)} or ${hasRole(unitId, 'officer', 'head')})`;

/** A paper of an obstacle or its answer: whoever sees the obstacle. */
const obstaclePaperVisible = (attachment: string) => `(exists (
  select 1 from obstacle_attachment borne join obstacle on obstacle.id = borne.obstacle_id
  where borne.attachment_id = ${attachment}.id and ${obstacleVisible('obstacle')})
  or exists (
    select 1 from obstacle_answer_attachment borne join obstacle_answer answer on answer.id = borne.obstacle_answer_id
    join obstacle on obstacle.id = answer.obstacle_id
    where borne.attachment_id = ${attachment}.id and ${obstacleVisible('obstacle')}))`;

/** A paper of an inspection: whoever sees the inspection; of one unit's self-report or minutes, that unit and the team. */
const inspectionPaperVisible = (attachment: string) => `(exists (
  select 1 from inspection_paper paper join inspection on inspection.id = paper.inspection_id
  where paper.attachment_id = ${attachment}.id and ${inspectionVisible('inspection')})
  or exists (
    select 1 from self_report_attachment borne join self_report report on report.id = borne.self_report_id
    join inspection on inspection.id = report.inspection_id
    where borne.attachment_id = ${attachment}.id and ${inspectionUnitVisible('inspection', 'report.unit_id')})
  or exists (
    select 1 from inspection_minutes_attachment borne join inspection_minutes minutes on minutes.id = borne.inspection_minutes_id
    join inspection on inspection.id = minutes.inspection_id
    where borne.attachment_id = ${attachment}.id and ${inspectionUnitVisible('inspection', 'minutes.unit_id')})
  or exists (
    select 1 from plan_item_attachment borne join plan_item item on item.id = borne.plan_item_id
    join recommendation on recommendation.id = item.recommendation_id
    join inspection on inspection.id = recommendation.inspection_id
    where borne.attachment_id = ${attachment}.id and ${inspectionOverseen('inspection')}))`;

/** A paper of a conference: whoever sees the review. */
const paperVisible = (attachment: string) => `exists (
  select 1 from conference_paper paper join conference on conference.id = paper.conference_id
  join review on review.id = conference.review_id
  where paper.attachment_id = ${attachment}.id and ${reviewVisible('review')})`;

/** Whether the person heads one of the offices that keep the secretariat of the programme's parties. */
export const ofHeadOfOffice = (programmeId: string) => `exists (
  select 1 from party join mine on mine.unit_id = party.secretariat_unit_id and mine.role = 'head'
  where party.programme_id = ${programmeId})`;

/**
 * A review packet: those who prepare and release it from the beginning, the leaders and their secretaries once it was
 * delivered; a unit never. `packet` is the alias of the row.
 */
export const packetVisible = (packet: string) => `(
  ${ofSecretariat(`${packet}.programme_id`)} or ${ofHeadOfOffice(`${packet}.programme_id`)}
  or (${packet}.stage in ('delivered', 'acknowledged') and ${ofLeadership(`${packet}.programme_id`)}))`;

/**
 * A paper of the register: those who make and initial it from the beginning, the leaders once it is submitted, the units
 * it is for once it is issued. A unit's own report is its own until it is signed. `paper` is the alias of the row.
 */
export const registeredPaperVisible = (paper: string) => `(
  case when ${paper}.kind = 'unit-report'
    then ${hasRole(`any(${paper}.issuer_unit_ids)`, 'officer', 'head')} or (${paper}.stage = 'signed' and ${planOverseen(`${paper}.programme_id`)})
    else ${ofSecretariat(`${paper}.programme_id`)} or ${ofHeadOfOffice(`${paper}.programme_id`)}
      or (${paper}.stage in ('submitted', 'initialled', 'signed') and ${ofLeadership(`${paper}.programme_id`)}) end
  or (${paper}.issued_at is not null and exists (
    select 1 from paper_unit given join mine on mine.unit_id = given.unit_id and mine.role in ('officer', 'head')
    where given.paper_id = ${paper}.id)))`;

/** A signed file or a scan of a paper of the register: whoever sees the paper. */
const signedFileVisible = (attachment: string) => `exists (
  select 1 from paper_file borne join paper on paper.id = borne.paper_id
  where borne.attachment_id = ${attachment}.id and ${registeredPaperVisible('paper')})`;

/**
 * Whether the person may acknowledge a delivery of a packet: its recipient, the leader's secretary on the leader's behalf,
 * or the leader who came after one who has left. `$1` and `$2` are the person and the day; `delivery` is the row's alias.
 */
export const mayAcknowledge = (delivery: string) => `exists (
  select 1 from party join mine on mine.unit_id = party.unit_id
  where party.id = ${delivery}.party_id and (mine.role = 'leader-secretary' or (mine.role = 'leader' and (
    ${delivery}.person_id = $1::uuid or not exists (
      select 1 from membership held where held.person_id = ${delivery}.person_id and held.unit_id = party.unit_id
        and held.role in ('leader', 'leader-secretary') and held.valid_from <= $2::date
        and (held.valid_to is null or held.valid_to > $2::date))))))`;

/**
 * A file: its own unit's people, and whoever sees a submitted report that bears it; of one that proves a task or an
 * answer, those who oversee the programme; of a direction's scan, whoever sees the direction. `attachment` is the alias of the row.
 */
export const attachmentVisible = (attachment: string) => `(
  exists (select 1 from mine where mine.unit_id = ${attachment}.unit_id and mine.role in ('officer', 'head', 'secretariat'))
  or exists (
    select 1 from report_version_attachment borne
    join report_version version on version.id = borne.report_version_id
    join obligation duty on duty.id = version.obligation_id
    join round on round.id = duty.round_id
    where borne.attachment_id = ${attachment}.id and ${obligationVisible('duty.unit_id', 'round.programme_id')})
  or exists (
    select 1 from plan_item_attachment borne join plan_item item on item.id = borne.plan_item_id
    where borne.attachment_id = ${attachment}.id and ${planOverseen('item.programme_id')})
  or exists (
    select 1 from plan_item_unit_attachment borne join plan_item item on item.id = borne.plan_item_id
    where borne.attachment_id = ${attachment}.id and ${planOverseen('item.programme_id')})
  or exists (
    select 1 from direction_answer_attachment borne
    join direction_answer answer on answer.id = borne.direction_answer_id
    join direction on direction.id = answer.direction_id
    where borne.attachment_id = ${attachment}.id and ${planOverseen('direction.programme_id')})
  or exists (
    select 1 from direction
    where direction.attachment_id = ${attachment}.id and ${directionVisible('direction.id', 'direction.programme_id')})
  or ${obstaclePaperVisible(attachment)}
  or ${inspectionPaperVisible(attachment)}
  or ${signedFileVisible(attachment)}
  or ${paperVisible(attachment)})`;

/** Who reads every unit's opinion on a plan, and its papers: the standing bodies and the leaders. */
export const planOverseen = (programmeId: string) =>
  `(${programmeOverseen(programmeId)} or ${ofHeadOfOffice(programmeId)})`;

/** Whether the person answers for the unit: its officers and heads; for a signing body, its standing body does. */
export const answersFor = (unitId: string, programmeId: string) => `(${hasRole(unitId, 'officer', 'head')} or exists (
  select 1 from party join mine on mine.unit_id = party.secretariat_unit_id and mine.role in ('secretariat', 'head')
  where party.programme_id = ${programmeId} and party.unit_id = ${unitId}))`;

/**
 * A plan: a draft is its standing bodies' own; once it has gone out for opinions, the leaders and every unit of the
 * programme, or asked about it, see it. `plan` is the alias of the row.
 */
export const planVisible = (plan: string) => `(
  ${ofSecretariat(`${plan}.programme_id`)} or ${ofHeadOfOffice(`${plan}.programme_id`)}
  or (${plan}.consulted_at is not null and (${ofLeadership(`${plan}.programme_id`)} or ${takesPart(`${plan}.programme_id`)})))`;

/** Who sees a review as a whole, over all units: the secretariats, their heads of office, the leaders. */
export const reviewOverseen = (programmeId: string) =>
  `(${programmeOverseen(programmeId)} or ${ofHeadOfOffice(programmeId)})`;

/**
 * A review: who oversees it, and the people of units that are asked to assess themselves in it, that have a point at its
 * conference, or that lead a task it put forward. `review` is the alias of the row.
 */
export const reviewVisible = (review: string) => `(${reviewOverseen(`${review}.programme_id`)} or exists (
  select 1 from mine where mine.role in ('officer', 'head') and (
    exists (select 1 from period_rule rule join period_rule_respondent respondent on respondent.period_rule_id = rule.id
      where rule.programme_id = ${review}.programme_id and rule.purpose = 'self-assessment' and respondent.unit_id = mine.unit_id)
    or exists (select 1 from obligation where obligation.round_id = ${review}.round_id and obligation.unit_id = mine.unit_id)
    or exists (select 1 from conference join conference_point point on point.conference_id = conference.id
      where conference.review_id = ${review}.id and point.unit_id = mine.unit_id)
    or exists (select 1 from task_ahead where task_ahead.review_id = ${review}.id and task_ahead.lead_unit_id = mine.unit_id))))`;
