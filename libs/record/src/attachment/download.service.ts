import type { Readable } from 'node:stream';
import type { Attachment } from '#contracts/http/obligation';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { ByteRange, FileStore } from '#platform/file-store/file-store';
import type { Access } from '../person/access.js';
import { attachmentVisible, MINE, scopeOf } from '../person/scope.js';
import { ATTACHMENT_COLUMNS } from './attachment-json.js';

type Found = Attachment & { readonly uploadedBy: string };

/** Files on their way out. */
export class DownloadService {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  /**
   * A file within the caller's scope; who reads it is written down. Throws NOT_FOUND, FILE_INFECTED, and FILE_WAITING for
   * everybody but its uploader while the scanner has not looked at it.
   */
  find(actor: Actor, access: Access, id: string): Promise<Attachment> {
    return this.database.write(actor, async (tx) => {
      const found = await tx.one<Found>(
        `with ${MINE} select ${ATTACHMENT_COLUMNS}, a.uploaded_by as "uploadedBy" from attachment a
         where a.id = $3 and ${attachmentVisible('a')}`,
        [...scopeOf(tx, access), id],
      );
      if (!found) throw new DomainError('NOT_FOUND', { what: 'attachment' });
      const { uploadedBy, ...attachment } = found;
      const { state, name } = attachment;
      if (state === 'infected') throw new DomainError('FILE_INFECTED', { name });
      if (state === 'waiting' && uploadedBy !== access.personId) throw new DomainError('FILE_WAITING', { name });
      await tx.audit({ action: 'attachment.read', subjectKind: 'attachment', subjectId: id });
      return attachment;
    });
  }

  /** Its bytes, or a part of them, as they come from the store. */
  open = ({ sha256 }: Pick<Attachment, 'sha256'>, range?: ByteRange): Promise<Readable> =>
    this.files.open(sha256, range);
}
