import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Apps never import each other: the API prints its own document, in a process of its own.
const PRINT_OPENAPI = fileURLToPath(new URL('../../../api/src/print-open-api.js', import.meta.url));
const FILE = 'infra/docs/openapi.json';

/** The checked-in `openapi.json` against the API's own document; answers what differs. With `write` it is written anew. */
export async function openapiDrift(repository: string, write: boolean): Promise<string[]> {
  if (!existsSync(PRINT_OPENAPI)) return [`${PRINT_OPENAPI} is missing: build first (npm run build)`];
  const { code, output, complaint } = await printed(repository);
  if (code !== 0) return [`the API could not print its document (exit code ${code})`, ...complaint.trim().split('\n')];
  const file = join(repository, FILE);
  if (existsSync(file) && readFileSync(file, 'utf8') === output) return [];
  if (!write) return [`${FILE} is not the document of the code`];
  writeFileSync(file, output);
  return [];
}

async function printed(repository: string): Promise<{ code: number; output: string; complaint: string }> {
  const child = spawn(process.execPath, ['--enable-source-maps', PRINT_OPENAPI], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { output: '', complaint: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    said.output += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    said.complaint += chunk;
  });
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve(exitCode ?? 1));
  });
  return { code, ...said };
}
