// One quarter of a programme on the real engine: opened, reminded by five rungs, reported by every unit, closed, rolled up.
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';
import pg from 'pg';

const dist = (path) => import(new URL(`../../dist/${path}.js`, import.meta.url).href);
const BUNDLE = fileURLToPath(new URL('../../dist/workflow-bundle.js', import.meta.url));
const RUNGS = ['2018-03-15', '2018-03-19', '2018-03-20', '2018-03-22', '2018-03-26'];
const AT_ONCE = 8;

/** Test code is not part of the build: compiled here, beside it, so that its aliases mean the built files. */
async function compiledTestSupport(name) {
  const source = fileURLToPath(new URL(`../support/${name}.ts`, import.meta.url));
  const { code } = await transformFile(source, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
    module: { type: 'nodenext' },
    swcrc: false,
  });
  const folder = fileURLToPath(new URL('../../dist/test-support/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}${name}.js`, code);
  return dist(`test-support/${name}`);
}

export async function runProductRound(instance, units) {
  const { migrate } = await dist('libs/persistence/src/migrate');
  const { createDataSource } = await dist('libs/persistence/src/data-source');
  const { Database } = await dist('libs/persistence/src/database');
  const { rehearsalClock } = await dist('libs/persistence/src/clock');
  const { importProgramme } = await dist('libs/record/src/programme/import-programme');
  const { SubmissionService } = await dist('libs/record/src/report/submission.service');
  const { accessOf } = await dist('libs/record/src/person/access');
  const { startWorkerApplication } = await dist('apps/worker/src/worker-application');
  const { createLogger } = await dist('libs/platform/src/logging');
  const { lazyTemporalClient } = await dist('libs/platform/src/temporal/connect');
  const { smallProgramme } = await compiledTestSupport('small-programme');

  const name = `bench_${randomBytes(4).toString('hex')}`;
  const server = new pg.Client({ connectionString: instance.postgres.ownerUrl });
  server.on('error', () => undefined); // a failed run stops the server under it
  await server.connect();
  await server.query(`create database ${name}`);
  const ownerUrl = Object.assign(new URL(instance.postgres.ownerUrl), { pathname: name }).href;
  const applicationUrl = Object.assign(new URL(ownerUrl), { username: `app_${name}`, password: 'bench' }).href;
  await migrate(ownerUrl, applicationUrl);
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  owner.on('error', () => undefined);
  const setClock = (at) =>
    owner.query(
      `insert into rehearsal_clock (instant) values ($1) on conflict (only_row) do update set instant = excluded.instant`,
      [at],
    );
  await setClock('2018-01-02T09:00:00+07:00');

  const source = await createDataSource({ url: applicationUrl, poolSize: AT_ONCE + 2 }).initialize();
  const database = new Database(source, rehearsalClock);
  await importProgramme(database, smallProgramme(units), 'bench');
  const config = {
    databaseUrl: applicationUrl,
    databasePool: 10,
    temporalAddress: instance.temporal.address,
    temporalNamespace: instance.temporal.namespace,
    mailFrom: 'bench@office.example',
    mailDir: `/tmp/${name}`,
    publicUrl: 'http://localhost',
    clock: 'rehearsal',
    pokeIntervalMs: 50,
    sweepIntervalMs: 600_000,
    workflowBundle: BUNDLE,
    workerHealthPort: 0,
    logLevel: 'error',
  };
  // Mail is measured elsewhere: a thousand files would drown the rest.
  await owner.query(`update person set email = null`);
  const worker = await startWorkerApplication(config, createLogger('worker', 'error'));

  const idle = async () => {
    for (;;) {
      const { rows } = await owner.query(
        `select (select count(*) from wake) + (select count(*) from process where wake_at <= (select instant from rehearsal_clock)) as n`,
      );
      if (rows[0].n === 0 || rows[0].n === '0') return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const advance = async (at) => {
    await setClock(at);
    await owner.query(
      `insert into wake (kind, process_id, reason) select kind, id, 'bench' from process where wake_at <= $1`,
      [at],
    );
    await owner.query(`notify songhanh_wake`);
    await idle();
  };
  const phases = {};
  const timed = async (phase, work) => {
    const from = performance.now();
    await work();
    phases[phase] = (performance.now() - from) / 1_000;
  };
  await idle();
  await timed('open', () => advance('2018-03-07T08:00:00+07:00'));
  await timed('remind', async () => {
    for (const day of RUNGS) await advance(`${day}T08:00:00+07:00`);
  });
  await timed('report', async () => {
    const { rows } = await owner.query(
      `select o.id, m.person_id, m.unit_id from obligation o join membership m on m.unit_id = o.unit_id and m.role = 'officer' order by o.id`,
    );
    const reports = new SubmissionService(database);
    const queue = rows.values();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const { id, person_id, unit_id } of queue) {
          await reports.nothingToReport(
            { kind: 'person', personId: person_id },
            accessOf(person_id, [{ role: 'officer', unitId: unit_id }]),
            id,
          );
        }
      }),
    );
  });
  await timed('close', () => advance('2018-03-30T00:00:00+07:00'));

  const client = lazyTemporalClient({ address: config.temporalAddress, namespace: config.temporalNamespace });
  const {
    rows: [round],
  } = await owner.query(`select id, stage from round`);
  if (round.stage !== 'closed') throw new Error(`the round is ${round.stage}`);
  const { historyLength } = await client.workflow.getHandle(`round/${round.id}/e1`).describe();
  await client.connection.close();
  worker.stop();
  await worker.finished;
  await source.destroy();
  return {
    ownerUrl,
    phases,
    historyEvents: historyLength,
    total: Object.values(phases).reduce((sum, value) => sum + value, 0),
    async drop() {
      await owner.end();
      await server.query(`drop database ${name} with (force)`);
      await server.query(`drop role app_${name}`);
      await server.end();
    },
  };
}
