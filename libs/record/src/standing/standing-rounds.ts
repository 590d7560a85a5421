/**
 * SQL: the opened periodic rounds of the programme `$3` within the filter, in the order of their due dates, as
 * `chosen(id, code, name, due, stage, year, place)`. `$4`, `$5` are the first and last due date, `$6` the rule's code, or null.
 */
export const CHOSEN_ROUNDS = `
  chosen as materialized (
    select r.id, r.code, r.name, r.due, r.stage, extract(year from r.cut_off)::int as year,
      (row_number() over (order by r.due, r.code))::int as place
    from round r join period_rule rule on rule.id = r.period_rule_id
    where r.programme_id = $3::uuid and r.stage <> 'planned' and rule.purpose = 'periodic'
      and ($4::date is null or r.due >= $4) and ($5::date is null or r.due <= $5) and ($6::text is null or rule.code = $6))`;
