import { writeFileSync } from 'node:fs';
import { openApiDocument } from '../../apps/api/src/docs/open-api.js';
import { TestApi } from '../support/api.js';
test('smoke', async () => {
  const api = await TestApi.start(3);
  try {
    writeFileSync('/tmp/pg-api/openapi.json', JSON.stringify(openApiDocument(api.app), null, 2));
    const sec = await api.as('bdv.thuong-truc');
    const off = await api.as('u0001.cv');
    const id = await api.obligation('U0001');
    for (const path of ['/me','/work','/programmes',`/programmes/${api.programmeId}`,`/programmes/${api.programmeId}/ahead`,`/programmes/${api.programmeId}/story`,'/rounds',`/rounds/${api.roundId}`,`/rounds/${api.roundId}/roll-up`,`/rounds/${api.roundId}/obligations`,`/obligations/${id}`,`/obligations/${id}/draft`,'/notifications','/events','/urging-letters','/units','/persons','/faults','/api-tokens','/nowhere']) {
      for (const [name, c] of [['sec', sec], ['off', off]] as const) {
        const a = await c.get(path);
        console.log(name, path, a.status, JSON.stringify(a.body).slice(0, a.status === 200 ? 700 : 400));
      }
    }
    for (const p of ['/', '/docs', '/docs/openapi.json', '/docs/swagger-ui.css', '/docs/package.json', '/health/live', '/health/ready', '/nowhere']) {
      const a = await api.anybody().get(p); console.log(p, a.status, String(JSON.stringify(a.body)).slice(0, 200), a.headers.get('content-type'), a.headers.get('content-security-policy')?.slice(0,40));
    }
  } finally { await api.close(); }
});
