import { SYSTEM_ACTOR } from '#persistence/actor';
import type { Database } from '#persistence/database';

/** The id of the programme of that number, the one signed last of several; for the command line, which sees all. */
export function programmeOfNumber(database: Database, number: string): Promise<string | undefined> {
  return database.snapshot(SYSTEM_ACTOR, async (tx) => {
    const row = await tx.one<{ id: string }>(
      `select id from programme where number = $1 order by signed_on desc limit 1`,
      [number],
    );
    return row?.id;
  });
}
