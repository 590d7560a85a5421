import { sha256 } from '#documents/packet-archive/canonical';
import { PAPER_FORMATS } from '#documents/render/formats';
import type { Transaction } from '#persistence/transaction';

/** A file of a packet: its bytes and what they are known by. */
export interface PacketFile {
  readonly name: string;
  readonly mediaType: string;
  /** What people call it; `null` for what programs read. */
  readonly title: string | null;
  readonly bytes: Buffer;
  readonly sha256: string;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  ...Object.fromEntries(Object.values(PAPER_FORMATS).map(({ ending, mediaType }) => [ending, mediaType])),
};

/** The media type of a file by the ending of its name. */
export const mediaTypeOf = (name: string): string =>
  MEDIA_TYPES[name.slice(name.lastIndexOf('.'))] ?? 'application/octet-stream';

export function packetFile(name: string, content: Buffer | string, title: string | null = null): PacketFile {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return { name, mediaType: mediaTypeOf(name), title, bytes, sha256: sha256(bytes) };
}

// A file that is there stays as it is: the same content makes the same bytes, whoever made them first.
const FILES_SQL = `
  insert into packet_file (packet_id, name, media_type, title, sha256, size, bytes)
  select $1::uuid, file.name, file.media_type, file.title, file.sha256, length(file.bytes), file.bytes
  from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::bytea[]) as file(name, media_type, title, sha256, bytes)
  on conflict (packet_id, name) do nothing`;

/** Adds files to the packet; none that is there can be changed. */
export async function addFiles(tx: Transaction, packetId: string, files: readonly PacketFile[]): Promise<void> {
  await tx.query(FILES_SQL, [
    packetId,
    files.map(({ name }) => name),
    files.map(({ mediaType }) => mediaType),
    files.map(({ title }) => title),
    files.map((file) => file.sha256),
    files.map(({ bytes }) => bytes),
  ]);
}

/** What the packet's files are, without their bytes, by name. */
export const listFiles = (tx: Transaction, packetId: string) =>
  tx.query<Pick<PacketFile, 'name' | 'sha256'> & { readonly size: number }>(
    `select name, size, sha256 from packet_file where packet_id = $1 order by name collate "C"`,
    [packetId],
  );

/** The bytes of one file; undefined when the packet has none of that name. */
export async function fileBytes(tx: Transaction, packetId: string, name: string): Promise<Buffer | undefined> {
  const found = await tx.one<{ bytes: Buffer }>(`select bytes from packet_file where packet_id = $1 and name = $2`, [
    packetId,
    name,
  ]);
  return found?.bytes;
}
