import { isFailing } from '#domain/delivery/address-policy';
import type { Transaction } from '#persistence/transaction';

/** What a mail server, or a bounce, said of an address. */
export interface AddressRefusal {
  readonly mailId: string;
  readonly address: string;
  readonly source: 'smtp' | 'bounce';
  /** Of RFC 3464: `failed` is for good, `delayed` is still being tried. */
  readonly action: string;
  readonly status: string;
  readonly detail: string;
  readonly reportedBy?: string;
}

/** SQL: an address as refusals are counted by: nobody tells `A@x` from `a@x`. */
export const addressKey = (address: string) => `lower(${address})`;

/** Writes refusals down; the same one a second time changes nothing. Addresses that count as failing from now on are marked. */
export async function recordRefusals(tx: Transaction, refusals: readonly AddressRefusal[]): Promise<number> {
  if (refusals.length === 0) return 0;
  const added = await tx.query<{ address: string; status: string; detail: string; refused: number }>(
    `with added as (
       insert into address_refusal (id, address, mail_id, source, action, status, detail, reported_by, at)
       select gen_random_uuid(), ${addressKey('r.address')}, r.mail_id, r.source, r.action, r.status, r.detail, r.reported_by, $8
       from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::uuid[])
         as r(mail_id, address, source, action, status, detail, reported_by)
       on conflict do nothing returning address, mail_id, action, status, detail
     )
     select a.address, a.action, a.status, a.detail, (
       select count(distinct mail_id)::int from (
         select mail_id, action from address_refusal where address = a.address union all select mail_id, action from added where address = a.address
       ) as refused join mail on mail.id = refused.mail_id
       where refused.action = 'failed' and mail.created_at > coalesce((
         select max(arrived.created_at) from mail arrived join notification n on n.mail_id = arrived.id and n.mail = 'sent'
         where ${addressKey('arrived.mail_to')} = a.address), '-infinity')) as refused
     from added a where a.action = 'failed'`,
    [
      refusals.map(({ mailId }) => mailId),
      refusals.map(({ address }) => address),
      refusals.map(({ source }) => source),
      refusals.map(({ action }) => action),
      refusals.map(({ status }) => status),
      refusals.map(({ detail }) => detail.slice(0, 500)),
      refusals.map(({ reportedBy }) => reportedBy ?? null),
      new Date(tx.now),
    ],
  );
  const failing = added.filter(({ status, refused }) => isFailing(status, refused));
  await tx.query(
    `insert into failing_address (address, since, status, detail)
     select f.address, $4, f.status, f.detail from unnest($1::text[], $2::text[], $3::text[]) as f(address, status, detail)
     on conflict (address) do nothing`,
    [
      failing.map(({ address }) => address),
      failing.map(({ status }) => status),
      failing.map(({ detail }) => detail),
      new Date(tx.now),
    ],
  );
  return added.length;
}
