import { readFileSync } from 'node:fs';

/** The version of package.json; `dist/` has one of its own beside the compiled apps. */
export function productVersion(): string {
  const description = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  return JSON.parse(description).version;
}
