import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError } from '#domain/error/domain-error';
import { Public } from '../common/auth.guard.js';
import { OpenApiSource } from './open-api-source.js';

/** Swagger UI's own files, by name: nothing else of the folder is served, and nothing comes from the Internet. */
const ASSETS: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};
const UI_FOLDER = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const HOUR_SECONDS = 3600;

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Song Hành – API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="ui"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

const START = `SwaggerUIBundle({ url: '/docs/openapi.json', dom_id: '#ui', validatorUrl: null, docExpansion: 'none', displayRequestDuration: true });
`;

/** The OpenAPI document and a page to read and try it. */
@ApiExcludeController()
@Controller('docs')
@Public()
export class DocsController {
  constructor(private readonly source: OpenApiSource) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  page(): string {
    return PAGE;
  }

  @Get('openapi.json')
  document() {
    return this.source.document();
  }

  @Get('start.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  start(): string {
    return START;
  }

  @Get(':asset')
  async asset(@Param('asset') asset: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    const type = Object.hasOwn(ASSETS, asset) ? ASSETS[asset] : undefined;
    if (!type) throw new DomainError('ADDRESS_UNKNOWN', { method: 'GET' });
    reply.header('content-type', type).header('cache-control', `public, max-age=${HOUR_SECONDS}`);
    return readFile(join(UI_FOLDER, asset));
  }
}
