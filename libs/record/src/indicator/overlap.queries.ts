import type { Overlaps, OverlapsQuery } from '#contracts/http/indicator';
import { DomainError } from '#domain/error/domain-error';
import { type LocalDate, localDate } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { MINE, planOverseen, scopeOf } from '../person/scope.js';
import { requireProgramme } from '../programme/programme.queries.js';
import { loadProgramme } from '../programme/programme.snapshot.js';
import { joinUnitName } from '../unit-name.js';
import { linkedFigures } from './linked-figures.js';

type OverlapRound = Overlaps['rounds'][number];
type AskedElsewhere = OverlapRound['figures'][number]['asked'][number];

/** A round as it asks: opened, or only planned. */
interface AskingRound extends Omit<OverlapRound, 'figures' | 'unlinked' | 'units'> {
  readonly programmeId: string;
  readonly formVersionId: string;
  readonly unitIds: readonly string[];
}

// The units that a round asks: those that owe it a report; before it opens, those that its rule names.
const unitsOf = (round: string) => `(
  select o.unit_id from obligation o where o.round_id = ${round}.id
  union select named.unit_id from period_rule_respondent named
  where named.period_rule_id = ${round}.period_rule_id and ${round}.opened_at is null)`;

const ROUND_SQL = `
  with ${MINE}
  select r.programme_id as "programmeId", rule.code as rule, r.code as round, r.name, r.opened_at is not null as opened,
    r.period_from as "periodFrom", r.cut_off as "cutOff", r.due, r.form_version_id as "formVersionId",
    array(select unit_id from ${unitsOf('r')} as asked) as "unitIds"
  from round r join period_rule rule on rule.id = r.period_rule_id
  where r.id = $3 and ${planOverseen('r.programme_id')}`;

const RULE_SQL = `
  select rule.code as rule,
    (select v.id from form_version v where v.form_id = rule.form_id
      order by (v.valid_from <= $2::date) desc, case when v.valid_from <= $2::date then v.version else -v.version end desc limit 1) as "formVersionId",
    array(select unit_id from period_rule_respondent where period_rule_id = rule.id) as "unitIds"
  from period_rule rule where rule.id = $1`;

const FIGURES_SQL = `
  select linked.figure, linked.label, catalogue.code as catalogue, catalogue.name as indicator, linked.catalogue_id as "catalogueId"
  from form_version version join form on form.id = version.form_id
  cross join lateral ${linkedFigures('form.id', 'form.programme_id', 'version.fields')} as linked
  left join catalogue_indicator catalogue on catalogue.id = linked.catalogue_id
  where version.id = $1 order by field_place, column_place`;

// Rounds of other programmes over an overlapping time, and their rules that will ask within it but have no round yet.
const ELSEWHERE_SQL = `
  with asking as (
    select r.programme_id, r.code as round, r.name, r.stage, r.period_from, r.cut_off, r.due, version.form_id, version.fields,
      array(select unit_id from ${unitsOf('r')} as asked where unit_id = any($3::uuid[])) as unit_ids
    from round r join form_version version on version.id = r.form_version_id
    where r.programme_id <> $1 and r.period_from <= $6::date and r.cut_off >= $5::date
    union all
    select rule.programme_id, null, rule.name, null, null, null, null, rule.form_id, newest.fields,
      array(select unit_id from period_rule_respondent where period_rule_id = rule.id and unit_id = any($3::uuid[]))
    from period_rule rule
    join programme on programme.id = rule.programme_id and programme.stage in ('in-force', 'suspended')
    join lateral (select fields from form_version where form_id = rule.form_id order by version desc limit 1) as newest on true
    where rule.programme_id <> $1 and rule.purpose = 'periodic' and rule.valid_from <= $6::date and rule.valid_until >= $5::date
      and rule.valid_until >= $2::date
      and not exists (select 1 from round r where r.period_rule_id = rule.id and r.period_from <= $6::date and r.cut_off >= $5::date)
  )
  select linked.catalogue_id as "catalogueId", p.number as programme, p.title, asking.round, asking.name, asking.stage,
    linked.label as figure, asking.period_from as "periodFrom", asking.cut_off as "cutOff", asking.due,
    asking.period_from is not distinct from $5::date and asking.cut_off is not distinct from $6::date as "samePeriod",
    cardinality(asking.unit_ids) as units,
    array(select jsonb_build_object('id', asked.id, 'code', coalesce(named.code, ''), 'name', coalesce(named.name, ''))
      from unnest(asking.unit_ids) as asked(id) ${joinUnitName('asked.id', 'named')}
      order by named.code, asked.id limit 10) as sample
  from asking join programme p on p.id = asking.programme_id
  cross join lateral ${linkedFigures('asking.form_id', 'asking.programme_id', 'asking.fields')} as linked
  where linked.catalogue_id = any($4::uuid[]) and cardinality(asking.unit_ids) > 0
  order by "samePeriod" desc, asking.due nulls last, p.number, asking.round, linked.figure`;

