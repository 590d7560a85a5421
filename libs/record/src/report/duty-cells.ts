/** SQL: the four cells of duties `o`; `$2` is the business day. */
export const DUTY_CELLS = `
  count(*) filter (where o.status in ('submitted', 'accepted') and o.timely is not false)::int as "doneOnTime",
  count(*) filter (where o.status in ('submitted', 'accepted') and o.timely is false)::int as "doneLate",
  count(*) filter (where o.status in ('open', 'returned') and o.due >= $2::date)::int as "openInTime",
  count(*) filter (where o.status in ('open', 'returned') and o.due < $2::date)::int as "openOverdue"`;
