import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { isoLocal } from '#domain/time/instant';
import { Database } from '#persistence/database';
import type { Config } from '#platform/config';
import { Public } from '../common/auth.guard.js';
import { CONFIG } from '../common/record.module.js';
import { homePage } from './home-page.js';

/** The page one finds at the root: what this is, and where to go on. */
@ApiExcludeController()
@Controller()
@Public()
export class HomeController {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async home(): Promise<string> {
    if (this.config.clock !== 'rehearsal') return homePage(undefined);
    const [row] = await this.database.source.query<{ now: Date | null }[]>(
      `select ${this.database.clock.sql}::timestamptz(3) as now`,
    );
    return homePage(row?.now ? isoLocal(row.now.getTime()) : undefined);
  }
}
