import type { QuotedField } from '#contracts/http/consolidation';
import { fieldsOfPart, OUTLINE_PARTS, type OutlinePart } from '#domain/review/outline';
import { groupQuotes } from '#domain/review/quotes';
import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../local-time.js';
import { ACCEPTED } from '../packet/accepted-reports.js';
import { joinUnitName } from '../unit-name.js';

interface AskedField {
  key: string;
  label: string;
}

interface WrittenRow {
  key: string;
  unit: string;
  round: string;
  version: number;
  text: string;
}

// A field that several forms ask for is called as the units' own assessment calls it, else as the latest round does.
const ASKED_SQL = `
  select key, label from (
    select distinct on (field ->> 'key') field ->> 'key' as key, field ->> 'label' as label, place, position
    from unnest($1::uuid[]) with ordinality as named(round_id, place)
    join round r on r.id = named.round_id
    join form_version version on version.id = r.form_version_id
    cross join lateral jsonb_array_elements(version.fields) with ordinality as asked(field, position)
    where field ->> 'type' = 'text'
    order by field ->> 'key', (r.id = $2::uuid) desc, named.place desc) as each
  order by place, position`;

const WRITTEN_SQL = `
  with ${ACCEPTED}
  select field ->> 'key' as key, coalesce(unit_name.code, '') as unit, r.code as round, accepted.number as version,
    accepted.answers ->> (field ->> 'key') as text
  from accepted
  join round r on r.id = accepted.round_id
  join form_version version on version.id = r.form_version_id
  cross join lateral jsonb_array_elements(version.fields) as asked(field)
  ${joinUnitName('accepted.unit_id', 'unit_name')}
  where field ->> 'type' = 'text' and jsonb_typeof(accepted.answers -> (field ->> 'key')) = 'string'
    and btrim(accepted.answers ->> (field ->> 'key'), E' \\t\\r\\n') <> ''`;

type Quoted = Readonly<Record<OutlinePart, QuotedField[]>>;

/**
 * What the units wrote in their accepted reports, by the parts of the outline: each text in the words of its unit, with
 * the unit, the round and the report version it stands in. `rounds` are in their order, `selfRoundId` is the self-assessment's.
 */
export async function consolidatedTexts(
  tx: Transaction,
  rounds: { readonly ids: readonly string[]; readonly rounds: readonly { readonly round: string }[] },
  selfRoundId: string | null,
): Promise<Quoted> {
  const asked = await tx.query<AskedField>(ASKED_SQL, [rounds.ids, selfRoundId]);
  const written = await tx.query<WrittenRow>(WRITTEN_SQL, [rounds.ids, businessDay(tx)]);
  const order = rounds.rounds.map(({ round }) => round);
  const byKey = new Map<string, WrittenRow[]>(asked.map(({ key }) => [key, []]));
  for (const row of written) byKey.get(row.key)?.push(row);
  const quoted = ({ key, label }: AskedField): QuotedField => {
    const quotes = groupQuotes(byKey.get(key) ?? [], order);
    return { key, label, reported: quotes.length > 0, quotes };
  };
  const part = (name: OutlinePart) => fieldsOfPart(name, asked).map(quoted);
  return Object.fromEntries(OUTLINE_PARTS.map((name) => [name, part(name)])) as Record<OutlinePart, QuotedField[]>;
}
