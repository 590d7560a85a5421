import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import type { PanelProps } from '../work/panel';
import { usePacket } from './packet';
import { PacketView } from './packet-view';

/** A packet that waits for the caller: to be prepared, released, or acknowledged. */
export default function PacketPanel({ id, onDone }: PanelProps) {
  const packet = usePacket(id);
  if (packet.error) return <Trouble error={packet.error} again={() => void packet.refetch()} />;
  if (!packet.data) return <Waiting />;
  return <PacketView packet={packet.data} as="h2" onDone={onDone} />;
}
