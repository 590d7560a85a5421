import { MAILED } from '#domain/delivery/notification-kind';
import { localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { notifySql, wakeDelivery } from '../delivery/notify.js';
import { unitOfProgramme } from '../person/scope.js';
import { joinUnitName } from '../unit-name.js';

// The bytes and whose they are: the same file sent twice is told once.
const KEY = `'file/' || left(a.sha256, 16) || '/' || coalesce(name.code, '') || '/file-infected'`;

const COLUMNS = `null::uuid as programme_id, null::uuid as round_id, null::uuid as obligation_id, 'file-infected'::text as kind`;

const DATA = `jsonb_build_object('file', a.name, 'threat', a.threat, 'unit', name.code, 'unitName', name.name)`;

const FILE = `from attachment a ${joinUnitName('a.unit_id', 'name')}`;

// Whoever sent it may have another role by now: one row for the first of them.
const UPLOADER = `
  select own.unit_id, array[own.role] as roles, ${COLUMNS}, ${KEY} as key, ${DATA} as data
  ${FILE} join lateral (
    select unit_id, role from membership m where m.person_id = a.uploaded_by
      and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date) order by unit_id, role limit 1) as own on true
  where a.id = $1`;

const SECRETARIATS = `
  select distinct party.secretariat_unit_id as unit_id, array['secretariat'] as roles, ${COLUMNS}, ${KEY} as key, ${DATA} as data
  ${FILE} join programme p on p.stage <> 'ended' and ${unitOfProgramme('a.unit_id', 'p.id')} join party on party.programme_id = p.id
  where a.id = $1`;

/** Tells its uploader, and the secretariats of the programmes in which the unit takes part, in the app. */
export async function tellInfected(tx: Transaction, attachmentId: string): Promise<void> {
  const mailed = MAILED['file-infected'] !== 'in-app';
  for (const [told, only] of [
    [UPLOADER, `(select uploaded_by from attachment where id = $1)`],
    [SECRETARIATS, 'null'],
  ] as const) {
    const written = await tx.query(notifySql(told, '$2', '$3', '$4', only), [
      attachmentId,
      localDate(tx.now),
      new Date(tx.now),
      mailed,
    ]);
    await wakeDelivery(tx, written);
  }
}
