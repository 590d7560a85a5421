import { Module } from '@nestjs/common';
import { ObstacleQueries } from '#record/obstacle/obstacle.queries';
import { ObstacleService } from '#record/obstacle/obstacle.service';
import { serviceOf } from '../common/record.module.js';
import { ObstacleController } from './obstacle.controller.js';

@Module({
  controllers: [ObstacleController],
  providers: [serviceOf(ObstacleQueries), serviceOf(ObstacleService)],
})
export class ObstacleModule {}
