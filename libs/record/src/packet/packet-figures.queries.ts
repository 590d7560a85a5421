import type { PacketFigure } from '#documents/packet/packet-content';
import type { OverPeriods } from '#domain/form/field';
import { expectedByNow, reaches } from '#domain/packet/over-rounds';
import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { WITH_VALUES } from './accepted-reports.js';

interface FigureRow {
  figure: string;
  label: string;
  measure: string | null;
  aggregate: 'sum' | 'average';
  over: OverPeriods;
  value: number | null;
  by_round: { round: string; value: number | null; reports: number }[];
  periods: { from: LocalDate; until: LocalDate }[];
  indicator: { code: string; name: string; measure: string; target: number | null; direction: 'up' | 'down' } | null;
  programme_from: LocalDate;
  programme_until: LocalDate;
}

// A round's average is rounded before it is counted over the rounds, so that a reader can check the table by hand.
const FIGURES_SQL = `
  ${WITH_VALUES}, by_round as (
    select figure.figure, figure.over, asked.place, r.code as round, r.period_from, r.cut_off,
      count(value.value)::int as reports,
      case figure.aggregate when 'sum' then sum(value.value) else round(avg(value.value), 2) end as value
    from asked
    join round r on r.id = asked.round_id
    join figure on figure.figure = asked.figure
    left join value on value.figure = figure.figure and value.round_id = r.id
    group by figure.figure, figure.over, figure.aggregate, asked.place, r.id
  ), over_rounds as (
    select figure,
      case over when 'sum' then sum(value) when 'average' then round(avg(value), 2)
        else (array_agg(value order by place desc) filter (where value is not null))[1] end as value,
      jsonb_agg(jsonb_build_object('round', round, 'value', value, 'reports', reports) order by place) as by_round,
      jsonb_agg(jsonb_build_object('from', period_from, 'until', cut_off) order by place) as periods
    from by_round group by figure, over)
  select figure.figure, figure.label, figure.measure, figure.aggregate, figure.over, to_jsonb(over_rounds.value) as value,
    over_rounds.by_round, over_rounds.periods, p.period_from as programme_from, p.period_until as programme_until,
    (select jsonb_build_object('code', i.code, 'name', i.name, 'measure', i.measure, 'target', i.target, 'direction', i.direction)
      from indicator i where i.programme_id = p.id and i.code = figure.indicator) as indicator
  from figure
  join over_rounds using (figure)
  join programme p on p.id = $2::uuid
  order by figure.form_place, figure.form collate "C", figure.field_place, figure.column_place`;

/**
 * The figures over the newest accepted reports of the rounds (ids, in the packet's order): per round, over the rounds,
 * and against the target of the indicator that each feeds. A field that nobody filled in has no value, never nought.
 */
export async function packetFigures(
  tx: Transaction,
  programmeId: string,
  roundIds: readonly string[],
): Promise<PacketFigure[]> {
  const rows = await tx.query<FigureRow>(FIGURES_SQL, [roundIds, programmeId]);
  return rows.map((row) => ({
    figure: row.figure,
    label: row.label,
    measure: row.measure ?? row.indicator?.measure ?? null,
    aggregate: row.aggregate,
    overPeriods: row.over,
    byRound: row.by_round,
    value: row.value,
    target: targetOf(row),
  }));
}

function targetOf(row: FigureRow): PacketFigure['target'] {
  const { indicator } = row;
  if (!indicator || indicator.target === null) return null;
  const programme = { from: row.programme_from, until: row.programme_until };
  const expected = expectedByNow(indicator.target, row.over, programme, row.periods);
  return {
    indicator: indicator.code,
    name: indicator.name,
    target: indicator.target,
    direction: indicator.direction,
    expected,
    reached: reaches(row.value, expected, indicator.direction),
  };
}
