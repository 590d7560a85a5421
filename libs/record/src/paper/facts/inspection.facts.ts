import type {
  InspectionFacts,
  InspectionNoticeFacts,
  InspectionResultsFacts,
} from '#documents/papers/inspection-facts';
import type { Transaction } from '#persistence/transaction';
import { RECOMMENDATION_STAGE } from '../../inspection/recommendation.queries.js';
import { businessDay, localDaySql } from '../../local-time.js';
import { joinUnitName } from '../../unit-name.js';
import { numberedSql, PROGRAMME_NAMED, unitNamedSql } from './programme-named.queries.js';

const UNITS = `
  select jsonb_agg(${unitNamedSql('subject_name')} order by subject_name.code collate "C")
  from inspection_unit subject ${joinUnitName('subject.unit_id', 'subject_name')} where subject.inspection_id = i.id`;

// A person of the record bears the name of an office.
const TEAM = `
  select jsonb_agg(jsonb_build_object('role', member.role, 'unit', ${unitNamedSql('member_name')},
    'office', coalesce(member.office, person.name)) order by member.ordinal)
  from inspection_member member left join person on person.id = member.person_id ${joinUnitName('member.unit_id', 'member_name')}
  where member.inspection_id = i.id`;

const COLUMNS = `${PROGRAMME_NAMED} as programme, 'I-' || i.ordinal as inspection, i.kind, i.subject, i.year, i.scheduled,
  (select ${numberedSql('plan.paper_number', 'plan.paper_date')} from inspection_plan plan
    where plan.programme_id = i.programme_id and plan.year = i.year) as plan,
  ${numberedSql('i.decision_number', 'i.decision_date')} as decision, i.starts_on as "startsOn", i.ends_on as "endsOn",
  coalesce((${UNITS}), '[]') as units, coalesce((${TEAM}), '[]') as team,
  i.self_report_due_original as "selfReportDueOriginal", i.self_report_due as "selfReportDue"`;

const FROM = `inspection i join programme p on p.id = i.programme_id`;

const NOTICE_SQL = `select ${COLUMNS}, i.outline from ${FROM} where i.id = $1::uuid`;

// Of what a unit sent more than once the newest counts; the minutes of every day stand.
const COURSE = `
  select jsonb_agg(jsonb_build_object('unit', ${unitNamedSql('subject_name')},
      'selfReport', case when newest.number is not null then jsonb_build_object(
        'paper', ${numberedSql('newest.paper_number', 'newest.paper_date')},
        'sentOn', ${localDaySql('newest.sent_at')}, 'late', newest.late) end,
      'workedOn', coalesce(days.days, '[]')) order by subject_name.code collate "C")
  from inspection_unit subject ${joinUnitName('subject.unit_id', 'subject_name')}
  left join lateral (select * from self_report report where report.inspection_id = i.id and report.unit_id = subject.unit_id
    order by report.number desc limit 1) as newest on true
  left join lateral (select jsonb_agg(distinct minutes.held_on order by minutes.held_on) as days from inspection_minutes minutes
    where minutes.inspection_id = i.id and minutes.unit_id = subject.unit_id) as days on true
  where subject.inspection_id = i.id`;

const FINDINGS = `
  select jsonb_agg(jsonb_build_object('unit', ${unitNamedSql('finding_name')}, 'kind', finding.kind, 'text', finding.text)
    order by finding.number)
  from finding ${joinUnitName('finding.unit_id', 'finding_name')} where finding.inspection_id = i.id`;

const RECOMMENDATIONS = `
  select jsonb_agg(jsonb_build_object('code', task.number, 'unit', ${unitNamedSql('carrying')}, 'text', r.text,
    'dueOriginal', task.due_original, 'due', task.due, 'stage', ${RECOMMENDATION_STAGE}) order by r.number)
  from recommendation r join plan_item task on task.recommendation_id = r.id ${joinUnitName('r.unit_id', 'carrying')}
  where r.inspection_id = i.id and r.withdrawn_at is null`;

const RESULTS_SQL = `
  select ${COLUMNS}, ${numberedSql('i.notice_number', 'i.notice_date')} as notice, i.results_summary as summary,
    coalesce((${COURSE}), '[]') as course, coalesce((${FINDINGS}), '[]') as findings,
    coalesce((${RECOMMENDATIONS}), '[]') as recommendations
  from ${FROM} where i.id = $1::uuid`;

const read =
  <Facts extends InspectionFacts>(sql: string) =>
  (tx: Transaction, inspectionId: string) =>
    tx.one<Facts>(sql, [inspectionId, businessDay(tx)]);

/** What a notice of inspection tells, of the inspection of that id. */
export const inspectionNoticeFacts = read<InspectionNoticeFacts>(NOTICE_SQL);

/** What the notice of its results tells; also before they are entered, for the draft. */
export const inspectionResultsFacts = read<InspectionResultsFacts>(RESULTS_SQL);
