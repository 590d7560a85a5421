import { type Decision, done, IDLE_WAIT_MS, run, waitUntil } from '../process/decision.js';
import type { Instant } from '../time/instant.js';
import type { PacketSnapshot, PacketStep } from './packet.js';

/**
 * What a review packet does next. Pure. It assembles by itself and its papers are made; a second person releases it; its
 * cover letter is made, it goes out, and is followed until it is acknowledged, also after the programme has ended.
 */
export function decidePacket(packet: PacketSnapshot, now: Instant): Decision<PacketStep> {
  switch (packet.stage) {
    case 'acknowledged':
    case 'cancelled':
      return done();
    case 'planned':
      if (packet.programmeStage === 'ended') return run('cancelPacket');
      if (packet.programmeStage === 'suspended') return waitUntil(now + IDLE_WAIT_MS); // resuming wakes it
      if (now < packet.freezesAt) return waitUntil(packet.freezesAt);
      return packet.consolidated ? run('freezePacket') : waitUntil(now + IDLE_WAIT_MS); // the consolidation wakes it
    case 'frozen':
    case 'prepared':
      if (packet.papersWanting) return run('makePapers');
      return tellOrWait(packet.remindsReleaseAt, 'tellReleaseOverdue', now);
    case 'released':
      if (packet.papersWanting) return run('makePapers');
      return tryOrWait(packet.retriesDeliveryAt, now);
    case 'delivered':
      if (packet.unacknowledged === 0) return run('closePacket');
      return tellOrWait(packet.remindsAcknowledgementAt, 'tellUnacknowledged', now);
  }
}

function tryOrWait(retriesAt: Instant | null, now: Instant): Decision<PacketStep> {
  return retriesAt !== null && now < retriesAt ? waitUntil(retriesAt) : run('deliverPacket');
}

function tellOrWait(at: Instant | null, step: PacketStep, now: Instant): Decision<PacketStep> {
  if (at === null) return waitUntil(now + IDLE_WAIT_MS); // a command wakes it
  return now >= at ? run(step) : waitUntil(at);
}
