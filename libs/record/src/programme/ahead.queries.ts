import type { Ahead, Happening } from '#contracts/http/programme';
import { endOf, isoLocal } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Row, Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { loadRound } from '../round/round.snapshot.js';
import { inspectionsAndObstacles } from './ahead-of-inspections.js';
import { openPlansAndReviews, plannedPlansAndReviews } from './ahead-of-plans-and-reviews.js';
import { requireProgramme } from './programme.queries.js';
import { type LoadedProgramme, loadProgramme } from './programme.snapshot.js';
import { type Timed, timed } from './timed-happening.js';

const MOST = 50;

/** What happens next in a programme, by the very functions that decide it. */
export class AheadQueries {
  constructor(private readonly database: Database) {}

  /** The next openings, reminders, due dates and locks, plans, reviews, packets, inspections, earliest first; the programme's end. */
  ofProgramme(actor: Actor, access: Access, id: string): Promise<Ahead> {
    return this.database.snapshot(actor, async (tx) => {
      await requireProgramme(tx, access, id);
      const programme = (await loadProgramme(tx, id))!;
      const process = await tx.one<{ wake_at: Date | null }>(
        `select wake_at from process where kind = 'programme' and id = $1`,
        [id],
      );
      return {
        programme: programme.row.number,
        stage: programme.row.stage,
        wakesAt: process?.wake_at ? isoLocal(process.wake_at.getTime()) : null,
        happenings: programme.row.stage === 'in-force' ? await this.happenings(tx, programme) : [],
      };
    });
  }

  private async happenings(tx: Transaction, programme: LoadedProgramme): Promise<Happening[]> {
    const open = await tx.query<{ id: string }>(`select id from round where programme_id = $1 and stage = 'open'`, [
      programme.row.id,
    ]);
    const ofRounds: Timed[] = [];
    for (const { id } of open) ofRounds.push(...(await happeningsOfRound(tx, id)));
    const all: Timed[] = [
      ...ofRounds,
      ...programme.ahead.map((round) =>
        timed(Math.max(round.opensAt, tx.now), 'round-opens', { round: round.period.code, name: round.ruleName }),
      ),
      ...plannedPlansAndReviews(programme, tx.now),
      ...(await openPlansAndReviews(tx, programme.row.id)),
      ...(await inspectionsAndObstacles(tx, programme.row.id)),
      timed(programme.snapshot.endsAt, 'programme-ends', {}),
    ];
    return all
      .filter(({ instant }) => instant >= tx.now)
      .sort((a, b) => a.instant - b.instant)
      .slice(0, MOST)
      .map(({ instant: _, ...happening }) => happening);
  }
}

async function happeningsOfRound(tx: Transaction, id: string): Promise<Timed[]> {
  const loaded = await loadRound(tx, id);
  if (!loaded) return [];
  const name = (await tx.one<{ name: string }>(`select name from round where id = $1`, [id]))!.name;
  const owing = await tx.query<Row>(
    `select calendar_id, due, lock, count(*)::int as units from obligation
     where round_id = $1 and status in ('open', 'returned') group by 1, 2, 3`,
    [id],
  );
  const round = loaded.row.code;
  const unitsOf = (matches: (row: Row) => boolean) =>
    owing.filter(matches).reduce((sum: number, row: Row) => sum + row.units, 0);
  const reminders = loaded.snapshot.pendingRungs.map((pending) =>
    timed(Math.max(pending.at, tx.now), 'reminder', {
      round,
      name,
      rung: pending.rung.code,
      recipients: [...pending.rung.to],
      units: unitsOf((row) => row.calendar_id === pending.calendarId && row.due === pending.due),
    }),
  );
  const dues = [...new Set<string>(owing.map((row) => row.due))].map((due) =>
    timed(endOf(due), 'report-due', { round, name, units: unitsOf((row) => row.due === due) }),
  );
  const locks = timed(loaded.snapshot.locksAt, 'round-locks', { round, name, units: unitsOf(() => true) });
  return [...reminders.filter(({ units }) => units !== 0), ...dues, locks];
}
