import type { DirectionKind, DirectionSource, DirectionStage } from '#domain/direction/direction';
import type { Instant, LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { businessDay, isoLocalSql } from '../local-time.js';
import { joinUnitName } from '../unit-name.js';

/** A direction with what became of it, as a packet lists it. */
export interface DirectionState {
  readonly id: string;
  /** Natural key, `D-<ordinal>`. */
  readonly code: string;
  readonly ordinal: number;
  readonly kind: DirectionKind;
  readonly source: DirectionSource;
  /** The office that gave it. */
  readonly givenBy: string;
  readonly givenOn: LocalDate;
  /** Code of the party that gave it. */
  readonly from: string;
  readonly to: { readonly code: string; readonly name: string };
  readonly text: string;
  readonly dueOriginal: LocalDate | null;
  readonly due: LocalDate | null;
  readonly stage: DirectionStage;
  /** The newest answer; one that was sent back too, as long as no other follows it. */
  readonly answer: {
    readonly number: number;
    readonly text: string;
    readonly paperNumber: string | null;
    readonly paperDate: LocalDate | null;
    /** ISO 8601 with +07:00. */
    readonly answeredAt: string;
    readonly late: boolean;
  } | null;
  /** How many steps were taken on it, the giving included. */
  readonly steps: number;
}

// What a packet still showed as open must be told of once more, even if its answer was stamped before that freeze.
const SHOWN_AS_OPEN = `coalesce((
  select listed.stage <> 'answered' from packet_direction listed join packet on packet.id = listed.packet_id
  where listed.direction_id = d.id order by packet.frozen_at desc nulls last limit 1), false)`;

const FOR_PACKET_SQL = `
  select d.id, 'D-' || d.ordinal as code, d.ordinal, d.kind, d.source, d.given_by as "givenBy", d.given_on as "givenOn",
    coalesce(giver.code, '') as "from",
    jsonb_build_object('code', coalesce(addressed.code, ''), 'name', coalesce(addressed.name, '')) as "to",
    d.text, d.due_original as "dueOriginal", d.due, d.stage,
    (select jsonb_build_object('number', a.number, 'text', a.text, 'paperNumber', a.paper_number, 'paperDate', a.paper_date,
        'answeredAt', ${isoLocalSql('a.answered_at')}, 'late', a.late)
      from direction_answer a where a.direction_id = d.id order by a.number desc limit 1) as answer,
    (select count(*)::int from direction_step where direction_id = d.id) as steps
  from direction d
  join party on party.id = d.from_party_id
  ${joinUnitName('party.unit_id', 'giver')}
  ${joinUnitName('d.to_unit_id', 'addressed')}
  where d.programme_id = $1::uuid
    and (d.stage <> 'answered' or $3::timestamptz is null or d.answered_at >= $3::timestamptz or ${SHOWN_AS_OPEN})
  order by d.ordinal`;

/**
 * What a packet says of directions: every one that is not answered, and those answered since the freeze of the packet
 * before (`since`; `null` when there was none: then all of them). By ordinal. None that is open can be left out.
 */
export function directionsForPacket(
  tx: Transaction,
  programmeId: string,
  since: Instant | null,
): Promise<DirectionState[]> {
  return tx.query<DirectionState>(FOR_PACKET_SQL, [
    programmeId,
    businessDay(tx),
    since === null ? null : new Date(since),
  ]);
}
