import type { PacketFigure, PacketYear } from '#documents/packet/packet-content';
import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../local-time.js';
import { packetFigures } from './packet-figures.queries.js';

interface YearRow extends Omit<PacketYear, 'figures'> {
  readonly ids: readonly string[];
}

const YEARS_SQL = `
  select extract(year from r.cut_off)::int as year, count(*)::int as rounds, sum(counts.due)::int as due,
    sum(counts."onTime")::int as "onTime", sum(counts.late)::int as late,
    array_agg(r.id order by r.cut_off, r.due, r.code collate "C") as ids
  from round r
  cross join lateral (
    select count(*) filter (where status in ('submitted', 'accepted') or due < $2::date) as due,
      count(*) filter (where status in ('submitted', 'accepted') and timely is not false) as "onTime",
      count(*) filter (where status in ('submitted', 'accepted') and timely is false) as late
    from obligation where round_id = r.id
  ) as counts
  where r.programme_id = $1 and r.due < $2::date
  group by 1 order by 1`;

/**
 * How the programme's reporting and the packet's figures went year by year, over every round that was due by now; nothing
 * while all of them are of one year. One statement for each year, whatever the number of units.
 */
export async function packetYears(
  tx: Transaction,
  programmeId: string,
  figures: readonly PacketFigure[],
): Promise<PacketYear[]> {
  const rows = await tx.query<YearRow>(YEARS_SQL, [programmeId, businessDay(tx)]);
  if (rows.length < 2) return [];
  const years: PacketYear[] = [];
  for (const { ids, ...year } of rows) {
    const values = new Map((await packetFigures(tx, programmeId, ids)).map(({ figure, value }) => [figure, value]));
    years.push({ ...year, figures: figures.map(({ figure }) => ({ figure, value: values.get(figure) ?? null })) });
  }
  return years;
}
