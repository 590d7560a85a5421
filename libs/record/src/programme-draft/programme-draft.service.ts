import { createHash } from 'node:crypto';
import type { DraftEntry, DraftUploadQuery, ProgrammeDraft } from '#contracts/http/programme-draft';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import type { Language } from '#domain/error/sentence';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { bytesInMemory } from '../attachment/examining/file-bytes.js';
import { saysSecret } from '../attachment/secrecy-tripwire.js';
import { lineIsStamp } from '../attachment/secrecy-words.js';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { ImportRefusal } from '../programme/import-conflict.js';
import { IMPORT_LOCK, importWithin } from '../programme/import-programme.js';
import { checkFile, entryRefusal } from './check-draft.js';
import { draftOf, draftOffice, openDraft } from './draft-scope.js';
import { draftDetail } from './programme-draft.queries.js';

/** How the caller reads the answer, and whether this installation rehearses. */
export interface ReadAs {
  readonly language: Language;
  readonly rehearsals: boolean;
}

/** A programme's file, kept until it is right, and then entered. */
export class ProgrammeDraftService {
  constructor(private readonly database: Database) {}

  /**
   * Keeps a file as a draft, with whatever is wrong with it. Throws NOT_ALLOWED, FILE_REFUSED for one that says it is
   * secret or is empty, INPUT_INVALID for what is no text.
   */
  async upload(
    actor: Actor,
    access: Access,
    query: DraftUploadQuery,
    bytes: Buffer,
    as: ReadAs,
  ): Promise<ProgrammeDraft> {
    const unitId = draftOffice(access, query.unit);
    const text = await this.textOf(actor, unitId, query.name, bytes);
    return command(this.database, actor, async (tx) => {
      const id = uuid();
      const found = await facts(tx, access, text, query.name, as.language);
      const now = new Date(tx.now);
      await tx.query(
        `insert into programme_draft (id, unit_id, state, file_name, text, sha256, size, number, title, faults,
           uploaded_by, uploaded_at, changed_by, changed_at)
         values ($1, $2, 'draft', $3, $4, $5, $6, $7, $8, $9, $10, $11, $10, $11)`,
        [
          id,
          unitId,
          query.name,
          text,
          found.sha256,
          bytes.length,
          found.number,
          found.title,
          found.faults,
          access.personId,
          now,
        ],
      );
      await audit(tx, 'programme-draft.uploaded', id, { sha256: found.sha256, faults: found.faults });
      return draftDetail(tx, access, id, as.language, as.rehearsals);
    });
  }

  /** Keeps the file's next version: edited in the page, or uploaded again. Throws as `upload`, and VERSION_STALE. */
  async save(
    actor: Actor,
    access: Access,
    id: string,
    version: number,
    { name, bytes }: { readonly name?: string; readonly bytes: Buffer },
    as: ReadAs,
  ): Promise<ProgrammeDraft> {
    const draft = await this.database.snapshot({ ...actor, idempotency: undefined }, (tx) => draftOf(tx, access, id));
    const fileName = name ?? draft.fileName;
    const text = await this.textOf(actor, draft.unitId, fileName, bytes);
    return command(this.database, actor, async (tx) => {
      await openDraft(tx, access, id, version);
      const found = await facts(tx, access, text, fileName, as.language);
      await tx.query(
        `update programme_draft set file_name = $2, text = $3, sha256 = $4, size = $5, number = $6, title = $7, faults = $8,
           changed_by = $9, changed_at = $10, version = version + 1 where id = $1`,
        [
          id,
          fileName,
          text,
          found.sha256,
          bytes.length,
          found.number,
          found.title,
          found.faults,
          access.personId,
          new Date(tx.now),
        ],
      );
      await audit(tx, 'programme-draft.saved', id, { sha256: found.sha256, faults: found.faults });
      return draftDetail(tx, access, id, as.language, as.rehearsals);
    });
  }

