import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import type { HealthCheck } from '#domain/health/health-check';
import type { Config } from '#platform/config';
import { lazyTemporalClient } from '#platform/temporal/connect';
import { canaryCheck, engineChecks } from '#platform/temporal/engine-checks';
import { HEALTH_PATIENCE_MS } from '#record/health/health.queries';
import { PROCESS_QUEUE } from '#workflows/task-queues';
import { CONFIG } from '../common/record.module.js';

/** What the API asks of Temporal: how it is, and nothing else. It connects when somebody first asks. */
@Injectable()
export class Engine implements OnApplicationShutdown {
  private client: Client | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** The checks of the engine and its workers; with `canary` a workflow is run as well. */
  checks(canary: boolean): HealthCheck[] {
    const place = { address: this.config.temporalAddress, namespace: this.config.temporalNamespace };
    this.client ??= lazyTemporalClient(place);
    const engine = { client: this.client, ...place, patienceMs: HEALTH_PATIENCE_MS };
    return [...engineChecks(engine), ...(canary ? [canaryCheck(engine, PROCESS_QUEUE)] : [])];
  }

  async onApplicationShutdown(): Promise<void> {
    await this.client?.connection.close().catch(() => undefined);
  }
}
