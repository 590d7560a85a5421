import { buffer } from 'node:stream/consumers';
import { type Edxml, type EdxmlOrgan, edxmlDocumentId } from '#documents/edxml/edxml';
import { writeEdxml } from '#documents/edxml/write-edxml';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import { PAPER_KINDS } from '#domain/paper/paper-kind';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import type { FileStore } from '#platform/file-store/file-store';
import { requireScanned } from '../attachment/require-scanned.js';
import { isoLocalSql } from '../local-time.js';
import { editsPaper } from '../paper/lock-paper.js';
import { canBuild, type PaperContent, paperOf } from '../paper/paper-content.js';
import type { Access } from '../person/access.js';
import { MINE, registeredPaperVisible, scopeOf } from '../person/scope.js';
import { keepExchangedPaper } from './keep-exchanged-paper.js';
import { type OrganOfUnit, organsOf } from './organs.queries.js';

/** An edXML file as it is handed out. */
export interface EdxmlBytes {
  readonly bytes: Buffer;
  readonly name: string;
}

interface Sent extends PaperContent {
  readonly id: string;
  readonly programmeId: string;
  readonly stage: string;
  readonly issuedAt: string | null;
  readonly issuerUnitIds: readonly string[];
  readonly unitIds: readonly string[];
  readonly edits: boolean;
  /** The caller's own secretariat in the programme. */
  readonly sentBy: string | null;
}

const SENT_SQL = `
  with ${MINE}
  select paper.id, paper.programme_id as "programmeId", paper.stage, ${isoLocalSql('paper.issued_at')} as "issuedAt",
    paper.issuer_unit_ids as "issuerUnitIds", array(select unit_id from paper_unit where paper_id = paper.id) as "unitIds",
    paper.kind, paper.style, paper.number, paper.symbol, paper.place, paper.issued_on as "issuedOn", paper.facts, paper.frame,
    ${editsPaper('paper')} as edits, (select party.secretariat_unit_id from party join mine on mine.unit_id = party.secretariat_unit_id
      and mine.role = 'secretariat' where party.programme_id = paper.programme_id order by party.ordinal limit 1) as "sentBy"
  from paper where paper.id = $3::uuid and ${registeredPaperVisible('paper')}`;

// What came back last, signed or scanned: that is the paper.
const FILE_SQL = `
  select file.attachment_id as "attachmentId", file.name, file.media_type as "mediaType", file.sha256, file.kind from paper_file file
  where file.paper_id = $1 and file.kind in ('signed-pdf', 'scan') and file.attachment_id is not null order by file.ordinal desc limit 1`;

interface SignedFile {
  readonly attachmentId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly kind: 'signed-pdf' | 'scan';
}

/** Papers on their way to other systems, as edXML files. */
export class OutgoingPaperService {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  /**
   * A signed and numbered paper with its signed file as edXML, for its units or those that are named by code; the same
   * paper has the same bytes, and that it went out is written down. Throws NOT_FOUND, NOT_ALLOWED, EXCHANGE_PAPER_NOT_ISSUED,
   * EXCHANGE_FILE_MISSING, EXCHANGE_ADDRESS_MISSING, FILE_WAITING, FILE_INFECTED.
   */
  async edxml(actor: Actor, access: Access, id: string, to: readonly string[] | undefined): Promise<EdxmlBytes> {
    const { sent, paper, file } = await this.database.snapshot(actor, (tx) => gather(tx, access, id, to));
    const description = file.kind === 'scan' ? 'Bản quét' : 'Văn bản ký số';
    const bytes = writeEdxml({
      ...paper,
      files: [
        {
          name: file.name,
          contentType: file.mediaType,
          description,
          bytes: await buffer(await this.files.open(file.sha256)),
        },
      ],
    });
    await this.database.write({ ...actor, idempotency: undefined }, async (tx) => {
      await keepExchangedPaper(tx, access, {
        direction: 'out',
        unitId: sent.sentBy!,
        paper,
        edxml: bytes,
        programmeId: sent.programmeId,
        paperId: id,
        files: [{ attachmentId: file.attachmentId, description }],
      });
      await tx.audit({ action: 'paper.handed-out-as-edxml', subjectKind: 'paper', subjectId: id });
    });
    return { bytes, name: `${paper.documentId.replace(/[^0-9A-Za-z.-]+/g, '-')}.edxml` };
  }
}

