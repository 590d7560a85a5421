import type { ExchangeAddress, ExchangeAddressInput } from '#contracts/http/exchange';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { command } from '../command.js';
import { businessDay } from '../local-time.js';
import type { Access } from '../person/access.js';
import { hasRole, MINE, overseesUnit, scopeOf } from '../person/scope.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';

/** SQL: who keeps the address of a unit: the secretariats of the programmes in which it takes part, and its own. */
const keeps = (unitId: string) => `(${hasRole(unitId, 'secretariat')} or ${overseesUnit(unitId)})`;

const ADDRESSES_SQL = `
  with ${MINE}
  select ${unitRefSql('address.unit_id', 'name')} as unit, address.organ_id as "organId", address.in_charge as "inCharge", address.address,
    address.email, address.telephone, address.fax, address.website, address.version
  from exchange_address address ${joinUnitName('address.unit_id', 'name')}
  where ${keeps('address.unit_id')} and ($3::uuid is null or address.unit_id = $3) order by name.code collate "C"`;

const UNIT_SQL = `
  with ${MINE} select v.unit_id as id from unit_version v
  where v.code = $3 and v.valid_from <= $2::date and (v.valid_to is null or v.valid_to > $2::date) and ${keeps('v.unit_id')}`;

/** Under which electronic codes units exchange papers with other systems. */
export class ExchangeAddressService {
  constructor(private readonly database: Database) {}

  /** The addresses that the caller keeps, by unit code. */
  list(actor: Actor, access: Access): Promise<ExchangeAddress[]> {
    return this.database.snapshot(actor, (tx) =>
      tx.query<ExchangeAddress>(ADDRESSES_SQL, [...scopeOf(tx, access), null]),
    );
  }

  /** Sets a unit's address; `version` 0 for one that has none. Throws NOT_FOUND, VERSION_STALE, EXCHANGE_ADDRESS_TAKEN. */
  set(
    actor: Actor,
    access: Access,
    unitCode: string,
    input: ExchangeAddressInput,
    version: number,
  ): Promise<ExchangeAddress> {
    return command(this.database, actor, async (tx) => {
      const unit = await tx.one<{ id: string }>(UNIT_SQL, [...scopeOf(tx, access), unitCode]);
      if (!unit) throw new DomainError('NOT_FOUND', { what: 'unit' });
      const held = await tx.one<{ version: number }>(
        `select version from exchange_address where unit_id = $1 for update`,
        [unit.id],
      );
      if ((held?.version ?? 0) !== version) throw new DomainError('VERSION_STALE');
      await requireFree(tx, unit.id, input.organId);
      await keep(tx, access, unit.id, input);
      await tx.audit({
        action: 'exchange-address.set',
        subjectKind: 'unit',
        subjectId: unit.id,
        detail: { organId: input.organId },
      });
      const [address] = await tx.query<ExchangeAddress>(ADDRESSES_SQL, [...scopeOf(tx, access), unit.id]);
      return address!;
    });
  }
}

/** Throws EXCHANGE_ADDRESS_TAKEN for a code that another unit has. */
async function requireFree(tx: Transaction, unitId: string, organId: string): Promise<void> {
  const other = await tx.one<{ unit: string }>(
    `select name.name as unit from exchange_address address ${joinUnitName('address.unit_id', 'name')}
     where address.organ_id = $1 and address.unit_id <> $3`,
    [organId, businessDay(tx), unitId],
  );
  if (other) throw new DomainError('EXCHANGE_ADDRESS_TAKEN', { organ: organId, unit: other.unit });
}

async function keep(tx: Transaction, access: Access, unitId: string, input: ExchangeAddressInput): Promise<void> {
  const { organId, inCharge, address, email, telephone, fax, website } = input;
  await tx.query(
    `insert into exchange_address (unit_id, organ_id, in_charge, address, email, telephone, fax, website, set_by, set_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (unit_id) do update set organ_id = excluded.organ_id, in_charge = excluded.in_charge, address = excluded.address,
       email = excluded.email, telephone = excluded.telephone, fax = excluded.fax, website = excluded.website,
       set_by = excluded.set_by, set_at = excluded.set_at, version = exchange_address.version + 1`,
    [
      unitId,
      organId,
      inCharge ?? null,
      address ?? null,
      email ?? null,
      telephone ?? null,
      fax ?? null,
      website ?? null,
      access.personId,
      new Date(tx.now),
    ],
  );
}
