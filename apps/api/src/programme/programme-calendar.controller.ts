import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { idSchema, unitCodeSchema } from '#contracts/http/primitives';
import {
  type BeforeEntry,
  beforeEntryListSchema,
  type MyAhead,
  myAheadSchema,
  type UnitAhead,
  unitAheadSchema,
  type YearCalendar,
  yearCalendarSchema,
  yearQuerySchema,
} from '#contracts/http/programme-calendar';
import { AheadOfUnitQueries } from '#record/programme/ahead-of-unit.queries';
import { BeforeEntryQueries } from '#record/programme/before-entry';
import { YearCalendarQueries } from '#record/programme/year-calendar.queries';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Read } from '../common/documented.js';

@ApiTags('programmes')
@Controller()
export class ProgrammeCalendarController {
  constructor(
    private readonly years: YearCalendarQueries,
    private readonly aheads: AheadOfUnitQueries,
    private readonly past: BeforeEntryQueries,
  ) {}

  @Get('programmes/:id/calendar')
  @Read({ summary: 'A year of the programme, day by day, with the days off.', answer: yearCalendarSchema })
  year(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: yearQuerySchema }) { year }: z.infer<typeof yearQuerySchema>,
  ): Promise<YearCalendar> {
    return this.years.ofProgramme(actor, access, id, year);
  }

  @Get('programmes/:id/before-entry')
  @Read({
    summary: 'What was due before a programme was entered late: kept as such, asked of nobody.',
    answer: beforeEntryListSchema,
  })
  beforeEntry(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<{ items: BeforeEntry[] }> {
    return this.past.ofProgramme(actor, access, id);
  }

  @Get('me/ahead')
  @Read({ summary: 'My deadlines over all programmes, and what will be asked of my units.', answer: myAheadSchema })
  mine(@CurrentCaller() { actor, access }: Caller): Promise<MyAhead> {
    return this.aheads.mine(actor, access);
  }

  @Get('units/:unit/ahead')
  @Read({
    summary: 'What a unit owes and what will be asked of it: for its people, secretariats and leaders.',
    answer: unitAheadSchema,
  })
  ofUnit(
    @CurrentCaller() { actor, access }: Caller,
    @Param('unit', { schema: unitCodeSchema }) unit: string,
  ): Promise<UnitAhead> {
    return this.aheads.ofUnit(actor, access, unit);
  }
}
