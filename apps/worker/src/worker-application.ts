import type { Client } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import { Renderer } from '#documents/render/renderer';
import { clockNamed } from '#persistence/clock';
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import type { Config } from '#platform/config';
import type { Logger } from '#platform/logging';
import { lazyTemporalClient } from '#platform/temporal/connect';
import { DeliveryService } from '#record/delivery/delivery.service';
import { openTransport } from '#record/delivery/open-transport';
import { PacketService } from '#record/packet/packet.service';
import { PaperMaker } from '#record/packet/paper-maker';
import { SigningKeys } from '#record/packet/signing-key';
import { PlanService } from '#record/plan/plan.service';
import { ProcessRecord } from '#record/process/process-record';
import { PROCESS_SPECS } from '#record/process/process-specs';
import { ProgrammeService } from '#record/programme/programme.service';
import { ReviewService } from '#record/review/review.service';
import { RoundService } from '#record/round/round.service';
import { sealEverything } from '#record/trail/seal';
import { DELIVERY_QUEUE, DOCUMENTS_QUEUE, PROCESS_QUEUE } from '#workflows/task-queues';
import { scanLoops } from './attachment/scan-loop.js';
import { deliveryActivities } from './delivery/delivery.activities.js';
import { Dispatcher } from './delivery/dispatcher.js';
import { Sweeper } from './delivery/sweeper.js';
import { startHealth } from './health.js';
import { packetActivities } from './packet/packet.activities.js';
import { periodic } from './periodic.js';
import { planActivities } from './plan/plan.activities.js';
import { guarded } from './process/guarded.js';
import { processActivities } from './process/process.activities.js';
import { programmeActivities } from './programme/programme.activities.js';
import { rehearsalLoops } from './rehearsal/rehearsal-loop.js';
import { reviewActivities } from './review/review.activities.js';
import { roundActivities } from './round/round.activities.js';

const SEAL_INTERVAL_MS = 1_000;

export interface WorkerApplication {
  /** Settles when the workers have drained; rejects when one of them failed. */
  readonly finished: Promise<void>;
  stop(): void;
}

/** Starts everything the worker does: decisions and steps, mail, dispatcher, sweeper, sealer, health. */
export async function startWorkerApplication(config: Config, logger: Logger): Promise<WorkerApplication> {
  Runtime.install({
    shutdownSignals: [],
    logger: engineLogger(logger),
    telemetryOptions: { logging: { forward: {}, filter: 'WARN' } },
  });
  const source = await createDataSource({
    url: config.databaseUrl,
    poolSize: config.databasePool,
    timeoutMs: config.databaseTimeoutMs,
    applicationName: 'songhanh-worker',
  }).initialize();
  const database = new Database(source, clockNamed(config.clock));
  const record = new ProcessRecord(database, PROCESS_SPECS);
  const transport = openTransport(config);
  const renderer = new Renderer();
  const keys = new SigningKeys(database, config.signingKey);
  const papers = new PaperMaker(database, record, keys, renderer.render.bind(renderer));
  const steps = {
    ...programmeActivities(new ProgrammeService(record)),
    ...planActivities(new PlanService(record)),
    ...roundActivities(new RoundService(record)),
    ...reviewActivities(new ReviewService(record)),
    ...packetActivities(new PacketService(record), papers),
    ...deliveryActivities(new DeliveryService(database, record, transport, config.publicUrl)),
  };
  const temporal = lazyTemporalClient({ address: config.temporalAddress, namespace: config.temporalNamespace });
  const connection = await NativeConnection.connect({ address: config.temporalAddress });
  const activities = guarded({ ...processActivities(record), ...steps }, record, logger);
  const workers = await createWorkers(connection, config, activities);

  const dispatcher = new Dispatcher(database, temporal, logger, config);
  const sweeper = new Sweeper(database, record, steps, logger);
  dispatcher.start();
  const loops = [
    periodic('sweep', config.sweepIntervalMs, logger, () => sweeper.sweep()),
    periodic('seal', SEAL_INTERVAL_MS, logger, () => sealEverything(database)),
    ...scanLoops(database, config, logger),
    ...rehearsalLoops(database, config, logger),
  ];
  const health = startHealth(config.workerHealthPort, temporal, () =>
    workers.every((worker) => worker.getState() === 'RUNNING'),
  );

  const stop = () => {
    papers.stop();
    for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
  };
  const runs = workers.map((worker) => worker.run());
  // One worker's failure ends them all: half a worker would look healthy and do nothing.
  for (const run of runs) run.catch(stop);
  const finished = Promise.allSettled(runs).then(async (results) => {
    health.close();
    await Promise.all([dispatcher.stop(), ...loops.map((loop) => loop.stop())]);
    await renderer.close();
    transport.close();
    await connection.close();
    await closeClient(temporal);
    await source.destroy();
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  });
  return { finished, stop };
}

/** The SDK's own lines, as ours; their details can quote what an activity said, and stay out. */
function engineLogger(logger: Logger): DefaultLogger {
  return new DefaultLogger('WARN', ({ level, message }) => {
    if (level === 'ERROR') logger.error({ engine: message }, 'engine');
    else logger.warn({ engine: message }, 'engine');
  });
}

async function createWorkers(connection: NativeConnection, config: Config, activities: object): Promise<Worker[]> {
  const shared = { connection, namespace: config.temporalNamespace, activities, shutdownGraceTime: '10 seconds' };
  return [
    await Worker.create({ ...shared, ...workflowCode(config), taskQueue: PROCESS_QUEUE, maxCachedWorkflows: 500 }),
    await Worker.create({ ...shared, taskQueue: DELIVERY_QUEUE, maxConcurrentActivityTaskExecutions: 2 }),
    await Worker.create({ ...shared, taskQueue: DOCUMENTS_QUEUE, maxConcurrentActivityTaskExecutions: 1 }),
  ];
}

/** Workflow code comes prebuilt: bundling at start takes seconds and needs the sources. */
function workflowCode({ workflowBundle }: Config): Pick<WorkerOptions, 'workflowBundle'> {
  if (!workflowBundle) throw new Error('WORKFLOW_BUNDLE is missing: build the workflow bundle first (npm run build)');
  return { workflowBundle: { codePath: workflowBundle } };
}

async function closeClient(client: Client): Promise<void> {
  await client.connection.close().catch(() => undefined);
}
