import type { X509Certificate } from 'node:crypto';
import type { PaperDetail, SignedFileInput } from '#contracts/http/paper';
import { sha256 } from '#documents/packet-archive/canonical';
import { DomainError } from '#domain/error/domain-error';
import { signersInTurn } from '#domain/paper/paper-signing';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import type { FileStore } from '#platform/file-store/file-store';
import { requireScanned } from '../attachment/require-scanned.js';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { keepPaperFile } from './keep-paper-file.js';
import { lockPaper, requireOwnChain } from './lock-paper.js';
import { contentSeen, fileName, paperView, type RenderPaper } from './paper.queries.js';
import { canBuild, paperOf } from './paper-content.js';
import { signPaper } from './sign-paper.js';
import { signatureBorne } from './signature-borne.js';
import { broughtBy, examineBrought, type OutFile, readBrought } from './signed-file.js';
import { auditPaper } from './take-paper-step.js';

/** A paper on its way out to the signing tool and back. */
export class PaperFileService {
  constructor(
    private readonly database: Database,
    private readonly render: RenderPaper,
    private readonly files: FileStore,
    /** Certificates that a signature should lead to; without any none counts as trusted. */
    private readonly roots: readonly X509Certificate[],
  ) {}

  /**
   * Gives out the PDF that is to be signed and keeps its very bytes; the same content goes out once. Only when it is the
   * signers' turn, or afterwards. Throws PAPER_NOT_AT_STAGE, PAPER_TOO_EARLY, PAPER_KIND_NOT_MADE, VERSION_STALE.
   */
  async giveOut(actor: Actor, access: Access, id: string, version: number): Promise<PaperDetail> {
    const content = await this.database.snapshot({ ...actor, idempotency: undefined }, (tx) =>
      contentSeen(tx, access, id),
    );
    if (!canBuild(content.kind)) throw new DomainError('PAPER_KIND_NOT_MADE', { kind: content.kind });
    const bytes = await this.render(paperOf(content, { draft: false, signed: false }), 'pdf');
    return command(this.database, actor, async (tx) => {
      const paper = await lockPaper(tx, access, id);
      if (paper.version !== version || paper.contentSha256 !== content.contentSha256) {
        throw new DomainError('VERSION_STALE');
      }
      if (paper.stage !== 'signed') signersInTurn(paper);
      const digest = sha256(bytes);
      const last = await lastOut(tx, id);
      if (last?.sha256 !== digest || last.contentSha256 !== paper.contentSha256) {
        await keepPaperFile(tx, paper, access, {
          kind: 'out',
          name: `${fileName(paper)}.pdf`,
          mediaType: 'application/pdf',
          size: bytes.length,
          sha256: digest,
          bytes,
        });
        await auditPaper(tx, paper, 'paper.given-out', { sha256: digest });
      }
      return paperView(tx, access, id);
    });
  }

  /**
   * Takes the signed PDF or the scan of the signed page back in. A digital signature must hold and the words must be those
   * given out; a scan is kept as a scan. While signatures are awaited it signs the paper for those whose signature it
   * bears. Throws PAPER_NOT_OUT, PAPER_CHANGED_SINCE_OUT, PAPER_FILE_CHANGED, PAPER_FILE_UNSIGNED, PAPER_FILE_UNREADABLE,
   * PAPER_SIGNATURE_BROKEN, PAPER_NEEDS_SECOND_PERSON, PAPER_TOO_EARLY, PAPER_NOT_AT_STAGE, NOT_ALLOWED, VERSION_STALE.
   */
  async takeIn(
    actor: Actor,
    access: Access,
    id: string,
    input: SignedFileInput,
    version: number,
  ): Promise<PaperDetail> {
    const { out, brought, at } = await this.database.snapshot({ ...actor, idempotency: undefined }, async (tx) => {
      await paperView(tx, access, id);
      const found = await broughtBy(tx, access, input.attachment);
      await requireScanned(tx, [input.attachment]);
      return { out: await lastOut(tx, id), brought: found, at: new Date(tx.now) };
    });
    const examined = await examineBrought(
      out,
      { ...brought, bytes: await readBrought(this.files, brought) },
      at,
      this.roots,
    );
    return command(this.database, actor, async (tx) => {
      const paper = await lockPaper(tx, access, id);
      if (paper.version !== version) throw new DomainError('VERSION_STALE');
      const signature = await signatureBorne(tx, paper, input, examined, out, access.personId);
      await keepPaperFile(tx, paper, access, { ...brought, ...examined, attachmentId: input.attachment });
      if (signature) {
        requireOwnChain(paper);
        await signPaper(tx, access, paper, { ...signature, number: input.number, issuedOn: input.issuedOn });
      } else {
        await tx.query(`update paper set version = version + 1 where id = $1`, [id]);
      }
      await auditPaper(tx, paper, 'paper.file-taken-in', { kind: examined.kind, sha256: brought.sha256 });
      return paperView(tx, access, id);
    });
  }
}

/** The PDF that went out last. */
const lastOut = (tx: Transaction, id: string): Promise<OutFile | undefined> =>
  tx.one<OutFile>(
    `select sha256, content_sha256 as "contentSha256", bytes from paper_file where paper_id = $1 and kind = 'out' order by ordinal desc limit 1`,
    [id],
  );
