import type { Database } from '#persistence/database';
import type { Config } from '#platform/config';
import { openFileStore } from '#platform/file-store/open-file-store';
import type { Logger } from '#platform/logging';
import { ClamdScanner } from '#platform/scanner/clamd';
import { ScanService } from '#record/attachment/scan.service';
import { periodic } from '../periodic.js';

const SCAN_INTERVAL_MS = 2_000;

/** Scans what waits, where the office has a scanner; one line in the log when it goes away, one when it is back. */
export function scanLoops(database: Database, config: Config, logger: Logger): ReturnType<typeof periodic>[] {
  if (config.clamdUrl === undefined) return [];
  const scans = new ScanService(database, openFileStore(config), new ClamdScanner(config.clamdUrl));
  let wasAway: string | null = null;
  return [
    periodic('scan', SCAN_INTERVAL_MS, logger, async () => {
      const { away, infected } = await scans.scanWaiting();
      if (away !== null && wasAway === null) logger.error({ fault: away }, 'the scanner is away: files wait');
      if (away === null && wasAway !== null) logger.info('the scanner is back');
      if (infected > 0) logger.warn({ infected }, 'files with malware were locked away');
      wasAway = away;
    }),
  ];
}
