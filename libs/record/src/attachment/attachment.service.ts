import type { Readable } from 'node:stream';
import type { Attachment } from '#contracts/http/obligation';
import {
  endingOf,
  extensionOf,
  FILE_KINDS,
  type FileExtension,
  type FileRemark,
  TAKEN_ENDINGS,
} from '#domain/attachment/file-kind';
import { shownName } from '#domain/attachment/file-name';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import type { FileStore } from '#platform/file-store/file-store';
import { type Intake, type ReceivedFile, TooManyBytes } from '#platform/file-store/received-file';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { oneOfOwn } from '../person/own-unit.js';
import { ATTACHMENT_COLUMNS } from './attachment-json.js';
import { examineFile } from './examining/examine-file.js';
import { lookInto } from './examining/file-bytes.js';
import { saysSecret } from './secrecy-tripwire.js';

export interface Upload {
  readonly name: string;
  /** The unit whose file it is; the caller's own when there is only one. */
  readonly unit?: string;
}

/** A file that has come in and is not kept yet: `keep` or `discard` it. */
export interface Arrived {
  readonly name: string;
  readonly ending: FileExtension;
  readonly unitId: string;
  readonly file: ReceivedFile;
}

/** A file that was looked into, and whose bytes are in the store; no row speaks of it yet. */
export interface CheckedFile extends Arrived {
  readonly remarks: readonly FileRemark[];
}

const MEGABYTE = 1024 * 1024;

/** Files on their way in: received, examined, kept. */
export class AttachmentService {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly intake: Intake,
    /** With a scanner every file waits until it has been looked at. */
    private readonly hasScanner: boolean,
  ) {}

  /**
   * Takes the bytes in, to a file of its own. What can be told by the name alone is refused before any is read: a name
   * without letters, an ending that is not taken, a unit that is not the caller's. Throws FILE_TOO_LARGE as well.
   */
  async receive(access: Access, { name: given, unit }: Upload, body: Readable): Promise<Arrived> {
    const unitId = unitOf(access, unit);
    const name = shownName(given);
    if (name === null) throw new DomainError('FILE_NAME_NOT_USABLE');
    const ending = extensionOf(name);
    if (ending === null) throw new DomainError('FILE_KIND_NOT_TAKEN', { ending: endingOf(name), taken: TAKEN_ENDINGS });
    const { megabytes } = FILE_KINDS[ending];
    try {
      return { name, ending, unitId, file: await this.intake.receive(body, megabytes * MEGABYTE) };
    } catch (error) {
      if (error instanceof TooManyBytes) throw new DomainError('FILE_TOO_LARGE', { ending, megabytes });
      throw error;
    }
  }

  /** Removes what came in and was not kept; nothing happens to what was. */
  discard = ({ file }: Arrived): Promise<void> => this.intake.discard(file);

  /** Removes what a killed program received and never kept. */
  clearAbandoned = (): Promise<number> => this.intake.clearAbandoned();

  /**
   * Keeps a file for one of the caller's units. The caller has attested that it holds no state secret; when its name,
   * metadata or heading says otherwise it is refused with FILE_REFUSED, written down without its name. Refused as well is
   * what is not the kind it says (`examineFile`) and bytes that a scanner once condemned (FILE_INFECTED).
   */
  async keep(actor: Actor, access: Access, arrived: Arrived): Promise<Attachment> {
    const checked = await this.check(actor, arrived);
    return command(this.database, actor, (tx) => this.enter(tx, access, checked));
  }

  /** All that `keep` refuses, and the bytes into the store: a row without its bytes would be a lie, bytes without a row are only waste. */
  async check(actor: Actor, arrived: Arrived): Promise<CheckedFile> {
    if (arrived.file.size === 0) throw new DomainError('FILE_REFUSED', { reason: 'empty' });
    const remarks = await this.examined(actor, arrived);
    await this.refuseCondemned(actor, arrived);
    await this.files.keep(arrived.file);
    return { ...arrived, remarks };
  }

  /** Writes the row of a checked file, beside whatever else the transaction does. */
  async enter(tx: Transaction, access: Access, checked: CheckedFile): Promise<Attachment> {
    const { name, ending, unitId, file, remarks } = checked;
    const id = uuid();
    const kept = await tx.one<Attachment>(
      `insert into attachment as a (id, sha256, name, media_type, size, attested_not_secret, unit_id, uploaded_by, uploaded_at, state, remarks)
       values ($1, $2, $3, $4, $5, true, $6, $7, $8, $9, $10) returning ${ATTACHMENT_COLUMNS}`,
      [
        id,
        file.sha256,
        name,
        FILE_KINDS[ending].mediaType,
        file.size,
        unitId,
        access.personId,
        new Date(tx.now),
        this.hasScanner ? 'waiting' : 'unscanned',
        remarks,
      ],
    );
    await tx.audit({
      action: 'attachment.uploaded',
      subjectKind: 'attachment',
      subjectId: id,
      detail: { sha256: file.sha256, size: file.size, ...(remarks.length > 0 && { remarks }) },
    });
    return kept!;
  }

  /** Writes down that something was refused, without its name. */
  async writeDownRefusal(actor: Actor, unitId: string, reason: string): Promise<void> {
    await this.database.write({ ...actor, idempotency: undefined }, (tx) =>
      tx.audit({ action: 'attachment.refused', subjectKind: 'unit', subjectId: unitId, detail: { reason } }),
    );
  }

  private async examined(actor: Actor, { name, ending, unitId, file }: Arrived): Promise<FileRemark[]> {
    const remarks = await lookInto(file.path, async (bytes) =>
      (await saysSecret(name, bytes)) ? null : examineFile(bytes, ending),
    );
    if (remarks !== null) return remarks;
    await this.writeDownRefusal(actor, unitId, 'state secret');
    throw new DomainError('FILE_REFUSED', { reason: 'state secret' });
  }

  private async refuseCondemned(actor: Actor, { name, unitId, file }: Arrived): Promise<void> {
    const condemned = await this.database.snapshot({ ...actor, idempotency: undefined }, (tx) =>
      tx.one(`select 1 from attachment where sha256 = $1 and state = 'infected' limit 1`, [file.sha256]),
    );
    if (!condemned) return;
    await this.writeDownRefusal(actor, unitId, 'infected');
    throw new DomainError('FILE_INFECTED', { name });
  }
}

const UPLOADERS = new Set<string>(['officer', 'head', 'secretariat', 'leader-secretary']);

/** The unit for which the file is kept: one where the caller drafts, approves, keeps the secretariat or a leader's papers. */
function unitOf({ roles }: Access, wanted: string | undefined): string {
  const own = [...new Set(roles.filter(({ role }) => UPLOADERS.has(role)).map(({ unitId }) => unitId))];
  return oneOfOwn(own, wanted, 'officer or head');
}
