import { Module } from '@nestjs/common';
import { AheadQueries } from '#record/programme/ahead.queries';
import { AheadOfUnitQueries } from '#record/programme/ahead-of-unit.queries';
import { BeforeEntryQueries } from '#record/programme/before-entry';
import { ProgrammeQueries } from '#record/programme/programme.queries';
import { ProgrammeCommands } from '#record/programme/programme-commands.service';
import { StoryQueries } from '#record/programme/story.queries';
import { YearCalendarQueries } from '#record/programme/year-calendar.queries';
import { serviceOf } from '../common/record.module.js';
import { ProgrammeController } from './programme.controller.js';
import { ProgrammeCalendarController } from './programme-calendar.controller.js';

@Module({
  controllers: [ProgrammeController, ProgrammeCalendarController],
  providers: [
    ProgrammeQueries,
    AheadQueries,
    StoryQueries,
    ProgrammeCommands,
    YearCalendarQueries,
    AheadOfUnitQueries,
    BeforeEntryQueries,
  ].map((service) => serviceOf<object>(service)),
})
export class ProgrammeModule {}
