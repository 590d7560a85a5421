import type { Health } from '#contracts/http/health';
import type { Language } from '#domain/error/sentence';
import { HEALTH_CHECKS, type HealthCheck, type HealthFinding } from '#domain/health/health-check';
import { isoLocal } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { type DiskRoom, diskCheck, diskRoom } from '#platform/health/disk-check';
import { examine } from '#platform/health/examine';
import { productVersion } from '#platform/product-version';
import { localDaySql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { requireAdministrator } from '../person/require-administrator.js';
import { databaseChecks } from './database-checks.js';

/** How long one check of a page that people wait for may take, in milliseconds. */
export const HEALTH_PATIENCE_MS = 3_000;
/** A check's own answer, that nobody answered, comes a little later. */
const SAYING_MS = 500;

/** What the checks need to know of the place where the product runs. */
export interface HealthPlace {
  readonly rehearsal: boolean;
  /** Where files are kept; `null` when a bucket keeps them. */
  readonly filesDir: string | null;
}

type Facts = Omit<Health['installation'], 'version' | 'rehearsal' | 'runningSince' | 'disk' | 'now'>;

/** How the installation is, in plain words; never longer than a few seconds, also while the engine is away. */
export class HealthQueries {
  private readonly version = productVersion();

  constructor(
    private readonly database: Database,
    private readonly place: HealthPlace,
  ) {}

  /** Every check and what to do about it, for administrators. `engine` are the checks of what decides and delivers. */
  async now(actor: Actor, access: Access, engine: readonly HealthCheck[], language: Language): Promise<Health> {
    const { facts, now } = await this.database.snapshot(actor, async (tx) => {
      await requireAdministrator(tx, access);
      return { facts: (await tx.one<Facts>(FACTS_SQL, [new Date(tx.now)]))!, now: isoLocal(tx.now) };
    });
    const { filesDir, rehearsal } = this.place;
    const groups = [
      databaseChecks(this.database.source, this.database.clock),
      filesDir === null ? [] : [diskCheck(filesDir)],
      engine,
    ];
    const [found, disk] = await Promise.all([
      Promise.all(groups.map((group) => examine(group, HEALTH_PATIENCE_MS + SAYING_MS))),
      roomOf(filesDir),
    ]);
    const checks = found.flat().map((finding) => told(finding, language));
    const runningSince = isoLocal(Date.now() - Math.round(process.uptime() * 1000));
    return {
      well: checks.every(({ ok }) => ok),
      checks,
      installation: { ...facts, version: this.version, now, rehearsal, runningSince, disk },
    };
  }
}

const FACTS_SQL = `
  select pg_database_size(current_database())::float8 as "databaseBytes",
    (select count(*)::int from programme where stage <> 'ended') as programmes,
    (select count(distinct unit_id)::int from unit_version
      where valid_from <= ${localDaySql('$1::timestamptz')}
        and (valid_to is null or valid_to > ${localDaySql('$1::timestamptz')})) as units,
    (select count(*)::int from person) as persons`;

function told({ id, ok, detail }: HealthFinding, language: Language): Health['checks'][number] {
  const { name, advice, room } = HEALTH_CHECKS[id];
  return { id, name: name[language], ok, detail: detail[language], advice: ok ? null : advice[language], room };
}

/** A disk that cannot be asked is told by its check. */
const roomOf = (folder: string | null): Promise<DiskRoom | null> =>
  folder === null ? Promise.resolve(null) : diskRoom(folder).catch(() => null);
