import type { BoxDatabase, DueProcess, Unrest } from './box-database.js';
import { RehearsalFault } from './rehearsal-fault.js';
import { pause } from './retry.js';

/** Often enough not to be waited for: a decision alone takes five times as long. */
const POLL_MS = 15;
/** Nothing new for so long means that nothing more will come. Killed parts are back, and leases over, well before it. */
const STALL_MS = 60_000;

/** Why the idle wait waited: the time spent, by what still moved. */
export interface IdleFigures {
  waits: number;
  milliseconds: number;
}

/**
 * Waits until the box is idle: no `wake` row, no process whose moment has come (those apart that are yet to be poked),
 * no mail due or on its way. Throws RehearsalFault when nothing changes for a minute, naming what is stuck.
 */
export async function untilIdle(
  database: BoxDatabase,
  figures: IdleFigures,
  toBePoked: readonly DueProcess[] = [],
): Promise<void> {
  await untilStill(database, figures, () => database.unrest(toBePoked), isIdle);
}

/** Waits until no process but the delivery of mail is woken or due: mail changes nothing that anybody decides. */
export async function untilSettled(database: BoxDatabase, figures: IdleFigures): Promise<void> {
  await untilStill(
    database,
    figures,
    () => database.unsettled(),
    (moving) => moving.wakes + moving.due === 0,
  );
}

async function untilStill(
  database: BoxDatabase,
  figures: IdleFigures,
  look: () => Promise<Unrest>,
  isStill: (unrest: Unrest) => boolean,
): Promise<void> {
  const started = performance.now();
  let changedAt = started;
  let before = '';
  for (;;) {
    const unrest = await look();
    if (isStill(unrest)) break;
    const now = performance.now();
    const seen = JSON.stringify(unrest);
    if (seen !== before) {
      before = seen;
      changedAt = now;
    }
    if (now - changedAt > STALL_MS) throw await stalled(database, unrest);
    await pause(POLL_MS);
  }
  figures.waits += 1;
  figures.milliseconds += performance.now() - started;
}

const isIdle = ({ wakes, due, queued, sending }: Unrest) => wakes + due + queued + sending === 0;

async function stalled(database: BoxDatabase, unrest: Unrest): Promise<RehearsalFault> {
  const { queued, sending } = unrest;
  const mails = queued + sending > 0 ? [`mail: ${queued} queued, ${sending} sending`] : [];
  const stuck = [...(await database.stuck()), ...mails].join('; ');
  const seconds = STALL_MS / 1000;
  return new RehearsalFault({
    vi: `Chạy thử bị đứng: ${seconds} giây không có gì tiến triển (${stuck}); xem nhật ký của worker.`,
    en: `The rehearsal stands still: nothing has moved for ${seconds} s (${stuck}); see the worker's log.`,
  });
}
