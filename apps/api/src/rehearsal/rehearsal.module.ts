import { Module } from '@nestjs/common';
import { RehearsalQueries } from '#record/rehearsal/rehearsal.queries';
import { RehearsalService } from '#record/rehearsal/rehearsal.service';
import { serviceOf } from '../common/record.module.js';
import { RehearsalController } from './rehearsal.controller.js';

@Module({
  controllers: [RehearsalController],
  providers: [RehearsalService, RehearsalQueries].map((service) => serviceOf<object>(service)),
})
export class RehearsalModule {}
