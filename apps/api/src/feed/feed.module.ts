import { Module } from '@nestjs/common';
import { CalendarFeedService } from '#record/delivery/calendar-feed.service';
import { serviceOf } from '../common/record.module.js';
import { FeedController } from './feed.controller.js';
import { FeedThrottle } from './feed-throttle.guard.js';

@Module({ controllers: [FeedController], providers: [serviceOf(CalendarFeedService), FeedThrottle] })
export class FeedModule {}
