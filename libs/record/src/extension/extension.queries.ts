import { isoLocalSql } from '../local-time.js';

/** SQL: a request for more time as people see it; `e` is the extension's alias, `o` the obligation's. */
export const EXTENSION_COLUMNS = `e.id, e.obligation_id as "obligationId", e.ordinal, e.status, e.reason,
  o.due_original as "dueOriginal", e.due_before as "dueBefore", e.requested_due as "requestedDue",
  ${isoLocalSql('e.requested_at')} as "requestedAt", e.decided_due as "decidedDue", ${isoLocalSql('e.decided_at')} as "decidedAt",
  ${isoLocalSql('e.answered_at')} as "answeredAt", e.note`;