async function gather(
  tx: Transaction,
  access: Access,
  id: string,
  to: readonly string[] | undefined,
): Promise<{ sent: Sent; paper: Omit<Edxml, 'files'>; file: SignedFile }> {
  const sent = await tx.one<Sent>(SENT_SQL, [...scopeOf(tx, access), id]);
  if (!sent) throw new DomainError('NOT_FOUND', { what: 'registered paper' });
  if (!sent.edits || sent.sentBy === null) throw new DomainError('NOT_ALLOWED', { role: 'secretariat' });
  const { number, issuedOn, issuedAt, stage } = sent;
  if (stage !== 'signed' || number === null || issuedOn === null || issuedAt === null) {
    throw new DomainError('EXCHANGE_PAPER_NOT_ISSUED');
  }
  const file = await tx.one<SignedFile>(FILE_SQL, [id]);
  if (!file) throw new DomainError('EXCHANGE_FILE_MISSING');
  await requireScanned(tx, [file.attachmentId]);
  const from = senderOf(await organsOf(tx, { ids: sent.issuerUnitIds }));
  const receivers = await organsOf(tx, to ? { codes: to } : { ids: sent.unitIds });
  return { sent, paper: paperOut({ ...sent, number, issuedOn, issuedAt }, from, receiversOf(receivers, to)), file };
}

/** The first of those who issue it, whose register gave the number. Throws EXCHANGE_ADDRESS_MISSING. */
function senderOf(issuers: readonly OrganOfUnit[]): EdxmlOrgan {
  const found = issuers.find(({ organ }) => organ !== null)?.organ;
  if (!found) throw new DomainError('EXCHANGE_ADDRESS_MISSING', { units: issuers.map(({ name }) => name).join(', ') });
  return found;
}

/** Those with an electronic code; of those that were named every one has to have it. Throws EXCHANGE_ADDRESS_MISSING. */
function receiversOf(units: readonly OrganOfUnit[], named: readonly string[] | undefined): EdxmlOrgan[] {
  if (units.length === 0 && !named) {
    throw InputError.at(
      '/to',
      'Văn bản này không ghi đơn vị nhận: hãy chọn nơi nhận.',
      'This paper names no unit as its receiver: choose to whom it goes.',
    );
  }
  const known = units.flatMap(({ organ }) => organ ?? []);
  const without = units.filter(({ organ }) => organ === null);
  if (known.length === 0 || (named && without.length > 0)) {
    throw new DomainError('EXCHANGE_ADDRESS_MISSING', { units: without.map(({ name }) => name).join(', ') });
  }
  return known;
}

type Issued = Sent & { readonly number: string; readonly issuedOn: string; readonly issuedAt: string };

function paperOut(sent: Issued, from: EdxmlOrgan, to: readonly EdxmlOrgan[]): Omit<Edxml, 'files'> {
  const { kind, number, symbol, issuedOn: date, place, frame, issuedAt } = sent;
  const { name, type } = PAPER_KINDS[kind];
  const [signature] = frame.signatures;
  return {
    documentId: edxmlDocumentId({ from, date, number, symbol }),
    from,
    to,
    number,
    symbol,
    place,
    date,
    typeName: type ?? 'Công văn',
    subject: canBuild(kind) ? paperOf(sent, { draft: false, signed: true }).title : name.vi,
    content: null,
    signer: {
      competence: signature?.authority.join(' ') || null,
      position: signature?.post ?? null,
      name: signature?.name ?? null,
    },
    dueDate: null,
    toPlaces: frame.recipients,
    other: { priority: null, sphere: null, typist: null, copies: null, pages: null, appendixes: [] },
    responseFor: [],
    trace: [{ organId: from.id, at: `${issuedAt.slice(0, 19)}+07:00` }],
  };
}
