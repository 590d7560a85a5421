import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Database } from '#persistence/database';
import { Public } from '../common/auth.guard.js';

/** For whoever starts and watches the process. */
@ApiExcludeController()
@Controller('health')
@Public()
export class HealthController {
  constructor(private readonly database: Database) {}

  /** The process answers; says nothing about what it stands on. */
  @Get('live')
  live() {
    return { status: 'live' };
  }

  /** The database answers and every migration this build knows has been applied. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const missing = await this.missingMigrations().catch(() => undefined);
    if (missing?.length === 0) return { status: 'ready' };
    reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return {
      status: 'not-ready',
      because: missing ? `migrations not applied: ${missing.join(', ')}` : 'the database does not answer',
    };
  }

  private async missingMigrations(): Promise<string[]> {
    const { source } = this.database;
    const applied = await source.query<{ name: string }[]>(`select name from migration`);
    const names = new Set(applied.map((row) => row.name));
    return source.migrations.map((migration) => migration.name ?? '').filter((name) => !names.has(name));
  }
}
