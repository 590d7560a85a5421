import type { Readable } from 'node:stream';
import { rescanDelay } from '#domain/attachment/attachment-state';
import { SYSTEM_ACTOR } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { FileStore } from '#platform/file-store/file-store';
import { ScannerFault, type Verdict } from '#platform/scanner/clamd';
import { tellInfected } from './tell-infected.js';

/** Whoever looks at files: `ClamdScanner`. */
export interface Scanner {
  ping(): Promise<void>;
  scan(bytes: Readable): Promise<Verdict>;
}

interface Claimed {
  readonly sha256: string;
  readonly attempts: number;
}

/** How one pass went; `away` is why the scanner did not answer. */
export interface ScanPass {
  readonly scanned: number;
  readonly infected: number;
  readonly away: string | null;
}

const FILES_A_PASS = 8;
/** Longer than a scan may be silent: whoever took a file and died gives it back after this. */
const LEASE_SECONDS = 300;

/** Files in quarantine: each is scanned once, by its content, and goes free or is locked away. */
export class ScanService {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly scanner: Scanner,
  ) {}

  /**
   * Scans what is due, those that wait before those taken while there was no scanner. When the scanner is away nothing is
   * claimed and nothing counts as tried. Safe beside another one, and to be cut anywhere.
   */
  async scanWaiting(): Promise<ScanPass> {
    await this.condemnTwins();
    await this.isolateInfected();
    const away = await this.scannerAway();
    if (away !== null) return { scanned: 0, infected: 0, away };
    let infected = 0;
    const claimed = await this.claim();
    for (const each of claimed) if (await this.scanOne(each)) infected += 1;
    if (infected > 0) await this.isolateInfected();
    return { scanned: claimed.length, infected, away: null };
  }

  /** Asked only when something waits: an idle office does not keep its scanner awake. */
  private async scannerAway(): Promise<string | null> {
    const due = await this.database.snapshot(SYSTEM_ACTOR, (tx) =>
      tx.one(
        `select 1 from attachment where state in ('waiting', 'unscanned') and scan_after <= clock_timestamp() limit 1`,
      ),
    );
    if (!due) return null;
    try {
      await this.scanner.ping();
      return null;
    } catch (error) {
      if (!(error instanceof ScannerFault)) throw error;
      await this.database.write(SYSTEM_ACTOR, (tx) =>
        tx.query(
          `update attachment set scan_fault = $1 where state = 'waiting' and scan_after <= clock_timestamp() and scan_fault is distinct from $1`,
          [error.message],
        ),
      );
      return error.message;
    }
  }

  /** The lease is the next attempt's time: whoever dies with a file in hand has it scanned again then. */
  private claim(): Promise<Claimed[]> {
    return this.database.write(SYSTEM_ACTOR, async (tx) => {
      const rows = await tx.query<{ sha256: string; attempts: number }>(
        `update attachment set scan_attempts = scan_attempts + 1, scan_after = clock_timestamp() + interval '${LEASE_SECONDS} seconds'
         where id in (select id from attachment where state in ('waiting', 'unscanned') and scan_after <= clock_timestamp()
           order by state desc, scan_after, id limit ${FILES_A_PASS} for update skip locked)
         returning sha256, scan_attempts as attempts`,
      );
      const byContent = new Map<string, number>();
      for (const { sha256, attempts } of rows) byContent.set(sha256, Math.max(attempts, byContent.get(sha256) ?? 0));
      return [...byContent].map(([sha256, attempts]) => ({ sha256, attempts }));
    });
  }

  /** Answers whether it was infected. No transaction is open while the scanner looks. */
  private async scanOne({ sha256, attempts }: Claimed): Promise<boolean> {
    try {
      const verdict = await this.scanner.scan(await this.files.open(sha256));
      if (verdict.clean) await this.release(sha256);
      else await this.condemn(sha256, verdict.threat);
      return !verdict.clean;
    } catch (error) {
      await this.tryLater(sha256, attempts, error);
      return false;
    }
  }

  private release(sha256: string): Promise<unknown> {
    return this.database.write(SYSTEM_ACTOR, (tx) =>
      tx.query(
        `update attachment set state = 'clean', scanned_at = $2, scan_fault = null where sha256 = $1 and state in ('waiting', 'unscanned')`,
        [sha256, new Date(tx.now)],
      ),
    );
  }

  /** Every file of those bytes is condemned at once, whoever sent it, and whatever bears it already. */
  private condemn(sha256: string, threat: string): Promise<void> {
    return this.database.write(SYSTEM_ACTOR, async (tx) => {
      const condemned = await tx.query<{ id: string }>(
        `update attachment set state = 'infected', threat = $2, scanned_at = $3, scan_fault = null
         where sha256 = $1 and state in ('waiting', 'unscanned') returning id`,
        [sha256, threat, new Date(tx.now)],
      );
      for (const { id } of condemned) {
        await tx.audit({
          action: 'attachment.infected',
          subjectKind: 'attachment',
          subjectId: id,
          detail: { sha256, threat },
        });
        await tellInfected(tx, id);
      }
    });
  }

  /** The same bytes that came in while they were being condemned: their own are locked away with the others'. */
  private async condemnTwins(): Promise<void> {
    const twins = await this.database.snapshot(SYSTEM_ACTOR, (tx) =>
      tx.query<{ sha256: string; threat: string }>(
        `select distinct on (sha256) a.sha256, known.threat from attachment a join attachment known using (sha256)
         where a.state in ('waiting', 'unscanned') and known.state = 'infected'`,
      ),
    );
    for (const { sha256, threat } of twins) {
      await this.condemn(sha256, threat);
      await this.database.write(SYSTEM_ACTOR, (tx) =>
        tx.query(`update attachment set isolated_at = null where sha256 = $1 and state = 'infected'`, [sha256]),
      );
    }
  }

  /** Bytes move only after their rows say so: cut in between, nobody is served, and the next pass moves them. */
  private async isolateInfected(): Promise<void> {
    const waiting = await this.database.snapshot(SYSTEM_ACTOR, (tx) =>
      tx.query<{ sha256: string }>(
        `select distinct sha256 from attachment where state = 'infected' and isolated_at is null order by sha256 limit ${FILES_A_PASS}`,
      ),
    );
    for (const { sha256 } of waiting) {
      await this.files.isolate(sha256);
      await this.database.write(SYSTEM_ACTOR, (tx) =>
        tx.query(`update attachment set isolated_at = $2 where sha256 = $1 and state = 'infected'`, [
          sha256,
          new Date(tx.now),
        ]),
      );
    }
  }

  private tryLater(sha256: string, attempts: number, error: unknown): Promise<unknown> {
    const fault = (error as Error).message;
    return this.database.write(SYSTEM_ACTOR, (tx) =>
      tx.query(
        `update attachment set scan_fault = $2, scan_after = clock_timestamp() + make_interval(secs => $3)
         where sha256 = $1 and state in ('waiting', 'unscanned')`,
        [sha256, fault, rescanDelay(attempts)],
      ),
    );
  }
}
