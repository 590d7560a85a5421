import { Link } from 'react-router';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { type PacketSummary, packetName, STAGE_TONE } from './packet';

/** One packet in a list: its name, its programme, where it stands. */
export function PacketLine({ packet }: { packet: PacketSummary }) {
  const t = useWords('packet');
  return (
    <Link to={`/packets/${packet.id}`} className="packet-line">
      <b>{packetName(t, packet)}</b>
      <span className={`pill ${STAGE_TONE[packet.stage]}`}>{t(`stage.${packet.stage}`)}</span>
      <span className="soft">
        {packet.programme} ·{' '}
        {packet.frozenAt ? t('frozenOn', { on: day(packet.frozenAt) }) : t('freezesOn', { on: day(packet.freezesAt) })}
      </span>
    </Link>
  );
}
