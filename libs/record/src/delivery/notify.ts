import { LEGAL_KINDS } from '#domain/delivery/delivery-rule';
import { MAILED, type NotificationKind } from '#domain/delivery/notification-kind';
import { DELIVERY_PROCESS_ID } from '#domain/process/process-kind';
import { localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { recipientsSql } from '../person/delegated.js';

/** What somebody is told. The key is a natural one: the same person never gets the same thing twice. */
export interface NotificationFacts {
  readonly kind: NotificationKind;
  readonly key: string;
  readonly programmeId: string;
  readonly roundId?: string;
  readonly obligationId?: string;
  /** Codes, dates and numbers that the text needs; never what a report says. */
  readonly data: Record<string, unknown>;
}

/**
 * SQL: what is told beside whom it reaches on that day, `told`, `m`, `person` and, for somebody on leave, `absent`.
 * `join` is `left join` to keep what reaches nobody.
 */
export const toldTo = (
  told: string,
  day: string,
  only = 'null',
  join: 'join' | 'left join' = 'join',
) => `(${told}) as told
  ${join} (${recipientsSql(`${day}::date`)}) as m on m.unit_id = told.unit_id and m.role = any(told.roles)
    and (${only}::uuid is null or ${only}::uuid in (m.person_id, m.on_behalf_of))
  ${join} person on person.id = m.person_id
  left join person absent on absent.id = m.on_behalf_of`;

/** SQL: kinds whose mail nobody can turn off; fixed words of the code. */
const LEGAL = `array[${LEGAL_KINDS.map((kind) => `'${kind}'`).join(', ')}]`;

/**
 * The tail of every statement that makes notifications: `told` must have the columns unit_id, roles, programme_id,
 * round_id, obligation_id, kind, key, data. One row a person who holds one of the roles today; with an address and a
 * kind that is mailed, it is also queued for mail under a Message-ID that follows from the key. `only` is one of those
 * people, for what concerns one alone; `except` is one of them who knows it already, having done it. Whoever stands in for somebody on leave gets it as well, and is told for whom.
 * What a person does not want of a kind that binds nobody to a date is left out: the mail, or the mark of something new.
 */
export const notifySql = (told: string, day: string, now: string, mailed: string, only = 'null', except = 'null') => `
  insert into notification (id, person_id, programme_id, kind, key, data, created_at, read_at, round_id, obligation_id, mail, mail_to, message_id, next_attempt_at)
  select distinct on (person.id, told.key) gen_random_uuid(), person.id, told.programme_id, told.kind, told.key,
    case when absent.id is null then told.data else told.data || jsonb_build_object('onBehalfOf', absent.code) end, ${now}::timestamptz,
    case when chosen.app = false then ${now}::timestamptz end, told.round_id, told.obligation_id,
    case when ${goes(mailed)} then 'queued' when ${mailed}::boolean and chosen.mail = 'off' then 'muted' else 'none' end,
    case when ${mailed}::boolean then person.email end,
    case when ${goes(mailed)}
      then '<' || left(encode(sha256(convert_to(told.programme_id::text || '/' || told.key || '/' || person.id::text, 'UTF8')), 'hex'), 32) || '@songhanh>' end,
    case when ${goes(mailed)} then ${now}::timestamptz end
  from ${toldTo(told, day, only)}
  left join preference chosen on chosen.person_id = person.id and chosen.kind = told.kind and not told.kind = any(${LEGAL})
  where ${except}::uuid is null or ${except}::uuid <> person.id
  order by person.id, told.key, absent.code nulls first
  on conflict (person_id, key) do nothing
  returning mail`;

/** SQL: whether a mail of it goes: the kind is mailed, there is an address, and the person has not turned it off. */
const goes = (mailed: string) =>
  `${mailed}::boolean and person.email is not null and chosen.mail is distinct from 'off'`;

/** Tells those who hold one of the roles in the unit, or one of them alone. Returns how many are told. */
export async function notify(
  tx: Transaction,
  facts: NotificationFacts,
  to: {
    readonly unitId: string;
    readonly roles: readonly string[];
    readonly personId?: string;
    readonly exceptPersonId?: string | null;
  },
): Promise<number> {
  const rows = await tx.fewPrepared(
    notifySql(
      `select $1::uuid as unit_id, $2::text[] as roles, $3::uuid as programme_id, $4::uuid as round_id, $5::uuid as obligation_id,
         $6::text as kind, $7::text as key, $8::jsonb as data`,
      '$9',
      '$10',
      '$11',
      '$12',
      '$13',
    ),
    [
      to.unitId,
      to.roles,
      facts.programmeId,
      facts.roundId ?? null,
      facts.obligationId ?? null,
      facts.kind,
      facts.key,
      facts.data,
      localDate(tx.now),
      new Date(tx.now),
      MAILED[facts.kind] !== 'in-app',
      to.personId ?? null,
      to.exceptPersonId ?? null,
    ],
  );
  await wakeDelivery(tx, rows);
  return rows.length;
}

/** Wakes the delivery when something was queued. */
export async function wakeDelivery(tx: Transaction, written: readonly { mail: string }[]): Promise<void> {
  if (written.some((row) => row.mail === 'queued')) await tx.wake('delivery', DELIVERY_PROCESS_ID, 'mail queued');
}
