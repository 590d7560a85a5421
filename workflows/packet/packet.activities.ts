import type { ProcessRef } from '#domain/process/process-kind';

export interface PacketActivities {
  /** Assembles and freezes the packet. Safe to repeat. */
  freezePacket(ref: ProcessRef): Promise<boolean>;
  /** Makes the papers that are still to be made, of what was frozen or of the cover letter, and signs their manifest. Safe to repeat. */
  makePapers(ref: ProcessRef): Promise<boolean>;
  /** Tells the head of office that the packet waits for release. Safe to repeat. */
  tellReleaseOverdue(ref: ProcessRef): Promise<boolean>;
  /** Delivers the released packet to every leader. Safe to repeat. */
  deliverPacket(ref: ProcessRef): Promise<boolean>;
  /** Tells the leaders’ secretaries that the packet is not acknowledged. Safe to repeat. */
  tellUnacknowledged(ref: ProcessRef): Promise<boolean>;
  /** Closes a packet that everybody has acknowledged. Safe to repeat. */
  closePacket(ref: ProcessRef): Promise<boolean>;
  /** Cancels the packet of a programme that has ended. Safe to repeat. */
  cancelPacket(ref: ProcessRef): Promise<boolean>;
}
