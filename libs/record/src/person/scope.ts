import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../local-time.js';
import type { Access } from './access.js';

/**
 * What a person may see, once, in SQL. Every scoped statement begins with `MINE` and passes `scopeOf(...)` as `$1` and
 * `$2`: the person and the business day. The fragments then speak of `mine`, the person's roles of that day, so that
 * neither a forgotten filter in code nor a stale list of units can widen what is seen.
 */
export const MINE = `mine as materialized (
  select unit_id, role from membership
  where person_id = $1::uuid and valid_from <= $2::date and (valid_to is null or valid_to > $2::date))`;

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
export const hasRole = (unitId: string, ...roles: ('officer' | 'head')[]) => `exists (
  select 1 from mine where mine.unit_id = ${unitId} and mine.role in (${roles.map((role) => `'${role}'`).join(', ')}))`;

const isAdministrator = `exists (select 1 from mine where mine.role = 'administrator')`;

/** Whether one of the person's units responds to, is assigned in, or is obliged in the programme. */
const takesPart = (programmeId: string) => `exists (
  select 1 from mine where mine.role in ('officer', 'head') and (
    exists (select 1 from period_rule join period_rule_respondent respondent on respondent.period_rule_id = period_rule.id
      where period_rule.programme_id = ${programmeId} and respondent.unit_id = mine.unit_id)
    or exists (select 1 from task join assignment on assignment.task_id = task.id
      where task.programme_id = ${programmeId} and assignment.unit_id = mine.unit_id)
    or exists (select 1 from round join obligation on obligation.round_id = round.id
      where round.programme_id = ${programmeId} and obligation.unit_id = mine.unit_id)))`;

/** The programme as a promise: its secretariats, its leaders, its units; administrators see that it exists and runs. */
export const programmeVisible = (programmeId: string) =>
  `(${ofSecretariat(programmeId)} or ${ofLeadership(programmeId)} or ${takesPart(programmeId)} or ${isAdministrator})`;

/** Who sees the programme as a whole, over all units: secretariats and leaders. */
export const programmeOverseen = (programmeId: string) =>
  `(${ofSecretariat(programmeId)} or ${ofLeadership(programmeId)})`;

/** The programme's running: its process, its faults, its events. */
export const programmeRunVisible = (programmeId: string) =>
  `(${ofSecretariat(programmeId)} or ${ofLeadership(programmeId)} or ${isAdministrator})`;

/** A unit's duty and its submitted reports: the unit's own officers and heads, the secretariats, the leaders. */
export const obligationVisible = (unitId: string, programmeId: string) =>
  `(${hasRole(unitId, 'officer', 'head')} or ${programmeOverseen(programmeId)})`;

/**
 * A file: its own unit's people, and whoever sees a submitted report that bears it. `attachment` is the alias of the row.
 */
export const attachmentVisible = (attachment: string) => `(
  exists (select 1 from mine where mine.unit_id = ${attachment}.unit_id and mine.role in ('officer', 'head', 'secretariat'))
  or exists (
    select 1 from report_version_attachment borne
    join report_version version on version.id = borne.report_version_id
    join obligation duty on duty.id = version.obligation_id
    join round on round.id = duty.round_id
    where borne.attachment_id = ${attachment}.id and ${obligationVisible('duty.unit_id', 'round.programme_id')}))`;
