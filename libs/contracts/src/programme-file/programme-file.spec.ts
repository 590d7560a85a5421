import { readFileSync } from 'node:fs';
import { programmeFileJsonSchema } from './programme-file.js';

const docs = new URL('../../../../infra/docs/', import.meta.url);

test('the published JSON Schema is the one of the code (npm run check writes it anew)', () => {
  expect(JSON.parse(readFileSync(new URL('programme-file.schema.json', docs), 'utf8'))).toEqual(
    programmeFileJsonSchema(),
  );
});

test('every field of the published schema says what it is, and no object takes unknown keys', () => {
  const silent: string[] = [];
  const visit = (node: unknown, path: string) => {
    if (typeof node !== 'object' || node === null) return;
    const { properties, additionalProperties } = node as { properties?: object; additionalProperties?: unknown };
    if (properties && additionalProperties !== false) silent.push(`${path} is open`);
    for (const [key, field] of Object.entries(properties ?? {})) {
      if (!('description' in field)) silent.push(`${path}.${key}`);
    }
    for (const [key, child] of Object.entries(node)) visit(child, `${path}.${key}`);
  };
  visit(programmeFileJsonSchema(), '');
  expect(silent).toEqual([]);
});

test('the guide names every key of the first two levels, and every word one may choose between', () => {
  const guide = readFileSync(new URL('programme-file.md', docs), 'utf8');
  const missing: string[] = [];
  const visit = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    for (const word of (node as { enum?: string[] }).enum ?? []) if (!guide.includes(word)) missing.push(word);
    for (const child of Object.values(node)) visit(child);
  };
  const schema = programmeFileJsonSchema() as { properties: Record<string, { properties?: object }> };
  for (const [key, part] of Object.entries(schema.properties)) {
    for (const word of [key, ...Object.keys(part.properties ?? {})]) if (!guide.includes(word)) missing.push(word);
  }
  visit(schema.properties.simulation);
  visit(schema.properties.organisation);
  expect(missing).toEqual([]);
});
