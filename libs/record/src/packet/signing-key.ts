import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { canonical } from '#documents/packet-archive/canonical';
import type { ManifestSignature } from '#documents/packet-archive/packet-manifest';
import { keyIdOf, publicKeyText } from '#documents/packet-archive/signature';
import { SYSTEM_ACTOR } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';

/** A key of the installation: Ed25519, its public half as 32 bytes in base64. */
export interface SigningKey {
  readonly id: string;
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

/** Whoever makes the first key makes it alone. */
const LOCK = 7_355_609;
const SETTING = 'signing-key';

/**
 * The keys that sign manifests. One that was given (SONGHANH_SIGNING_KEY) stays outside the record, which then keeps its
 * public half alone; without one the record makes a key at first need and keeps both, so that every machine has it and a
 * backup brings it back. Every public half is kept for ever: what was signed stays to be checked.
 */
export class SigningKeys {
  private readonly given: SigningKey | undefined;

  constructor(
    private readonly database: Database,
    given?: string,
  ) {
    this.given = given === undefined ? undefined : keyFrom(given);
  }

  /** The key that signs now; written down when it is new. */
  current(): Promise<SigningKey> {
    return this.database.write(SYSTEM_ACTOR, async (tx) => {
      await tx.query(`select pg_advisory_xact_lock($1)`, [LOCK]);
      const key = this.given ?? (await ownKey(tx)) ?? makeKey();
      await this.writeDown(tx, key);
      return key;
    });
  }

  /** The key of that name, as long as its private half is there. */
  async named(id: string): Promise<SigningKey | undefined> {
    if (this.given?.id === id) return this.given;
    return this.database.snapshot(SYSTEM_ACTOR, (tx) => ownKey(tx, id));
  }

  private async writeDown(tx: Transaction, key: SigningKey): Promise<void> {
    await tx.query(
      `insert into signing_key (id, public_key, private_key, made_at) values ($1, $2, $3, $4) on conflict do nothing`,
      [key.id, key.publicKey, this.given ? null : pem(key.privateKey), new Date(tx.now)],
    );
    const changed = await tx.execute(
      `insert into setting (key, value) values ($1, to_jsonb($2::text))
       on conflict (key) do update set value = excluded.value where setting.value <> excluded.value`,
      [SETTING, key.id],
    );
    if (changed === 0) return;
    await tx.audit({
      action: 'signing-key.begun',
      subjectKind: 'installation',
      subjectId: null,
      detail: { key: key.id, publicKey: key.publicKey },
    });
  }
}

async function ownKey(tx: Transaction, id?: string): Promise<SigningKey | undefined> {
  const row = await tx.one<{ pem: string }>(
    `select private_key as pem from signing_key where private_key is not null and ($1::text is null or id = $1)
     order by made_at desc limit 1`,
    [id ?? null],
  );
  return row && keyFrom(row.pem);
}

const makeKey = (): SigningKey => keyFrom(pem(generateKeyPairSync('ed25519').privateKey));

const pem = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }).toString();

function keyFrom(text: string): SigningKey {
  const privateKey = createPrivateKey(text);
  const publicKey = publicKeyText(createPublicKey(privateKey));
  return { id: keyIdOf(publicKey), publicKey, privateKey };
}

/** The file that stands beside a manifest: the signature over its bytes. The same key and bytes make the same one. */
export function signatureText({ id, publicKey, privateKey }: SigningKey, signs: string, bytes: Buffer): string {
  const signature: ManifestSignature = {
    format: 'songhanh/signature@1',
    algorithm: 'Ed25519',
    keyId: id,
    publicKey,
    signs,
    signature: sign(null, bytes, privateKey).toString('base64'),
  };
  return canonical(signature);
}
