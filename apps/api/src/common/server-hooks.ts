import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';
import type { Logger } from '#platform/logging';

/** Security headers on every answer, and a log line for each: the route's pattern and ids, never a query, a body or a name. */
export function addServerHooks(server: FastifyInstance, logger: Logger, https: boolean): void {
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"], // Swagger UI sets styles on its elements
        'img-src': ["'self'", 'data:', 'blob:'],
        'object-src': ["'none'"],
        'frame-ancestors': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
      },
    },
    strictTransportSecurity: https,
    referrerPolicy: { policy: 'same-origin' },
  });
  server.addHook('onRequest', (request, reply, done) => {
    headers(request.raw, reply.raw, (error?: unknown) => done(error as Error | undefined));
  });
  server.addHook('onSend', (request, reply, payload, done) => {
    // What one person may see must not be answered to another out of a cache.
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    done(null, payload);
  });
  server.addHook('onResponse', (request, reply, done) => {
    logger.info(
      {
        method: request.method,
        route: request.routeOptions?.url ?? null,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        request: request.id,
      },
      'request',
    );
    done();
  });
}
