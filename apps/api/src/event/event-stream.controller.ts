import { Controller, Get, Headers, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type StreamQuery, streamQuerySchema } from '#contracts/http/event';
import { InputError } from '#domain/error/input-error';
import { SessionService } from '#record/person/session.service';
import { EventStreamQueries } from '#record/trail/event-stream.queries';
import { type Caller, CurrentCaller, type IdentifiedRequest } from '../common/caller.js';
import { Read } from '../common/documented.js';
import { EventHub } from './event-hub.js';
import { EventStream } from './event-stream.js';

const POSITION = /^\d{1,15}$/;

@ApiTags('events')
@Controller('me/events')
export class EventStreamController {
  constructor(
    private readonly hub: EventHub,
    private readonly queries: EventStreamQueries,
    private readonly sessions: SessionService,
  ) {}

  @Get('stream')
  @ApiProduces('text/event-stream')
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'Go on after this position of the seal.' })
  @Read({
    summary:
      'My events as they are sealed, as server-sent events: of my programmes for a secretariat, of all for an administrator, of my units for others; besides `unread` when my unread notifications change.',
    refusals: ['STREAMS_TOO_MANY'],
  })
  async stream(
    @CurrentCaller() { access }: Caller,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Query({ schema: streamQuerySchema }) { after }: StreamQuery,
    @Req() request: IdentifiedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (lastEventId !== undefined && !POSITION.test(lastEventId)) {
      throw InputError.at('/Last-Event-ID', 'Phải là vị trí đã nhận.', 'Must be a position that was received.');
    }
    const head = await this.queries.head();
    // A record that was restored from a backup may stand before what was read.
    const from = Math.min(lastEventId === undefined ? (after ?? head) : Number(lastEventId), head);
    const stream = new EventStream(access.personId, from, () => this.stillAllowed(request), reply.raw);
    request.raw.on('close', () => this.hub.remove(stream));
    reply.raw.on('close', () => this.hub.remove(stream));
    this.hub.add(stream);
    reply.hijack();
  }

  private async stillAllowed(request: IdentifiedRequest): Promise<boolean> {
    const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const caller = bearer
      ? await this.sessions.accessByApiToken(bearer)
      : request.sessionToken && (await this.sessions.signedInBySession(request.sessionToken));
    return Boolean(caller);
  }
}
