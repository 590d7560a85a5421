import type { Coming, MyAhead, UnitAhead } from '#contracts/http/programme-calendar';
import { DomainError } from '#domain/error/domain-error';
import { reviewName } from '#domain/review/review';
import { type Instant, isoLocal } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { deadlinesOf } from '../delivery/deadline.queries.js';
import { businessDay } from '../local-time.js';
import type { Access } from '../person/access.js';
import { hasRole, MINE, programmeOverseen, programmeVisible, scopeOf } from '../person/scope.js';
import { owedByUnit } from '../standing/owed.queries.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';
import { loadProgramme } from './programme.snapshot.js';

const MOST = 100;

// Programmes in force in which the unit reports by some rule, as far as the caller may see them.
const RESPONDS = (unit: string) => `
  select distinct p.id from programme p
  join period_rule rule on rule.programme_id = p.id
  join period_rule_respondent respondent on respondent.period_rule_id = rule.id
  where p.stage = 'in-force' and ${unit} and ${programmeVisible('p.id')}`;

const UNIT_SQL = `
  with ${MINE}, named as (
    select v.unit_id from unit_version v where v.code = $3 and v.valid_from <= $2::date order by v.valid_from desc limit 1)
  select ${unitRefSql('named.unit_id', 'unit_name')} as unit from named ${joinUnitName('named.unit_id', 'unit_name')}
  where ${hasRole('named.unit_id', 'officer', 'head')} or exists (
    select 1 from period_rule rule join period_rule_respondent respondent on respondent.period_rule_id = rule.id
    where respondent.unit_id = named.unit_id and ${programmeOverseen('rule.programme_id')})`;

/** What lies ahead of a person or a unit, over all programmes. */
export class AheadOfUnitQueries {
  constructor(private readonly database: Database) {}

  /** The caller's own deadlines, and what will be asked of the caller's units. */
  mine(actor: Actor, access: Access): Promise<MyAhead> {
    return this.database.snapshot(actor, async (tx) => {
      const deadlines = await deadlinesOf(tx, access);
      const units = [...new Set([...access.officerUnits, ...access.headUnits])];
      return {
        day: businessDay(tx),
        deadlines: deadlines.map(({ programmeTitle: _, version: __, ...deadline }) => deadline),
        coming: await coming(tx, access, units),
      };
    });
  }

  /** A unit's: for its own people, and for those who oversee a programme in which it reports. Throws NOT_FOUND out of scope. */
  ofUnit(actor: Actor, access: Access, code: string): Promise<UnitAhead> {
    return this.database.snapshot(actor, async (tx) => {
      const found = await tx.one<{ unit: UnitAhead['unit'] }>(UNIT_SQL, [...scopeOf(tx, access), code]);
      if (!found) throw new DomainError('NOT_FOUND', { what: 'unit' });
      return {
        day: businessDay(tx),
        unit: found.unit,
        owed: await owedByUnit(tx, access, code),
        coming: await coming(tx, access, [found.unit.id]),
      };
    });
  }
}

/** What the rules will ask of those units, by the very functions that will ask it; the earliest first. */
async function coming(tx: Transaction, access: Access, unitIds: readonly string[]): Promise<Coming[]> {
  if (unitIds.length === 0) return [];
  const programmes = await tx.query<{ id: string }>(
    `with ${MINE} ${RESPONDS('respondent.unit_id = any($3::uuid[])')}`,
    [...scopeOf(tx, access), unitIds],
  );
  const rules = await tx.query<{ period_rule_id: string }>(
    `select period_rule_id from period_rule_respondent where unit_id = any($1::uuid[])`,
    [unitIds],
  );
  const asked = new Set(rules.map((rule) => rule.period_rule_id));
  const all: (Coming & { readonly instant: Instant })[] = [];
  for (const { id } of programmes) {
    const { row, ahead, plansAhead, reviewsAhead } = (await loadProgramme(tx, id))!;
    const of = (instant: Instant, facts: Pick<Coming, 'kind' | 'code' | 'name' | 'due'>) =>
      all.push({ instant, at: isoLocal(Math.max(instant, tx.now)), programmeId: id, programme: row.number, ...facts });
    for (const { ruleId, ruleName, period, opensAt, due } of ahead) {
      if (asked.has(ruleId)) of(opensAt, { kind: 'round-opens', code: period.code, name: ruleName, due });
    }
    for (const { code, plan, opensAt, selfAssessmentDue } of reviewsAhead) {
      of(opensAt, {
        kind: 'review-opens',
        code,
        name: reviewName(plan.kind, plan.year, plan.topic ?? null),
        due: selfAssessmentDue,
      });
    }
    for (const { year, theme, opensAt, replyBy } of plansAhead) {
      of(opensAt, { kind: 'plan-goes-out', code: String(year), name: theme, due: replyBy });
    }
  }
  return all
    .sort((a, b) => a.instant - b.instant || (a.programme < b.programme ? -1 : 1))
    .slice(0, MOST)
    .map(({ instant: _, ...each }) => each);
}
