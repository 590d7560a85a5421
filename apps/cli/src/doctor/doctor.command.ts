import type { Command } from 'commander';
import type { Language } from '#domain/error/sentence';
import { clockNamed } from '#persistence/clock';
import { createDataSource } from '#persistence/data-source';
import { readConfig } from '#platform/config';
import { lazyTemporalClient } from '#platform/temporal/connect';
import { addCommand } from '../command-words.js';
import { connectionFailure } from '../record-connection.js';
import { type Check, same, unwell } from './check.js';
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
  const failure: unknown = await source.initialize().then(
    () => undefined,
    (error: unknown) => error,
  );
  try {
    const [first, ...others] = databaseChecks(source, clockNamed(config.clock));
    const database = failure ? [{ name: first!.name, run: () => Promise.reject(failure) }] : [first!, ...others];
    const engine = engineChecks(temporal, config.temporalAddress, config.temporalNamespace);
    const well = [await runGroup(database, language), await runGroup(engine, language)];
    if (well.includes(false)) process.exitCode = 1;
  } finally {
    await temporal.connection.close();
    if (source.isInitialized) await source.destroy();
  }
}

/** Answers whether all is well. When the first check fails, the others would only say it again. */
async function runGroup(checks: readonly Check[], language: Language): Promise<boolean> {
  let allWell = true;
  for (const [index, { name, run }] of checks.entries()) {
    const { ok, detail } = await run().catch((error: unknown) => unwell(same(connectionFailure(error))));
    process.stdout.write(`${ok ? 'ok    ' : 'not ok'}  ${name[language]}: ${detail[language]}\n`);
    allWell &&= ok;
    if (index === 0 && !ok) break;
  }
  return allWell;
}
