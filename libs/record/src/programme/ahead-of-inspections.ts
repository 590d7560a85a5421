import { INSPECTION_SPECS, type InspectionKind } from '#domain/inspection/inspection';
import { endOf, instantAt, type LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { type Timed, timed } from './timed-happening.js';

const INSPECTIONS_SQL = `
  select 'I-' || i.ordinal as code, i.kind, i.subject, i.starts_on as "startsOn", i.ends_on as "endsOn", i.self_report_due as "selfReportDue",
    (select count(*)::int from inspection_unit subject where subject.inspection_id = i.id) as units,
    (select count(*)::int from inspection_unit subject where subject.inspection_id = i.id and not exists (
      select 1 from self_report report where report.inspection_id = i.id and report.unit_id = subject.unit_id)) as owing
  from inspection i
  where i.programme_id = $1 and i.stage in ('planned', 'decided', 'noticed', 'under-way') order by i.ordinal`;

const OBSTACLES_SQL = `
  select answer_by as "answerBy", array_agg('O-' || ordinal order by ordinal) as codes from obstacle
  where programme_id = $1 and stage = 'triaged' group by answer_by order by answer_by`;

interface DatesOfInspection {
  readonly code: string;
  readonly kind: InspectionKind;
  readonly subject: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly selfReportDue: LocalDate | null;
  readonly units: number;
  readonly owing: number;
}

/** When inspections begin and end, when their self-reports are due, and by when obstacles are to be answered. */
export async function inspectionsAndObstacles(tx: Transaction, programmeId: string): Promise<Timed[]> {
  const inspections = await tx.query<DatesOfInspection>(INSPECTIONS_SQL, [programmeId]);
  const obstacles = await tx.query<{ answerBy: LocalDate; codes: string[] }>(OBSTACLES_SQL, [programmeId]);
  return [
    ...inspections.flatMap(({ code, kind, subject, startsOn, endsOn, selfReportDue, units, owing }) => {
      const name = `${code}. ${INSPECTION_SPECS[kind].vi}: ${subject}`;
      return [
        ...(selfReportDue && owing > 0 ? [timed(endOf(selfReportDue), 'self-report-due', { name, units: owing })] : []),
        timed(instantAt(startsOn, '08:00'), 'inspection-begins', { name, units }),
        timed(endOf(endsOn), 'inspection-ends', { name, units }),
      ];
    }),
    ...obstacles.map(({ answerBy, codes }) =>
      timed(endOf(answerBy), 'obstacle-answer-due', { name: codes.join(', '), units: null }),
    ),
  ];
}
