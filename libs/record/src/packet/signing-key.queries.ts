import type { SigningKeyAnswer } from '#contracts/http/packet-papers';
import { SYSTEM_ACTOR } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { isoLocalSql } from '../local-time.js';
import type { SigningKeys } from './signing-key.js';

type PublicKey = SigningKeyAnswer['former'][number];

const KEYS_SQL = `
  select id as "keyId", public_key as "publicKey", ${isoLocalSql('made_at')} as since
  from signing_key order by id = (select value #>> '{}' from setting where key = 'signing-key') desc nulls last, made_at desc, id`;

/** The public halves of the keys with which packets were signed: for everybody, that is what they are for. */
export class SigningKeyQueries {
  constructor(
    private readonly database: Database,
    private readonly keys: SigningKeys,
  ) {}

  /** The key in force and those before it. The first to ask has the key made. */
  async now(): Promise<SigningKeyAnswer> {
    const known = await this.listed();
    const [current, ...former] = known.length > 0 ? known : await this.madeFirst();
    return { ...current!, algorithm: 'Ed25519', former };
  }

  private async madeFirst(): Promise<PublicKey[]> {
    await this.keys.current();
    return this.listed();
  }

  private listed = (): Promise<PublicKey[]> =>
    this.database.snapshot(SYSTEM_ACTOR, (tx) => tx.query<PublicKey>(KEYS_SQL));
}
