import { mayMove } from '#domain/process/transition';
import type { ObligationState } from '#domain/report/obligation';
import { OBLIGATION_TRANSITIONS } from '#domain/report/report-transitions';
import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { Duty } from './duty.js';

interface Changes {
  readonly timely?: boolean | null;
  readonly due?: LocalDate;
  readonly lock?: LocalDate;
}

/** Moves a locked duty along its transition table. A move that the table does not know is our mistake, not the caller's. */
export async function moveDuty(
  tx: Transaction,
  duty: Duty,
  to: ObligationState,
  by: string,
  { timely = duty.timely, due = duty.due, lock = duty.lock }: Changes = {},
): Promise<void> {
  if (!mayMove(OBLIGATION_TRANSITIONS, duty.status, to, by)) {
    throw new Error(`no transition of an obligation from ${duty.status} to ${to} by ${by}`);
  }
  await tx.query(
    `update obligation set status = $2, timely = $3, due = $4, lock = $5, version = version + 1 where id = $1`,
    [duty.obligationId, to, timely, due, lock],
  );
}
