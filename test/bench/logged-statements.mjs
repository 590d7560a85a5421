// The very statements of one command, taken from PostgreSQL's own log with the values they were sent with.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pause } from './figures.mjs';

/** @typedef {{ sql: string, values: (string | null)[] }} Statement */

const WRITTEN_BY = /^\S+ \S+ \S+ \[\d+\] (\w+)@\w+ (LOG|DETAIL):\s+([\s\S]*)$/;
const SENT = /^(?:execute [^:]+|statement): ([\s\S]*)$/;
const VALUE = /\$\d+ = (?:(NULL)|'((?:[^']|'')*)')/g;
const LOG_SETTLES_MS = 500;

/**
 * What the application's role asks of the server while `work` runs, in order.
 * @param {any} office @param {() => Promise<unknown>} work
 * @returns {Promise<Statement[]>}
 */
export async function statementsOf(office, work) {
  const file = join(office.instance.logFolder, 'postgres.log');
  const role = new URL(office.instance.postgres.appUrl).username;
  await office.query(`alter system set log_statement = 'all'`);
  await office.query('select pg_reload_conf()');
  await pause(LOG_SETTLES_MS);
  const from = statSync(file).size;
  await work();
  await pause(LOG_SETTLES_MS);
  await office.query('alter system reset log_statement');
  await office.query('select pg_reload_conf()');
  return read(readFileSync(file).subarray(from).toString(), role);
}

/** @param {string} log @param {string} role @returns {Statement[]} */
function read(log, role) {
  /** @type {Statement[]} */
  const statements = [];
  for (const entry of log.split(/\n(?!\t)/)) {
    const [, by, level, text] = WRITTEN_BY.exec(entry) ?? [];
    if (by !== role) continue;
    const sql = SENT.exec(text)?.[1];
    if (level === 'LOG' && sql) statements.push({ sql: sql.replaceAll('\n\t', '\n'), values: [] });
    if (level === 'DETAIL') {
      const values = [...text.matchAll(VALUE)].map(([, none, value]) => (none ? null : value.replaceAll("''", "'")));
      statements.at(-1).values = values;
    }
  }
  return statements;
}
