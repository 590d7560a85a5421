import type { Failpoint } from '#platform/failpoint';
import { type App, DATABASE_TIMEOUT_MS, type FaultStack, type LineName, pause, until } from '../support/fault-stack.js';
import type { Chance } from './chance.js';

/**
 * One thing that goes wrong, and its end. Answers whether it did go wrong: a kill at a step's commit needs a step. It
 * begins just before business time moves on, so that it meets what then falls due.
 */
export type Fault = (stack: FaultStack, chance: Chance) => Promise<boolean>;

const STRIKES_WITHIN_MS = 40_000;
const CUT_WITHIN_MS = 10_000;
const LONGER_THAN_PATIENCE_MS = DATABASE_TIMEOUT_MS * 1.2 + 1_500;

const killedAt =
  (app: App, point: Failpoint): Fault =>
  (stack) =>
    stack.struckAt(app, point, STRIKES_WITHIN_MS);

/** Somebody is poked, so that the dispatcher has somebody to kill itself over. */
const killedAtPoke =
  (point: Failpoint): Fault =>
  async (stack) => {
    const struck = stack.struckAt('worker', point, STRIKES_WITHIN_MS);
    const processes = await stack.box.query<{ kind: string; id: string }>(
      `select kind, id from process where kind = 'round'`,
    );
    for (const process of processes) await stack.box.poke(process);
    return struck;
  };

const killed =
  (part: Parameters<FaultStack['kill']>[0], signal?: NodeJS.Signals): Fault =>
  async (stack) => {
    await stack.kill(part, signal);
    return true;
  };

const cut =
  (name: LineName): Fault =>
  async (stack, chance) => {
    const line = stack.lines[name];
    const { cuts } = line;
    line.cutAfter(chance.whole(1, 6_000));
    const struck = await until(() => line.cuts > cuts, CUT_WITHIN_MS);
    line.heal();
    return struck;
  };

const halfOpen =
  (name: LineName): Fault =>
  async (stack) => {
    stack.lines[name].stall();
    await pause(LONGER_THAN_PATIENCE_MS);
    stack.lines[name].heal();
    return true;
  };

/** The next mails that come are answered like that; they may come with a later moment. */
const mails =
  (...answers: FaultStack['sink']['answers']): Fault =>
  async (stack) => {
    stack.sink.answers.push(...answers);
    return true;
  };

/** Everything that can go wrong here, by the name under which a schedule knows it. */
export const FAULTS = {
  'api killed before COMMIT': killedAt('api', 'before-commit'),
  'api killed at COMMIT': killedAt('api', 'at-commit'),
  'api killed after COMMIT': killedAt('api', 'after-commit'),
  'api killed': killed('api'),
  'step killed before COMMIT': killedAt('worker', 'before-commit'),
  'step killed at COMMIT': killedAt('worker', 'at-commit'),
  'step killed after COMMIT': killedAt('worker', 'after-commit'),
  'dispatcher killed before its poke': killedAtPoke('before-poke'),
  'dispatcher killed after its poke': killedAtPoke('after-poke'),
  'only worker killed': killed('worker'),
  'Temporal killed': killed('temporal'),
  'PostgreSQL stopped at once': killed('postgres', 'SIGQUIT'),
  'client–API cut': cut('client-api'),
  'API–PostgreSQL cut': cut('api-postgres'),
  'worker–PostgreSQL cut': cut('worker-postgres'),
  'worker–Temporal cut': cut('worker-temporal'),
  'client–API half open': halfOpen('client-api'),
  'API–PostgreSQL half open': halfOpen('api-postgres'),
  'worker–PostgreSQL half open': halfOpen('worker-postgres'),
  'worker–Temporal half open': halfOpen('worker-temporal'),
  'mail refused for now': mails(451),
  'mail refused for good': mails(550),
  'mail server slow': mails({ slowMs: 2_500 }),
  'mail line cut after the dot': mails('cut-after-dot'),
  'mail server down': async (stack) => {
    const refused = async () => {
      const [row] = await stack.box.query<{ n: number }>(
        `select count(*)::int as n from delivery_attempt where outcome = 'deferred' and detail ~ 'connect'`,
      );
      return row!.n;
    };
    const before = await refused();
    await stack.sink.down();
    const struck = await until(async () => (await refused()) > before, STRIKES_WITHIN_MS);
    await stack.sink.up();
    return struck;
  },
  'worker killed at the dot': async (stack) => {
    let back: Promise<void> | undefined;
    stack.sink.onDot = () => {
      back = stack.kill('worker');
    };
    const struck = await until(() => back !== undefined, STRIKES_WITHIN_MS);
    stack.sink.onDot = undefined;
    await back;
    return struck;
  },
  'pokes deleted': async (stack) => {
    await stack.instance.down('worker');
    await pause(1_000);
    await stack.box.query(
      `delete from wake w using process p, rehearsal_clock c
       where p.kind = w.kind and p.id = w.process_id and p.wake_at <= c.instant`,
    );
    await stack.instance.restart('worker');
    return true;
  },
  overslept: async (stack) => {
    const client = await stack.temporalClient();
    let ended = 0;
    for await (const { workflowId, runId } of client.workflow.list({ query: `ExecutionStatus = 'Running'` })) {
      if (!/^(programme|round)\//.test(workflowId)) continue;
      await client.workflow.getHandle(workflowId, runId).terminate('overslept');
      ended += 1;
    }
    return ended > 0;
  },
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof FAULTS;
export const FAULT_NAMES = Object.keys(FAULTS) as FaultName[];

/** With these nobody pokes what falls due: the sweeper must find it. */
export const WITHOUT_POKES: ReadonlySet<FaultName> = new Set(['overslept']);
