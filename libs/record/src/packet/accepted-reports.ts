/**
 * SQL: the newest accepted version of every duty in the rounds `$1` (ids, in the packet's order), with its round's place
 * in that order. What a packet says of figures rests on these rows and on nothing else.
 */
export const ACCEPTED = `
  accepted as materialized (
    select distinct on (o.id) o.id as obligation_id, o.round_id, o.unit_id, v.id as version_id, v.number, v.answers,
      v.nothing_to_report, v.received_at, ruling.ruled_at
    from obligation o
    join report_version v on v.obligation_id = o.id
    join report_ruling ruling on ruling.report_version_id = v.id and ruling.ruling = 'accepted'
    where o.round_id = any($1::uuid[])
    order by o.id, v.number desc)`;

/**
 * SQL: the fields that add up in the forms of those rounds, one row a field, named by its natural key
 * `<form>/<field>`; how it counts is as the form of the latest round has it.
 */
const FIGURE = `
  figure as materialized (
    select distinct on (form.code, field ->> 'key') form.code || '/' || (field ->> 'key') as figure, form.code as form,
      field ->> 'key' as key, field ->> 'label' as label, field ->> 'unit' as measure, field ->> 'aggregate' as aggregate,
      coalesce(field ->> 'overPeriods', field ->> 'aggregate') as over, field ->> 'indicator' as indicator,
      named.place as form_place, position as field_place
    from unnest($1::uuid[]) with ordinality as named(round_id, place)
    join round r on r.id = named.round_id
    join form_version version on version.id = r.form_version_id
    join form on form.id = version.form_id
    cross join lateral jsonb_array_elements(version.fields) with ordinality as asked(field, position)
    where field ->> 'aggregate' in ('sum', 'average')
    order by form.code, field ->> 'key', named.place desc)`;

/** SQL: one row a figure and accepted version that gives it, with its value. Needs ACCEPTED and FIGURE before it. */
const VALUE = `
  value as materialized (
    select figure.figure, accepted.obligation_id, accepted.version_id, accepted.round_id, accepted.unit_id, accepted.number,
      (accepted.answers ->> figure.key)::numeric as value
    from accepted
    join round r on r.id = accepted.round_id
    join form_version version on version.id = r.form_version_id
    join form on form.id = version.form_id
    cross join lateral jsonb_array_elements(version.fields) as asked(field)
    join figure on figure.form = form.code and figure.key = field ->> 'key'
    where field ->> 'aggregate' in ('sum', 'average') and jsonb_typeof(accepted.answers -> figure.key) = 'number')`;

/**
 * SQL: the three of them, to begin a statement with. Each is computed once, whatever the planner takes their sizes for:
 * in a record without fresh statistics it would go through them again for every figure and round (14 times slower, 17 rounds of 63).
 */
export const WITH_VALUES = `with ${ACCEPTED}, ${FIGURE}, ${VALUE}`;
