import { useParams } from 'react-router';
import { ProblemError } from '../api/problem';
import { NoSuchPage } from '../pieces/no-such-page';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { usePacket } from './packet';
import { PacketView } from './packet-view';

/** One packet on a page of its own: where a mail's link and the list of packets lead. */
export default function PacketPage() {
  const { id } = useParams();
  const packet = usePacket(id);
  if (packet.error instanceof ProblemError && packet.error.problem.status === 404) return <NoSuchPage />;
  if (packet.error) return <Trouble error={packet.error} again={() => void packet.refetch()} />;
  if (!packet.data) return <Waiting />;
  return <PacketView packet={packet.data} as="h1" onDone={() => undefined} />;
}
