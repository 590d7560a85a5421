import { coverLetter } from '#documents/packet/cover-letter';
import type { PacketContent } from '#documents/packet/packet-content';
import { isoLocal, localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { joinUnitName } from '../unit-name.js';
import { addFiles } from './freeze-packet.js';
import type { LockedPacket } from './lock-packet.js';
import { MEDIA_TYPES, type PacketFile, packetFile } from './packet-file.js';

const OFFICE_SQL = `
  select person.name as signer, coalesce(unit_name.name, '') as office
  from packet join party on party.programme_id = packet.programme_id
  join membership m on m.unit_id = party.secretariat_unit_id and m.role = 'head' and m.person_id = $3::uuid
    and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date)
  join person on person.id = m.person_id
  ${joinUnitName('party.secretariat_unit_id', 'unit_name')}
  where packet.id = $1 order by party.ordinal limit 1`;

const FILES_SQL = `select name, size, sha256 from packet_file where packet_id = $1 order by name collate "C"`;

/** The packet as it was frozen: what its `packet.json` says. */
export async function frozenContent(tx: Transaction, packetId: string): Promise<PacketContent | undefined> {
  const file = await tx.one<{ bytes: Buffer }>(
    `select bytes from packet_file where packet_id = $1 and name = 'packet.json'`,
    [packetId],
  );
  return file && (JSON.parse(file.bytes.toString('utf8')) as PacketContent);
}

/** Adds the cover letter with what is to be decided beside the frozen files, which stay as they are. */
export async function addCoverLetter(tx: Transaction, packet: LockedPacket, releasedBy: string): Promise<PacketFile> {
  const content = await frozenContent(tx, packet.id);
  const office = await tx.one<{ signer: string; office: string }>(OFFICE_SQL, [
    packet.id,
    localDate(packet.now),
    releasedBy,
  ]);
  const text = coverLetter({
    content: content!,
    coverNote: packet.coverNote!,
    decisions: packet.decisions,
    releasedAt: isoLocal(packet.now),
    ...office!,
    enclosed: await tx.query<{ name: string; size: number; sha256: string }>(FILES_SQL, [packet.id]),
  });
  const letter = packetFile('cong-van-trinh.html', MEDIA_TYPES.html, text);
  await addFiles(tx, packet.id, [letter]);
  return letter;
}