  /** Takes it off the list; nothing of the record hangs on it. Throws NOT_FOUND, PROGRAMME_DRAFT_NOT_OPEN, VERSION_STALE. */
  drop(actor: Actor, access: Access, id: string, version: number, as: ReadAs): Promise<ProgrammeDraft> {
    return command(this.database, actor, async (tx) => {
      await openDraft(tx, access, id, version);
      await tx.query(
        `update programme_draft set state = 'dropped', changed_by = $2, changed_at = $3, version = version + 1 where id = $1`,
        [id, access.personId, new Date(tx.now)],
      );
      await audit(tx, 'programme-draft.dropped', id, {});
      return draftDetail(tx, access, id, as.language, as.rehearsals);
    });
  }

  /**
   * Enters the programme as `songhanh import` does: all of it or nothing; a draft that is entered already answers the
   * same again. Throws PROGRAMME_DRAFT_HAS_FAULTS, NOT_ALLOWED, PROGRAMME_DRAFT_ADDS_ORGANISATION, VERSION_STALE.
   */
  enter(actor: Actor, access: Access, id: string, version: number): Promise<DraftEntry> {
    return command(this.database, actor, async (tx) => {
      const draft = await draftOf(tx, access, id, true);
      if (draft.state === 'entered') {
        return { id, programmeId: draft.programmeId!, number: draft.number!, version: draft.version };
      }
      await openDraft(tx, access, id, version);
      // Taken before the file is held against the record, so that no other entry comes between.
      await tx.query(`select pg_advisory_xact_lock(${IMPORT_LOCK})`);
      const checked = await checkFile(tx, access, draft, 'vi');
      const refused = await entryRefusal(tx, access, checked);
      if (refused) throw refused;
      const entered = await importWithin(tx, [{ file: checked.file!, fileName: draft.fileName }]).catch(asFaults);
      const { programmeId, number, outcome } = entered[0]!;
      await tx.query(
        `update programme_draft set state = 'entered', number = $2, faults = 0, programme_id = $3, entered_by = $4, entered_at = $5,
           changed_by = $4, changed_at = $5, version = version + 1 where id = $1`,
        [id, number, programmeId, access.personId, new Date(tx.now)],
      );
      await audit(tx, 'programme-draft.entered', id, { number, outcome, sha256: draft.sha256 });
      return { id, programmeId, number, version: version + 1 };
    });
  }

  /** The bytes as text, when they are text that says nothing of secrecy. */
  private async textOf(actor: Actor, unitId: string, name: string, bytes: Buffer): Promise<string> {
    if (bytes.length === 0) throw new DomainError('FILE_REFUSED', { reason: 'empty' });
    const text = decoded(bytes);
    if ((await saysSecret(name, bytesInMemory(bytes))) || text.split('\n').some(lineIsStamp)) {
      await this.database.write({ ...actor, idempotency: undefined }, (tx) =>
        tx.audit({
          action: 'programme-draft.refused',
          subjectKind: 'unit',
          subjectId: unitId,
          detail: { reason: 'state secret' },
        }),
      );
      throw new DomainError('FILE_REFUSED', { reason: 'state secret' });
    }
    return text;
  }
}

function decoded(bytes: Buffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // said below
  }
  throw InputError.at(
    '/file',
    'Tệp không phải văn bản UTF-8. Hãy lưu lại tệp dưới dạng văn bản thuần, mã UTF-8.',
    'The file is not UTF-8 text. Save it again as plain text in UTF-8.',
  );
}

/** What the list says of a file without reading it again. */
async function facts(tx: Transaction, access: Access, text: string, fileName: string, language: Language) {
  const { faults, file } = await checkFile(tx, access, { text, fileName }, language);
  return {
    sha256: createHash('sha256').update(text).digest('hex'),
    faults: faults.length,
    number: file?.programme.number ?? null,
    title: file?.programme.title ?? null,
  };
}

function asFaults(error: unknown): never {
  if (!(error instanceof ImportRefusal)) throw error;
  const count = error.files.reduce((sum, { conflicts }) => sum + conflicts.length, 0);
  throw new DomainError('PROGRAMME_DRAFT_HAS_FAULTS', { count });
}

const audit = (tx: Transaction, action: string, id: string, detail: Record<string, unknown>) =>
  tx.audit({ action, subjectKind: 'programme-draft', subjectId: id, detail });
