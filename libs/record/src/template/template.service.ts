import { createHash } from 'node:crypto';
import type { TemplateChange, TemplateDetail } from '#contracts/http/template';
import { readTemplate } from '#documents/template/read-template';
import type { TemplateBlock } from '#documents/template/template-block';
import { fieldFault } from '#documents/template/template-fault';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import type { TemplateKind } from '#domain/paper/template-kind';
import type { Actor } from '#persistence/actor';
import { type Database, sqlState } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { bytesInMemory } from '../attachment/examining/file-bytes.js';
import { saysSecret } from '../attachment/secrecy-tripwire.js';
import { lineIsStamp } from '../attachment/secrecy-words.js';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { type OwnUnit, ownUnit } from '../person/own-unit.js';
import { keptTemplates, livingTexts, type OfficeTexts } from './kept-template.js';
import { templateDetail } from './template.queries.js';
import { blocksFor } from './template-office.js';

/** Of which office and of what a template is, and the version that was read. */
export interface TemplateNamed {
  readonly unit: string;
  readonly kind: TemplateKind;
  readonly version: number;
}

/** An office sets its own words: every version stays, papers that were made keep the words they were made with. */
export class TemplateService {
  constructor(private readonly database: Database) {}

  /**
   * Takes an edited template over: the words that differ from the product's own, all of them or, with every fault named
   * at its place, nothing. The file itself is not kept. `dryRun` only says what would change. Throws NOT_FOUND for
   * another's office, FILE_REFUSED for one that says it is secret, INPUT_INVALID, VERSION_STALE.
   */
  async takeIn(
    actor: Actor,
    access: Access,
    named: TemplateNamed,
    bytes: Buffer,
    dryRun: boolean,
  ): Promise<TemplateChange> {
    const blocks = await this.database.snapshot({ ...actor, idempotency: undefined }, async (tx) =>
      blocksFor(tx, await ownUnit(tx, access, named.unit), named.kind),
    );
    if (await saysSecret('', bytesInMemory(bytes))) return this.refuseSecret(actor, access, named);
    const { texts, faults } = await readTemplate(bytes, blocks);
    if (faults.length > 0) throw new InputError(faults.map(fieldFault));
    if (Object.values(texts).some((text) => text.split('\n').some(lineIsStamp))) {
      return this.refuseSecret(actor, access, named);
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (dryRun) {
      return this.database.snapshot({ ...actor, idempotency: undefined }, async (tx) =>
        changeOf(named, await held(tx, access, named), texts, false),
      );
    }
    return command(this.database, actor, async (tx) => {
      const now = await held(tx, access, named);
      const change = changeOf(named, now, texts, true);
      if (change.applied) await keep(tx, access, named, now.office, livingTexts(now.blocks, texts), sha256);
      return change;
    });
  }

  /** Goes back to the product's own words, as a version of its own. Throws NOT_FOUND, VERSION_STALE. */
  goBack(actor: Actor, access: Access, named: TemplateNamed): Promise<TemplateDetail> {
    return command(this.database, actor, async (tx) => {
      const { office, texts } = await held(tx, access, named);
      if (Object.keys(texts).length > 0) await keep(tx, access, named, office, {}, null);
      return templateDetail(tx, office, named.kind);
    });
  }

  /** What calls itself secret is written down as refused, and nothing of it is kept. */
  private async refuseSecret(actor: Actor, access: Access, { unit, kind }: TemplateNamed): Promise<never> {
    await this.database.write({ ...actor, idempotency: undefined }, async (tx) => {
      const { id } = await ownUnit(tx, access, unit);
      await tx.audit({
        action: 'paper-template.refused',
        subjectKind: 'unit',
        subjectId: id,
        detail: { kind, reason: 'state secret' },
      });
    });
    throw new DomainError('FILE_REFUSED', { reason: 'state secret' });
  }
}

interface Held {
  readonly office: OwnUnit;
  readonly blocks: readonly TemplateBlock[];
  /** The office's own words now. */
  readonly texts: OfficeTexts;
}

/** The template at the version that was read. Throws NOT_FOUND, VERSION_STALE. */
async function held(tx: Transaction, access: Access, { unit, kind, version }: TemplateNamed): Promise<Held> {
  const office = await ownUnit(tx, access, unit);
  const [newest] = await keptTemplates(tx, office.id, kind);
  if ((newest?.version ?? 0) !== version) throw new DomainError('VERSION_STALE');
  const blocks = await blocksFor(tx, office, kind);
  return { office, blocks, texts: livingTexts(blocks, newest?.texts) };
}

function changeOf(
  { kind, version }: TemplateNamed,
  { blocks, texts }: Held,
  given: OfficeTexts,
  apply: boolean,
): TemplateChange {
  const next = livingTexts(blocks, given);
  const changes = blocks.flatMap(({ key, what, own }) => {
    const before = texts[key] ?? own;
    const after = next[key] ?? own;
    return before === after ? [] : [{ key, what, before, after, own: next[key] === undefined }];
  });
  const applied = apply && changes.length > 0;
  return { kind, version: applied ? version + 1 : version, applied, changes };
}

async function keep(
  tx: Transaction,
  access: Access,
  { kind, version }: TemplateNamed,
  { id }: OwnUnit,
  texts: OfficeTexts,
  sha256: string | null,
): Promise<void> {
  try {
    await tx.query(
      `insert into paper_template (id, unit_id, kind, version, texts, file_sha256, set_by, set_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [uuid(), id, kind, version + 1, JSON.stringify(texts), sha256, access.personId, new Date(tx.now)],
    );
  } catch (error) {
    // Somebody else of the office was first.
    if (sqlState(error) === '23505') throw new DomainError('VERSION_STALE');
    throw error;
  }
  await tx.audit({
    action: sha256 === null ? 'paper-template.reset' : 'paper-template.set',
    subjectKind: 'unit',
    subjectId: id,
    detail: { kind, version: version + 1, blocks: Object.keys(texts).length, ...(sha256 && { sha256 }) },
  });
}
