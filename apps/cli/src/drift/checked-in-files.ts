import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { programmeFileJsonSchema } from '#contracts/programme-file/programme-file';
import { stateDiagrams } from './state-diagrams.js';

const SCHEMA_FILE = 'infra/docs/programme-file.schema.json';
const DIAGRAMS = 'infra/docs/diagrams';

/** The published JSON Schema against the code's; answers what differs. With `write` it is written anew instead. */
export function schemaDrift(repository: string, write: boolean): string[] {
  const file = join(repository, SCHEMA_FILE);
  const wanted: unknown = JSON.parse(JSON.stringify(programmeFileJsonSchema()));
  const current = existsSync(file) ? parsed(readFileSync(file, 'utf8')) : undefined;
  if (isDeepStrictEqual(current, wanted)) return [];
  if (!write) return [`${SCHEMA_FILE} is not the schema of the code`];
  writeText(file, `${JSON.stringify(wanted, null, 2)}\n`);
  return [];
}

/** The drawn state diagrams against the transition tables; answers what differs. With `write` they are drawn anew. */
export function diagramDrift(repository: string, write: boolean): string[] {
  const folder = join(repository, DIAGRAMS);
  const wanted = stateDiagrams();
  const present = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.mmd')) : [];
  const differences: string[] = [];
  for (const [name, text] of wanted) {
    if (present.includes(name) && readFileSync(join(folder, name), 'utf8') === text) continue;
    if (write) writeText(join(folder, name), text);
    else differences.push(`${DIAGRAMS}/${name} is not what its transition table draws`);
  }
  for (const name of present.filter((each) => !wanted.has(each))) {
    if (write) rmSync(join(folder, name));
    else differences.push(`${DIAGRAMS}/${name} belongs to no transition table`);
  }
  return differences;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function writeText(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
