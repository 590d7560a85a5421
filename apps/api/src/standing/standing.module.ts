import { Module } from '@nestjs/common';
import { MatrixQueries } from '#record/standing/matrix.queries';
import { OwedQueries } from '#record/standing/owed.queries';
import { RatesQueries } from '#record/standing/rates.queries';
import { TrendQueries } from '#record/standing/trend.queries';
import { UnitHistoryQueries } from '#record/standing/unit-history.queries';
import { serviceOf } from '../common/record.module.js';
import { StandingController } from './standing.controller.js';

@Module({
  controllers: [StandingController],
  providers: [
    serviceOf(RatesQueries),
    serviceOf(MatrixQueries),
    serviceOf(TrendQueries),
    serviceOf(OwedQueries),
    serviceOf(UnitHistoryQueries),
  ],
})
export class StandingModule {}
