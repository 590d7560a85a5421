// `npm run history:record [-- --label LABEL] [--namespace NAMESPACE]`: adds to the replay museum one history of each kind
// of process. Without a namespace it rehearses the small programme on servers of its own and records that.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCli } from '../../infra/local/apps.mjs';
import { ensureBuilt } from '../../infra/local/build.mjs';
import { ensureInstalled } from '../../infra/local/install.mjs';
import { REPOSITORY } from '../../infra/local/places.mjs';
import { CannotGoOn, runMain, sayTo } from '../../infra/local/say.mjs';

/** Events of a history that is worth keeping; of a longer one its beginning is kept. */
const MOST_EVENTS = 600;
const PROGRAMME = join(REPOSITORY, 'test/e2e/small.programme.yaml');
const KEPT = 'songhanh-kept-';

/** @typedef {import('@temporalio/client').Client} Client */
/** @typedef {import('@temporalio/proto').temporal.api.history.v1.IHistory} History */

await runMain(async () => {
  const { values } = parseArgs({ options: { label: { type: 'string' }, namespace: { type: 'string' } } });
  const { label = release(), namespace } = values;
  const say = sayTo();
  await ensureInstalled(say);
  await ensureBuilt(say);
  if (!namespace) return rehearseAndRecord(label, say);
  const address = process.env.TEMPORAL_ADDRESS;
  if (!address) throw new CannotGoOn('--namespace needs TEMPORAL_ADDRESS=host:port, where that namespace is.', 2);
  return record(address, namespace, label, say);
});

/** @returns {string} */
function release() {
  return JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')).version;
}

/** @param {string} label @param {import('../../infra/local/say.mjs').Say} say */
async function rehearseAndRecord(label, say) {
  const { startInstance } = await import('../../infra/local/supervisor.mjs'); // needs node_modules
  const running = await startInstance({
    name: 'history',
    throwaway: true,
    onBusy: 'another',
    apps: [],
    build: false,
    onLine: say,
  });
  const folder = mkdtempSync(join(tmpdir(), 'songhanh-history-'));
  try {
    say(`rehearsing ${PROGRAMME}`);
    await runCli(['rehearse', PROGRAMME, '--keep', '--out', join(folder, 'out')], {
      ...running.env,
      SONGHANH_DATA: folder,
      SONGHANH_SUPERVISOR: new URL('../../infra/local/supervisor.mjs', import.meta.url).href,
      SONGHANH_BUILT: '1',
    });
    const { address } = /** @type {{ address: string }} */ (running.temporal);
    await record(address, await keptNamespace(address), label, say);
  } finally {
    await running.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The one namespace that a rehearsal has kept on a server of our own. @param {string} address */
async function keptNamespace(address) {
  const { Connection } = await import('@temporalio/client');
  const connection = await Connection.connect({ address });
  try {
    const { namespaces } = await connection.workflowService.listNamespaces({ pageSize: 100 });
    const name = namespaces.map((each) => each.namespaceInfo?.name ?? '').find((each) => each.startsWith(KEPT));
    if (!name) throw new CannotGoOn('The rehearsal has kept no namespace.');
    return name;
  } finally {
    await connection.close();
  }
}

/** @param {string} address @param {string} namespace @param {string} label @param {import('../../infra/local/say.mjs').Say} say */
async function record(address, namespace, label, say) {
  const { Client, Connection } = await import('@temporalio/client');
  const { default: proto } = await import('@temporalio/proto');
  const connection = await Connection.connect({ address });
  try {
    const client = new Client({ connection, namespace });
    for (const [kind, run] of await chosenRuns(client)) {
      const file = new URL(`./histories/${label}-${kind}.history`, import.meta.url);
      if (existsSync(file))
        throw new CannotGoOn(`${file.pathname} is there: a museum keeps what it has; say --label.`, 2);
      const history = beginning(await client.workflow.getHandle(run.workflowId, run.runId).fetchHistory());
      writeFileSync(file, proto.temporal.api.history.v1.History.encode(history).finish());
      say(`${kind}: ${history.events?.length} events`);
    }
  } finally {
    await connection.close();
  }
}

/** Of each kind the longest run that fits, else the shortest there is. @param {Client} client */
async function chosenRuns(client) {
  const chosen = new Map();
  /** @param {{ historyLength: number }} run */
  const fits = (run) => run.historyLength <= MOST_EVENTS;
  for await (const run of client.workflow.list({ query: `WorkflowType != 'canary'` })) {
    const [kind] = run.workflowId.split('/');
    const best = chosen.get(kind);
    const better =
      !best ||
      (fits(run)
        ? !fits(best) || run.historyLength > best.historyLength
        : !fits(best) && run.historyLength < best.historyLength);
    if (better) chosen.set(kind, run);
  }
  return chosen;
}

/** What the history was when it last fitted: up to the moment before a workflow task was scheduled. @param {History} history @returns {History} */
function beginning(history) {
  const events = history.events ?? [];
  if (events.length <= MOST_EVENTS) return history;
  const end = events.findLastIndex(
    (event, index) => index <= MOST_EVENTS && event.workflowTaskScheduledEventAttributes,
  );
  return { ...history, events: events.slice(0, end) };
}
