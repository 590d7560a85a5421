import type { EdxmlOrgan } from '#documents/edxml/edxml';
import { DomainError } from '#domain/error/domain-error';
import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../local-time.js';
import { joinUnitName } from '../unit-name.js';

/** A unit, and under which address it exchanges papers; `null` while it has none. */
export interface OrganOfUnit {
  readonly name: string;
  readonly organ: EdxmlOrgan | null;
}

const ORGANS_SQL = `
  select name.name, case when address.organ_id is not null then jsonb_build_object('id', address.organ_id, 'inCharge', address.in_charge,
    'name', name.name, 'address', address.address, 'email', address.email, 'telephone', address.telephone, 'fax', address.fax,
    'website', address.website) end as organ
  from unnest($1::uuid[]) with ordinality as wanted(id, ordinal) ${joinUnitName('wanted.id', 'name')}
  left join exchange_address address on address.unit_id = wanted.id order by wanted.ordinal`;

const IDS_SQL = `
  select v.code, v.unit_id as id from unit_version v
  where v.code = any($1::text[]) and v.valid_from <= $2::date and (v.valid_to is null or v.valid_to > $2::date)`;

/** The units of those ids or codes, in their order. Throws NOT_FOUND for a code that no unit has today. */
export async function organsOf(
  tx: Transaction,
  wanted: { readonly ids: readonly string[] } | { readonly codes: readonly string[] },
): Promise<OrganOfUnit[]> {
  const day = businessDay(tx);
  const ids = 'ids' in wanted ? wanted.ids : await idsOf(tx, day, wanted.codes);
  return tx.query<OrganOfUnit>(ORGANS_SQL, [ids, day]);
}

async function idsOf(tx: Transaction, day: string, codes: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ code: string; id: string }>(IDS_SQL, [codes, day]);
  const byCode = new Map(rows.map(({ code, id }) => [code, id]));
  return codes.map((code) => {
    const id = byCode.get(code);
    if (id === undefined) throw new DomainError('NOT_FOUND', { what: 'unit' });
    return id;
  });
}
