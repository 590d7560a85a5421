import type { InspectionDetail, InspectionFilter, InspectionItem, InspectionPlan } from '#contracts/http/inspection';
import type { Page } from '#contracts/http/primitives';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { decodeCursor, pageFrom } from '../cursor.js';
import type { Access } from '../person/access.js';
import { inspectionUnitVisible, inspectionVisible, MINE, planOverseen, scopeOf } from '../person/scope.js';
import { joinUnitName } from '../unit-name.js';
import {
  FINDINGS,
  GIVEN,
  MINE_TOWARDS,
  MINUTES,
  PAPERS,
  SELF_REPORTS,
  STEPS,
  TEAM,
  UNITS,
} from './inspection-parts.queries.js';
import { RECOMMENDATION_STAGE } from './recommendation.queries.js';

const COUNTS = `
  select jsonb_build_object('open', count(*) filter (where stage = 'open'), 'reported', count(*) filter (where stage = 'reported'),
    'done', count(*) filter (where stage = 'done'), 'withdrawn', count(*) filter (where stage = 'withdrawn'))
  from (select ${RECOMMENDATION_STAGE} as stage from recommendation r join plan_item task on task.recommendation_id = r.id
    where r.inspection_id = i.id and ${inspectionUnitVisible('i', 'r.unit_id')}) as each`;

/** SQL: an inspection as lists show it; `i` is the row's alias, `p` its programme's, `$2` the business day. */
export const INSPECTION_COLUMNS = `i.id, i.programme_id as "programmeId", p.number as programme, 'I-' || i.ordinal as code, i.kind, i.subject,
  i.year, i.scheduled, i.starts_on as "startsOn", i.ends_on as "endsOn", coalesce((${UNITS}), '[]') as units, i.stage,
  i.self_report_due_original as "selfReportDueOriginal", i.self_report_due as "selfReportDue", (${COUNTS}) as recommendations, i.version`;

/** SQL: from where inspections are read. */
export const FROM_INSPECTIONS = `inspection i join programme p on p.id = i.programme_id`;

const paper = (
  kind: string,
  extra = '',
) => `case when i.${kind}_number is not null then jsonb_build_object('number', i.${kind}_number,
  'date', i.${kind}_date, 'attachments', coalesce((${PAPERS(kind)}), '[]')${extra}) end as ${kind}`;

const DETAIL_SQL = `
  with ${MINE}
  select ${INSPECTION_COLUMNS}, ${paper('decision')}, coalesce((${TEAM}), '[]') as team, ${paper('notice', `, 'outline', i.outline`)},
    coalesce((${SELF_REPORTS}), '[]') as "selfReports", coalesce((${MINUTES}), '[]') as minutes,
    coalesce((${FINDINGS}), '[]') as findings, ${paper('results', `, 'summary', i.results_summary`)},
    (select coalesce((${GIVEN}), '[]') from (select i.id) as outer_i) as given,
    coalesce((${STEPS}), '[]') as steps, ${MINE_TOWARDS} as mine
  from ${FROM_INSPECTIONS} where i.id = $3::uuid and ${inspectionVisible('i')}`;

const LIST_SQL = `
  with ${MINE}
  select ${INSPECTION_COLUMNS}, i.ordinal from ${FROM_INSPECTIONS}
  where ${inspectionVisible('i')}
    and ($3::uuid is null or i.programme_id = $3) and ($4::int is null or i.year = $4) and ($5::text is null or i.stage = $5)
    and ($6::text is null or i.kind = $6)
    and ($7::text is null or exists (select 1 from inspection_unit subject ${joinUnitName('subject.unit_id', 'subject_name')}
      where subject.inspection_id = i.id and subject_name.code = $7 and ${inspectionUnitVisible('i', 'subject.unit_id')}))
    and ($8::text is null or (p.number, i.ordinal, i.id) > ($8, $9::int, $10::uuid))
  order by p.number, i.ordinal, i.id limit $11`;

const OF_YEAR_SQL = `
  with ${MINE}
  select ${INSPECTION_COLUMNS} from ${FROM_INSPECTIONS}
  where i.programme_id = $3::uuid and i.year = $4 and ${inspectionVisible('i')}
  order by i.starts_on, i.ordinal`;

const PLAN_SQL = `
  with ${MINE}
  select p.id as "programmeId", p.number as programme, coalesce(plan.version, 0) as version,
    case when plan.id is not null then jsonb_build_object('number', plan.paper_number, 'date', plan.paper_date, 'note', plan.note) end as paper
  from programme p left join inspection_plan plan on plan.programme_id = p.id and plan.year = $4
  where p.id = $3::uuid and ${planOverseen('p.id')}`;

/** Inspections, as far as the caller may see them. */
export class InspectionQueries {
  constructor(private readonly database: Database) {}

  /** By programme, in the order in which they were planned. */
  list(actor: Actor, access: Access, filter: InspectionFilter): Promise<Page<InspectionItem>> {
    return this.database.snapshot(actor, async (tx) => {
      const after = decodeCursor(filter.cursor, 3) ?? [null, null, null];
      const rows = await tx.query<InspectionItem & { ordinal: number }>(LIST_SQL, [
        ...scopeOf(tx, access),
        filter.programme ?? null,
        filter.year ?? null,
        filter.stage ?? null,
        filter.kind ?? null,
        filter.unit ?? null,
        ...after,
        filter.limit + 1,
      ]);
      const page = pageFrom(rows, filter.limit, (row) => [row.programme, row.ordinal, row.id]);
      return { ...page, items: page.items.map(({ ordinal: _, ...item }) => item) };
    });
  }

  /** One inspection with all that belongs to it. Throws NOT_FOUND out of scope. */
  detail(actor: Actor, access: Access, id: string): Promise<InspectionDetail> {
    return this.database.snapshot(actor, (tx) => inspectionView(tx, access, id));
  }

  /** The plan of one year: its number and its inspections by date. For those who oversee the programme. Throws NOT_FOUND. */
  planOfYear(actor: Actor, access: Access, programmeId: string, year: number): Promise<InspectionPlan> {
    return this.database.snapshot(actor, (tx) => inspectionPlanView(tx, access, programmeId, year));
  }
}

/** An inspection as the caller sees it now, after what this transaction did to it. Throws NOT_FOUND out of scope. */
export async function inspectionView(tx: Transaction, access: Access, id: string): Promise<InspectionDetail> {
  const inspection = await tx.one<InspectionDetail>(DETAIL_SQL, [...scopeOf(tx, access), id]);
  if (!inspection) throw new DomainError('NOT_FOUND', { what: 'inspection' });
  return inspection;
}

/** The plan of one year as the caller sees it now. Throws NOT_FOUND out of scope. */
export async function inspectionPlanView(
  tx: Transaction,
  access: Access,
  programmeId: string,
  year: number,
): Promise<InspectionPlan> {
  const parameters = [...scopeOf(tx, access), programmeId, year];
  const plan = await tx.one<Omit<InspectionPlan, 'year' | 'items'>>(PLAN_SQL, parameters);
  if (!plan) throw new DomainError('NOT_FOUND', { what: 'programme' });
  return { ...plan, year, items: await tx.query<InspectionItem>(OF_YEAR_SQL, parameters) };
}
