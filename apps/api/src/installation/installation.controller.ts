import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Installation, installationSchema } from '#contracts/http/installation';
import { isoLocal } from '#domain/time/instant';
import type { Config } from '#platform/config';
import { InstallationQueries } from '#record/setup/installation.queries';
import { Public } from '../common/auth.guard.js';
import { Read } from '../common/documented.js';
import { CONFIG } from '../common/record.module.js';

@ApiTags('installation')
@Controller('installation')
export class InstallationController {
  constructor(
    private readonly queries: InstallationQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Public()
  @Read({
    summary: 'Whether this is a rehearsal, its business time, whether it is set up, and its first language.',
    answer: installationSchema,
    open: true,
  })
  async installation(): Promise<Installation> {
    const { now, setUp, language } = await this.queries.state();
    return { rehearsal: this.config.clock === 'rehearsal', now: isoLocal(now.getTime()), setUp, language };
  }
}
