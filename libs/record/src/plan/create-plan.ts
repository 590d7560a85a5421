import type { PlannedPlan } from '#domain/plan/plan-calendar';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { createProcess } from '../process/process-record.js';

/** Makes the plan of a year, and its process, which drafts it at once. */
export async function createPlan(
  tx: Transaction,
  programme: { readonly id: string; readonly number: string },
  planned: PlannedPlan,
): Promise<void> {
  const id = uuid();
  await tx.query(
    `insert into plan (id, programme_id, year, stage, theme, issuance, by_party_id, draft_on, reply_by, issue_by, issuer, legal_bases, contents, letters)
     select $1, $2, $3, 'planned', $4, $5,
       (select party.id from party join unit_version v on v.unit_id = party.unit_id
        where party.programme_id = $2 and v.code = $6 order by v.valid_from desc limit 1),
       $7, $8, $9, $10, $11, $12, $13`,
    [
      id,
      programme.id,
      planned.year,
      planned.theme,
      planned.issuance,
      planned.by,
      planned.draftOn,
      planned.replyBy,
      planned.issueBy,
      planned.issuer,
      JSON.stringify(planned.legalBases),
      JSON.stringify(planned.contents),
      JSON.stringify(planned.letters),
    ],
  );
  await createProcess(tx, 'plan', id, `${programme.number}/plan/${planned.year}`);
  await tx.audit({ action: 'plan.planned', subjectKind: 'plan', subjectId: id, detail: { year: planned.year } });
}
