import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stateDiagrams, TRANSITION_TABLES } from './state-diagrams.js';

const domain = fileURLToPath(new URL('../../../../libs/domain/src/', import.meta.url));

test('every transition table of the domain has its diagram', () => {
  const files = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.spec)\.ts$/.test(name),
  );
  const declared = files.flatMap((name) =>
    [...readFileSync(join(domain, name), 'utf8').matchAll(/^export const (\w+_TRANSITIONS)\b/gm)].map(
      (match) => match[1],
    ),
  );
  expect(declared.length).toBeGreaterThan(3);
  expect(Object.keys(TRANSITION_TABLES)).toHaveLength(declared.length);
});

test('a diagram is Mermaid and ends in a line break', () => {
  for (const text of stateDiagrams().values()) expect(text).toMatch(/^stateDiagram-v2\n( {2}.+ --> .+\n)+$/);
});
