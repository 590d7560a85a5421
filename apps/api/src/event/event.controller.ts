import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type EventFeed, type EventQuery, eventFeedSchema, eventQuerySchema } from '#contracts/http/event';
import { EventQueries } from '#record/trail/event.queries';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Read } from '../common/documented.js';

@ApiTags('events')
@Controller('events')
export class EventController {
  constructor(private readonly events: EventQueries) {}

  @Get()
  @Read({
    summary: 'Events as CloudEvents after a position of the seal; for secretariats and administrators.',
    answer: eventFeedSchema,
  })
  after(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: eventQuerySchema }) query: EventQuery,
  ): Promise<EventFeed> {
    return this.events.after(actor, access, query);
  }
}
