import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  type CalendarChanges,
  type CalendarChangesInput,
  type CalendarDaysView,
  type CalendarInput,
  type CalendarView,
  type CalendarYear,
  calendarChangesInputSchema,
  calendarChangesSchema,
  calendarDaysSchema,
  calendarInputSchema,
  calendarPathSchema,
  calendarSchema,
  calendarYearSchema,
} from '#contracts/http/calendar';
import { CalendarService } from '#record/calendar/calendar.service';
import { CalendarQueries } from '#record/calendar/calendar-book.queries';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command, Read } from '../common/documented.js';

@ApiTags('calendars')
@Controller('calendars')
export class CalendarController {
  constructor(
    private readonly queries: CalendarQueries,
    private readonly calendars: CalendarService,
  ) {}

  @Get()
  @Read({
    summary: 'The working calendars, with how many days of each year still wait for the year’s notice.',
    answer: z.array(calendarSchema),
  })
  list(@CurrentCaller() { actor }: Caller): Promise<CalendarView[]> {
    return this.queries.calendars(actor);
  }

  @Get(':code/days')
  @Read({ summary: 'The days off and swaps of one year, each with its source.', answer: calendarDaysSchema })
  days(
    @CurrentCaller() { actor }: Caller,
    @Param('code', { schema: calendarPathSchema }) code: string,
    @Query({ schema: calendarYearSchema }) { year }: CalendarYear,
  ): Promise<CalendarDaysView> {
    return this.queries.days(actor, code, year);
  }

  @Post()
  @Command({
    summary: 'An administrator makes a further calendar, for a body with days off of its own.',
    answer: calendarSchema,
    status: 201,
  })
  create(
    @CurrentCaller() { actor, access }: Caller,
    @Body({ schema: calendarInputSchema }) input: CalendarInput,
  ): Promise<CalendarView> {
    return this.calendars.create(actor, access, input);
  }

  @Post(':code/changes')
  @Command({
    summary:
      'An administrator adds or puts right days; without apply it only says which deadlines of open rounds would move.',
    answer: calendarChangesSchema,
  })
  change(
    @CurrentCaller() { actor, access }: Caller,
    @Param('code', { schema: calendarPathSchema }) code: string,
    @Body({ schema: calendarChangesInputSchema }) input: CalendarChangesInput,
  ): Promise<CalendarChanges> {
    return this.calendars.change(actor, access, code, input);
  }
}
