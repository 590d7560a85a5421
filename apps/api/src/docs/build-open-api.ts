import type { OpenAPIObject } from '@nestjs/swagger';
import { readConfig } from '#platform/config';
import { createLogger } from '#platform/logging';
import { createApiApplication } from '../api-application.js';
import { openApiDocument } from './open-api.js';

/** The OpenAPI document of this build, without a database or a port. */
export async function buildOpenApi(): Promise<OpenAPIObject> {
  const config = readConfig({ DATABASE_URL: 'postgresql://nobody@localhost/nothing', LOG_LEVEL: 'silent' });
  const app = await createApiApplication(config, createLogger('api', 'silent'), { connect: false });
  try {
    return openApiDocument(app);
  } finally {
    await app.close();
  }
}

/** As it is checked in: two spaces, a line's end at its end. */
export const openApiText = (document: OpenAPIObject) => `${JSON.stringify(document, null, 2)}\n`;
