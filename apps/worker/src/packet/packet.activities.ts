import type { PacketService } from '#record/packet/packet.service';
import type { PaperMaker } from '#record/packet/paper-maker';
import type { PacketActivities } from '#workflows/packet/packet.activities';

export const packetActivities = (packets: PacketService, papers: Pick<PaperMaker, 'makePapers'>): PacketActivities => ({
  freezePacket: (ref) => packets.freezePacket(ref),
  makePapers: (ref) => papers.makePapers(ref),
  tellReleaseOverdue: (ref) => packets.tellReleaseOverdue(ref),
  deliverPacket: (ref) => packets.deliverPacket(ref),
  tellUnacknowledged: (ref) => packets.tellUnacknowledged(ref),
  closePacket: (ref) => packets.closePacket(ref),
  cancelPacket: (ref) => packets.cancelPacket(ref),
});
