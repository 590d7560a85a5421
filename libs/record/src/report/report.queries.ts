import type { Draft } from '#contracts/http/report';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Access } from '../person/access.js';
import { hasRole, MINE, scopeOf } from '../person/scope.js';
import { findingsOf, type RuledDuty } from './check-rules.js';
import { DRAFT_COLUMNS, type SavedDraft } from './draft.service.js';

const DUTY_SQL = `
  with ${MINE}
  select o.unit_id as "unitId", r.period_rule_id as "periodRuleId", r.cut_off as "cutOff", form.fields, form.rules
  from obligation o join round r on r.id = o.round_id join form_version form on form.id = r.form_version_id
  where o.id = $3 and ${hasRole('o.unit_id', 'officer', 'head')}`;

/** Drafts, for their own unit only. */
export class ReportQueries {
  constructor(private readonly database: Database) {}

  /** The unit's draft; version 0 while nothing has been saved. Throws NOT_FOUND for everybody outside the unit. */
  draft(actor: Actor, access: Access, obligationId: string): Promise<Draft> {
    return this.database.snapshot(actor, async (tx) => {
      const scope = scopeOf(tx, access);
      const duty = await tx.one<RuledDuty>(DUTY_SQL, [...scope, obligationId]);
      if (!duty) throw new DomainError('NOT_FOUND', { what: 'obligation' });
      const draft = await tx.one<SavedDraft>(`select ${DRAFT_COLUMNS} from report where obligation_id = $1`, [
        obligationId,
      ]);
      if (draft) return { ...draft, findings: await findingsOf(tx, duty, draft.answers) };
      return {
        obligationId,
        stage: 'drafting',
        answers: {},
        attachmentIds: [],
        findings: [],
        savedAt: null,
        approvedAt: null,
        version: 0,
      };
    });
  }
}
