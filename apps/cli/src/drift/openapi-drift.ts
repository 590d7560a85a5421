import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Apps never import each other: the API compares its own document, in a process of its own.
const OPENAPI = fileURLToPath(new URL('../../../api/src/openapi.js', import.meta.url));

/** `infra/docs/openapi.json` against the API's document; answers what differs. With `write` it is written anew. */
export async function openapiDrift(repository: string, write: boolean): Promise<string[]> {
  if (!existsSync(OPENAPI)) return [`${OPENAPI} is missing: build first (npm run build)`];
  const child = spawn(process.execPath, ['--enable-source-maps', OPENAPI, write ? '--write' : '--check'], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve(exitCode ?? 1));
  });
  return code === 0 ? [] : output.trim().split('\n');
}
