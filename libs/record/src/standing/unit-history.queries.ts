import type { UnitHistory } from '#contracts/http/standing';
import { DomainError } from '#domain/error/domain-error';
import type { FourCells, ObligationState } from '#domain/report/obligation';
import { matrixCell } from '#domain/standing/matrix-cell';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { hasRole, MINE, scopeOf } from '../person/scope.js';
import { seeProgramme } from '../programme/see-programme.js';
import { DUTY_CELLS } from '../report/duty-cells.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';
import { standsOf } from './rates.queries.js';

// The unit by the code it bears or bore; the newest bearer of a code that was used again.
const UNIT_SQL = `
  with ${MINE}, borne as (
    select v.unit_id from unit_version v where v.code = $3 and v.valid_from <= $2::date order by v.valid_from desc limit 1)
  select ${unitRefSql('borne.unit_id', 'named')} as unit, ${hasRole('borne.unit_id', 'officer', 'head')} as mine
  from borne ${joinUnitName('borne.unit_id', 'named')}`;

const CELLS_SQL = `
  select ${DUTY_CELLS} from obligation o join round r on r.id = o.round_id
  join period_rule rule on rule.id = r.period_rule_id and rule.purpose = 'periodic'
  where r.programme_id = $1::uuid and o.unit_id = $3::uuid and r.stage <> 'planned'`;

const PERIODS_SQL = `
  select r.code as round, r.id as "roundId", o.id as "obligationId", o.status, o.timely, r.stage = 'closed' as "roundClosed",
    o.due_original as "dueOriginal", o.due,
    (select ${isoLocalSql('v.received_at')} from report_version v where v.obligation_id = o.id order by v.number desc limit 1) as "receivedAt",
    (select count(*)::int from report_version v where v.obligation_id = o.id) as versions,
    (select count(*)::int from report_version v join report_ruling ruling on ruling.report_version_id = v.id and ruling.ruling = 'returned'
      where v.obligation_id = o.id) as returns,
    (select count(*)::int from extension where extension.obligation_id = o.id) as extensions,
    (select count(*)::int from reminder where reminder.obligation_id = o.id) as reminders
  from obligation o join round r on r.id = o.round_id
  join period_rule rule on rule.id = r.period_rule_id and rule.purpose = 'periodic'
  where r.programme_id = $1::uuid and o.unit_id = $2::uuid and r.stage <> 'planned'
  order by r.due, r.code`;

interface PeriodRow extends Omit<UnitHistory['periods'][number], 'cell'> {
  status: ObligationState;
  timely: boolean | null;
  roundClosed: boolean;
}

/** How one unit reported: what a cell of the matrix opens. */
export class UnitHistoryQueries {
  constructor(private readonly database: Database) {}

  /** The earliest period first. Throws NOT_FOUND for a programme or a unit out of scope. */
  history(actor: Actor, access: Access, programmeId: string, code: string): Promise<UnitHistory> {
    return this.database.snapshot(actor, async (tx) => {
      const seen = await seeProgramme(tx, access, programmeId);
      const found = await tx.one<{ unit: UnitHistory['unit']; mine: boolean }>(UNIT_SQL, [
        ...scopeOf(tx, access),
        code,
      ]);
      if (!found || !(seen.overAllUnits || found.mine)) throw new DomainError('NOT_FOUND', { what: 'unit' });
      const cells = await tx.one<FourCells>(CELLS_SQL, [programmeId, seen.day, found.unit.id]);
      const rows = await tx.query<PeriodRow>(PERIODS_SQL, [programmeId, found.unit.id]);
      return {
        unit: found.unit,
        ...seen,
        stands: standsOf(cells!),
        periods: rows.map(({ status, timely, roundClosed, ...period }) => ({
          ...period,
          cell: matrixCell({ status, timely, roundClosed, due: period.due }, seen.day),
        })),
      };
    });
  }
}
