import { Module } from '@nestjs/common';
import { DraftYearQueries } from '#record/programme-draft/draft-year.queries';
import { ProgrammeDraftQueries } from '#record/programme-draft/programme-draft.queries';
import { ProgrammeDraftService } from '#record/programme-draft/programme-draft.service';
import { serviceOf } from '../common/record.module.js';
import { ProgrammeDraftController } from './programme-draft.controller.js';

@Module({
  controllers: [ProgrammeDraftController],
  providers: [ProgrammeDraftService, ProgrammeDraftQueries, DraftYearQueries].map((service) =>
    serviceOf<object>(service),
  ),
})
export class ProgrammeDraftModule {}
