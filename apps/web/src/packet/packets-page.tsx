import { Input, Select } from 'antd';
import { folded } from '../language/format';
import { useWords } from '../language/use-words';
import { Trouble } from '../pieces/trouble';
import { useAddress } from '../pieces/use-address';
import { Waiting } from '../pieces/waiting';
import { type PacketSummary, packetName, STAGE_TONE, usePackets } from './packet';
import { PacketLine } from './packet-line';
import './packet.css';

const STAGES = Object.keys(STAGE_TONE) as PacketSummary['stage'][];

/** The packets that the caller may see; the filters are in the address, to be kept and shared. */
export default function PacketsPage() {
  const t = useWords('packet');
  const packets = usePackets();
  const [filter, change] = useAddress();
  const words = filter.get('q') ?? '';
  const stage = filter.get('stage') ?? undefined;
  if (packets.error && !packets.data) return <Trouble error={packets.error} again={() => void packets.refetch()} />;
  if (!packets.data) return <Waiting />;
  const all = packets.data.items;
  const wanted = folded(words);
  const found = all.filter(
    (each) =>
      (!stage || each.stage === stage) &&
      folded(`${packetName(t, each)} ${each.programme} ${each.code}`).includes(wanted),
  );
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
        <p>{t('count', { count: found.length })}</p>
      </div>
      {all.length > 0 && (
        <div className="packet-filter">
          <Input
            allowClear
            aria-label={t('filter.words')}
            placeholder={t('filter.words')}
            value={words}
            onChange={(event) => change({ q: event.target.value })}
          />
          <Select
            allowClear
            aria-label={t('filter.stage')}
            placeholder={t('filter.stage')}
            value={stage}
            options={STAGES.map((value) => ({ value, label: t(`stage.${value}`) }))}
            onChange={(value: string | undefined) => change({ stage: value })}
          />
        </div>
      )}
      {found.length === 0 && (
        <div className="empty">
          <b>{t(all.length === 0 ? 'empty.title' : 'filter.nothing')}</b>
          {t(all.length === 0 ? 'empty.what' : 'filter.fewer')}
        </div>
      )}
      <ul className="packet-list">
        {found.map((each) => (
          <li key={each.id}>
            <PacketLine packet={each} />
          </li>
        ))}
      </ul>
    </>
  );
}
