import type { ConsultationInput, Opinion, OpinionAnswerInput, OpinionInput, PlanSummary } from '#contracts/http/plan';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import { endOf, type LocalDate } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { command } from '../command.js';
import { businessDay } from '../local-time.js';
import type { Access } from '../person/access.js';
import { answersFor, MINE, scopeOf } from '../person/scope.js';
import { joinUnitName } from '../unit-name.js';
import { auditPlan, type HeldPlan, lockPlan, lockPlanAsSecretariat, requirePlanMove } from './held-plan.js';
import { opinionsSql } from './plan.queries.js';
import { planSummary } from './plan-view.js';
import { takeUpLate } from './take-up.js';
import { tellAsked } from './tell-plan.js';

// Everybody with a part in the draft, and everybody who reports regularly; one statement for all of them.
const ASK_SQL = `
  insert into opinion (id, plan_id, unit_id, status)
  select gen_random_uuid(), $1, asked.unit_id, 'asked' from (
    select part.unit_id from plan_item item join plan_item_unit part on part.plan_item_id = item.id
    where item.plan_id = $1 and item.status = 'draft'
    union
    select respondent.unit_id from period_rule rule join period_rule_respondent respondent on respondent.period_rule_id = rule.id
    where rule.programme_id = $2 and rule.purpose = 'periodic' and rule.valid_until >= $3::date
  ) as asked
  join unit_version v on v.unit_id = asked.unit_id and v.valid_from <= $3::date and (v.valid_to is null or v.valid_to > $3::date)
  on conflict (plan_id, unit_id) do nothing
  returning 1`;

/** The draft goes to the units, they answer, and the secretariat says what became of each comment. */
export class ConsultationService {
  constructor(private readonly database: Database) {}

  /** Sends the draft out: to every unit with a part in it and every respondent of the programme's periodic rules. */
  open(actor: Actor, access: Access, planId: string, input: ConsultationInput): Promise<PlanSummary> {
    return command(this.database, actor, async (tx) => {
      const plan = await lockPlanAsSecretariat(tx, access, planId);
      requirePlanMove(plan, 'consulting', 'openConsultation');
      const replyBy = replyByOf(plan, input);
      await takeUpLate(tx, planId);
      const asked = await tx.query(ASK_SQL, [planId, plan.programmeId, plan.today]);
      await tx.query(
        `update plan set stage = 'consulting', consulted_at = $2, reply_by = $3, version = version + 1 where id = $1`,
        [planId, new Date(plan.now), replyBy],
      );
      await tx.emit(
        'plan.consultation-opened',
        {
          programmeId: plan.programmeId,
          planId,
          key: String(plan.year),
          data: { year: plan.year, units: asked.length, replyBy },
        },
        {},
        plan.now,
      );
      await tellAsked(tx, planId);
      return planSummary(tx, planId);
    });
  }

  /** A unit agrees, or says what should be changed. It may change its mind until the consultation closes. */
  give(actor: Actor, access: Access, planId: string, input: OpinionInput): Promise<Opinion> {
    return command(this.database, actor, async (tx) => {
      const plan = await lockPlan(tx, access, planId);
      const unit = await speaksFor(tx, access, plan, input.unit);
      requirePlanMove(plan, 'consulting', 'giveOpinion');
      if (plan.now >= endOf(plan.replyBy)) throw new DomainError('PLAN_CONSULTATION_OVER', { replyBy: plan.replyBy });
      if (!input.agrees && input.text === undefined) {
        throw InputError.at('/text', 'Hãy ghi nội dung góp ý.', 'Say what should be changed.');
      }
      const status = input.agrees ? 'agreed' : 'commented';
      await tx.query(
        `update opinion set status = $3, text = $4, given_by = $5, given_at = $6, answer = null, answer_note = null, answered_by = null,
           answered_at = null, version = version + 1 where plan_id = $1 and unit_id = $2`,
        [planId, unit.unitId, status, input.text ?? null, access.personId, new Date(plan.now)],
      );
      await auditPlan(tx, plan, 'plan.opinion-given', { unit: unit.code, status });
      const left = await tx.one(`select 1 from opinion where plan_id = $1 and status = 'asked' limit 1`, [planId]);
      if (!left) await tx.wake('plan', planId, 'all have answered');
      return opinionOf(tx, access, planId, unit.unitId);
    });
  }

