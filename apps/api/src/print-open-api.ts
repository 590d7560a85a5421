import { buildOpenApi, openApiText } from './docs/build-open-api.js';

// What `infra/docs/openapi.json` holds: node dist/apps/api/src/print-open-api.js > infra/docs/openapi.json
process.stdout.write(openApiText(await buildOpenApi()));
