import { Controller, Get, Post, Query, Req, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type AuditChain,
  type AuditEntry,
  type AuditFilter,
  type AuditVerification,
  auditChainSchema,
  auditFilterSchema,
  auditPageSchema,
  auditVerificationSchema,
} from '#contracts/http/audit';
import type { Page } from '#contracts/http/primitives';
import { AuditQueries } from '#record/trail/audit.queries';
import { type Caller, CurrentCaller, type IdentifiedRequest } from '../common/caller.js';
import { Command, Read } from '../common/documented.js';
import { languageOf } from '../common/language.js';
import { VerificationThrottle } from './throttles.js';

@ApiTags('administration')
@Controller('administration/audit')
export class AuditController {
  constructor(private readonly audit: AuditQueries) {}

  @Get()
  @Read({
    summary: 'The audit trail, the newest first; each search is an entry of its own. For administrators.',
    answer: auditPageSchema,
  })
  search(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: auditFilterSchema }) filter: AuditFilter,
    @Req() request: IdentifiedRequest,
  ): Promise<Page<AuditEntry>> {
    return this.audit.search(actor, access, filter, languageOf(request));
  }

  @Get('chain')
  @Read({ summary: 'How far the chain of seals goes, and what the trail can be asked for.', answer: auditChainSchema })
  chain(@CurrentCaller() { actor, access }: Caller, @Req() request: IdentifiedRequest): Promise<AuditChain> {
    return this.audit.chain(actor, access, languageOf(request));
  }

  @Post('verification')
  @UseGuards(VerificationThrottle)
  @Command({
    summary: 'Recompute the latest twenty thousand seals of the chain and name what does not hold.',
    answer: auditVerificationSchema,
    refusals: ['TOO_MANY_ATTEMPTS'],
    repeatable: false,
  })
  verify(@CurrentCaller() { actor, access }: Caller, @Req() request: IdentifiedRequest): Promise<AuditVerification> {
    return this.audit.verify(actor, access, languageOf(request));
  }
}
