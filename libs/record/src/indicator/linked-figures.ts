/**
 * SQL: every figure of a form that is counted, one row each, from the `fields` of a version; to be joined laterally. A
 * field stands under its key, a column of a table under `<field>.<column>`. Unlike the roll-up's figures, those that
 * units give but nobody adds up are here too: they are asked for all the same.
 */
export const countedFigures = (fields: string) => `(
  select field ->> 'key' as figure, field ->> 'key' as field_key, null::text as column_key, field ->> 'label' as label,
    field ->> 'unit' as measure, field ->> 'indicator' as indicator, field_place, 0::bigint as column_place
  from jsonb_array_elements(${fields}) with ordinality as of_form(field, field_place)
  where field ->> 'type' in ('number', 'percent', 'indicator')
  union all
  select (field ->> 'key') || '.' || (cell ->> 'key'), field ->> 'key', cell ->> 'key',
    (field ->> 'label') || ' – ' || (cell ->> 'label'), cell ->> 'unit', cell ->> 'indicator', field_place, column_place
  from jsonb_array_elements(${fields}) with ordinality as of_form(field, field_place)
  cross join lateral jsonb_array_elements(field -> 'columns') with ordinality as of_table(cell, column_place)
  where field ->> 'type' = 'table' and cell ->> 'type' = 'number')`;

/**
 * SQL: the same with the entry of the catalogue that each means, by a link of its own or through the programme's
 * indicator that it feeds (`inherited`); `catalogue_id` is null for those that mean none.
 */
export const linkedFigures = (formId: string, programmeId: string, fields: string) => `(
  select counted.*, coalesce(own.catalogue_indicator_id, fed.catalogue_indicator_id) as catalogue_id,
    own.catalogue_indicator_id is null and fed.catalogue_indicator_id is not null as inherited
  from ${countedFigures(fields)} as counted
  left join form_figure_indicator own on own.form_id = ${formId} and own.figure = counted.figure
  left join indicator fed on fed.programme_id = ${programmeId} and fed.code = counted.indicator)`;
