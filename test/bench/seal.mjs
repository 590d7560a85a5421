// How fast the sealer seals: beside connections that write as fast as they can, and alone over what has piled up.
import { built } from './built.mjs';
import { pause, round, secondsOf } from './figures.mjs';
import { AT_ONCE, openOffice } from './office.mjs';

const SAMPLE_MS = 100;
const PILE = 40_000;

/** @param {{ seconds?: number, say: (line: string) => void, describe: (office: any) => Promise<void> }} context */
export async function run({ seconds = 30, say, describe }) {
  const office = await openOffice({ units: 1, apps: ['worker'], say });
  try {
    await describe(office);
    await office.sealed();
    const figures = { ...(await whileWriting(office, seconds)), ...(await alone(office)) };
    return { figures, rows: [figures] };
  } finally {
    await office.close();
  }
}

/** The worker's own sealer, while commands of two entries each (an event, an audit entry) are written. */
async function whileWriting(office, seconds) {
  const { SYSTEM_ACTOR } = await built('libs/persistence/src/actor');
  const write = (key) =>
    office.database.write(SYSTEM_ACTOR, (tx) =>
      tx.emit('report.submitted', { programmeId: office.programmeId, key, data: { key } }),
    );
  const watch = new LagWatch(office);
  const sealedBefore = await sealedSoFar(office);
  const from = performance.now();
  const until = from + seconds * 1_000;
  const written = await Promise.all(
    Array.from({ length: AT_ONCE }, async (_, writer) => {
      let n = 0;
      for (; performance.now() < until; n += 1) await write(`${writer}-${n}`);
      return n;
    }),
  );
  const took = (performance.now() - from) / 1_000;
  const sealed = (await sealedSoFar(office)) - sealedBefore;
  const caughtUp = await secondsOf(() => office.sealed());
  const commands = written.reduce((sum, n) => sum + n, 0);
  return {
    seconds: round(took, 1),
    commandsPerSecond: round(commands / took, 0),
    sealedPerSecond: round(sealed / took, 0),
    ...(await watch.stop()),
    caughtUpSeconds: round(caughtUp, 1),
  };
}

/** Entries that have piled up, with nobody writing and nobody else sealing. */
async function alone(office) {
  const { sealEverything } = await built('libs/record/src/trail/seal');
  await office.instance.down('worker');
  await office.query(
    `insert into audit_entry (id, at, actor_kind, action, subject_kind, detail)
     select gen_random_uuid(), clock_timestamp(), 'system', 'bench', 'bench', jsonb_build_object('n', n) from generate_series(1, ${PILE}) as n`,
  );
  await office.query('analyze unsealed');
  const seconds = await secondsOf(() => sealEverything(office.database));
  return { aloneEntriesPerSecond: round(PILE / seconds, 0) };
}

const sealedSoFar = async (office) => Number((await office.query(`select position from seal_head`))[0].position);

/** Looks again and again how much waits for its seal and how old the oldest of it is. */
class LagWatch {
  /** @param {any} office */
  constructor(office) {
    this.office = office;
    this.greatestBacklog = 0;
    this.greatestLagSeconds = 0;
    this.stopping = false;
    this.running = this.run();
  }

  async run() {
    while (!this.stopping) {
      const [{ waiting, lag }] = await this.office.query(
        `select count(*)::int as waiting, extract(epoch from clock_timestamp() - min(a.recorded_at))::float8 as lag
         from unsealed u left join audit_entry a on u.entry_kind = 'audit' and a.id = u.entry_id`,
      );
      this.greatestBacklog = Math.max(this.greatestBacklog, waiting);
      this.greatestLagSeconds = Math.max(this.greatestLagSeconds, lag ?? 0);
      await pause(SAMPLE_MS);
    }
  }

  async stop() {
    this.stopping = true;
    await this.running;
    return { greatestBacklog: this.greatestBacklog, greatestLagSeconds: round(this.greatestLagSeconds, 1) };
  }
}
