import { addWorkingDays } from '#domain/calendar/working-days';
import type { PacketSnapshot, PacketStage } from '#domain/packet/packet';
import type { ProgrammeStage } from '#domain/programme/programme';
import { addDays, type Instant, instantAt, localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { loadCalendar } from '../calendar/calendar.queries.js';

/** A packet's own row, with what its review and its programme add. */
export interface PacketRow {
  id: string;
  programme_id: string;
  programme: string;
  programme_stage: ProgrammeStage;
  calendar_id: string;
  review_id: string;
  review_stage: string;
  code: string;
  stage: PacketStage;
  freezes_at: Date;
  frozen_at: Date | null;
  prepared_at: Date | null;
  papers_at: Date | null;
  letter_at: Date | null;
  undeliverable_at: Date | null;
  delivered_at: Date | null;
  release_told_at: Date | null;
  acknowledgement_told_at: Date | null;
  unacknowledged: number;
  version: number;
}

const PACKET_SQL = `
  select packet.id, packet.programme_id, p.number as programme, p.stage as programme_stage, p.calendar_id, packet.review_id,
    review.stage as review_stage, packet.code, packet.stage, packet.freezes_at, packet.frozen_at, packet.prepared_at, packet.papers_at,
    packet.letter_at, packet.undeliverable_at, packet.delivered_at,
    packet.release_told_at, packet.acknowledgement_told_at, packet.version,
    (select count(*)::int from packet_delivery where packet_id = packet.id and acknowledged_at is null) as unacknowledged
  from packet join programme p on p.id = packet.programme_id join review on review.id = packet.review_id
  where packet.id = $1`;

/** Working days after the freeze, or after the cover letter was written, when the head of office is told that the packet still waits. */
const RELEASE_AFTER = 1;
/** Working days after delivery when the leaders' secretaries are told. */
const ACKNOWLEDGE_AFTER = 3;
const MARGIN_DAYS = 60;

/** The facts a packet's process decides on. */
export async function loadPacket(
  tx: Transaction,
  id: string,
): Promise<{ stage: string; snapshot: PacketSnapshot; row: PacketRow } | undefined> {
  const row = await tx.one<PacketRow>(PACKET_SQL, [id]);
  if (!row) return undefined;
  const first = localDate((row.frozen_at ?? row.freezes_at).getTime());
  const last = localDate((row.delivered_at ?? row.prepared_at ?? row.frozen_at ?? row.freezes_at).getTime());
  const calendar = await loadCalendar(tx, row.calendar_id, first, addDays(last, MARGIN_DAYS));
  const after = (moment: Date | null, told: Date | null, days: number): Instant | null =>
    moment === null || told !== null
      ? null
      : instantAt(addWorkingDays(calendar, localDate(moment.getTime()), days), '08:00');
  return {
    stage: row.stage,
    row,
    snapshot: {
      stage: row.stage,
      programmeStage: row.programme_stage,
      freezesAt: row.freezes_at.getTime(),
      consolidated: row.review_stage === 'consolidated' || row.review_stage === 'closed',
      papersWanting: row.stage === 'released' ? row.letter_at === null : row.papers_at === null,
      retriesDeliveryAt: row.undeliverable_at && nextMorning(row.undeliverable_at.getTime()),
      remindsReleaseAt: after(row.prepared_at ?? row.frozen_at, row.release_told_at, RELEASE_AFTER),
      remindsAcknowledgementAt: after(row.delivered_at, row.acknowledgement_told_at, ACKNOWLEDGE_AFTER),
      unacknowledged: row.unacknowledged,
    },
  };
}

const nextMorning = (at: Instant): Instant => instantAt(addDays(localDate(at), 1), '08:00');
