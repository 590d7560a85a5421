import { Readable } from 'node:stream';
import type { ExchangedPaper, IncomingPaperQuery } from '#contracts/http/exchange';
import type { Edxml } from '#documents/edxml/edxml';
import { readEdxml } from '#documents/edxml/read-edxml';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import type { Arrived, AttachmentService, CheckedFile } from '../attachment/attachment.service.js';
import { phraseSaysSecret } from '../attachment/secrecy-words.js';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { oneOfOwn } from '../person/own-unit.js';
import { MINE, ofSecretariat, scopeOf } from '../person/scope.js';
import { exchangedPaperView } from './exchanged-paper.queries.js';
import { keepExchangedPaper } from './keep-exchanged-paper.js';

/** Papers that other systems sent as edXML files, brought in by hand. */
export class IncomingPaperService {
  constructor(
    private readonly database: Database,
    private readonly attachments: AttachmentService,
  ) {}

  /**
   * Takes a paper in with all its files, or nothing of it. Each file passes every check of an upload, its words those of
   * a file's title; it is of the secretariat that takes it in. Throws INPUT_INVALID with the element of each fault,
   * EXCHANGE_PAPER_KNOWN for a DocumentId that came in before, what an upload throws, NOT_ALLOWED.
   */
  async take(
    actor: Actor,
    access: Access,
    { unit, programme }: Omit<IncomingPaperQuery, 'attested'>,
    bytes: Buffer,
  ): Promise<ExchangedPaper> {
    const unitId = oneOfOwn(access.secretariatUnits, unit, 'secretariat');
    const paper = await readEdxml(bytes);
    await this.refuseSecret(actor, unitId, paper);
    const arrived: Arrived[] = [];
    try {
      for (const file of paper.files) {
        arrived.push(
          await this.attachments.receive(access, { name: file.name, unit: unitId }, Readable.from([file.bytes])),
        );
      }
      const checked: CheckedFile[] = [];
      for (const each of arrived) checked.push(await this.attachments.check(actor, each));
      return await command(this.database, actor, (tx) =>
        this.enter(tx, access, { unitId, programme, paper, bytes, checked }),
      );
    } finally {
      for (const each of arrived) await this.attachments.discard(each);
    }
  }

  /** Says to which programme it belongs, or to none. Throws NOT_FOUND, VERSION_STALE. */
  link(actor: Actor, access: Access, id: string, programme: string | null, version: number): Promise<ExchangedPaper> {
    return command(this.database, actor, async (tx) => {
      await tx.query(`select 1 from exchanged_paper where id = $1 for update`, [id]);
      const held = await exchangedPaperView(tx, access, id);
      if (held.direction !== 'in') throw new DomainError('NOT_FOUND', { what: 'exchanged paper' });
      if (held.version !== version) throw new DomainError('VERSION_STALE');
      if (programme !== null) await requireProgramme(tx, access, programme);
      await tx.query(`update exchanged_paper set programme_id = $2, version = version + 1 where id = $1`, [
        id,
        programme,
      ]);
      await tx.audit({
        action: 'exchanged-paper.linked',
        subjectKind: 'exchanged_paper',
        subjectId: id,
        detail: { programme: programme !== null },
      });
      return exchangedPaperView(tx, access, id);
    });
  }

  private async enter(
    tx: Transaction,
    access: Access,
    { unitId, programme, paper, bytes, checked }: Coming,
  ): Promise<ExchangedPaper> {
    if (programme !== undefined) await requireProgramme(tx, access, programme);
    const answered = await answeredBy(tx, access, paper);
    const files = [];
    for (const [at, file] of checked.entries()) {
      const { id } = await this.attachments.enter(tx, access, file);
      files.push({ attachmentId: id, description: paper.files[at]!.description });
    }
    const id = await keepExchangedPaper(tx, access, {
      direction: 'in',
      unitId,
      paper,
      edxml: bytes,
      programmeId: programme ?? answered?.programmeId ?? null,
      paperId: answered?.paperId ?? null,
      files,
    });
    if (id === null) throw new DomainError('EXCHANGE_PAPER_KNOWN', { document: paper.documentId });
    await tx.audit({
      action: 'exchanged-paper.received',
      subjectKind: 'exchanged_paper',
      subjectId: id,
      detail: { files: files.length },
    });
    return exchangedPaperView(tx, access, id);
  }

  /** A tripwire, and only that: what the paper says of itself. */
  private async refuseSecret(actor: Actor, unitId: string, { subject, content, typeName }: Edxml): Promise<void> {
    if (![subject, content, typeName].some((words) => words !== null && phraseSaysSecret(words))) return;
    await this.attachments.writeDownRefusal(actor, unitId, 'state secret');
    throw new DomainError('FILE_REFUSED', { reason: 'state secret' });
  }
}

interface Coming {
  readonly unitId: string;
  readonly programme: string | undefined;
  readonly paper: Edxml;
  readonly bytes: Buffer;
  readonly checked: readonly CheckedFile[];
}

/** Throws INPUT_INVALID at `/programme` unless the caller keeps its secretariat. */
async function requireProgramme(tx: Transaction, access: Access, programmeId: string): Promise<void> {
  const found = await tx.one(
    `with ${MINE} select 1 from programme p where p.id = $3::uuid and ${ofSecretariat('p.id')}`,
    [...scopeOf(tx, access), programmeId],
  );
  if (!found) throw InputError.at('/programme', 'Không có chương trình này.', 'There is no such programme.');
}

/** The paper of ours that it answers, by the DocumentId under which that went out. */
function answeredBy(
  tx: Transaction,
  access: Access,
  { responseFor }: Edxml,
): Promise<{ paperId: string; programmeId: string } | undefined> {
  const ids = responseFor.flatMap(({ documentId }) => documentId ?? []);
  return tx.one(
    `with ${MINE} select sent.paper_id as "paperId", sent.programme_id as "programmeId" from exchanged_paper sent
     where sent.direction = 'out' and sent.document_id = any($3::text[]) and ${ofSecretariat('sent.programme_id')}
     order by sent.at desc, sent.id limit 1`,
    [...scopeOf(tx, access), ids],
  );
}
