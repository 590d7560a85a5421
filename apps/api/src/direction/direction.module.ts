import { Module } from '@nestjs/common';
import { DirectionQueries } from '#record/direction/direction.queries';
import { DirectionService } from '#record/direction/direction.service';
import { serviceOf } from '../common/record.module.js';
import { DirectionController } from './direction.controller.js';

@Module({
  controllers: [DirectionController],
  providers: [serviceOf(DirectionQueries), serviceOf(DirectionService)],
})
export class DirectionModule {}
