import { figureValue, formFigures } from '../form/form-figures.js';

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

/** SQL: what each of those rounds asks for that adds up: one row a round and figure. */
const ASKED = `
  asked as materialized (
    select named.round_id, named.place, form.code as form, form.code || '/' || each.key as figure, each.*
    from unnest($1::uuid[]) with ordinality as named(round_id, place)
    join round r on r.id = named.round_id
    join form_version version on version.id = r.form_version_id
    join form on form.id = version.form_id
    cross join lateral ${formFigures('version.fields')} as each)`;

/**
 * SQL: what adds up in the forms of those rounds, one row a figure, named by its natural key `<form>/<field>` or
 * `<form>/<table>.<column>`; how it counts is as the form of the latest round has it. Needs ASKED before it.
 */
const FIGURE = `
  figure as materialized (
    select distinct on (form, key) figure, form, key, label, measure, aggregate, over, indicator, place as form_place,
      field_place, column_place
    from asked order by form, key, place desc)`;

/** SQL: one row a figure and accepted version that gives it, with its value. Needs ACCEPTED and ASKED before it. */
const VALUE = `
  value as materialized (
    select asked.figure, accepted.obligation_id, accepted.version_id, accepted.round_id, accepted.unit_id, accepted.number,
      given.value
    from accepted
    join asked on asked.round_id = accepted.round_id
    cross join lateral (select ${figureValue('accepted.answers', 'asked')} as value) as given
    where given.value is not null)`;

/**
 * SQL: all of them, to begin a statement with. Each is computed once, whatever the planner takes their sizes for:
 * in a record without fresh statistics it would go through them again for every figure and round (14 times slower, 17 rounds of 63).
 */
export const WITH_VALUES = `with ${ACCEPTED}, ${ASKED}, ${FIGURE}, ${VALUE}`;
