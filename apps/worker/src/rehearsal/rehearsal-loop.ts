import { Readable } from 'node:stream';
import type { Database } from '#persistence/database';
import type { Config } from '#platform/config';
import { openFileStore, openIntake } from '#platform/file-store/open-file-store';
import { describeError, type Logger } from '#platform/logging';
import { rehearsalDigest } from '#record/rehearsal/rehearsal-digest';
import { type ClaimedRehearsal, RehearsalRuns } from '#record/rehearsal/rehearsal-runs';
import { periodic } from '../periodic.js';
import { type Ended, RehearsalChild } from './rehearsal-child.js';

const LOOK_INTERVAL_MS = 2_000;
const SEEN_INTERVAL_MS = 2_000;

/** Runs what was asked for, one at a time, where the installation can: each in a process of its own, in a box of its own. */
export function rehearsalLoops(database: Database, config: Config, logger: Logger): ReturnType<typeof periodic>[] {
  const cli = config.rehearsalCli;
  if (cli === undefined) return [];
  const runs = new RehearsalRuns(database);
  let current: RehearsalChild | undefined;
  let stopping = false;
  const loop = periodic('rehearse', LOOK_INTERVAL_MS, logger, async () => {
    const claimed = await runs.claim();
    if (!claimed) return;
    logger.info({ rehearsal: claimed.id }, 'a rehearsal begins');
    current = await RehearsalChild.start(cli, claimed);
    if (stopping) current.stop();
    try {
      const ended = await watched(current, runs, claimed);
      await writeDown(ended, current, stopping, runs, config);
      logger.info({ rehearsal: claimed.id, code: ended.code }, 'a rehearsal is over');
    } catch (error) {
      await runs.failed(claimed.id, UNEXPECTED);
      logger.error({ rehearsal: claimed.id, error: describeError(error) }, 'a rehearsal failed');
    } finally {
      await current.tidyUp();
      current = undefined;
    }
  });
  const stop = async () => {
    stopping = true;
    current?.stop();
    await loop.stop();
  };
  return [{ stop }];
}

const UNEXPECTED = {
  vi: 'Chạy thử dừng ngoài dự kiến. Hãy chạy lại; nếu vẫn vậy, báo quản trị viên.',
  en: 'It stopped unexpectedly. Rehearse once more; should it happen again, tell the administrator.',
};
const STOPPED = {
  vi: 'Hệ thống dừng trong khi chạy thử. Hãy chạy lại.',
  en: 'The installation stopped while it ran. Rehearse once more.',
};

/** Until it ends: keeps how far it is, and stops it when somebody wants it stopped. */
async function watched(child: RehearsalChild, runs: RehearsalRuns, { id }: ClaimedRehearsal): Promise<Ended> {
  let telling = Promise.resolve();
  const tell = async () => {
    const { cancel } = await runs.seen(id, child.progress()).catch(() => ({ cancel: false }));
    if (cancel) child.cancel();
  };
  const timer = setInterval(() => {
    telling = telling.then(tell);
  }, SEEN_INTERVAL_MS);
  try {
    return await child.ended;
  } finally {
    clearInterval(timer);
    await telling;
  }
}

async function writeDown(
  { code, wasCancelled, said }: Ended,
  child: RehearsalChild,
  stopping: boolean,
  runs: RehearsalRuns,
  config: Config,
): Promise<void> {
  const { id } = child.rehearsal;
  if (wasCancelled) return runs.cancelled(id);
  if (stopping) return runs.failed(id, STOPPED);
  if (code !== 0) return runs.failed(id, said ? { vi: said, en: said } : UNEXPECTED);
  const { summary, timeline } = await child.output();
  const received = await openIntake(config).receive(
    Readable.from([Buffer.from(timeline)]),
    Buffer.byteLength(timeline),
  );
  await openFileStore(config).keep(received);
  await runs.done(id, { digest: rehearsalDigest(summary, timeline), full: summary }, received);
}
