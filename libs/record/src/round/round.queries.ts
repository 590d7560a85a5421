import type { Page } from '#contracts/http/primitives';
import type { RollUpAnswer, RoundDetail, RoundFilter, RoundSummary } from '#contracts/http/round';
import { DomainError } from '#domain/error/domain-error';
import type { FourCells } from '#domain/report/obligation';
import { ratesOf, shareOf } from '#domain/report/rates';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Row } from '#persistence/transaction';
import { decodeCursor, pageFrom } from '../cursor.js';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { MINE, obligationVisible, programmeOverseen, programmeVisible, scopeOf } from '../person/scope.js';
import { DUTY_CELLS } from '../report/duty-cells.js';
import { COUNTS_SQL, FIGURES_SQL } from './roll-up.queries.js';

const SUMMARY_COLUMNS = `r.id, r.programme_id as "programmeId", p.number as programme, r.code, r.name, r.stage,
  r.period_from as "periodFrom", r.cut_off as "cutOff", ${isoLocalSql('r.opens_at')} as "opensAt", r.due, r.lock, r.version`;

const DETAIL_SQL = `
  with ${MINE}
  select ${SUMMARY_COLUMNS}, ${isoLocalSql('r.opened_at')} as "openedAt", ${isoLocalSql('r.closed_at')} as "closedAt",
    ${programmeOverseen('r.programme_id')} as "overAllUnits"
  from round r join programme p on p.id = r.programme_id
  where r.id = $3 and ${programmeVisible('r.programme_id')}`;

// The four cells: sent or still owed, in time or not; each unit the caller may see is in exactly one.
const CELLS_SQL = `
  with ${MINE}
  select count(*)::int as units,
    count(*) filter (where o.status = 'open')::int as open,
    count(*) filter (where o.status = 'submitted')::int as submitted,
    count(*) filter (where o.status = 'returned')::int as returned,
    count(*) filter (where o.status = 'accepted')::int as accepted,
    ${DUTY_CELLS}
  from obligation o join round r on r.id = o.round_id
  where r.id = $3 and ${obligationVisible('o.unit_id', 'r.programme_id')}`;

/** Rounds, how far they are, and what they add up to. */
export class RoundQueries {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  list(actor: Actor, access: Access, filter: RoundFilter): Promise<Page<RoundSummary>> {
    return this.database.snapshot(actor, async (tx) => {
      const [due, code, id] = decodeCursor(filter.cursor, 3) ?? [null, null, null];
      const rows = await tx.query<RoundSummary>(
        `with ${MINE} select ${SUMMARY_COLUMNS} from round r join programme p on p.id = r.programme_id
         where ${programmeVisible('r.programme_id')}
           and ($3::uuid is null or r.programme_id = $3) and ($4::text is null or r.stage = $4)
           and ($5::date is null or (r.due, r.code, r.id) < ($5, $6, $7::uuid))
         order by r.due desc, r.code desc, r.id desc limit $8`,
        [...scopeOf(tx, access), filter.programme ?? null, filter.stage ?? null, due, code, id, filter.limit + 1],
      );
      return pageFrom(rows, filter.limit, (row) => [row.due, row.code, row.id]);
    });
  }

  /** A round with its counts, four cells and rates, over the units the caller may see. */
  detail(actor: Actor, access: Access, id: string): Promise<RoundDetail> {
    return this.database.snapshot(actor, async (tx) => {
      const parameters = [...scopeOf(tx, access), id];
      const round = await tx.one<RoundDetail>(DETAIL_SQL, parameters);
      if (!round) throw new DomainError('NOT_FOUND', { what: 'round' });
      const { doneOnTime, doneLate, openInTime, openOverdue, ...counts } = (await tx.one<Row>(CELLS_SQL, parameters))!;
      const cells: FourCells = { doneOnTime, doneLate, openInTime, openOverdue };
      return {
        ...round,
        counts,
        cells,
        rates: { ...ratesOf(cells), accepted: shareOf(counts.accepted, counts.units) },
      };
    });
  }

  /** The roll-up as it stood at the closing, and as it is now. For those who oversee the programme: sums tell about others. */
  rollUp(actor: Actor, access: Access, id: string): Promise<RollUpAnswer> {
    return this.database.snapshot(actor, async (tx) => {
      const round = await tx.one<{ round: string; atClosing: RollUpAnswer['atClosing']; overseen: boolean }>(
        `with ${MINE} select r.code as round, r.roll_up as "atClosing", ${programmeOverseen('r.programme_id')} as overseen
         from round r where r.id = $3 and ${programmeVisible('r.programme_id')}`,
        [...scopeOf(tx, access), id],
      );
      if (!round) throw new DomainError('NOT_FOUND', { what: 'round' });
      if (!round.overseen) throw new DomainError('NOT_ALLOWED', { role: 'secretariat' });
      const now = await tx.one<Row>(
        `with counts as (${COUNTS_SQL}), figures as (${FIGURES_SQL})
         select (select counts from counts) || jsonb_build_object('figures', coalesce((select figures from figures), '{}')) as now`,
        [id],
      );
      return { round: round.round, atClosing: round.atClosing, now: now!.now };
    });
  }
}
