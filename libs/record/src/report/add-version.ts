import type { ReportVersionKind } from '#contracts/http/report';
import { type Answers, evidenceIn } from '#domain/form/answers';
import { isLate } from '#domain/report/obligation';
import { timelyAfter } from '#domain/report/timeliness';
import type { Instant, LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { requireScanned } from '../attachment/require-scanned.js';
import type { Access } from '../person/access.js';
import type { Warning } from './check-rules.js';
import { type Duty, emitOfDuty } from './duty.js';
import { moveDuty } from './move-duty.js';
import { tellSecretariats, versionKey } from './tell.js';

/** What a new report version holds. */
export interface NewVersion {
  readonly kind: ReportVersionKind;
  readonly answers: Answers;
  readonly attachmentIds: readonly string[];
  readonly receivedAt: Instant;
  /** Only for a paper that arrived before the date in force now came into force. */
  readonly dueInForce?: LocalDate;
  readonly paperNumber?: string;
  readonly paperDate?: LocalDate;
  readonly arrivalNumber?: string;
  readonly arrivalDate?: LocalDate;
  readonly approvedBy?: string;
  readonly reason?: string;
  /** Rules that the answers break, as confirmed or explained. */
  readonly warnings?: readonly Warning[];
}

/** The command of the transition table that makes each kind of version. */
const COMMANDS = {
  submission: 'submit',
  nothing: 'nothingToReport',
  paper: 'register',
  correction: 'correct',
} as const satisfies Record<ReportVersionKind, string>;

// What a unit had drafted before it said that it had nothing to report stays its draft.
const REPORT_ROW_SQL = `
  insert into report (id, obligation_id, answers, attachment_ids, nothing_to_report, stage)
  values ($1, $2, $3, $4, $5, 'drafting')
  on conflict (obligation_id) do update set stage = 'drafting', approved_by = null, approved_at = null,
    answers = case when excluded.nothing_to_report then report.answers else excluded.answers end,
    attachment_ids = case when excluded.nothing_to_report then report.attachment_ids else excluded.attachment_ids end,
    nothing_to_report = excluded.nothing_to_report,
    version = report.version + 1
  returning id`;

const VERSION_SQL = `
  insert into report_version (id, report_id, obligation_id, number, kind, answers, nothing_to_report, paper_number, paper_date,
    arrival_number, arrival_date, received_at, entered_at, due_in_force, late, approved_by, submitted_by, reason, warnings)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`;

/**
 * Adds the next version of the report of a locked duty, with its event and notices, and lets a pending request for more
 * time lapse. Lateness is decided here, once: by the moment of receipt against the due date then in force. Throws
 * FILE_WAITING or FILE_INFECTED for a file that may not leave its unit.
 */
export async function addVersion(tx: Transaction, access: Access, duty: Duty, version: NewVersion): Promise<void> {
  const { kind, receivedAt, dueInForce = duty.due } = version;
  const files = [...version.attachmentIds, ...evidenceIn(duty.fields, version.answers).map((file) => file.id)];
  await requireScanned(tx, files);
  const late = isLate(receivedAt, dueInForce);
  const report = await tx.one<{ id: string }>(REPORT_ROW_SQL, [
    uuid(),
    duty.obligationId,
    version.answers,
    version.attachmentIds,
    kind === 'nothing',
  ]);
  const newest = await tx.one<{ number: number }>(
    `select coalesce(max(number), 0) as number from report_version where report_id = $1`,
    [report!.id],
  );
  const number = newest!.number + 1;
  const id = uuid();
  await tx.query(VERSION_SQL, [
    id,
    report!.id,
    duty.obligationId,
    number,
    kind,
    version.answers,
    kind === 'nothing',
    version.paperNumber ?? null,
    version.paperDate ?? null,
    version.arrivalNumber ?? null,
    version.arrivalDate ?? null,
    new Date(receivedAt),
    new Date(duty.now),
    dueInForce,
    late,
    version.approvedBy ?? null,
    access.personId,
    version.reason ?? null,
    JSON.stringify(version.warnings ?? []),
  ]);
  if (files.length > 0) {
    await tx.query(
      `insert into report_version_attachment (report_version_id, attachment_id) select distinct $1::uuid, unnest($2::uuid[])`,
      [id, files],
    );
  }
  // A round that closed first called the duty untimely; a paper that had arrived by then puts that right.
  const before = number === 1 ? null : duty.timely;
  const timely = kind === 'correction' ? duty.timely : timelyAfter(before, late);
  await moveDuty(tx, duty, 'submitted', COMMANDS[kind], { timely });
  await tx.query(
    `update extension set status = 'lapsed', answered_at = $2 where obligation_id = $1 and status in ('requested', 'offered')`,
    [duty.obligationId, new Date(duty.now)],
  );
  await announce(tx, duty, number, kind, late, dueInForce);
}

async function announce(
  tx: Transaction,
  duty: Duty,
  version: number,
  kind: ReportVersionKind,
  late: boolean,
  due: LocalDate,
): Promise<void> {
  const { round, dueOriginal } = duty;
  const key = versionKey(duty, version);
  await emitOfDuty(tx, duty, 'report.submitted', key, { round, version, kind, late, due, dueOriginal });
  await tellSecretariats(tx, duty, 'report-submitted', key, { version, kind, late, due, dueOriginal });
}
