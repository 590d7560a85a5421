import { readFile, writeFile } from 'node:fs/promises';
import { buildOpenApi, openApiText } from '../../apps/api/src/docs/build-open-api.js';

const CHECKED_IN = 'infra/docs/openapi.json';

test('the checked-in OpenAPI document is the one that this build serves', async () => {
  const today = openApiText(await buildOpenApi());
  if (process.env.UPDATE_OPENAPI) await writeFile(CHECKED_IN, today);
  expect(await readFile(CHECKED_IN, 'utf8')).toBe(today);
});

test('every operation says what it does, who may be refused and why, in OpenAPI 3.1', async () => {
  const { openapi, paths, components } = await buildOpenApi();
  expect(openapi).toBe('3.1.0');
  const operations = Object.values(paths).flatMap((path) => Object.values(path)) as {
    operationId: string;
    summary: string;
    responses: Record<string, unknown>;
  }[];
  expect(operations.length).toBeGreaterThan(40);
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  for (const { operationId, summary, responses } of operations) {
    expect([operationId, summary]).toEqual([operationId, expect.stringMatching(/\.$/)]);
    expect([operationId, Object.keys(responses)]).toEqual([operationId, expect.arrayContaining(['400'])]);
  }
  const named = JSON.stringify(paths) + JSON.stringify(components);
  for (const [, name] of named.matchAll(/#\/components\/schemas\/(\w+)/g))
    expect(components?.schemas).toHaveProperty(name!);
  // A reference to anywhere else leads nowhere in this document, and a client made from it would know nothing of the body.
  expect([...named.matchAll(/"\$ref":"([^"]*)"/g)].filter(([, to]) => !to!.startsWith('#/components/'))).toEqual([]);
});
