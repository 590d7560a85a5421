import { sha256 } from '#documents/packet-archive/canonical';
import {
  isWitness,
  type ListedReport,
  MANIFEST,
  manifestText,
  type PacketManifest,
  RELEASE,
  releaseText,
} from '#documents/packet-archive/packet-manifest';
import type { Transaction } from '#persistence/transaction';
import { isoLocalSql } from '../local-time.js';
import { keptLetter } from './kept-letter.js';
import { addFiles, fileBytes, listFiles, packetFile } from './packet-file.js';
import { type SigningKey, signatureText } from './signing-key.js';

const REPORTS_SQL = `
  select round_code as round, unit_code as unit, version_number as version, sha256
  from packet_report where packet_id = $1 order by place`;

interface Frozen {
  readonly packet: string;
  readonly programme: { readonly number: string };
  readonly frozenAt: string;
}

const FROZEN_SQL = `
  select packet.code as packet, jsonb_build_object('number', p.number) as programme, ${isoLocalSql('packet.frozen_at')} as "frozenAt"
  from packet join programme p on p.id = packet.programme_id where packet.id = $1`;

/** Writes and signs the manifest of the packet's papers, which are all there: now it can be released. */
export async function signPapers(tx: Transaction, packetId: string, key: SigningKey): Promise<boolean> {
  const packet = (await tx.one<Frozen>(FROZEN_SQL, [packetId]))!;
  const reports = await tx.query<ListedReport>(REPORTS_SQL, [packetId]);
  const files = (await listFiles(tx, packetId)).filter(({ name }) => !isWitness(name));
  const manifest = await addSigned(tx, packetId, key, MANIFEST, manifestText(packet, key.publicKey, files, reports));
  await tx.query(`update packet set papers_at = $2, manifest_sha256 = $3 where id = $1`, [
    packetId,
    new Date(tx.now),
    manifest,
  ]);
  await note(tx, packetId, packet.packet, 'papers-made', { manifest, files: files.length, key: key.id });
  return true;
}

/** Writes and signs the list of what came at the release; it names the manifest to which it belongs. */
export async function signLetter(tx: Transaction, packetId: string, key: SigningKey): Promise<boolean> {
  const bytes = (await fileBytes(tx, packetId, MANIFEST.file))!;
  const { packet, programme, files: frozen } = JSON.parse(bytes.toString('utf8')) as PacketManifest;
  const letter = (await keptLetter(tx, packetId))!;
  const known = new Set(frozen.map(({ name }) => name));
  const files = (await listFiles(tx, packetId)).filter(({ name }) => !isWitness(name) && !known.has(name));
  const facts = { packet, programme, releasedAt: letter.releasedAt, publicKey: key.publicKey, manifest: sha256(bytes) };
  const release = await addSigned(tx, packetId, key, RELEASE, releaseText({ ...facts, files }));
  await tx.query(`update packet set letter_at = $2 where id = $1`, [packetId, new Date(tx.now)]);
  await note(tx, packetId, packet, 'letter-made', { release, key: key.id });
  return true;
}

/** Answers the digest of what was signed. */
async function addSigned(
  tx: Transaction,
  packetId: string,
  key: SigningKey,
  { file, signature }: typeof MANIFEST | typeof RELEASE,
  text: string,
): Promise<string> {
  const signed = packetFile(file, text);
  await addFiles(tx, packetId, [signed, packetFile(signature, signatureText(key, file, signed.bytes))]);
  return signed.sha256;
}

/** The digests go into the sealed trail: whoever has it knows later whether the packet is the one that was made. */
function note(
  tx: Transaction,
  packetId: string,
  packet: string,
  what: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  return tx.audit({
    action: `packet.${what}`,
    subjectKind: 'packet',
    subjectId: packetId,
    detail: { packet, ...detail },
  });
}
