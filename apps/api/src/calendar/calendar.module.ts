import { Module } from '@nestjs/common';
import { CalendarService } from '#record/calendar/calendar.service';
import { CalendarQueries } from '#record/calendar/calendar-book.queries';
import { serviceOf } from '../common/record.module.js';
import { CalendarController } from './calendar.controller.js';

@Module({
  controllers: [CalendarController],
  providers: [serviceOf(CalendarQueries), serviceOf(CalendarService)],
})
export class CalendarModule {}
