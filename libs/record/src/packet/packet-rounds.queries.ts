import type { PacketRound } from '#documents/packet/packet-content';
import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../local-time.js';

/** The rounds a packet stands on, in its order, with their ids, and the codes named that no round has. */
export interface PacketRounds {
  readonly ids: readonly string[];
  readonly rounds: readonly PacketRound[];
  readonly notOpened: readonly string[];
}

const ROUNDS_SQL = `
  select r.id, r.code as round, r.name, r.stage, case when r.id = review.round_id then 'self-assessment' else 'figures' end as purpose,
    r.period_from as "from", r.cut_off as "cutOff", r.due, r.lock, counts.*
  from review
  join round r on r.programme_id = review.programme_id and (r.id = review.round_id or r.code = any(review.figures_from))
  cross join lateral (
    select count(*)::int as units,
      count(*) filter (where status in ('submitted', 'accepted') and timely is not false)::int as "onTime",
      count(*) filter (where status in ('submitted', 'accepted') and timely is false)::int as late,
      count(*) filter (where status in ('open', 'returned') and due < $2::date)::int as missing,
      count(*) filter (where status in ('open', 'returned') and due >= $2::date)::int as "notYetDue",
      count(*) filter (where status = 'accepted')::int as accepted,
      count(*) filter (where status = 'submitted')::int as unruled
    from obligation where round_id = r.id
  ) as counts
  where review.id = $1::uuid
  order by r.cut_off, r.due, r.code collate "C"`;

/** The round in which the units assessed themselves and those on whose figures the review stands, as they are now. */
export async function packetRounds(tx: Transaction, reviewId: string): Promise<PacketRounds> {
  const rows = await tx.query<PacketRound & { id: string }>(ROUNDS_SQL, [reviewId, businessDay(tx)]);
  const named = await tx.one<{ codes: string[] }>(`select figures_from as codes from review where id = $1`, [reviewId]);
  const opened = new Set(rows.map(({ round }) => round));
  return {
    ids: rows.map(({ id }) => id),
    rounds: rows.map(({ id: _, ...round }) => round),
    notOpened: named!.codes.filter((code) => !opened.has(code)),
  };
}
