import { Button } from 'antd';
import { type ReactNode, useId } from 'react';
import { Link, useNavigate } from 'react-router';
import { type DirectionItem, mostPressing, useDirections } from '../direction/direction';
import { DirectionLine } from '../direction/direction-line';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { Lights } from '../packet/lights';
import { isDelivered, type PacketDetail, packetName, usePacket, usePackets } from '../packet/packet';
import { PacketLine } from '../packet/packet-line';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { holds, useMe } from '../session/session';
import { workItems } from '../work/work-item';
import { WorkLine } from '../work/work-line';
import { useWork } from '../work/work-page';
import '../direction/direction.css';
import '../packet/packet.css';
import './leader.css';

const DIRECTIONS = 5;

/** A leader's morning on one page: how it stands, what to decide, what to read, and what became of each direction. */
export default function LeaderPage() {
  const t = useWords('leader');
  const me = useMe();
  const work = useWork();
  const packets = usePackets();
  const directions = useDirections();
  const delivered = packets.data?.items.filter(isDelivered) ?? [];
  const unread = work.data?.packets.items.filter(({ todo }) => todo === 'acknowledge').map(({ id }) => id) ?? [];
  const toRead = delivered.filter(({ id }) => unread.includes(id));
  const read = delivered.filter(({ id }) => !unread.includes(id));
  const newest = usePacket((toRead[0] ?? delivered[0])?.id);
  if (packets.error && !packets.data) return <Trouble error={packets.error} again={() => void packets.refetch()} />;
  if (!packets.data || !work.data || newest.isLoading) return <Waiting />;
  const all = mostPressing(directions.data?.items ?? []);
  const mine = me.roles.map(({ unit }) => unit.code);
  const ours = all.filter(({ from }) => mine.includes(from.code));
  const asked = all.filter(({ from, toParty }) => !mine.includes(from.code) && mine.includes(toParty?.code ?? ''));
  const others = workItems(work.data).filter(({ kind }) => kind !== 'packets');
  return (
    <div className="leader">
      <div className="page-head">
        <h1>{me.name}</h1>
        <p>{t('today', { day: day(work.data.day) })}</p>
      </div>
      {newest.data ? (
        <Newest packet={newest.data} waits={toRead.length > 0} />
      ) : (
        <div className="empty card">
          <b>{t('nothing.title')}</b>
          {t('nothing.what')}
        </div>
      )}
      {others.length > 0 && (
        <Section title={t('others', { count: others.length })}>
          <ul className="packet-list">
            {others.map((item) => (
              <li key={`${item.kind}/${item.id}/${item.where}`}>
                <WorkLine item={item} today={work.data.day} to={`/work/${item.kind}/${item.id}`} current={false} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {delivered.length > 0 && (
        <Section title={toRead.length > 0 ? t('toRead', { count: toRead.length }) : t('allRead')}>
          <ul className="packet-list">
            {[...toRead, ...read.slice(0, Math.max(0, 3 - toRead.length))].map((packet) => (
              <li key={packet.id}>
                <PacketLine packet={packet} />
              </li>
            ))}
          </ul>
          {delivered.length > 3 && <Link to="/packets">{t('allPackets', { count: delivered.length })}</Link>}
        </Section>
      )}
      <Section title={t('directions')}>
        {ours.length === 0 && <p className="soft">{t('directions.none')}</p>}
        <Directions directions={ours} />
      </Section>
      {asked.length > 0 && (
        <Section title={t('asked')}>
          <Directions directions={asked} />
        </Section>
      )}
    </div>
  );
}

function Newest({ packet, waits }: { packet: PacketDetail; waits: boolean }) {
  const t = useWords('leader');
  const words = useWords('packet');
  const navigate = useNavigate();
  const directs = holds(useMe(), 'leader'); // a secretary reads and acknowledges for the leader; directing is the leader's own
  const path = `/packets/${packet.id}`;
  return (
    <>
      <Section title={words('lights')}>
        <p className="soft leader-frozen">
          {packetName(words, packet)} · {packet.programme}
          {packet.frozenAt && ` · ${words('frozenOn', { on: day(packet.frozenAt) })}`}
        </p>
        <Lights lights={packet.lights} />
      </Section>
      {packet.decisions.length > 0 && (
        <Section title={t('decide', { count: packet.decisions.length })}>
          <ol className="packet-decisions">
            {packet.decisions.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ol>
        </Section>
      )}
      <div className="leader-do">
        {directs && (
          <Button type="primary" size="large" onClick={() => void navigate(`${path}?direct`)}>
            {t('direct')}
          </Button>
        )}
        <Button size="large" onClick={() => void navigate(path)}>
          {t(waits ? 'read' : 'readAgain')}
        </Button>
      </div>
    </>
  );
}

/** The most pressing at once, the rest one touch away. */
function Directions({ directions }: { directions: readonly DirectionItem[] }) {
  const t = useWords('leader');
  const list = (some: readonly DirectionItem[]) => (
    <ul className="direction-list leader-directions">
      {some.map((direction) => (
        <li key={direction.id}>
          <DirectionLine direction={direction} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {list(directions.slice(0, DIRECTIONS))}
      {directions.length > DIRECTIONS && (
        <details>
          <summary>{t('directions.all', { count: directions.length - DIRECTIONS })}</summary>
          {list(directions.slice(DIRECTIONS))}
        </details>
      )}
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}
