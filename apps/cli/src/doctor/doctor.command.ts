import type { Command } from 'commander';
import type { Language } from '#domain/error/sentence';
import { HEALTH_CHECKS, type HealthCheck, type HealthFinding } from '#domain/health/health-check';
import { clockNamed } from '#persistence/clock';
import { createDataSource } from '#persistence/data-source';
import { readConfig } from '#platform/config';
import { diskCheck } from '#platform/health/disk-check';
import { examine } from '#platform/health/examine';
import { lazyTemporalClient } from '#platform/temporal/connect';
import { canaryCheck, engineChecks } from '#platform/temporal/engine-checks';
import { databaseChecks } from '#record/health/database-checks';
import { PROCESS_QUEUE } from '#workflows/task-queues';
import { addCommand } from '../command-words.js';

/** How long one check may take, in milliseconds. */
const PATIENCE_MS = 10_000;
/** Its own answer, that nobody answered, comes a little later. */
const SAYING_MS = 500;

/** `songhanh doctor`: one line a check, exit code 1 when anything is wrong. */
export function registerDoctor(program: Command, language: Language): void {
  addCommand(program, language, {
    name: 'doctor',
    description: {
      vi: 'kiểm tra cơ sở dữ liệu, quyền, lược đồ, Temporal, worker, tiến trình lỗi, chờ niêm, thư',
      en: 'check database, rights, schema, Temporal, workers, faulty processes, sealing, mail',
    },
    examples: ['doctor', 'doctor --lang en'],
  }).action(() => runDoctor(language));
}

async function runDoctor(language: Language): Promise<void> {
  const config = readConfig();
  const source = createDataSource({ url: config.databaseUrl, poolSize: 1, applicationName: 'songhanh-doctor' });
  const place = { address: config.temporalAddress, namespace: config.temporalNamespace };
  const client = lazyTemporalClient(place);
  const failure: unknown = await source.initialize().then(
    () => undefined,
    (error: unknown) => error,
  );
  try {
    const engine = { client, ...place, patienceMs: PATIENCE_MS };
    const record: HealthCheck[] = failure
      ? [{ id: 'database', run: () => Promise.reject(failure) }]
      : databaseChecks(source, clockNamed(config.clock));
    const groups = [
      record,
      config.filesUrl === undefined ? [diskCheck(config.filesDir)] : [],
      [...engineChecks(engine), canaryCheck(engine, PROCESS_QUEUE)],
    ];
    const allWell: boolean[] = [];
    for (const group of groups) allWell.push(say(await examine(group, PATIENCE_MS + SAYING_MS), language));
    if (allWell.includes(false)) process.exitCode = 1;
  } finally {
    await client.connection.close();
    if (source.isInitialized) await source.destroy();
  }
}

/** One line a finding; answers whether all is well. */
function say(findings: readonly HealthFinding[], language: Language): boolean {
  for (const { id, ok, detail } of findings) {
    process.stdout.write(`${ok ? 'ok    ' : 'not ok'}  ${HEALTH_CHECKS[id].name[language]}: ${detail[language]}\n`);
  }
  return findings.every(({ ok }) => ok);
}
