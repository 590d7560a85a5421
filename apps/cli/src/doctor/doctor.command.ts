import type { Command } from 'commander';
import type { Language } from '#domain/error/sentence';
import { clockNamed } from '#persistence/clock';
import { createDataSource } from '#persistence/data-source';
import { readConfig } from '#platform/config';
import { lazyTemporalClient } from '#platform/temporal/connect';
import { addCommand } from '../command-words.js';
import { connectionFailure } from '../record-connection.js';
import type { Check } from './check.js';
import { databaseChecks } from './database-checks.js';
import { engineChecks } from './engine-checks.js';

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
  const temporal = lazyTemporalClient({ address: config.temporalAddress, namespace: config.temporalNamespace });
  const reachable = await source.initialize().then(
    () => undefined,
    (error: unknown) => error,
  );
  let wrong = 0;
  try {
    const checks = databaseChecks(source, clockNamed(config.clock));
    // Without a database the first check says so; the others would only say it again.
    wrong += await runAll(reachable ? [unreachableDatabase(checks[0]!, reachable)] : checks, language);
    wrong += await runAll(engineChecks(temporal, config.temporalAddress, config.temporalNamespace), language);
  } finally {
    await temporal.connection.close();
    if (source.isInitialized) await source.destroy();
  }
  if (wrong > 0) process.exitCode = 1;
}

async function runAll(checks: readonly Check[], language: Language): Promise<number> {
  let wrong = 0;
  for (const check of checks) {
    const { ok, detail } = await check.run().catch((error: unknown) => {
      const reason = connectionFailure(error).split('\n')[0]!;
      return { ok: false, detail: { vi: reason, en: reason } };
    });
    if (!ok) wrong += 1;
    process.stdout.write(`${ok ? 'ok    ' : 'not ok'}  ${check.name[language]}: ${detail[language]}\n`);
  }
  return wrong;
}

function unreachableDatabase({ name }: Check, error: unknown): Check {
  return { name, run: () => Promise.reject(error) };
}
