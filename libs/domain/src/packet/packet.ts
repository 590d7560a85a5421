import type { ProgrammeStage } from '../programme/programme.js';
import type { Instant } from '../time/instant.js';

/** From its freeze to the leaders' acknowledgement. The table of transitions is in `packet-transitions.ts`. */
export const PACKET_STAGES = [
  'planned',
  'frozen',
  'prepared',
  'released',
  'delivered',
  'acknowledged',
  'cancelled',
] as const;
export type PacketStage = (typeof PACKET_STAGES)[number];

/** What the packet's process decides on. */
export interface PacketSnapshot {
  readonly stage: PacketStage;
  readonly programmeStage: ProgrammeStage;
  readonly freezesAt: Instant;
  /** Whether the review's consolidated report stands; nothing is frozen without it. */
  readonly consolidated: boolean;
  /** Whether papers are still to be made of what was frozen, or once it is released of its cover letter. */
  readonly papersWanting: boolean;
  /** When delivery is tried again after nobody could receive it; `null` when it was not tried, or succeeded. */
  readonly retriesDeliveryAt: Instant | null;
  /** When the head of office is told that the packet still waits for release; `null` once told. */
  readonly remindsReleaseAt: Instant | null;
  /** When the leaders' secretaries are told that it is not acknowledged; `null` once told. */
  readonly remindsAcknowledgementAt: Instant | null;
  /** Recipients who have not acknowledged it. */
  readonly unacknowledged: number;
}

export type PacketStep =
  | 'freezePacket'
  | 'makePapers'
  | 'tellReleaseOverdue'
  | 'deliverPacket'
  | 'tellUnacknowledged'
  | 'closePacket'
  | 'cancelPacket';
