import type { Draft } from '#contracts/http/report';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Access } from '../person/access.js';
import { hasRole, MINE, scopeOf } from '../person/scope.js';
import { DRAFT_COLUMNS } from './draft.service.js';

/** Drafts, for their own unit only. */
export class ReportQueries {
  constructor(private readonly database: Database) {}

  /** The unit's draft; version 0 while nothing has been saved. Throws NOT_FOUND for everybody outside the unit. */
  draft(actor: Actor, access: Access, obligationId: string): Promise<Draft> {
    return this.database.snapshot(actor, async (tx) => {
      const scope = scopeOf(tx, access);
      const own = await tx.one(
        `with ${MINE} select 1 from obligation o where o.id = $3 and ${hasRole('o.unit_id', 'officer', 'head')}`,
        [...scope, obligationId],
      );
      if (!own) throw new DomainError('NOT_FOUND', { what: 'obligation' });
      const draft = await tx.one<Draft>(`select ${DRAFT_COLUMNS} from report where obligation_id = $1`, [obligationId]);
      return (
        draft ?? {
          obligationId,
          stage: 'drafting',
          answers: {},
          attachmentIds: [],
          savedAt: null,
          approvedAt: null,
          version: 0,
        }
      );
    });
  }
}