  /** The secretariat answers a comment: taken over, in part, or not. An earlier answer is replaced. */
  answer(actor: Actor, access: Access, planId: string, code: string, input: OpinionAnswerInput): Promise<Opinion> {
    return command(this.database, actor, async (tx) => {
      const plan = await lockPlanAsSecretariat(tx, access, planId);
      const opinion = await tx.one<{ unit_id: string; text: string | null }>(
        `select o.unit_id, o.text from opinion o ${joinUnitName('o.unit_id', 'name')} where o.plan_id = $1 and name.code = $3`,
        [planId, plan.today, code],
      );
      if (!opinion) throw new DomainError('NOT_FOUND', { what: 'opinion' });
      if (!['consulting', 'revising', 'signing'].includes(plan.stage)) {
        throw new DomainError('PLAN_NOT_AT_STAGE', { year: plan.year, stage: plan.stage });
      }
      if (opinion.text === null) throw new DomainError('PLAN_OPINION_NOT_GIVEN', { unit: code });
      await tx.query(
        `update opinion set answer = $3, answer_note = $4, answered_by = $5, answered_at = $6, version = version + 1
         where plan_id = $1 and unit_id = $2`,
        [planId, opinion.unit_id, input.outcome, input.note ?? null, access.personId, new Date(plan.now)],
      );
      await auditPlan(tx, plan, 'plan.opinion-answered', { unit: code, outcome: input.outcome });
      return opinionOf(tx, access, planId, opinion.unit_id);
    });
  }
}

function replyByOf(plan: HeldPlan, input: ConsultationInput): LocalDate {
  const replyBy = input.replyBy ?? plan.replyBy;
  if (replyBy >= plan.today) return replyBy;
  throw InputError.at(
    '/replyBy',
    `Hạn góp ý ${replyBy} đã qua; hãy ghi ngày khác.`,
    `The last day for opinions, ${replyBy}, is over; give another.`,
  );
}

/** The asked unit for which the caller answers. Throws NOT_ALLOWED when there is none, INPUT_INVALID when it must be said which. */
async function speaksFor(
  tx: Transaction,
  access: Access,
  plan: HeldPlan,
  wanted: string | undefined,
): Promise<{ unitId: string; code: string }> {
  const own = await tx.query<{ unitId: string; code: string }>(
    `with ${MINE} select o.unit_id as "unitId", name.code from opinion o ${joinUnitName('o.unit_id', 'name')}
     where o.plan_id = $3 and ${answersFor('o.unit_id', '$4::uuid')} order by name.code`,
    [...scopeOf(tx, access), plan.id, plan.programmeId],
  );
  if (own.length === 0) throw new DomainError('NOT_ALLOWED', { role: 'officer or head' });
  const unit = wanted === undefined && own.length === 1 ? own[0] : own.find(({ code }) => code === wanted);
  if (unit) return unit;
  const codes = own.map(({ code }) => code).join(', ');
  throw InputError.at(
    '/unit',
    `Hãy ghi một đơn vị được hỏi mà bạn trả lời thay: ${codes}.`,
    `Name one of the units asked that you answer for: ${codes}.`,
  );
}

async function opinionOf(tx: Transaction, access: Access, planId: string, unitId: string): Promise<Opinion> {
  const opinion = await tx.one<Opinion>(opinionsSql('o.unit_id = $4::uuid'), [
    access.personId,
    businessDay(tx),
    planId,
    unitId,
  ]);
  return opinion!;
}
