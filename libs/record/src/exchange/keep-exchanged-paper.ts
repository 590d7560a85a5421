import type { Edxml } from '#documents/edxml/edxml';
import { sha256 } from '#documents/packet-archive/canonical';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import type { Access } from '../person/access.js';

/** A paper on its way in or out, with what the record knows around it. */
export interface PaperToKeep {
  readonly direction: 'in' | 'out';
  readonly unitId: string;
  readonly paper: Omit<Edxml, 'files'>;
  /** The file that came in or goes out; its digest and its size are kept. */
  readonly edxml: Buffer;
  readonly programmeId: string | null;
  readonly paperId: string | null;
  readonly files: readonly { readonly attachmentId: string; readonly description: string | null }[];
}

const KEEP_SQL = `
  insert into exchanged_paper (id, direction, unit_id, document_id, number, symbol, place, issued_on, type_name, subject, content,
    sender, receivers, signer, due_on, to_places, answers, edxml_sha256, edxml_size, programme_id, paper_id, by, at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)
  on conflict do nothing returning id`;

/** Keeps the paper with its files; `null` when it is there already. */
export async function keepExchangedPaper(tx: Transaction, access: Access, kept: PaperToKeep): Promise<string | null> {
  const { direction, unitId, paper, edxml, programmeId, paperId, files } = kept;
  const row = await tx.one<{ id: string }>(KEEP_SQL, [
    uuid(),
    direction,
    unitId,
    paper.documentId,
    paper.number,
    paper.symbol,
    paper.place,
    paper.date,
    paper.typeName,
    paper.subject,
    paper.content,
    JSON.stringify(paper.from),
    JSON.stringify(paper.to),
    JSON.stringify(paper.signer),
    paper.dueDate,
    paper.toPlaces,
    JSON.stringify(paper.responseFor),
    sha256(edxml),
    edxml.length,
    programmeId,
    paperId,
    access.personId,
    new Date(tx.now),
  ]);
  if (!row) return null;
  await tx.query(
    `insert into exchanged_paper_file (exchanged_paper_id, ordinal, attachment_id, description)
     select $1, file.ordinal, file.id, file.description
     from unnest($2::uuid[], $3::text[]) with ordinality as file(id, description, ordinal)`,
    [row.id, files.map(({ attachmentId }) => attachmentId), files.map(({ description }) => description)],
  );
  return row.id;
}
