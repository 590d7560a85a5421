// The figures of README.md, written from results/*.json: a table cannot say other than what was measured.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const BEGIN = '<!-- figures -->';
const END = '<!-- end of figures -->';

/** @param {string} folder of the results @param {string[]} parts in their order */
export function writeFigures(folder, parts) {
  const file = join(folder, '../README.md');
  const [before, rest] = readFileSync(file, 'utf8').split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`${file} has lost its marks ${BEGIN} and ${END}`);
  const sections = parts
    .map((name) => join(folder, `${name}.json`))
    .filter((path) => existsSync(path))
    .map((path) => section(JSON.parse(readFileSync(path, 'utf8'))));
  writeFileSync(file, `${before}${BEGIN}\n\n${sections.join('\n\n')}\n\n${END}${after}`);
}

/** @param {{ part: string, what: string, date: string, loadBefore: number, machine?: Record<string, unknown>, rows: Record<string, unknown>[] }} result */
function section({ part, what, date, loadBefore, machine, rows }) {
  const names = Object.keys(rows[0] ?? {});
  const lines = [names, names.map(() => '---:'), ...rows.map((row) => names.map((name) => row[name]))];
  const place = machine
    ? `${machine.cores} cores (${machine.cpu}), ${machine.memoryGigabytes} GB, Node ${machine.node}, PostgreSQL ${machine.postgresql}, Temporal ${machine.temporal}; `
    : '';
  return [
    `### ${part}: ${what}`,
    '',
    ...lines.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    `${date.slice(0, 16).replace('T', ' ')} UTC; ${place}load of the machine before it began: ${loadBefore}.`,
  ].join('\n');
}
