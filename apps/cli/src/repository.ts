import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds `infra/docs`, above this file whether it runs compiled (in `dist/`) or as a source. */
export function repositoryFolder(): string | undefined {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'infra', 'docs'))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}
