import type { DirectionItem } from '#contracts/http/direction';
import type { InspectionItem } from '#contracts/http/inspection';
import type { ObstacleItem } from '#contracts/http/obstacle';
import type { PacketChanges, PacketDetail, PacketSummary } from '#contracts/http/packet';
import type { TaskCounts, TaskCountsAnswer } from '#contracts/http/task';
import { isUnanswered } from '#domain/obstacle/obstacle';
import { type Instant, localDate } from '#domain/time/instant';
import { compareCodes } from './act.js';
import { allPages } from './all-pages.js';
import type { ApiClient } from './api-client.js';
import { type SimulatedProgramme, secretariatOf } from './simulated-programme.js';

/** Every file of the packet in one ZIP, as `songhanh verify` takes it. */
const ARCHIVE = 'ho-so.zip';

/** One packet as its readers get it: its files byte for byte, all of them in one archive too, and what became of it until now. */
export interface PacketPapers {
  readonly programme: string;
  readonly code: string;
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[];
  /** Directions that it lists, with the stage they had. */
  readonly directions: readonly { readonly direction: string; readonly stage: string }[];
}

/** A direction as the secretariat reads it at the end. */
export interface StandingDirection {
  readonly direction: string;
  readonly stage: string;
  readonly givenBy: string;
  readonly text: string;
  /** The unit it is addressed to by now. */
  readonly to: string;
}

/** Where everything of one programme's offices stands at the end of the rehearsal. */
export interface OfficeOutcome {
  readonly packets: readonly PacketPapers[];
  readonly directions: readonly StandingDirection[];
  readonly tasks: TaskCounts;
  /** How many obstacles were raised, still wait for an answer, and for which the unit has had the last word. */
  readonly obstacles: { readonly raised: number; readonly unanswered: number; readonly settled: number };
  readonly inspections: readonly (Pick<InspectionItem, 'kind' | 'stage' | 'recommendations'> & {
    readonly inspection: string;
  })[];
}

/** Reads through the HTTP API, as the secretariat, how the packets, directions and tasks of the programme stand now. */
export async function readOutcome(api: ApiClient, programme: SimulatedProgramme, now: Instant): Promise<OfficeOutcome> {
  const as = secretariatOf(programme, localDate(now));
  const list = <Item>(what: string) => allPages<Item>(api, as, `/${what}?programme=${programme.id}`);
  const packets = (await list<PacketSummary>('packets')).filter(({ frozenAt }) => frozenAt !== null);
  const papers: PacketPapers[] = [];
  for (const { id } of packets.sort((a, b) => compareCodes(a.code, b.code))) {
    papers.push(await papersOf(api, as, programme.number, id));
  }
  const directions = await list<DirectionItem>('directions');
  const obstacles = await list<ObstacleItem>('obstacles');
  const inspections = await list<InspectionItem>('inspections');
  const path = `/programmes/${programme.id}/task-counts`;
  const { all } = await api.call<TaskCountsAnswer>({ method: 'GET', path, as });
  return {
    packets: papers,
    directions: directions
      .map(({ code, stage, givenBy, text, to }) => ({ direction: code, stage, givenBy, text, to: to.code }))
      .sort((a, b) => Number(a.direction.slice(2)) - Number(b.direction.slice(2))),
    tasks: all,
    obstacles: {
      raised: obstacles.length,
      unanswered: obstacles.filter(({ stage }) => isUnanswered(stage)).length,
      settled: obstacles.filter(({ stage }) => stage === 'settled').length,
    },
    inspections: inspections
      .map(({ code, kind, stage, recommendations }) => ({ inspection: code, kind, stage, recommendations }))
      .sort((a, b) => Number(a.inspection.slice(2)) - Number(b.inspection.slice(2))),
  };
}

async function papersOf(api: ApiClient, as: string, programme: string, id: string): Promise<PacketPapers> {
  const get = <T>(path: string) => api.call<T>({ method: 'GET', path, as });
  const packet = await get<PacketDetail>(`/packets/${id}`);
  const frozen: { name: string; bytes: Buffer }[] = [];
  for (const { name } of packet.files) {
    const path = `/packets/${id}/files/${encodeURIComponent(name)}`;
    frozen.push({ name, bytes: await api.bytes({ method: 'GET', path, as }) });
  }
  if (packet.papersMadeAt !== null) {
    frozen.push({ name: ARCHIVE, bytes: await api.bytes({ method: 'GET', path: `/packets/${id}/archive`, as }) });
  }
  const { directions } = JSON.parse(frozen.find(({ name }) => name === 'packet.json')!.bytes.toString('utf8')) as {
    directions: { direction: string; stage: string }[];
  };
  const changes = await get<PacketChanges>(`/packets/${id}/changes`);
  return {
    programme,
    code: packet.code,
    directions: directions.map(({ direction, stage }) => ({ direction, stage })),
    files: [...frozen, json('changes.json', changes), json('delivery.json', deliveryOf(packet))],
  };
}

/** Who got the packet and what became of it; nothing that differs from one reader to the next. */
function deliveryOf(packet: PacketDetail): object {
  const { code, stage, frozenAt, preparedAt, preparedBy, releasedAt, releasedBy, deliveredAt } = packet;
  const deliveries = packet.deliveries.map(({ mine: _, ...delivery }) => delivery);
  const { coverNote, decisions, withoutRecipient } = packet;
  const went = { frozenAt, preparedAt, preparedBy, releasedAt, releasedBy, deliveredAt };
  return { packet: code, stage, ...went, coverNote, decisions, deliveries, withoutRecipient };
}

const json = (name: string, value: unknown) => ({ name, bytes: Buffer.from(`${JSON.stringify(value, null, 2)}\n`) });
