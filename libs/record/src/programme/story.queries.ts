import type { CursorQuery, Page } from '#contracts/http/primitives';
import type { StoryEntry } from '#contracts/http/programme';
import { isoLocal } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { decodeCursor, pageFrom } from '../cursor.js';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { programmeRunVisible } from '../person/scope.js';
import { requireProgramme } from './programme.queries.js';

/** The processes of the programme `$1`, itself among them. */
const PROCESSES = `
  select 'programme' as kind, $1::uuid as id
  union all select 'plan', id from plan where programme_id = $1
  union all select 'round', id from round where programme_id = $1
  union all select 'review', id from review where programme_id = $1
  union all select 'packet', id from packet where programme_id = $1`;

/** The story of a programme: what its process and those of its plans, rounds, reviews and packets decided, and when. */
export class StoryQueries {
  constructor(private readonly database: Database) {}

  /** From the first decision on. For secretariats, leaders and administrators. */
  ofProgramme(actor: Actor, access: Access, id: string, { cursor, limit }: CursorQuery): Promise<Page<StoryEntry>> {
    return this.database.snapshot(actor, async (tx) => {
      await requireProgramme(tx, access, id, programmeRunVisible);
      const [after] = decodeCursor(cursor, 1) ?? [0];
      const rows = await tx.query<StoryEntry & { position: number }>(
        `select d.id as position, ${isoLocalSql('d.at')} as at, d.kind as process, p.key, d.stage, d.decision, d.wakes
         from process_decision d join process p on p.kind = d.kind and p.id = d.process_id
         where d.id > $2 and (d.kind, d.process_id) in (${PROCESSES})
         order by d.id limit $3`,
        [id, after, limit + 1],
      );
      const page = pageFrom(rows, limit, (row) => [row.position]);
      return { items: page.items.map(({ position: _, ...entry }) => readable(entry)), next: page.next };
    });
  }
}

/** A decision holds its moment in milliseconds; people read it as a time. */
function readable(entry: StoryEntry): StoryEntry {
  const { wakeAt } = entry.decision;
  return typeof wakeAt === 'number' ? { ...entry, decision: { ...entry.decision, wakeAt: isoLocal(wakeAt) } } : entry;
}
