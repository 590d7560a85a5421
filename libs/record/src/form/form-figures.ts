const ADDS_UP = (of: string) => `${of} ->> 'aggregate' in ('sum', 'average')`;
const OVER = (of: string) => `coalesce(${of} ->> 'overPeriods', ${of} ->> 'aggregate')`;

/**
 * SQL: what adds up in a form, one row a figure, from the `fields` of a version; to be joined laterally. A field stands
 * under its key, a column of a table under `<field>.<column>`; `domain/form/answers.ts` says the same in code.
 */
export const formFigures = (fields: string) => `(
  select field ->> 'key' as key, field ->> 'key' as field_key, null::text as column_key, field ->> 'label' as label,
    field ->> 'unit' as measure, field ->> 'aggregate' as aggregate, ${OVER('field')} as over,
    field ->> 'indicator' as indicator, field_place, 0::bigint as column_place
  from jsonb_array_elements(${fields}) with ordinality as of_form(field, field_place)
  where ${ADDS_UP('field')}
  union all
  select (field ->> 'key') || '.' || (cell ->> 'key'), field ->> 'key', cell ->> 'key',
    (field ->> 'label') || ' – ' || (cell ->> 'label'), cell ->> 'unit', cell ->> 'aggregate', ${OVER('cell')},
    cell ->> 'indicator', field_place, column_place
  from jsonb_array_elements(${fields}) with ordinality as of_form(field, field_place)
  cross join lateral jsonb_array_elements(field -> 'columns') with ordinality as of_table(cell, column_place)
  where field ->> 'type' = 'table' and cell ->> 'type' = 'number' and ${ADDS_UP('cell')})`;

/** SQL: the value of a figure (the alias of a row of `formFigures`) in a report's answers; of a column the sum of its rows. */
export const figureValue = (answers: string, figure: string) => `
  case when ${figure}.column_key is null
    then case when jsonb_typeof(${answers} -> ${figure}.field_key) = 'number' then (${answers} ->> ${figure}.field_key)::numeric end
    else (
      select sum((given ->> ${figure}.column_key)::numeric)
      from jsonb_array_elements(case when jsonb_typeof(${answers} -> ${figure}.field_key) = 'array'
        then ${answers} -> ${figure}.field_key else '[]' end) as of_answer(given)
      where jsonb_typeof(given -> ${figure}.column_key) = 'number') end`;
