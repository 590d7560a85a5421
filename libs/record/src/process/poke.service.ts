import type { PokeInput, ProcessStory } from '#contracts/http/process';
import { DomainError } from '#domain/error/domain-error';
import type { ProcessKind } from '#domain/process/process-kind';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { requireAdministrator } from '../person/require-administrator.js';

/** Waking a process by hand: it looks again at once, and does only what its rules say. */
export class PokeService {
  constructor(private readonly database: Database) {}

  /** Leaves a wake for the dispatcher and changes nothing else; the fault goes when a decision or step takes it away. */
  poke(
    actor: Actor,
    access: Access,
    kind: ProcessKind,
    id: string,
    { reason }: PokeInput,
  ): Promise<Pick<ProcessStory, 'kind' | 'id' | 'waitingWakes'>> {
    return command(this.database, actor, async (tx) => {
      await requireAdministrator(tx, access);
      const found = await tx.one<{ key: string }>(`select key from process where kind = $1 and id = $2`, [kind, id]);
      if (!found) throw new DomainError('NOT_FOUND', { what: 'process' });
      await tx.wake(kind, id, 'woken by an administrator');
      await tx.audit({ action: 'process.woken', subjectKind: kind, subjectId: id, detail: { key: found.key, reason } });
      const row = await tx.one<{ n: number }>(
        `select count(*)::int as n from wake where kind = $1 and process_id = $2`,
        [kind, id],
      );
      return { kind, id, waitingWakes: row!.n };
    });
  }
}
