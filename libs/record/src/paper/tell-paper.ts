import { MAILED, type NotificationKind } from '#domain/delivery/notification-kind';
import type { PaperSigner } from '#domain/paper/paper-stage';
import type { Transaction } from '#persistence/transaction';
import { notifySql, wakeDelivery } from '../delivery/notify.js';
import { businessDay } from '../local-time.js';
import { joinUnitName } from '../unit-name.js';

/** What every notification about a paper says; its number and date once it has them. */
const FACTS = `jsonb_build_object('programme', p.number, 'programmeTitle', p.title, 'paperId', paper.id, 'paperKind', paper.kind,
  'subject', paper.subject_code, 'issuedOn', paper.issued_on,
  'number', paper.number || coalesce(case paper.style when 'party' then '-' else '/' end || paper.symbol, ''))`;
const KEY = `p.number || '/paper/' || paper.kind || '/' || paper.subject_code || '/' || paper.part || '.' || paper.ordinal || '/'`;
const HEADER = `p.id as programme_id, null::uuid as round_id, null::uuid as obligation_id`;
const FROM = `paper join programme p on p.id = paper.programme_id`;

// A leader is not asked by a machine: the secretary is, and where there is none the leader finds it in the app.
const TO_SIGN = `
  select turn.party as unit_id,
    case when turn.role <> 'leader' then array[turn.role]
      when exists (select 1 from membership held where held.unit_id = turn.party and held.role = 'leader-secretary'
        and held.valid_from <= $2::date and (held.valid_to is null or held.valid_to > $2::date)) then array['leader-secretary']
      else array['leader'] end as roles,
    ${HEADER}, 'paper-to-sign'::text as kind, ${KEY} || 's' || paper.submission || '/' || turn.office || '/' || name.code as key,
    ${FACTS} || jsonb_build_object('office', turn.office) as data
  from ${FROM} cross join jsonb_to_recordset($5::jsonb) as turn(office text, party uuid, role text) ${joinUnitName('turn.party', 'name')}
  where paper.id = $1`;

/** Tells those whose turn it has become: the head of office, the signer's secretary. */
export const tellTurns = (
  tx: Transaction,
  paper: { readonly id: string },
  turns: readonly Pick<PaperSigner, 'office' | 'party' | 'role'>[],
): Promise<void> =>
  turns.length === 0 ? Promise.resolve() : tell(tx, TO_SIGN, paper.id, 'paper-to-sign', [JSON.stringify(turns)]);

const RETURNED = `
  select held.unit_id, array[held.role] as roles, ${HEADER}, 'paper-returned'::text as kind,
    ${KEY} || 's' || paper.submission || '/returned' as key, ${FACTS} || jsonb_build_object('office', $5::text) as data
  from ${FROM} join membership held on held.person_id = paper.made_by and held.role in ('secretariat', 'officer', 'head')
    and held.valid_from <= $2::date and (held.valid_to is null or held.valid_to > $2::date)
  where paper.id = $1`;

/** Tells the one who drafted it; the reason stands with the paper. */
export const tellReturned = (
  tx: Transaction,
  paper: { readonly id: string; readonly madeBy: string },
  office: string,
): Promise<void> => tell(tx, RETURNED, paper.id, 'paper-returned', [office], paper.madeBy);

const ISSUED = `
  select given.unit_id, array['officer', 'head'] as roles, ${HEADER}, 'paper-issued'::text as kind, ${KEY} || 'issued/' || name.code as key,
    ${FACTS} || jsonb_build_object('unit', name.code, 'unitName', name.name) as data
  from ${FROM} join paper_unit given on given.paper_id = paper.id ${joinUnitName('given.unit_id', 'name')}
  where paper.id = $1 and paper.kind <> 'annual-plan'`;

/** Tells the units that it is for; an issued plan has its own notice of what each unit has to do. */
export const tellIssued = (tx: Transaction, paper: { readonly id: string }): Promise<void> =>
  tell(tx, ISSUED, paper.id, 'paper-issued');

/** One statement for all who are told: `$1` the paper, `$2` the business day, then what `told` asks for from `$5` on. */
async function tell(
  tx: Transaction,
  told: string,
  paperId: string,
  kind: NotificationKind,
  more: readonly unknown[] = [],
  only?: string,
): Promise<void> {
  const onlySql = only === undefined ? 'null' : `$${5 + more.length}`;
  const written = await tx.query<{ mail: string }>(notifySql(told, '$2', '$3', '$4', onlySql), [
    paperId,
    businessDay(tx),
    new Date(tx.now),
    MAILED[kind] !== 'in-app',
    ...more,
    ...(only === undefined ? [] : [only]),
  ]);
  await wakeDelivery(tx, written);
}
