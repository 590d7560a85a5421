import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Installation, installationSchema } from '#contracts/http/installation';
import { isoLocal } from '#domain/time/instant';
import { Database } from '#persistence/database';
import type { Config } from '#platform/config';
import { Public } from '../common/auth.guard.js';
import { Read } from '../common/documented.js';
import { CONFIG } from '../common/record.module.js';

@ApiTags('installation')
@Controller('installation')
export class InstallationController {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Public()
  @Read({ summary: 'Whether this is a rehearsal, and its business time.', answer: installationSchema, open: true })
  async installation(): Promise<Installation> {
    const [row] = await this.database.source.query<{ now: Date }[]>(
      `select ${this.database.clock.sql}::timestamptz(3) as now`,
    );
    return { rehearsal: this.config.clock === 'rehearsal', now: isoLocal(row!.now.getTime()) };
  }
}
