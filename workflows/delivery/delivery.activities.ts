import type { ProcessRef } from '#domain/process/process-kind';

export interface DeliveryActivities {
  /** Hands the mails that are due to the mail server, after one last check. Safe to repeat: same Message-ID. */
  deliverMail(ref: ProcessRef): Promise<boolean>;
}
