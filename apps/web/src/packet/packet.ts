import type { components } from '@songhanh/api';
import { useQuery } from '@tanstack/react-query';
import { api, data } from '../api/client';

export type PacketSummary = components['schemas']['PacketSummary'];
export type PacketDetail = components['schemas']['PacketDetail'];
export type Light = components['schemas']['TrafficLight'];
export type Figure = components['schemas']['PacketFigure'];
export type Delivery = components['schemas']['PacketDelivery'];

const MOST = 100;

/** The packets that the caller may see, the latest freeze first. */
export const usePackets = () =>
  useQuery({
    queryKey: ['packets'],
    queryFn: () => data(api.GET('/api/v1/packets', { params: { query: { limit: MOST } } })),
  });

/** One packet. For a leader who receives it, reading it is written down as its opening. */
export const usePacket = (id: string | undefined) =>
  useQuery({
    queryKey: ['packet', id],
    queryFn: () => data(api.GET('/api/v1/packets/{id}', { params: { path: { id: id! } } })),
    enabled: id !== undefined,
  });

/** How a packet's stage looks; its word is `stage.<stage>`. */
export const STAGE_TONE: Readonly<Record<PacketSummary['stage'], string>> = {
  planned: 'tone-grey',
  frozen: 'tone-amber',
  prepared: 'tone-amber',
  released: 'tone-grey',
  delivered: 'tone-amber',
  acknowledged: 'tone-green',
  cancelled: 'tone-grey',
};

/** Whether its leaders have it in their hands. */
export const isDelivered = ({ stage }: Pick<PacketSummary, 'stage'>) =>
  stage === 'delivered' || stage === 'acknowledged';

/** Whether its content stands: before the freeze there is nothing to read. */
export const isFrozen = ({ frozenAt }: Pick<PacketSummary, 'frozenAt'>) => frozenAt !== null;

type Translate = (key: string, values?: Record<string, unknown>) => string;

/** A packet by the name that people call it by; `t` has the packet's words. */
export const packetName = (t: Translate, { kind, year, topic }: Pick<PacketSummary, 'kind' | 'year' | 'topic'>) =>
  topic ? t('name.topic', { kind: t(`kind.${kind}`), year, topic }) : t('name', { kind: t(`kind.${kind}`), year });
