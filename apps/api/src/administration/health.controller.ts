import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Health, type HealthQuery, healthQuerySchema, healthSchema } from '#contracts/http/health';
import { HealthQueries } from '#record/health/health.queries';
import { type Caller, CurrentCaller, type IdentifiedRequest } from '../common/caller.js';
import { Read } from '../common/documented.js';
import { languageOf } from '../common/language.js';
import { Engine } from './engine.js';

@ApiTags('administration')
@Controller('administration/health')
export class InstallationHealthController {
  constructor(
    private readonly health: HealthQueries,
    private readonly engine: Engine,
  ) {}

  @Get()
  @Read({
    summary: 'How the installation is: every check, what to do about it, and what the installation holds.',
    answer: healthSchema,
  })
  now(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: healthQuerySchema }) { canary }: HealthQuery,
    @Req() request: IdentifiedRequest,
  ): Promise<Health> {
    return this.health.now(actor, access, this.engine.checks(canary === 'true'), languageOf(request));
  }
}
