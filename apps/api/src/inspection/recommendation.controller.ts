import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { idSchema, type Page, pageOf } from '#contracts/http/primitives';
import { reasonInputSchema } from '#contracts/http/programme';
import {
  type RecommendationFilter,
  type RecommendationItem,
  recommendationFilterSchema,
  recommendationItemSchema,
  type VerificationInput,
  verificationInputSchema,
} from '#contracts/http/recommendation';
import { RecommendationQueries } from '#record/inspection/recommendation.queries';
import { RecommendationService } from '#record/inspection/recommendation.service';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command, Read } from '../common/documented.js';
import { WithEtag } from '../common/etag.js';

const STAGE = ['RECOMMENDATION_NOT_AT_STAGE'] as const;

/** The list to follow up until every recommendation is done. */
@ApiTags('inspections')
@Controller('recommendations')
export class RecommendationController {
  constructor(
    private readonly recommendations: RecommendationQueries,
    private readonly service: RecommendationService,
  ) {}

  @Get()
  @Read({ summary: 'What inspections left to be done; a unit sees its own.', answer: pageOf(recommendationItemSchema) })
  list(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: recommendationFilterSchema }) query: RecommendationFilter,
  ): Promise<Page<RecommendationItem>> {
    return this.recommendations.list(actor, access, query);
  }

  @Get(':id')
  @Read({ summary: 'One recommendation and where it stands.', answer: recommendationItemSchema })
  @WithEtag()
  detail(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<RecommendationItem> {
    return this.recommendations.detail(actor, access, id);
  }

  @Post(':id/verification')
  @Command({
    summary: 'The secretariat verifies what the unit reported done.',
    answer: recommendationItemSchema,
    refusals: STAGE,
  })
  verify(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: verificationInputSchema }) { note }: VerificationInput,
  ): Promise<RecommendationItem> {
    return this.service.verify(actor, access, id, note);
  }

  @Post(':id/return')
  @Command({
    summary: 'It is not done after all, with a reason: its task is open again.',
    answer: recommendationItemSchema,
    refusals: STAGE,
  })
  return(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: reasonInputSchema }) { reason }: z.infer<typeof reasonInputSchema>,
  ): Promise<RecommendationItem> {
    return this.service.return(actor, access, id, reason);
  }

  @Post(':id/withdrawal')
  @Command({
    summary: 'The secretariat withdraws it with a reason: its task falls out.',
    answer: recommendationItemSchema,
    refusals: STAGE,
  })
  withdraw(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: reasonInputSchema }) { reason }: z.infer<typeof reasonInputSchema>,
  ): Promise<RecommendationItem> {
    return this.service.withdraw(actor, access, id, reason);
  }
}