/**
 * Who already asks the same units for the same figures. It tells a secretariat that another programme asks, and when:
 * never what a unit answered there.
 */
export class OverlapQueries {
  constructor(private readonly database: Database) {}

  /** Of one round, before or after it opened. For those who oversee its programme; NOT_FOUND for everybody else. */
  ofRound(actor: Actor, access: Access, roundId: string): Promise<Overlaps> {
    return this.database.snapshot(actor, async (tx) => {
      const round = await tx.one<AskingRound>(ROUND_SQL, [...scopeOf(tx, access), roundId]);
      if (!round) throw new DomainError('NOT_FOUND', { what: 'round' });
      return { rounds: [await overlapsOf(tx, round)] };
    });
  }

  /** Of the next round of each reporting rule, as the programme's dates call for it. */
  ofNextRounds(actor: Actor, access: Access, programmeId: string, { rule }: OverlapsQuery): Promise<Overlaps> {
    return this.database.snapshot(actor, async (tx) => {
      await requireProgramme(tx, access, programmeId, planOverseen);
      const programme = (await loadProgramme(tx, programmeId))!;
      const rounds: OverlapRound[] = [];
      const seen = new Set<string>();
      for (const planned of programme.ahead) {
        if (seen.has(planned.ruleId)) continue;
        seen.add(planned.ruleId);
        const asks = (await tx.one<Pick<AskingRound, 'rule' | 'formVersionId' | 'unitIds'>>(RULE_SQL, [
          planned.ruleId,
          localDate(Math.max(planned.opensAt, tx.now)),
        ]))!;
        if (rule !== undefined && asks.rule !== rule) continue;
        const { code: round, from: periodFrom } = planned.period;
        rounds.push(
          await overlapsOf(tx, {
            ...asks,
            programmeId,
            round,
            name: planned.ruleName,
            opened: false,
            periodFrom,
            cutOff: planned.cutOff,
            due: planned.due,
          }),
        );
      }
      return { rounds };
    });
  }
}

async function overlapsOf(tx: Transaction, asking: AskingRound): Promise<OverlapRound> {
  const { programmeId, formVersionId, unitIds, ...round } = asking;
  const figures = await tx.query<{
    figure: string;
    label: string;
    catalogue: string | null;
    indicator: string | null;
    catalogueId: string | null;
  }>(FIGURES_SQL, [formVersionId]);
  const wanted = figures.flatMap(({ catalogueId }) => catalogueId ?? []);
  const day: LocalDate = localDate(tx.now);
  const elsewhere = await tx.query<AskedElsewhere & { catalogueId: string }>(ELSEWHERE_SQL, [
    programmeId,
    day,
    unitIds,
    wanted,
    round.periodFrom,
    round.cutOff,
  ]);
  return {
    ...round,
    units: unitIds.length,
    figures: figures.flatMap(({ figure, label, catalogue, indicator, catalogueId }) =>
      catalogue === null || indicator === null
        ? []
        : [
            {
              figure,
              label,
              catalogue,
              indicator,
              asked: elsewhere
                .filter((each) => each.catalogueId === catalogueId)
                .map(({ catalogueId: _, ...asked }) => asked),
            },
          ],
    ),
    unlinked: figures.filter(({ catalogueId }) => catalogueId === null).map(({ figure, label }) => ({ figure, label })),
  };
}
