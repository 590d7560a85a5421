import type { PacketService } from '#record/packet/packet.service';
import type { PacketActivities } from '#workflows/packet/packet.activities';

export const packetActivities = (packets: PacketService): PacketActivities => ({
  freezePacket: (ref) => packets.freezePacket(ref),
  tellReleaseOverdue: (ref) => packets.tellReleaseOverdue(ref),
  deliverPacket: (ref) => packets.deliverPacket(ref),
  tellUnacknowledged: (ref) => packets.tellUnacknowledged(ref),
  closePacket: (ref) => packets.closePacket(ref),
  cancelPacket: (ref) => packets.cancelPacket(ref),
});
