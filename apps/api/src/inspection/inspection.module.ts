import { Module } from '@nestjs/common';
import { InspectionQueries } from '#record/inspection/inspection.queries';
import { InspectionService } from '#record/inspection/inspection.service';
import { InspectionWorkService } from '#record/inspection/inspection-work.service';
import { RecommendationQueries } from '#record/inspection/recommendation.queries';
import { RecommendationService } from '#record/inspection/recommendation.service';
import { serviceOf } from '../common/record.module.js';
import { InspectionController } from './inspection.controller.js';
import { InspectionPlanController } from './inspection-plan.controller.js';
import { InspectionWorkController } from './inspection-work.controller.js';
import { RecommendationController } from './recommendation.controller.js';

@Module({
  controllers: [InspectionPlanController, InspectionController, InspectionWorkController, RecommendationController],
  providers: [
    serviceOf(InspectionQueries),
    serviceOf(InspectionService),
    serviceOf(InspectionWorkService),
    serviceOf(RecommendationQueries),
    serviceOf(RecommendationService),
  ],
})
export class InspectionModule {}
