import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { ProcessRef } from '#domain/process/process-kind';
import { sqlState } from '#persistence/database';
import { describeError, type Logger } from '#platform/logging';
import { StaleEpochError } from '#record/process/epoch';
import type { ProcessRecord } from '#record/process/process-record';
import { STALE_EPOCH } from '#workflows/messages';

type Activity = (ref: ProcessRef) => Promise<unknown>;

const HEARTBEAT_MS = 2_000;

/**
 * Every activity runs like this: it heartbeats, so that a killed worker is noticed within seconds; its failure is
 * written on the process for people to see, and told to Temporal without words, names or rows in it.
 */
export function guarded<A extends object>(activities: A, record: ProcessRecord, logger: Logger): A {
  const entries = Object.entries(activities) as [string, Activity][];
  return Object.fromEntries(entries.map(([name, activity]) => [name, guard(name, activity, record, logger)])) as A;
}

function guard(name: string, activity: Activity, record: ProcessRecord, logger: Logger): Activity {
  return async (ref) => {
    const context = Context.current();
    const heartbeat = setInterval(() => context.heartbeat(), HEARTBEAT_MS);
    try {
      return await activity(ref);
    } catch (error) {
      if (error instanceof StaleEpochError) throw ApplicationFailure.nonRetryable('stale epoch', STALE_EPOCH);
      logger.error({ activity: name, process: ref.kind, id: ref.id, error: describeError(error) }, 'activity failed');
      await record.fault(ref, `${name}: ${faultName(error)}`).catch(() => undefined);
      // A name and a code only: a message can quote a row, and histories must not.
      throw ApplicationFailure.create({ message: faultName(error), type: 'StepFailed' });
    } finally {
      clearInterval(heartbeat);
    }
  };
}

function faultName(error: unknown): string {
  const state = sqlState(error);
  return `${error instanceof Error ? error.name : 'Error'}${state ? ` ${state}` : ''}`;
}
