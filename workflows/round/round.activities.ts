import type { ProcessRef } from '#domain/process/process-kind';

export interface RoundActivities {
  /** Creates one obligation for every unit that the round covers on its opening day. Safe to repeat. */
  openRound(ref: ProcessRef): Promise<boolean>;
  /** Sends the rungs whose time has come to everybody who still owes. Safe to repeat. */
  sendDueReminders(ref: ProcessRef): Promise<boolean>;
  /** Tells of reports that have stuck for as long as the policy says. Safe to repeat. */
  tellStuck(ref: ProcessRef): Promise<boolean>;
  /** Closes the round and writes its roll-up. Safe to repeat. */
  closeRound(ref: ProcessRef): Promise<boolean>;
}
