import type { ConsolidatedFigure, Consolidation } from '#contracts/http/consolidation';
import type { Transaction } from '#persistence/transaction';
import { ACCEPTED, WITH_VALUES } from '../packet/accepted-reports.js';
import { packetFigures } from '../packet/packet-figures.queries.js';

const FEEDS_SQL = `
  ${WITH_VALUES}
  select figure.figure, figure.indicator, count(distinct value.unit_id)::int as units
  from figure left join value using (figure) group by figure.figure, figure.indicator`;

/** Every figure over the newest accepted reports of the rounds (ids, in their order), as the packet counts them too. */
export async function consolidatedFigures(
  tx: Transaction,
  programmeId: string,
  roundIds: readonly string[],
): Promise<ConsolidatedFigure[]> {
  const figures = await packetFigures(tx, programmeId, roundIds);
  const rows = await tx.query<{ figure: string; indicator: string | null; units: number }>(FEEDS_SQL, [roundIds]);
  const feeds = new Map(rows.map((row) => [row.figure, row]));
  return figures.map(({ figure, label, measure, aggregate, overPeriods, value, byRound }) => ({
    figure,
    label,
    measure,
    aggregate,
    overPeriods,
    indicator: feeds.get(figure)?.indicator ?? null,
    reported: value !== null,
    value,
    units: feeds.get(figure)?.units ?? 0,
    byRound: byRound.map(({ round, value: ofRound, reports }) => ({ round, value: ofRound, reports })),
  }));
}

// One row a field that is answered by choosing, and each of its possible answers, in the order of the forms.
const TALLIES_SQL = `
  with ${ACCEPTED}, asked as (
    select distinct on (form.code, field ->> 'key') form.code || '/' || (field ->> 'key') as figure, form.code as form,
      field ->> 'key' as key, field ->> 'label' as label, named.place, position,
      case field ->> 'type' when 'choice' then field -> 'choices' else '[true, false]'::jsonb end as choices
    from unnest($1::uuid[]) with ordinality as named(round_id, place)
    join round r on r.id = named.round_id
    join form_version version on version.id = r.form_version_id
    join form on form.id = version.form_id
    cross join lateral jsonb_array_elements(version.fields) with ordinality as field_of(field, position)
    where field ->> 'type' in ('choice', 'yes-no')
    order by form.code, field ->> 'key', named.place desc
  ), given as (
    select form.code as form, accepted.answers
    from accepted join round r on r.id = accepted.round_id
    join form_version version on version.id = r.form_version_id
    join form on form.id = version.form_id)
  select asked.figure, asked.label, jsonb_agg(jsonb_build_object(
      'answer', case choice.answer when 'true' then 'Có' when 'false' then 'Không' else choice.answer #>> '{}' end,
      'reports', (select count(*)::int from given where given.form = asked.form and given.answers -> asked.key @> choice.answer))
      order by choice.place) as answers
  from asked cross join lateral jsonb_array_elements(asked.choices) with ordinality as choice(answer, place)
  group by asked.figure, asked.label, asked.place, asked.form, asked.position
  order by asked.place, asked.form collate "C", asked.position`;

/** How many accepted reports of the rounds gave which answer, where one is chosen. */
export function consolidatedTallies(
  tx: Transaction,
  roundIds: readonly string[],
): Promise<Consolidation['parts']['II']['tallies']> {
  return tx.query<Consolidation['parts']['II']['tallies'][number]>(TALLIES_SQL, [roundIds]);
}
