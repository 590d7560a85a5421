import type { PacketContent } from '#documents/packet/packet-content';
import type { NotificationKind } from '#domain/delivery/notification-kind';
import { localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { notifySql, wakeDelivery } from '../delivery/notify.js';
import type { PacketRow } from './packet.snapshot.js';

type About = Pick<PacketRow, 'id' | 'code' | 'version'>;

/** Who is told, as rows `unit_id, roles` over the parties of the packet's programme (`party`, with `$1` the packet). */
const AUDIENCES = {
  secretariats: `select party.secretariat_unit_id, array['secretariat']`,
  'heads-of-office': `select party.secretariat_unit_id, array['head']`,
  'leaders-and-secretaries': `select party.unit_id, array['leader', 'leader-secretary']`,
  // A leader is never chased: the secretary is, and where there is none the office that keeps the leader's papers.
  'secretaries-of-silent-leaders': `
    select case when secretary.there then party.unit_id else party.secretariat_unit_id end,
      array[case when secretary.there then 'leader-secretary' else 'secretariat' end]`,
} as const;
type Audience = keyof typeof AUDIENCES;

const WHERE: Readonly<Partial<Record<Audience, string>>> = {
  'secretaries-of-silent-leaders': `exists (
    select 1 from packet_delivery d where d.packet_id = packet.id and d.party_id = party.id and d.acknowledged_at is null)`,
};

const toldSql = (audience: Audience) => `
  select told.unit_id, told.roles, packet.programme_id, null::uuid as round_id, null::uuid as obligation_id, $4::text as kind,
    p.number || '/' || packet.code || '/' || $5 as key,
    jsonb_build_object('programme', p.number, 'programmeTitle', p.title, 'packet', packet.code, 'packetId', packet.id,
      'reviewKind', review.kind, 'year', review.year, 'topic', review.topic) || $6::jsonb as data
  from packet
  join programme p on p.id = packet.programme_id
  join review on review.id = packet.review_id
  join party on party.programme_id = p.id
  cross join lateral (
    select exists (select 1 from membership m where m.unit_id = party.unit_id and m.role = 'leader-secretary'
      and m.valid_from <= $3::date and (m.valid_to is null or m.valid_to > $3::date)) as there
  ) as secretary
  cross join lateral (${AUDIENCES[audience]}) as told(unit_id, roles)
  where packet.id = $1::uuid and ${WHERE[audience] ?? 'true'}`;

async function tell(
  tx: Transaction,
  packet: About,
  audience: Audience,
  kind: NotificationKind,
  suffix: string,
  data: Record<string, unknown>,
): Promise<void> {
  const written = await tx.query(notifySql(toldSql(audience), '$3', '$2', '$7'), [
    packet.id,
    new Date(tx.now),
    localDate(tx.now),
    kind,
    suffix,
    data,
    true,
  ]);
  await wakeDelivery(tx, written);
}

/** The packet stands: the secretariats write the cover letter. */
export const tellFrozen = (tx: Transaction, packet: About, { units, missing, figures }: PacketContent) =>
  tell(tx, packet, 'secretariats', 'packet-frozen', 'frozen', {
    units: units.length,
    missing: missing.length,
    figures: figures.length,
  });

/** Once prepared, each time it is: the heads of office release it. */
export const tellPrepared = (tx: Transaction, packet: About) =>
  tell(tx, packet, 'heads-of-office', 'packet-to-release', `to-release/${packet.version}`, { prepared: true });

/** It still waits: the heads of office are told, and the secretariats while the cover letter is not written. */
export async function tellReleaseWaits(tx: Transaction, packet: About, prepared: boolean): Promise<void> {
  await tell(tx, packet, 'heads-of-office', 'packet-to-release', `waits/${packet.version}`, {
    prepared,
    overdue: true,
  });
  if (!prepared) {
    await tell(tx, packet, 'secretariats', 'packet-frozen', `waits/${packet.version}/cover-letter`, { overdue: true });
  }
}

/** It is there: a link, never the papers themselves. */
export const tellDelivered = (tx: Transaction, packet: About) =>
  tell(tx, packet, 'leaders-and-secretaries', 'packet-delivered', 'delivered', {});

/** Parties for which nobody can receive it: their office takes it to them on paper. */
export const tellUndeliverable = (tx: Transaction, packet: About, parties: readonly string[]) =>
  tell(tx, packet, 'secretariats', 'packet-delivered', 'undeliverable', { undeliverable: parties });

/** Some leader has not acknowledged it: the secretaries are told. */
export const tellStillUnacknowledged = (tx: Transaction, packet: About) =>
  tell(tx, packet, 'secretaries-of-silent-leaders', 'packet-unacknowledged', 'unacknowledged', {});
