import type { InspectionNoticeInput } from '#contracts/http/inspection';
import { InputError } from '#domain/error/input-error';
import { INSPECTION_SPECS } from '#domain/inspection/inspection';
import { localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { tellUnits } from './announce-inspection.js';
import { requireNotAfter, requireNotGone } from './check-day.js';
import type { LockedInspection } from './lock-inspection.js';
import { addPapers, checkOwnFiles, takeInspectionStep } from './take-inspection-step.js';

/**
 * Tells the units of a locked inspection: its notice, the outline, and by when they report on themselves. Given again,
 * it sets another outline or date; the first date stays beside it. Throws INPUT_INVALID for a kind that needs the date.
 */
export async function giveNotice(
  tx: Transaction,
  access: Access,
  inspection: LockedInspection,
  stage: LockedInspection['stage'],
  input: InspectionNoticeInput,
): Promise<void> {
  const today = localDate(inspection.now);
  requireNotAfter(input.date, today, '/date');
  const due = input.selfReportDue ?? inspection.selfReportDue;
  if (due === null && INSPECTION_SPECS[inspection.kind].selfReport === 'asked') {
    throw InputError.at(
      '/selfReportDue',
      'Hãy ghi hạn gửi báo cáo tự kiểm tra.',
      'Say by when the units report on themselves.',
    );
  }
  if (input.selfReportDue !== undefined) requireNotGone(input.selfReportDue, today, '/selfReportDue');
  await checkOwnFiles(tx, access, input.attachmentIds);
  await tx.query(
    `update inspection set notice_number = $2, notice_date = $3, outline = coalesce($4, outline), noticed_at = coalesce(noticed_at, $5),
       self_report_due = $6, self_report_due_original = coalesce(self_report_due_original, $6) where id = $1`,
    [inspection.id, input.number, input.date, input.outline ?? null, new Date(inspection.now), due],
  );
  await addPapers(tx, inspection.id, 'notice', input.attachmentIds);
  const ordinal = await takeInspectionStep(tx, access, inspection, {
    step: 'notice',
    stage,
    note: `${input.number}, ${input.date}`,
    detail: { selfReportDue: due },
  });
  await tellUnits(tx, inspection, 'inspection-noticed', `s${ordinal}`, inspection.units, { selfReportDue: due });
}
