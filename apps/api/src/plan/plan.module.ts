import { Module } from '@nestjs/common';
import { ConsultationService } from '#record/plan/consultation.service';
import { PlanQueries } from '#record/plan/plan.queries';
import { PlanDraftService } from '#record/plan/plan-draft.service';
import { SigningService } from '#record/plan/signing.service';
import { serviceOf } from '../common/record.module.js';
import { PlanController } from './plan.controller.js';
import { SigningController } from './signing.controller.js';

@Module({
  controllers: [PlanController, SigningController],
  providers: [
    serviceOf(PlanQueries),
    serviceOf(PlanDraftService),
    serviceOf(ConsultationService),
    serviceOf(SigningService),
  ],
})
export class PlanModule {}
