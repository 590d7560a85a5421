import { DomainError } from '#domain/error/domain-error';
import type { Office } from '#domain/plan/issuance';
import type { Issuance, PlanStage } from '#domain/plan/plan';
import type { PlanContent } from '#domain/plan/plan-calendar';
import { requireMove } from '#domain/plan/signing';
import type { ProgrammeStage } from '#domain/programme/programme';
import { type Instant, type LocalDate, localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { MINE, ofSecretariat, planVisible, scopeOf } from '../person/scope.js';

/** A plan held by this transaction, with all that its commands check. */
export interface HeldPlan {
  readonly id: string;
  readonly programmeId: string;
  readonly programme: string;
  readonly programmeTitle: string;
  readonly programmeStage: ProgrammeStage;
  readonly year: number;
  readonly theme: string | null;
  readonly stage: PlanStage;
  readonly issuance: Issuance;
  readonly byPartyId: string | null;
  readonly replyBy: LocalDate;
  readonly contents: readonly PlanContent[];
  readonly submission: number;
  readonly version: number;
  /** Whether the caller is of one of the programme's secretariats. */
  readonly secretariat: boolean;
  /** Business time, read once the plan's lock was held. */
  readonly now: Instant;
  readonly today: LocalDate;
}

/** A party of the plan's programme, and which offices the caller holds there. */
export interface PlanParty {
  readonly id: string;
  readonly unitId: string;
  readonly secretariatUnitId: string;
  readonly holds: readonly Office[];
}

const AROUND_SQL = `
  with ${MINE}
  select p.id as "programmeId", p.number as programme, p.title as "programmeTitle", p.stage as "programmeStage",
    ${ofSecretariat('p.id')} as secretariat
  from plan join programme p on p.id = plan.programme_id
  where plan.id = $3::uuid and ${planVisible('plan')}
  for share of p`;

const PLAN_SQL = `
  select id, year, theme, stage, issuance, by_party_id as "byPartyId", reply_by as "replyBy", contents, submission, version
  from plan where id = $1 for update`;

/**
 * Locks the programme (shared) and the plan, in this order, and reads business time after that. Throws NOT_FOUND for a
 * plan that does not exist or is not the caller's to see, and PROGRAMME_NOT_IN_FORCE: while it is suspended all stands still.
 */
export async function lockPlan(tx: Transaction, access: Access, planId: string): Promise<HeldPlan> {
  const around = await tx.one(AROUND_SQL, [...scopeOf(tx, access), planId]);
  if (!around) throw new DomainError('NOT_FOUND', { what: 'plan' });
  const own = await tx.one(PLAN_SQL, [planId]);
  const now = await tx.readClock();
  if (around.programmeStage !== 'in-force') {
    throw new DomainError('PROGRAMME_NOT_IN_FORCE', { stage: around.programmeStage });
  }
  return { ...around, ...own, now, today: localDate(now) };
}

/** The same, for a command of the secretariat. Throws NOT_ALLOWED for everybody else. */
export async function lockPlanAsSecretariat(tx: Transaction, access: Access, planId: string): Promise<HeldPlan> {
  const plan = await lockPlan(tx, access, planId);
  if (!plan.secretariat) throw new DomainError('NOT_ALLOWED', { role: 'secretariat' });
  return plan;
}

/** Throws PLAN_NOT_AT_STAGE unless the table of transitions has the move. */
export const requirePlanMove = (plan: HeldPlan, to: PlanStage, by: string): void => requireMove(plan, to, by);

const PARTIES_SQL = `
  with ${MINE}
  select party.id, party.unit_id as "unitId", party.secretariat_unit_id as "secretariatUnitId",
    array_remove(array[
      case when exists (select 1 from mine where mine.unit_id = party.secretariat_unit_id and mine.role = 'head') then 'head-of-office' end,
      case when exists (select 1 from mine where mine.unit_id = party.unit_id and mine.role = 'leader') then 'signer' end], null) as holds
  from party where party.programme_id = $3 order by party.ordinal`;

/** The parties in their order: the head of the standing body is head of office, the body's own leader signs. */
export function partiesOf(tx: Transaction, access: Access, programmeId: string): Promise<PlanParty[]> {
  return tx.query<PlanParty>(PARTIES_SQL, [...scopeOf(tx, access), programmeId]);
}

/** Writes what the audit keeps of a change to a plan. */
export function auditPlan(tx: Transaction, plan: HeldPlan, action: string, detail: Record<string, unknown> = {}) {
  return tx.audit({ action, subjectKind: 'plan', subjectId: plan.id, detail: { year: plan.year, ...detail } });
}
