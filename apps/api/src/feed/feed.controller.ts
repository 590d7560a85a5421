import { createHash } from 'node:crypto';
import { Body, Controller, Delete, Get, Header, Headers, Inject, Param, Post, Res, UseGuards } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  type CalendarFeed,
  type CalendarFeedInput,
  calendarFeedInputSchema,
  calendarFeedSchema,
  type NewCalendarFeed,
  newCalendarFeedSchema,
} from '#contracts/http/calendar-feed';
import { idSchema } from '#contracts/http/primitives';
import type { Config } from '#platform/config';
import { CalendarFeedService } from '#record/delivery/calendar-feed.service';
import { Public } from '../common/auth.guard.js';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command, Read } from '../common/documented.js';
import { isKnown } from '../common/etag.js';
import { CONFIG } from '../common/record.module.js';
import { FeedThrottle } from './feed-throttle.guard.js';

const fileSchema = z.string().max(100).describe('The secret, and `.ics`.');

@ApiTags('calendar feeds')
@Controller()
export class FeedController {
  constructor(
    private readonly feeds: CalendarFeedService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('me/calendar-feeds')
  @Command({
    summary:
      'Make a secret address of my deadlines for a calendar program. It is shown this once; therefore an Idempotency-Key is not honoured here.',
    answer: newCalendarFeedSchema,
    status: 201,
    repeatable: false,
  })
  async create(
    @CurrentCaller() { actor, access }: Caller,
    @Body({ schema: calendarFeedInputSchema }) input: CalendarFeedInput,
  ): Promise<NewCalendarFeed> {
    const { token, ...feed } = await this.feeds.create(actor, access, input);
    return { ...feed, url: `${this.config.publicUrl}/api/v1/feeds/${token}.ics` };
  }

  @Get('me/calendar-feeds')
  @Read({ summary: 'My calendar addresses, without their secrets.', answer: z.array(calendarFeedSchema) })
  list(@CurrentCaller() { actor, access }: Caller): Promise<CalendarFeed[]> {
    return this.feeds.list(actor, access);
  }

  @Delete('me/calendar-feeds/:id')
  @Command({ summary: 'Close one of my calendar addresses, at once.', status: 204, repeatable: false })
  revoke(@CurrentCaller() { actor, access }: Caller, @Param('id', { schema: idSchema }) id: string): Promise<void> {
    return this.feeds.revoke(actor, access, id);
  }

  @Get('feeds/:file')
  @Public()
  @UseGuards(FeedThrottle)
  @Header('content-type', 'text/calendar; charset=utf-8')
  @ApiProduces('text/calendar')
  @Read({
    summary: 'The deadlines of whoever made the address, as iCalendar; whole days, vanishing once they are settled.',
    open: true,
    refusals: ['NOT_FOUND', 'TOO_MANY_ATTEMPTS'],
  })
  async read(
    @Param('file', { schema: fileSchema }) file: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const calendar = await this.feeds.read(file.replace(/\.ics$/, ''));
    const etag = `"${createHash('sha256').update(calendar).digest('base64url').slice(0, 22)}"`;
    return isKnown(reply, etag, known) ? undefined : calendar;
  }
}
