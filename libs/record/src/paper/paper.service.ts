import type { PaperChangeInput, PaperDetail, PaperInput, RefreshedPaper } from '#contracts/http/paper';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import { factChanges } from '#domain/paper/fact-changes';
import { requirePaperMove } from '#domain/paper/paper-signing';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { changedPaper } from './change-paper.js';
import { cancelBookNumber, requireNoActiveBook } from './give-number.js';
import { issueIfDone } from './issue-paper.js';
import { type LockedPaper, lockPaper, lockPaperToEdit, requireOwnChain } from './lock-paper.js';
import { keepPaper, readToMake } from './make-paper.js';
import { offeredAgain } from './offer-again.js';
import { paperView } from './paper.queries.js';
import { contentDigest } from './paper-content.js';
import { subjectOf } from './paper-subject.js';
import { readFacts } from './read-facts.js';
import { saveContent } from './save-content.js';
import { auditPaper, takePaperStep } from './take-paper-step.js';

/** Papers as the office makes them: their facts from the record, what stands around them from the clerk. */
export class PaperService {
  constructor(private readonly database: Database) {}

  /**
   * Makes a paper of that kind on that subject: its facts are read in one snapshot and kept, its frame is offered. Throws
   * NOT_FOUND, PAPER_KIND_NOT_MADE, PAPER_NOTHING_TO_TELL, PAPER_ALREADY_MADE, INPUT_INVALID.
   */
  async make(actor: Actor, access: Access, input: PaperInput): Promise<PaperDetail> {
    const read = await this.database.snapshot({ ...actor, idempotency: undefined }, (tx) =>
      readToMake(tx, access, input),
    );
    return command(this.database, actor, async (tx) => paperView(tx, access, await keepPaper(tx, access, read)));
  }

  /** Reads the facts of a draft again; answers what changed. Throws VERSION_STALE, PAPER_NOT_AT_STAGE, PAPER_NOTHING_TO_TELL. */
  async refresh(actor: Actor, access: Access, id: string, version: number): Promise<RefreshedPaper> {
    const { facts, made, unitIds } = await this.database.snapshot({ ...actor, idempotency: undefined }, async (tx) => {
      const { kind, subject } = await paperView(tx, access, id);
      const about = await subjectOf(tx, kind, subject.id);
      return { ...(await readFacts(tx, kind, subject.id)), unitIds: about?.unitIds ?? [] };
    });
    return command(this.database, actor, async (tx) => {
      const paper = await lockPaperToEdit(tx, access, id, version);
      requirePaperMove(paper.stage, 'draft', 'refreshPaper');
      const changed = factChanges(paper.facts, facts);
      const offered = await offeredAgain(tx, access, paper, unitIds);
      const next = { ...offered, facts, frame: { ...offered.frame, made } };
      await saveContent(tx, paper, next);
      await takePaperStep(tx, id, {
        step: 'refreshed',
        stage: 'draft',
        submission: paper.submission,
        contentSha256: contentDigest(next),
        personId: access.personId,
        at: paper.now,
        note: `${changed.count}`,
      });
      await auditPaper(tx, paper, 'paper.refreshed', { changed: changed.count });
      return { ...(await paperView(tx, access, id)), changed: { ...changed, changes: [...changed.changes] } };
    });
  }

  /**
   * Changes what stands around the facts: all of it while a draft; number, symbol, place and date once submitted; what is
   * missing of these once signed. With the number and date of a signed paper it is issued. Throws VERSION_STALE,
   * PAPER_NOT_AT_STAGE, PAPER_NUMBER_FIXED, PAPER_SIGNED_ELSEWHERE, INPUT_INVALID.
   */
  edit(actor: Actor, access: Access, id: string, input: PaperChangeInput, version: number): Promise<PaperDetail> {
    return command(this.database, actor, async (tx) => {
      const paper = await lockPaperToEdit(tx, access, id, version);
      requireEditable(paper, input);
      if (input.number != null) await requireNoActiveBook(tx, paper);
      const next = await changedPaper(tx, access, paper, input);
      await saveContent(tx, paper, next);
      await auditPaper(tx, paper, 'paper.edited', { fields: Object.keys(input).sort() });
      if (paper.stage === 'signed') {
        await takePaperStep(tx, id, {
          step: 'numbered',
          stage: 'signed',
          submission: paper.submission,
          contentSha256: contentDigest(next),
          personId: access.personId,
          at: paper.now,
        });
        await issueIfDone(tx, { ...paper, ...next });
      }
      return paperView(tx, access, id);
    });
  }

  /**
   * Withdraws a paper that is not signed; a head of office recalls one that is: the number it had is not used again, and
   * whoever got it sees that it was recalled. Throws PAPER_NOT_AT_STAGE, PAPER_SIGNED_ELSEWHERE, NOT_ALLOWED, VERSION_STALE.
   */
  withdraw(actor: Actor, access: Access, id: string, reason: string, version: number): Promise<PaperDetail> {
    return command(this.database, actor, async (tx) => {
      const paper = await lockPaper(tx, access, id);
      if (paper.version !== version) throw new DomainError('VERSION_STALE');
      const recalls = paper.stage === 'signed';
      if (recalls) requireRecallable(paper);
      else if (!paper.edits) throw new DomainError('NOT_ALLOWED', { role: 'secretariat' });
      requirePaperMove(paper.stage, 'withdrawn', recalls ? 'recallPaper' : 'withdrawPaper');
      await tx.query(`update paper set stage = 'withdrawn', version = version + 1 where id = $1`, [id]);
      if (recalls) await cancelBookNumber(tx, access, paper, reason);
      await takePaperStep(tx, id, {
        ...paper,
        step: 'withdrawn',
        stage: 'withdrawn',
        personId: access.personId,
        at: paper.now,
        note: reason,
      });
      await auditPaper(tx, paper, recalls ? 'paper.recalled' : 'paper.withdrawn');
      return paperView(tx, access, id);
    });
  }
}

/** A signed letter of urging stays signed where it is kept; what was signed with a plan or a report is undone there. */
function requireRecallable(paper: LockedPaper): void {
  requireOwnChain(paper);
  if (paper.kind === 'urging-letter') throw new DomainError('PAPER_SIGNED_ELSEWHERE', { what: 'urging letter' });
  if (paper.kind === 'unit-report') throw new DomainError('PAPER_SIGNED_ELSEWHERE', { what: 'report version' });
  if (!paper.headOfOffice) throw new DomainError('NOT_ALLOWED', { role: 'head of office' });
}

const ENTERED_LATER = new Set(['number', 'symbol', 'place', 'issuedOn']);

function requireEditable(paper: LockedPaper, input: PaperChangeInput): void {
  const fields = Object.keys(input) as (keyof PaperChangeInput)[];
  if (fields.length === 0) throw InputError.at('', 'Chưa có gì để sửa.', 'There is nothing to change.');
  const numbers = fields.filter((field) => ENTERED_LATER.has(field));
  if (numbers.includes('number') || numbers.includes('issuedOn')) requireOwnChain(paper);
  if (paper.stage === 'draft') return;
  if (paper.stage === 'withdrawn' || numbers.length < fields.length) {
    throw new DomainError('PAPER_NOT_AT_STAGE', { stage: paper.stage });
  }
  if (paper.stage !== 'signed') return;
  const fixed = numbers.some((field) => paper[field as 'number' | 'symbol' | 'place' | 'issuedOn'] !== null);
  if (fixed) throw new DomainError('PAPER_NUMBER_FIXED', { number: paper.number ?? '' });
}
