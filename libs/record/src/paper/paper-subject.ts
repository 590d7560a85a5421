import { PAPER_KINDS, type PaperKind, type PaperSubject } from '#domain/paper/paper-kind';
import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';

/** What a paper is about, as far as the register cares. */
export interface SubjectOfPaper {
  readonly programmeId: string;
  /** Natural key within the programme, such as `2018-Q3/U0001`. */
  readonly code: string;
  /** The unit whose own paper it is, for a unit's report. */
  readonly unitId: string | null;
  /** Units that it concerns. */
  readonly unitIds: readonly string[];
  /** The number and date under which it was signed already, as the record has them; `null` while it was not. */
  readonly signed: SignedElsewhere | null;
}

export interface SignedElsewhere {
  readonly number: string;
  readonly date: LocalDate;
}

const codeOf = (unitId: string) =>
  `(select v.code from unit_version v where v.unit_id = ${unitId} order by v.valid_from desc limit 1)`;

const signed = (number: string, date: string) =>
  `case when ${number} is not null and ${date} is not null then jsonb_build_object('number', ${number}, 'date', ${date}) end as signed`;

const NOT_SIGNED = `null::jsonb as signed`;
const NO_UNIT = `null::uuid as "unitId"`;

/** SQL a subject: `$1` is its id. What is signed where the subject is kept is read by its kind. */
const SUBJECTS: Readonly<Record<PaperSubject, (kind: PaperKind) => string>> = {
  plan: () => `
    select plan.programme_id as "programmeId", plan.year::text as code, ${NO_UNIT}, ${NOT_SIGNED},
      array(select distinct part.unit_id from plan_item item join plan_item_unit part on part.plan_item_id = item.id
        where item.plan_id = plan.id and item.status <> 'dropped') as "unitIds"
    from plan where plan.id = $1`,
  round: () => `
    select r.programme_id as "programmeId", r.code, ${NO_UNIT}, ${NOT_SIGNED},
      array(select o.unit_id from obligation o where o.round_id = r.id
        union select asked.unit_id from period_rule_respondent asked
        where asked.period_rule_id = r.period_rule_id and r.stage = 'planned') as "unitIds"
    from round r where r.id = $1`,
  obligation: () => `
    select r.programme_id as "programmeId", r.code || '/' || ${codeOf('o.unit_id')} as code, ${NO_UNIT}, ${NOT_SIGNED},
      array[o.unit_id] as "unitIds"
    from obligation o join round r on r.id = o.round_id where o.id = $1`,
  'report-version': (kind) => `
    select r.programme_id as "programmeId", r.code || '/' || ${codeOf('o.unit_id')} || '/v' || version.number as code,
      o.unit_id as "unitId", ${kind === 'unit-report' ? signed('version.paper_number', 'version.paper_date') : NOT_SIGNED},
      array[o.unit_id] as "unitIds"
    from report_version version join obligation o on o.id = version.obligation_id join round r on r.id = o.round_id
    where version.id = $1`,
  'urging-letter': () => `
    select coalesce(l.programme_id, r.programme_id) as "programmeId",
      coalesce(r.code, 'tasks') || '/' || l.rung || '/' || l.drafted_on as code, ${NO_UNIT},
      ${signed(`case when l.stage = 'signed' then l.number end`, 'l.signed_on')}, l.unit_ids as "unitIds"
    from urging_letter l left join round r on r.id = l.round_id where l.id = $1`,
  extension: () => `
    select coalesce(r.programme_id, item.programme_id) as "programmeId",
      coalesce(r.code, 'task/' || item.number) || '/' || ${codeOf('coalesce(o.unit_id, e.unit_id)')} || '/' || e.ordinal as code,
      ${NO_UNIT}, ${NOT_SIGNED}, array[coalesce(o.unit_id, e.unit_id)] as "unitIds"
    from extension e left join obligation o on o.id = e.obligation_id left join round r on r.id = o.round_id
    left join plan_item item on item.id = e.plan_item_id where e.id = $1`,
  inspection: (kind) => `
    select i.programme_id as "programmeId", 'I-' || i.ordinal as code, ${NO_UNIT},
      ${kind === 'inspection-results' ? signed('i.results_number', 'i.results_date') : signed('i.notice_number', 'i.notice_date')},
      array(select subject.unit_id from inspection_unit subject where subject.inspection_id = i.id) as "unitIds"
    from inspection i where i.id = $1`,
  review: () => `
    select review.programme_id as "programmeId", review.code, ${NO_UNIT}, ${NOT_SIGNED},
      array(select point.unit_id from conference join conference_point point on point.conference_id = conference.id
        where conference.review_id = review.id) as "unitIds"
    from review where review.id = $1`,
  conclusion: () => `
    select review.programme_id as "programmeId", review.code, ${NO_UNIT},
      ${signed('review.conclusion_number', 'review.conclusion_date')},
      array(select o.unit_id from obligation o where o.round_id = review.round_id
        union select point.unit_id from conference join conference_point point on point.conference_id = conference.id
        where conference.review_id = review.id) as "unitIds"
    from review where review.id = $1`,
  programme: () => `
    select p.id as "programmeId", p.number as code, ${NO_UNIT}, ${NOT_SIGNED}, '{}'::uuid[] as "unitIds"
    from programme p where p.id = $1`,
};

/** What a paper of that kind would be about; `undefined` if there is no such thing. */
export const subjectOf = (tx: Transaction, kind: PaperKind, id: string): Promise<SubjectOfPaper | undefined> =>
  tx.one<SubjectOfPaper>(SUBJECTS[PAPER_KINDS[kind].subject](kind), [id]);
