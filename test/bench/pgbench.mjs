// The statements of one command as a script of pgbench, each transaction with the values of another unit's duty.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onPath } from '../../infra/local/places.mjs';
import { built } from './built.mjs';

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** Commands with which the script finds the values of its transaction. */
const OWN_COMMANDS = 3;
const DEBIAN = '/usr/lib/postgresql';

/** Where pgbench is; the embedded server has none. @returns {string | undefined} */
export function pgbenchProgram() {
  if (onPath('pgbench')) return onPath('pgbench');
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  return versions.map((version) => join(DEBIAN, version, 'bin/pgbench')).find((file) => existsSync(file));
}

/** @typedef {import('./logged-statements.mjs').Statement} Statement */
/** @typedef {Record<string, string>} Facts what in the values stands for one duty: its ids, its unit's code … */

/**
 * What the statements of one duty look like with its facts left open, and ids made for it alone left open too.
 * @param {Statement[]} statements @param {Facts} facts @param {Statement[]} ofAnother tells which ids are not made anew
 */
export function templateOf(statements, facts, ofAnother) {
  const shared = new Set(ofAnother.flatMap(({ values }) => values.flatMap((value) => value?.match(UUID) ?? [])));
  /** @type {string[]} */
  const fresh = [];
  const open = (/** @type {string} */ value) => {
    const named = Object.entries(facts).reduce((text, [name, fact]) => text.replaceAll(fact, `{${name}}`), value);
    return named.replace(UUID, (id) => {
      if (shared.has(id)) return id;
      if (!fresh.includes(id)) fresh.push(id);
      return `{fresh${fresh.indexOf(id)}}`;
    });
  };
  return {
    fresh,
    statements: statements.map(({ sql, values }) => ({ sql, values: values.map((value) => value && open(value)) })),
  };
}

/**
 * Writes a row of values for each duty into `bench.replay`, and answers the script that runs through them.
 * @param {any} office @param {ReturnType<typeof templateOf>} template @param {Facts[]} duties
 */
export async function preparedScript(office, template, duties) {
  const { uuid } = await built('libs/persistence/src/uuid');
  const columns = [...new Set(template.statements.flatMap(({ values }) => values.filter((value) => value !== null)))];
  const rows = duties.map((facts, n) => {
    const known = { ...facts, ...Object.fromEntries(template.fresh.map((_, place) => [`fresh${place}`, uuid()])) };
    const filled = (/** @type {string} */ text) =>
      Object.entries(known).reduce((done, [name, fact]) => done.replaceAll(`{${name}}`, fact), text);
    return { n, ...Object.fromEntries(columns.map((text, place) => [`c${place}`, filled(text)])) };
  });
  const names = columns.map((_, place) => `c${place}`);
  await office.query(`create schema bench`);
  await office.query(
    `create table bench.replay (n integer primary key, ${names.map((name) => `${name} text`).join(', ')})`,
  );
  await office.query(`insert into bench.replay select * from jsonb_populate_recordset(null::bench.replay, $1)`, [
    JSON.stringify(rows),
  ]);
  await office.query(`grant usage on schema bench to public`);
  await office.query(`grant select on bench.replay to public`);
  await office.query(`vacuum analyze bench.replay`);
  const body = template.statements.map(({ sql, values }) => {
    const open = withoutColons(sql).replace(/\$(\d+)/g, (_, place) => {
      const value = values[Number(place) - 1];
      return value === null || value === undefined ? 'null' : `:c${columns.indexOf(value)}`;
    });
    return `${open.trim().replace(/;$/, '')};`;
  });
  return [
    '\\set i :i + 1',
    '\\set n :base + :client_id * :stride + :i - 1',
    'select * from bench.replay where n = :n \\gset',
    ...body,
    '',
  ].join('\n');
}

/** pgbench takes `:MI` for a variable, in a literal too. @param {string} sql */
function withoutColons(sql) {
  return sql.replace(/'(?:[^']|'')*'/g, (literal) =>
    /:\w/.test(literal) ? `E${literal.replaceAll('\\', '\\\\').replaceAll(':', '\\x3a')}` : literal,
  );
}

/**
 * Runs the script over the rows from `base` on; every transaction must go through.
 * @param {string} url @param {string} script
 * @param {{ clients: number, transactions: number, base: number, mode: 'extended' | 'prepared' }} load `transactions` a client
 * @returns {Promise<{ seconds: number, milliseconds: number[], byStatement: number[] }>} `byStatement` on the average, in milliseconds
 */
export async function runPgbench(url, script, { clients, transactions, base, mode }) {
  const folder = mkdtempSync(join(tmpdir(), 'songhanh-pgbench-'));
  try {
    writeFileSync(join(folder, 'script.sql'), script);
    const variables = [`i=0`, `base=${base}`, `stride=${transactions}`].flatMap((set) => ['-D', set]);
    const args = [
      '-n',
      '-M',
      mode,
      '-c',
      String(clients),
      '-j',
      String(Math.min(clients, 2)),
      '-t',
      String(transactions),
    ];
    const output = await run(pgbenchProgram(), [...args, ...variables, '-l', '-r', '-f', 'script.sql', url], folder);
    const done = Number(/actually processed: (\d+)\//.exec(output)?.[1]);
    if (done !== clients * transactions || /failed transactions: [1-9]/.test(output)) throw new Error(output);
    const tps = Number(/tps = ([\d.]+)/.exec(output)?.[1]);
    const logs = readdirSync(folder).filter((name) => name.startsWith('pgbench_log'));
    const lines = logs.flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'));
    return {
      seconds: done / tps,
      milliseconds: lines.map((line) => Number(line.split(' ')[2]) / 1_000),
      byStatement: averages(output).slice(OWN_COMMANDS),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What pgbench says of each command of the script, in order: its latency, how often it failed, its first line. @param {string} output */
function averages(output) {
  const [, report = ''] = output.split('statement latencies in milliseconds');
  return [...report.matchAll(/^\s+(\d+\.\d+)(?:\s+\d+)?\s+\S/gm)].map(([, milliseconds]) => Number(milliseconds));
}

/** @param {string} program @param {string[]} args @param {string} folder @returns {Promise<string>} */
function run(program, args, folder) {
  const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(output) : reject(new Error(output.slice(-2_000)))));
  });
}
