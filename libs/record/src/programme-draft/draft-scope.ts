import { DomainError } from '#domain/error/domain-error';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { oneOfOwn } from '../person/own-unit.js';
import { hasRole, isAdministrator, MINE, scopeOf } from '../person/scope.js';

/** SQL: a draft is its own secretariat's; an administrator, who enters what brings new units and people, sees each. */
export const draftVisible = (draft: string) => `(${hasRole(`${draft}.unit_id`, 'secretariat')} or ${isAdministrator})`;

/** The unit that will keep a draft of the caller's: the secretariat, or the administrator's own. Throws NOT_ALLOWED, INPUT_INVALID at `/unit`. */
export function draftOffice({ secretariatUnits, roles }: Access, wanted: string | undefined): string {
  const administrators = roles.filter(({ role }) => role === 'administrator').map(({ unitId }) => unitId);
  return oneOfOwn([...new Set([...secretariatUnits, ...administrators])], wanted, 'secretariat');
}

/** A draft as it is held while something is done with it. */
export interface HeldDraft {
  readonly id: string;
  readonly unitId: string;
  readonly state: 'draft' | 'entered' | 'dropped';
  readonly fileName: string;
  readonly text: string;
  readonly sha256: string;
  readonly programmeId: string | null;
  readonly number: string | null;
  readonly version: number;
}

/** The draft, locked when it is about to change. Throws NOT_FOUND out of scope. */
export async function draftOf(tx: Transaction, access: Access, id: string, lock = false): Promise<HeldDraft> {
  const draft = await tx.one<HeldDraft>(
    `with ${MINE} select draft.id, draft.unit_id as "unitId", draft.state, draft.file_name as "fileName", draft.text, draft.sha256,
       draft.programme_id as "programmeId", draft.number, draft.version
     from programme_draft draft where draft.id = $3 and ${draftVisible('draft')} ${lock ? 'for update of draft' : ''}`,
    [...scopeOf(tx, access), id],
  );
  if (!draft) throw new DomainError('NOT_FOUND', { what: 'draft' });
  return draft;
}

/** The draft locked, still a draft, at the version that was read. Throws NOT_FOUND, PROGRAMME_DRAFT_NOT_OPEN, VERSION_STALE. */
export async function openDraft(tx: Transaction, access: Access, id: string, version: number): Promise<HeldDraft> {
  const draft = await draftOf(tx, access, id, true);
  if (draft.state !== 'draft') throw new DomainError('PROGRAMME_DRAFT_NOT_OPEN');
  if (draft.version !== version) throw new DomainError('VERSION_STALE');
  return draft;
}
