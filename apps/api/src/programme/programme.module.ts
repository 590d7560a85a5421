import { Module } from '@nestjs/common';
import { AheadQueries } from '#record/programme/ahead.queries';
import { ProgrammeQueries } from '#record/programme/programme.queries';
import { ProgrammeCommands } from '#record/programme/programme-commands.service';
import { StoryQueries } from '#record/programme/story.queries';
import { serviceOf } from '../common/record.module.js';
import { ProgrammeController } from './programme.controller.js';

@Module({
  controllers: [ProgrammeController],
  providers: [ProgrammeQueries, AheadQueries, StoryQueries, ProgrammeCommands].map((service) =>
    serviceOf<object>(service),
  ),
})
export class ProgrammeModule {}
