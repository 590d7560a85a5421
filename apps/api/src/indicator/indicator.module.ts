import { Module } from '@nestjs/common';
import { IndicatorQueries } from '#record/indicator/indicator.queries';
import { IndicatorService } from '#record/indicator/indicator.service';
import { OfferQueries } from '#record/indicator/offer.queries';
import { OverlapQueries } from '#record/indicator/overlap.queries';
import { serviceOf } from '../common/record.module.js';
import { IndicatorController } from './indicator.controller.js';

@Module({
  controllers: [IndicatorController],
  providers: [IndicatorQueries, IndicatorService, OverlapQueries, OfferQueries].map((service) =>
    serviceOf<object>(service),
  ),
})
export class IndicatorModule {}
