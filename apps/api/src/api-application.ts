import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '#platform/config';
import { createLogger, type Logger } from '#platform/logging';
import { appModule } from './app.module.js';
import { InputValidationPipe } from './common/input-validation.pipe.js';
import { nestLog } from './common/nest-log.js';
import { ProblemFilter } from './common/problem.filter.js';
import { addServerHooks } from './common/server-hooks.js';
import { cutUnusedConnections } from './common/unused-connections.js';
import { openApiDocument } from './docs/open-api.js';
import { OpenApiSource } from './docs/open-api-source.js';
import { serveWebApp } from './web/web-app.js';

/** JSON bodies; files have a limit of their own. */
const MAX_BODY_MEGABYTES = 2;
export const API_PREFIX = 'api/v1';

/** The whole API, ready to listen. The caller closes it. */
export async function createApiApplication(
  config: Config,
  logger: Logger = createLogger('api', config.logLevel),
  { connect = true } = {},
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: MAX_BODY_MEGABYTES * 1024 * 1024,
    genReqId: () => randomUUID(),
    logger: false,
  });
  // Files stay unread until the caller is known and allowed; their controller reads and measures them.
  adapter.getInstance().addContentTypeParser('application/octet-stream', (_, payload, done) => done(null, payload));
  addServerHooks(adapter.getInstance() as never, logger, config.publicUrl.startsWith('https:'));
  cutUnusedConnections(adapter.getInstance() as never);
  const app = await NestFactory.create<NestFastifyApplication>(appModule(config, logger, connect), adapter, {
    logger: nestLog(logger),
    abortOnError: false,
  });
  await app.register(cookie as never);
  serveWebApp(adapter.getInstance() as never);
  app.setGlobalPrefix(API_PREFIX, { exclude: ['docs', 'docs/:asset', 'health/live', 'health/ready'] });
  app.useGlobalPipes(new InputValidationPipe());
  app.useGlobalFilters(new ProblemFilter(logger, MAX_BODY_MEGABYTES));
  await app.init();
  app.get(OpenApiSource).from(() => openApiDocument(app));
  return app;
}
