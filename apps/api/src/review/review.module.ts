import { Module } from '@nestjs/common';
import { CommendationService } from '#record/review/commendation.service';
import { ConclusionService } from '#record/review/conclusion.service';
import { ConferenceService } from '#record/review/conference.service';
import { ConsolidationTextService } from '#record/review/consolidation-text.service';
import { ModelQueries } from '#record/review/model.queries';
import { ModelService } from '#record/review/model.service';
import { RatingService } from '#record/review/rating.service';
import { ReviewQueries } from '#record/review/review.queries';
import { serviceOf } from '../common/record.module.js';
import { CommendationController } from './commendation.controller.js';
import { ConferenceController } from './conference.controller.js';
import { ReviewController } from './review.controller.js';

@Module({
  controllers: [ReviewController, ConferenceController, CommendationController],
  providers: [
    serviceOf(ReviewQueries),
    serviceOf(ConsolidationTextService),
    serviceOf(RatingService),
    serviceOf(ConclusionService),
    serviceOf(ConferenceService),
    serviceOf(ModelQueries),
    serviceOf(ModelService),
    serviceOf(CommendationService),
  ],
})
export class ReviewModule {}
