import type { MatrixAnswer, MatrixFilter } from '#contracts/http/standing';
import { MATRIX_CELLS, type MatrixCell, matrixRow, PLACE_BASE } from '#domain/standing/matrix-cell';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { decodeCursor, pageFrom } from '../cursor.js';
import { likePart } from '../like-pattern.js';
import type { Access } from '../person/access.js';
import { MINE, scopeOf } from '../person/scope.js';
import { seeProgramme } from '../programme/see-programme.js';
import { CHOSEN_ROUNDS } from './standing-rounds.js';
import { isWanted, unitSeen, wantedUnits } from './wanted-units.js';

const letter = (cell: MatrixCell) => `'${MATRIX_CELLS[cell].by}'`;

/** SQL: the same rule as `matrixCell` of the domain, for sets; a test holds the two against each other. `$2` is the business day. */
export const cellSql = (duty: string, round: string) => `
  case ${duty}.status
    when 'accepted' then case when ${duty}.timely is false then ${letter('accepted-late')} else ${letter('accepted-on-time')} end
    when 'submitted' then case when ${duty}.timely is false then ${letter('sent-late')} else ${letter('sent-on-time')} end
    else case
      when ${round}.stage = 'closed' then ${letter('missing')}
      when ${duty}.status = 'returned' then case when ${duty}.due < $2::date then ${letter('returned-overdue')} else ${letter('returned')} end
      when ${duty}.due < $2::date then ${letter('overdue')} else ${letter('open')} end
  end`;

const PERIODS_SQL = `
  with ${CHOSEN_ROUNDS}
  select id, code, name, due, stage from chosen where $1::uuid is not null and $2::date is not null order by place`;

// One pass over the duties: a unit's cells are gathered each with the sign of its place, and put in order afterwards. An
// array of places, or a sort, would cost as much again at 3,321 units × 20 periods.
const UNITS_SQL = `
  with ${MINE}, ${CHOSEN_ROUNDS}, ${wantedUnits('$7', '$8')}, of_unit as materialized (
    select o.unit_id, string_agg(chosen.sign || ${cellSql('o', 'chosen')}, '') as cells
    from obligation o join (select id, stage, chr(${PLACE_BASE} + place) as sign from chosen) as chosen on chosen.id = o.round_id
    where ${unitSeen('o.unit_id', '$9')} and ${isWanted('o.unit_id', '$7', '$8')}
    group by o.unit_id
  ), named as (
    select distinct on (v.unit_id) v.unit_id, v.code, v.name, v.parent_id, v.level
    from unit_version v where v.valid_from <= $2::date and v.unit_id in (select unit_id from of_unit)
    order by v.unit_id, v.valid_from desc)
  select named.unit_id as id, named.code, named.name, named.parent_id as "parentId", named.level, of_unit.cells
  from of_unit join named using (unit_id)
  where ($10::text is null or named.name ilike '%' || $10 || '%' or named.code ilike $10 || '%')
    and ($11::text is null or (named.code, named.unit_id) > ($11, $12::uuid))
  order by named.code, named.unit_id limit $13`;

interface UnitRow {
  id: string;
  code: string;
  name: string;
  parentId: string | null;
  level: string | null;
  cells: string;
}

const LEGEND = Object.entries(MATRIX_CELLS).map(([cell, { by, vi, en }]) => ({
  letter: by,
  cell: cell as MatrixCell,
  vi,
  en,
}));

/** The matrix units × periods. */
export class MatrixQueries {
  constructor(private readonly database: Database) {}

  /** Units in the order of their codes, one letter a period. Throws NOT_FOUND for a programme out of scope. */
  matrix(actor: Actor, access: Access, id: string, filter: MatrixFilter): Promise<MatrixAnswer> {
    return this.database.snapshot(actor, async (tx) => {
      const seen = await seeProgramme(tx, access, id);
      const [code, unitId] = decodeCursor(filter.cursor, 2) ?? [null, null];
      const rounds = [...scopeOf(tx, access), id, filter.from ?? null, filter.until ?? null, filter.rule ?? null];
      const periods = await tx.query<MatrixAnswer['periods'][number]>(PERIODS_SQL, rounds);
      await tx.query(`set local work_mem = '32MB'`); // a nation's rows are gathered in memory, not on disk
      const rows = await tx.query<UnitRow>(UNITS_SQL, [
        ...rounds,
        filter.under ?? null,
        filter.level ?? null,
        seen.overAllUnits,
        filter.search ? likePart(filter.search) : null,
        code,
        unitId,
        filter.limit + 1,
      ]);
      const page = pageFrom(rows, filter.limit, (row) => [row.code, row.id]);
      return {
        ...seen,
        cells: LEGEND,
        periods,
        units: page.items.map(({ cells, ...unit }) => ({
          ...unit,
          row: matrixRow(periods.length, cells),
        })),
        next: page.next,
      };
    });
  }
}
