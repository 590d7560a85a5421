import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idSchema, type Page, pageOf } from '#contracts/http/primitives';
import {
  type ConclusionInput,
  type ConsolidationInput,
  type ConsolidationTexts,
  conclusionInputSchema,
  consolidationInputSchema,
  consolidationTextsSchema,
  type RatingInput,
  type RatingView,
  type ReviewConclusion,
  type ReviewDetail,
  type ReviewFilter,
  type ReviewSummary,
  ratingInputSchema,
  ratingSchema,
  reviewConclusionSchema,
  reviewDetailSchema,
  reviewFilterSchema,
  reviewSummarySchema,
} from '#contracts/http/review';
import { ConclusionService } from '#record/review/conclusion.service';
import { ConsolidationTextService } from '#record/review/consolidation-text.service';
import { RatingService } from '#record/review/rating.service';
import { ReviewQueries } from '#record/review/review.queries';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command, Read, VersionedCommand } from '../common/documented.js';
import { IfMatchVersion, WithEtag } from '../common/etag.js';

const RUNNING = ['REVIEW_NOT_AT_STAGE', 'PROGRAMME_NOT_IN_FORCE'] as const;

@ApiTags('reviews')
@Controller('reviews')
export class ReviewController {
  constructor(
    private readonly reviews: ReviewQueries,
    private readonly texts: ConsolidationTextService,
    private readonly ratings: RatingService,
    private readonly conclusions: ConclusionService,
  ) {}

  @Get()
  @Read({ summary: 'Reviews, the latest first.', answer: pageOf(reviewSummarySchema) })
  list(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: reviewFilterSchema }) query: ReviewFilter,
  ): Promise<Page<ReviewSummary>> {
    return this.reviews.list(actor, access, query);
  }

  @Get(':id')
  @Read({
    summary: 'A review: outline, consolidated report, ratings, conference, commendations, tasks ahead, conclusion.',
    answer: reviewDetailSchema,
  })
  @WithEtag()
  detail(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<ReviewDetail> {
    return this.reviews.detail(actor, access, id);
  }

  @Put(':id/consolidation')
  @VersionedCommand({
    summary: 'The secretariat writes the text of each part; what the machine put together stays beside it.',
    answer: consolidationTextsSchema,
    refusals: RUNNING,
  })
  write(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: consolidationInputSchema }) input: ConsolidationInput,
    @IfMatchVersion() version: number,
  ): Promise<ConsolidationTexts> {
    return this.texts.write(actor, access, id, input, version);
  }

  @Put(':id/ratings/:unitCode')
  @Command({
    summary: 'The secretariat gives a unit another grade than the rule does, with the reason.',
    answer: ratingSchema,
    refusals: RUNNING,
  })
  rate(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Param('unitCode') unitCode: string,
    @Body({ schema: ratingInputSchema }) input: RatingInput,
  ): Promise<RatingView> {
    return this.ratings.override(actor, access, id, unitCode, input);
  }

  @Post(':id/conclusion')
  @Command({
    summary: 'Enter the notice of conclusions, with the tasks it gives: closes the review.',
    answer: reviewConclusionSchema,
    refusals: ['CONFERENCE_NOT_HELD', ...RUNNING],
  })
  conclude(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: conclusionInputSchema }) input: ConclusionInput,
  ): Promise<ReviewConclusion> {
    return this.conclusions.conclude(actor, access, id, input);
  }
}
