import type { Client, WorkflowExecutionInfo } from '@temporalio/client';
import { lazyTemporalClient } from '#platform/temporal/connect';
import { WORKFLOW_TYPES } from '#workflows/messages';
import type { BoxDatabase } from './box-database.js';

/** What the engine did, in real time and numbers. */
export interface EngineFigures {
  readonly wallSeconds: number;
  readonly simulatedDays: number;
  readonly simulatedDaysPerSecond: number;
  /** Moments at which the clock stood. */
  readonly instants: number;
  readonly steps: number;
  readonly decisions: number;
  readonly pokes: number;
  readonly httpCalls: number;
  readonly httpRetries: number;
  readonly mails: number;
  /** What people were told of, and how much of it went out by mail: several things of one person may share a mail. */
  readonly notifications: number;
  readonly mailed: number;
  /** Seconds spent in each part of the driver's loop. */
  readonly seconds: Readonly<Record<string, number>>;
  /** Per kind of process: its workflows, their runs, and the events of all their histories. */
  readonly histories: Readonly<Record<string, HistoryFigures>>;
  /** Faults that still stood on a process at the end. */
  readonly faults: readonly string[];
}

export interface HistoryFigures {
  workflows: number;
  runs: number;
  events: number;
  longestRun: number;
}

/** Visibility lags behind the histories by this much at most, in milliseconds. */
const VISIBLE_WITHIN_MS = 10_000;

/**
 * Counts the histories of every workflow of the product in the namespace, all runs. The list says how long a closed run
 * is; an open one is described.
 */
export async function countHistories(place: {
  address: string;
  namespace: string;
}): Promise<Record<string, HistoryFigures>> {
  const client = lazyTemporalClient(place);
  try {
    const figures: Record<string, HistoryFigures> = {};
    for (const [kind, type] of Object.entries(WORKFLOW_TYPES)) figures[kind] = await historiesOf(client, type);
    return figures;
  } finally {
    await client.connection.close();
  }
}

async function historiesOf(client: Client, type: string): Promise<HistoryFigures> {
  const figures: HistoryFigures = { workflows: 0, runs: 0, events: 0, longestRun: 0 };
  const workflows = new Set<string>();
  for await (const run of client.workflow.list({ query: `WorkflowType = '${type}'` })) {
    const length = await lengthOf(client, run);
    workflows.add(run.workflowId);
    figures.runs += 1;
    figures.events += length;
    figures.longestRun = Math.max(figures.longestRun, length);
  }
  figures.workflows = workflows.size;
  return figures;
}

async function lengthOf(client: Client, run: WorkflowExecutionInfo): Promise<number> {
  const closedLongAgo = run.closeTime !== undefined && Date.now() - run.closeTime.getTime() > VISIBLE_WITHIN_MS;
  if (closedLongAgo && run.historyLength > 0) return run.historyLength;
  return (await client.workflow.getHandle(run.workflowId, run.runId).describe()).historyLength;
}

/** How much people were told, and how much of it was sent by mail. */
export async function countTold(database: BoxDatabase): Promise<{ notifications: number; mailed: number }> {
  const [counts] = await database.query<{ notifications: number; mailed: number }>(
    `select count(*)::int as notifications, count(*) filter (where mail = 'sent')::int as mailed from notification`,
  );
  return counts!;
}

/** What the record says of its processes: decisions, the steps among them, and the faults that stand. */
export async function countDecisions(
  database: BoxDatabase,
): Promise<{ decisions: number; steps: number; faults: string[] }> {
  const [counts] = await database.query<{ decisions: number; steps: number }>(
    `select count(*)::int as decisions, count(*) filter (where decision ? 'step')::int as steps from process_decision`,
  );
  const faults = await database.query<{ line: string }>(
    `select kind || ' ' || key || ': ' || fault as line from process where fault is not null order by kind, key`,
  );
  return { ...counts!, faults: faults.map(({ line }) => line) };
}
