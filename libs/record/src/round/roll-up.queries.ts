/**
 * The figures of a round over its accepted reports: for each field that adds up, the sum or average and how many units
 * gave it. Always the newest accepted version of each unit. `$1` is the round.
 */
export const FIGURES_SQL = `
  select jsonb_object_agg(figure.key, jsonb_build_object(
      'aggregate', figure.aggregate, 'value', figure.value, 'units', figure.units)) as figures
  from (
    select field ->> 'key' as key, field ->> 'aggregate' as aggregate,
      count(a.answer) as units,
      round(case field ->> 'aggregate' when 'sum' then sum(a.answer) else avg(a.answer) end, 2) as value
    from round r
    join form_version f on f.id = r.form_version_id
    cross join lateral jsonb_array_elements(f.fields) as field
    left join lateral (
      select (latest.answers ->> (field ->> 'key'))::numeric as answer
      from (
        select distinct on (o.id) v.answers
        from obligation o
        join report_version v on v.obligation_id = o.id
        join report_ruling ruling on ruling.report_version_id = v.id and ruling.ruling = 'accepted'
        where o.round_id = r.id
        order by o.id, v.number desc
      ) as latest
      where jsonb_typeof(latest.answers -> (field ->> 'key')) = 'number'
    ) as a on true
    where r.id = $1 and field ->> 'aggregate' in ('sum', 'average')
    group by 1, 2
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
