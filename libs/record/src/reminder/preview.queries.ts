import type { CursorQuery } from '#contracts/http/primitives';
import type { Previewed, ProgrammePreviewQuery, ReminderPreview } from '#contracts/http/reminder';
import { DomainError } from '#domain/error/domain-error';
import { plannedSends } from '#domain/reminder/planned-sends';
import { addDays, endOf, type Instant, isoLocal, localDate } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { decodeCursor, pageFrom } from '../cursor.js';
import type { Access } from '../person/access.js';
import { MINE, planOverseen, programmeVisible, scopeOf } from '../person/scope.js';
import { loadProgramme } from '../programme/programme.snapshot.js';
import { loadRound } from '../round/round.snapshot.js';
import { PREVIEW_REPORTS_SQL, PREVIEW_TASKS_SQL } from './preview.statements.js';
import { type DueLevel, dueValues } from './reminded.js';
import { dueTaskValues } from './reminded-tasks.js';

type PreviewRow = Omit<Previewed, 'at'> & { at: Date; key: string };

const AHEAD_DAYS = 28;

/** Exactly who would get what and when, by the statements that send it. */
export class ReminderPreviewQueries {
  constructor(private readonly database: Database) {}

  /** The reminders of a round that are still to come. For the standing bodies and the leaders. */
  ofRound(actor: Actor, access: Access, id: string, query: CursorQuery): Promise<ReminderPreview> {
    return this.database.snapshot(actor, async (tx) => {
      const round = await tx.one<{ programmeId: string }>(
        `with ${MINE} select r.programme_id as "programmeId" from round r where r.id = $3 and ${programmeVisible('r.programme_id')}`,
        [...scopeOf(tx, access), id],
      );
      if (!round) throw new DomainError('NOT_FOUND', { what: 'round' });
      await requireOverseeing(tx, access, round.programmeId);
      return toPreview(tx, await previewRound(tx, id), query);
    });
  }

  /** Those of a programme's open rounds and tasks, up to a day. For the standing bodies and the leaders. */
  ofProgramme(actor: Actor, access: Access, id: string, query: ProgrammePreviewQuery): Promise<ReminderPreview> {
    return this.database.snapshot(actor, async (tx) => {
      const programme = await tx.one(
        `with ${MINE} select 1 from programme p where p.id = $3 and ${programmeVisible('p.id')}`,
        [...scopeOf(tx, access), id],
      );
      if (!programme) throw new DomainError('NOT_FOUND', { what: 'programme' });
      await requireOverseeing(tx, access, id);
      const until = endOf(query.until ?? addDays(localDate(tx.now), AHEAD_DAYS));
      const rounds = await tx.query<{ id: string }>(
        `select id from round where programme_id = $1 and stage = 'open' order by code`,
        [id],
      );
      const rows = await previewTasks(tx, id, until);
      for (const round of rounds) rows.push(...(await previewRound(tx, round.id, until)));
      return toPreview(tx, rows, query);
    });
  }
}

async function requireOverseeing(tx: Transaction, access: Access, programmeId: string): Promise<void> {
  const row = await tx.one<{ mine: boolean }>(`with ${MINE} select ${planOverseen('$3::uuid')} as mine`, [
    ...scopeOf(tx, access),
    programmeId,
  ]);
  if (!row?.mine) throw new DomainError('NOT_ALLOWED', { role: 'secretariat' });
}

/** What the round would send before `until`, and before it locks. */
async function previewRound(
  tx: Transaction,
  id: string,
  until: Instant = Number.POSITIVE_INFINITY,
): Promise<PreviewRow[]> {
  const loaded = await loadRound(tx, id);
  if (loaded?.row.programme_stage !== 'in-force' || loaded.snapshot.outstanding === 0) return [];
  const { pendingRungs, stuck, locksAt } = loaded.snapshot;
  const levels: DueLevel[] = [
    ...plannedSends(pendingRungs, tx.now),
    ...plannedSends(stuck?.pending ?? [], tx.now, ({ state }) => state),
  ].filter(({ goesAt }) => goesAt < Math.min(until, locksAt));
  return tx.query<PreviewRow>(PREVIEW_REPORTS_SQL, [id, ...dueValues(levels), localDate(tx.now)]);
}

async function previewTasks(tx: Transaction, id: string, until: Instant): Promise<PreviewRow[]> {
  const tasks = (await loadProgramme(tx, id))?.snapshot.tasks;
  const rungs = plannedSends(tasks?.pending ?? [], tx.now).filter(({ goesAt }) => goesAt < until);
  return tx.query<PreviewRow>(PREVIEW_TASKS_SQL, [id, localDate(tx.now), ...dueTaskValues(rungs)]);
}

function toPreview(tx: Transaction, rows: PreviewRow[], { cursor, limit }: CursorQuery): ReminderPreview {
  const placed = rows
    .map(({ key, ...row }) => ({
      place: [isoLocal(row.at.getTime()), key, row.office ?? ''] as [string, string, string],
      item: { ...row, at: isoLocal(row.at.getTime()) },
    }))
    .sort((a, b) => comparePlaces(a.place, b.place));
  const after = decodeCursor(cursor, 3);
  const left = after ? placed.filter(({ place }) => comparePlaces(place, after.map(String)) > 0) : placed;
  const page = pageFrom(left, limit, ({ place }) => place);
  return {
    asOf: isoLocal(tx.now),
    levels: levelsOf(placed.map(({ item }) => item)),
    items: page.items.map(({ item }) => item),
    next: page.next,
  };
}

function comparePlaces(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
}

function levelsOf(items: readonly Previewed[]): ReminderPreview['levels'] {
  const levels = new Map<string, ReminderPreview['levels'][number]>();
  for (const { at, kind, round, rung, office, address } of items) {
    const place = [at, round, kind, rung].join('|');
    const level = levels.get(place) ?? { at, kind, round, rung, told: 0, withoutAddress: 0, nobody: 0 };
    levels.set(place, {
      ...level,
      told: level.told + Number(office !== null),
      withoutAddress: level.withoutAddress + Number(office !== null && address !== 'known'),
      nobody: level.nobody + Number(office === null),
    });
  }
  return [...levels.values()];
}
