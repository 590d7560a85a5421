import { ATTACHMENT_JSON } from '../attachment/attachment-json.js';
import { isoLocalSql } from '../local-time.js';
import { FILES } from '../obstacle/obstacle-parts.queries.js';
import {
  hasRole,
  inspectionOverseen,
  inspectionUnitVisible,
  ofSecretariat,
  ofTeam,
  worksFor,
} from '../person/scope.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';
import { FROM_RECOMMENDATIONS, RECOMMENDATION_COLUMNS } from './recommendation.queries.js';

// Every fragment reads the inspection `i`; `$1` and `$2` are the person and the business day.
const OVERSEEN = inspectionOverseen('i');
const visible = (unitId: string) => inspectionUnitVisible('i', unitId);

/** SQL: the inspected units; a unit sees itself alone. */
export const UNITS = `
  select jsonb_agg(${unitRefSql('subject.unit_id', 'subject_name')} order by subject_name.code)
  from inspection_unit subject ${joinUnitName('subject.unit_id', 'subject_name')}
  where subject.inspection_id = i.id and ${visible('subject.unit_id')}`;

/** SQL: the papers of that kind. */
export const PAPERS = (kind: string) => `
  select jsonb_agg(${ATTACHMENT_JSON} order by a.name, a.sha256)
  from inspection_paper paper join attachment a on a.id = paper.attachment_id
  where paper.inspection_id = i.id and paper.kind = '${kind}'`;

export const TEAM = `
  select jsonb_agg(jsonb_build_object('ordinal', member.ordinal, 'role', member.role, 'unit', ${unitRefSql('member.unit_id', 'member_unit')},
    'person', person.code, 'office', member.office) order by member.ordinal)
  from inspection_member member left join person on person.id = member.person_id ${joinUnitName('member.unit_id', 'member_unit')}
  where member.inspection_id = i.id`;

export const SELF_REPORTS = `
  select jsonb_agg(jsonb_build_object('unit', ${unitRefSql('report.unit_id', 'report_unit')}, 'number', report.number, 'text', report.text,
    'paperNumber', report.paper_number, 'paperDate', report.paper_date, 'late', report.late, 'sentAt', ${isoLocalSql('report.sent_at')},
    'by', person.code, 'attachments', coalesce((${FILES('self_report_attachment', 'self_report_id', 'report.id')}), '[]'))
    order by report_unit.code, report.number desc)
  from self_report report join person on person.id = report.sent_by ${joinUnitName('report.unit_id', 'report_unit')}
  where report.inspection_id = i.id and ${visible('report.unit_id')}`;

export const MINUTES = `
  select jsonb_agg(jsonb_build_object('unit', ${unitRefSql('minutes.unit_id', 'minutes_unit')}, 'number', minutes.number,
    'heldOn', minutes.held_on, 'text', minutes.text, 'recordedAt', ${isoLocalSql('minutes.recorded_at')}, 'by', person.code,
    'attachments', coalesce((${FILES('inspection_minutes_attachment', 'inspection_minutes_id', 'minutes.id')}), '[]'))
    order by minutes_unit.code, minutes.number)
  from inspection_minutes minutes join person on person.id = minutes.recorded_by ${joinUnitName('minutes.unit_id', 'minutes_unit')}
  where minutes.inspection_id = i.id and ${visible('minutes.unit_id')}`;

// What is found is the team's own until the results are out.
export const FINDINGS = `
  select jsonb_agg(jsonb_build_object('number', finding.number, 'unit', ${unitRefSql('finding.unit_id', 'finding_unit')},
    'kind', finding.kind, 'text', finding.text) order by finding.number)
  from finding ${joinUnitName('finding.unit_id', 'finding_unit')}
  where finding.inspection_id = i.id
    and (${OVERSEEN} or (i.concluded_at is not null and ${hasRole('finding.unit_id', 'officer', 'head')}))`;

/** SQL: the recommendations; the outer `i` and `p` are hidden by those of the recommendation itself. */
export const GIVEN = `
  select jsonb_agg(to_jsonb(given) - 'place' order by given.place) from (
    select ${RECOMMENDATION_COLUMNS}, r.number as place from ${FROM_RECOMMENDATIONS}
    where r.inspection_id = outer_i.id and ${visible('r.unit_id')}) as given`;

export const STEPS = `
  select jsonb_agg(jsonb_build_object('ordinal', step.ordinal, 'step', step.step, 'stage', step.stage, 'at', ${isoLocalSql('step.at')},
    'by', person.code, 'unit', case when step.unit_id is not null then ${unitRefSql('step.unit_id', 'step_unit')} end,
    'note', step.note) order by step.ordinal)
  from inspection_step step join person on person.id = step.person_id ${joinUnitName('step.unit_id', 'step_unit')}
  where step.inspection_id = i.id and (${OVERSEEN}
    or (step.unit_id is null and step.step in ('decide', 'notice', 'conclude', 'recommend', 'close', 'reopen', 'cancel'))
    or ${hasRole('step.unit_id', 'officer', 'head')})`;

const MY_UNITS = `
  select jsonb_agg(subject_name.code order by subject_name.code)
  from inspection_unit subject ${joinUnitName('subject.unit_id', 'subject_name')}
  where subject.inspection_id = i.id and ${worksFor('subject.unit_id', 'i.programme_id')}`;

/** SQL: what the person is towards the inspection. */
export const MINE_TOWARDS = `jsonb_build_object('secretariat', ${ofSecretariat('i.programme_id')}, 'team', ${ofTeam('i.id')},
  'units', coalesce((${MY_UNITS}), '[]'))`;
