import type { Offers } from '#contracts/http/indicator';
import { DomainError } from '#domain/error/domain-error';
import type { LocalDate } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { figureValue } from '../form/form-figures.js';
import type { Access } from '../person/access.js';
import { hasRole, MINE, scopeOf } from '../person/scope.js';
import { linkedFigures } from './linked-figures.js';

type Offer = Offers['items'][number];

interface AskedDuty {
  readonly unitId: string;
  readonly programmeId: string;
  readonly periodFrom: LocalDate;
  readonly cutOff: LocalDate;
}

const DUTY_SQL = `
  with ${MINE}
  select o.unit_id as "unitId", r.programme_id as "programmeId", r.period_from as "periodFrom", r.cut_off as "cutOff"
  from obligation o join round r on r.id = o.round_id
  where o.id = $3 and ${hasRole('o.unit_id', 'officer', 'head')}`;

const FIGURES_SQL = `
  select linked.figure, linked.label, catalogue.code as catalogue, catalogue.kind
  from obligation o join round r on r.id = o.round_id
  join form_version version on version.id = r.form_version_id
  cross join lateral ${linkedFigures('version.form_id', 'r.programme_id', 'version.fields')} as linked
  join catalogue_indicator catalogue on catalogue.id = linked.catalogue_id
  where o.id = $1 order by linked.field_place, linked.column_place`;

// Of each of the unit's reports elsewhere the newest accepted version, else the one that waits for its ruling.
const ANSWERS_SQL = `
  select catalogue.code as catalogue, p.number as programme, p.title, r.code as round, r.name as "roundName",
    linked.label as figure, r.period_from as "periodFrom", r.cut_off as "cutOff",
    r.period_from = $3::date and r.cut_off = $4::date as "samePeriod",
    given.status, given.number, given.received_on as "receivedOn", to_jsonb(given_value.value) as value
  from obligation o
  join round r on r.id = o.round_id and r.programme_id <> $2 and r.period_from <= $4::date and r.cut_off >= $3::date
  join programme p on p.id = r.programme_id
  join form_version version on version.id = r.form_version_id
  join lateral (
    select case when ruling.id is null then 'submitted' else 'accepted' end as status, v.number, v.answers,
      (v.received_at at time zone interval '7 hours')::date as received_on
    from report_version v left join report_ruling ruling on ruling.report_version_id = v.id
    where v.obligation_id = o.id and (ruling.ruling = 'accepted' or ruling.id is null)
    order by ruling.id is not null desc, v.number desc limit 1) as given on true
  cross join lateral ${linkedFigures('version.form_id', 'r.programme_id', 'version.fields')} as linked
  join catalogue_indicator catalogue on catalogue.id = linked.catalogue_id
  cross join lateral (select ${figureValue('given.answers', 'linked')} as value) as given_value
  where o.unit_id = $1 and given_value.value is not null
  order by "samePeriod" desc, r.cut_off desc, given.status, p.number, r.code, linked.figure`;

/** Answers already given: what the same unit told another programme about the same indicator. */
export class OfferQueries {
  constructor(private readonly database: Database) {}

  /**
   * For each figure of the form that means an entry of the catalogue, what this very unit answered in other programmes
   * over the same or an overlapping period, with its source, so that it may take the answer over. For the unit's own
   * people only: NOT_FOUND for everybody else, the secretariat too.
   */
  ofObligation(actor: Actor, access: Access, obligationId: string): Promise<Offers> {
    return this.database.snapshot(actor, async (tx) => {
      const duty = await tx.one<AskedDuty>(DUTY_SQL, [...scopeOf(tx, access), obligationId]);
      if (!duty) throw new DomainError('NOT_FOUND', { what: 'obligation' });
      const figures = await tx.query<Omit<Offer, 'answers'>>(FIGURES_SQL, [obligationId]);
      const answers = await tx.query<Offer['answers'][number] & { catalogue: string }>(ANSWERS_SQL, [
        duty.unitId,
        duty.programmeId,
        duty.periodFrom,
        duty.cutOff,
      ]);
      return {
        items: figures.map((figure) => ({
          ...figure,
          answers: answers
            .filter(({ catalogue }) => catalogue === figure.catalogue)
            .map(({ catalogue: _, ...answer }) => answer),
        })),
      };
    });
  }
}
