import type { Attachment } from '#contracts/http/obligation';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { uuid } from '#persistence/uuid';
import type { FileStore } from '#platform/file-store';
import { command } from '../command.js';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { attachmentVisible, MINE, scopeOf } from '../person/scope.js';
import { saysSecret } from './secrecy-tripwire.js';

export interface Upload {
  readonly name: string;
  readonly mediaType: string;
  /** The unit whose file it is; the caller's own when there is only one. */
  readonly unitId?: string;
  readonly bytes: Buffer;
}

const COLUMNS = `a.id, a.name, a.media_type as "mediaType", a.size, a.sha256, ${isoLocalSql('a.uploaded_at')} as "uploadedAt"`;

/** Files that go with reports. */
export class AttachmentService {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  /**
   * Keeps a file for one of the caller's units. The caller has attested that it holds no state secret; when its name,
   * metadata or heading says otherwise it is refused with FILE_REFUSED, written down without its name, and its bytes are not kept.
   */
  async upload(actor: Actor, access: Access, upload: Upload): Promise<Attachment> {
    const unitId = unitOf(access, upload.unitId);
    if (upload.bytes.length === 0) throw new DomainError('FILE_REFUSED', { reason: 'empty' });
    if (saysSecret(upload.name, upload.bytes)) {
      await this.database.write({ ...actor, idempotency: undefined }, (tx) =>
        tx.audit({
          action: 'attachment.refused',
          subjectKind: 'unit',
          subjectId: unitId,
          detail: { reason: 'state secret' },
        }),
      );
      throw new DomainError('FILE_REFUSED', { reason: 'state secret' });
    }
    // The bytes first: a row without its bytes would be a lie, bytes without a row are only waste.
    const sha256 = await this.files.keep(upload.bytes);
    return command(this.database, actor, async (tx) => {
      const id = uuid();
      const kept = await tx.one<Attachment>(
        `insert into attachment as a (id, sha256, name, media_type, size, attested_not_secret, unit_id, uploaded_by, uploaded_at)
         values ($1, $2, $3, $4, $5, true, $6, $7, $8) returning ${COLUMNS}`,
        [id, sha256, upload.name, upload.mediaType, upload.bytes.length, unitId, access.personId, new Date(tx.now)],
      );
      await tx.audit({
        action: 'attachment.uploaded',
        subjectKind: 'attachment',
        subjectId: id,
        detail: { sha256, size: upload.bytes.length },
      });
      return kept!;
    });
  }

  /** A file within the caller's scope, with its bytes; who read it is written down. */
  async download(actor: Actor, access: Access, id: string): Promise<Attachment & { readonly bytes: Buffer }> {
    const attachment = await this.database.write(actor, async (tx) => {
      const found = await tx.one<Attachment>(
        `with ${MINE} select ${COLUMNS} from attachment a where a.id = $3 and ${attachmentVisible('a')}`,
        [...scopeOf(tx, access), id],
      );
      if (!found) throw new DomainError('NOT_FOUND', { what: 'attachment' });
      await tx.audit({ action: 'attachment.read', subjectKind: 'attachment', subjectId: id });
      return found;
    });
    return { ...attachment, bytes: await this.files.read(attachment.sha256) };
  }
}

/** The unit for which the file is kept: one where the caller drafts, approves or keeps the secretariat. */
function unitOf(access: Access, wanted: string | undefined): string {
  const own = [...new Set([...access.officerUnits, ...access.headUnits, ...access.secretariatUnits])];
  if (own.length === 0) throw new DomainError('NOT_ALLOWED', { role: 'officer or head' });
  if (wanted === undefined && own.length === 1) return own[0]!;
  if (wanted !== undefined && own.includes(wanted)) return wanted;
  throw InputError.at('/unit', 'Hãy chọn một trong các đơn vị của bạn.', 'Name one of your own units.');
}
