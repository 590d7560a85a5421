import { Module } from '@nestjs/common';
import type { Logger } from '#platform/logging';
import { EventQueries } from '#record/trail/event.queries';
import { EventStreamQueries } from '#record/trail/event-stream.queries';
import { LOGGER, serviceOf } from '../common/record.module.js';
import { EventController } from './event.controller.js';
import { EventHub } from './event-hub.js';
import { EventStreamController } from './event-stream.controller.js';

@Module({
  controllers: [EventController, EventStreamController],
  providers: [
    serviceOf(EventQueries),
    serviceOf(EventStreamQueries),
    {
      provide: EventHub,
      useFactory: (queries: EventStreamQueries, logger: Logger) => new EventHub(queries, logger),
      inject: [EventStreamQueries, LOGGER],
    },
  ],
})
export class EventModule {}
