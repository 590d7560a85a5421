import { figureValue, formFigures } from '../form/form-figures.js';

/**
 * The figures of a round over its accepted reports: for each that adds up, the sum or average and how many units gave
 * it; a column of a table counts as the sum of its rows. Always the newest accepted version of each unit. `$1` is the round.
 */
export const FIGURES_SQL = `
  with latest as materialized (
    select distinct on (o.id) v.answers
    from obligation o
    join report_version v on v.obligation_id = o.id
    join report_ruling ruling on ruling.report_version_id = v.id and ruling.ruling = 'accepted'
    where o.round_id = $1
    order by o.id, v.number desc
  ), asked as materialized (
    select figure.* from round r join form_version f on f.id = r.form_version_id
    cross join lateral ${formFigures('f.fields')} as figure where r.id = $1)
  select jsonb_object_agg(figure.key, jsonb_build_object(
      'aggregate', figure.aggregate, 'value', figure.value, 'units', figure.units)) as figures
  from (
    select asked.key, asked.aggregate, count(given.value) as units,
      round(case asked.aggregate when 'sum' then sum(given.value) else avg(given.value) end, 2) as value
    from asked
    left join lateral (select ${figureValue('latest.answers', 'asked')} as value from latest) as given on true
    group by asked.key, asked.aggregate
  ) as figure`;

/** Who reported and how, counted once. `$1` is the round. */
export const COUNTS_SQL = `
  select jsonb_build_object(
    'units', count(*),
    'submitted', count(*) filter (where status in ('submitted', 'accepted')),
    'accepted', count(*) filter (where status = 'accepted'),
    'onTime', count(*) filter (where status in ('submitted', 'accepted') and timely),
    'late', count(*) filter (where status in ('submitted', 'accepted') and not timely),
    'missing', count(*) filter (where status in ('open', 'returned'))
  ) as counts
  from obligation where round_id = $1`;

/** Closes the round and keeps its roll-up as it stood then. `$1` is the round, `$2` the moment. */
export const CLOSE_ROLL_UP_SQL = `
  with counts as (${COUNTS_SQL}), figures as (${FIGURES_SQL})
  update round set stage = 'closed', closed_at = $2, version = version + 1,
    roll_up = (select counts from counts) || jsonb_build_object('figures', coalesce((select figures from figures), '{}'))
  where id = $1
  returning programme_id, code, roll_up`;
