import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Output } from './rehearsal-run.js';

/** The packets' folders, by code. */
export const packetsOf = ({ folder }: Output): string[] => readdirSync(join(folder, 'packets')).sort();

export const packetFile = ({ folder }: Output, packet: string, name: string): Buffer =>
  readFileSync(join(folder, 'packets', packet, name));

// biome-ignore lint/suspicious/noExplicitAny: each test knows the file that it reads
export const packetJson = (output: Output, packet: string, name: string): any =>
  JSON.parse(packetFile(output, packet, name).toString('utf8'));

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** One figure of a packet in one round. */
export interface FigureInRound {
  readonly figure: string;
  readonly round: string;
  readonly value: number | null;
}

/** The figures that a frozen packet has, round by round. */
export const figuresIn = (output: Output, packet: string): FigureInRound[] =>
  packetJson(output, packet, 'packet.json').figures.flatMap(
    ({ figure, byRound }: { figure: string; byRound: readonly FigureInRound[] }) =>
      byRound.map(({ round, value }) => ({ figure, round, value })),
  );

/**
 * SQL: the same by a statement of its own: over the versions that were accepted by the freeze, the newest of each duty.
 * `$1` is the packet's code; figures are looked up by their keys in the answers, whatever form they stand in.
 */
export const FIGURES_SQL = `
  select r.code as round, asked.key, asked.field ->> 'aggregate' as aggregate,
    sum((v.answers ->> asked.key)::numeric)::float8 as sum, avg((v.answers ->> asked.key)::numeric)::float8 as average
  from packet
  join review on review.id = packet.review_id
  join round r on r.programme_id = packet.programme_id and (r.code = any(review.figures_from) or r.id = review.round_id)
  join form_version on form_version.id = r.form_version_id
  cross join lateral (select field, field ->> 'key' as key from jsonb_array_elements(form_version.fields) as field) as asked
  join obligation o on o.round_id = r.id
  join report_version v on v.obligation_id = o.id
  join report_ruling g on g.report_version_id = v.id and g.ruling = 'accepted' and g.ruled_at <= packet.frozen_at
  where packet.code = $1 and asked.field ->> 'aggregate' in ('sum', 'average') and jsonb_typeof(v.answers -> asked.key) = 'number'
    and not exists (
      select 1 from report_version later join report_ruling h on h.report_version_id = later.id
      where later.obligation_id = o.id and later.number > v.number and h.ruling = 'accepted' and h.ruled_at <= packet.frozen_at)
  group by r.code, asked.key, asked.field
  order by asked.key, r.code`;
