import { Module } from '@nestjs/common';
import { DraftService } from '#record/report/draft.service';
import { ObligationQueries } from '#record/report/obligation.queries';
import { ReportQueries } from '#record/report/report.queries';
import { RulingService } from '#record/report/ruling.service';
import { SubmissionService } from '#record/report/submission.service';
import { serviceOf } from '../common/record.module.js';
import { ReportController } from './report.controller.js';

@Module({
  controllers: [ReportController],
  providers: [ReportQueries, ObligationQueries, DraftService, SubmissionService, RulingService].map((service) =>
    serviceOf<object>(service),
  ),
})
export class ReportModule {}
