import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Bounce,
  type BounceInput,
  bounceInputSchema,
  bounceSchema,
  type Unreachable,
  unreachablePageSchema,
} from '#contracts/http/notification';
import { type CursorQuery, cursorQuerySchema, idSchema, type Page } from '#contracts/http/primitives';
import { BounceService } from '#record/delivery/bounce.service';
import { UnreachableQueries } from '#record/delivery/unreachable.queries';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command, Read } from '../common/documented.js';

@ApiTags('notifications')
@Controller()
export class ReachController {
  constructor(
    private readonly bounces: BounceService,
    private readonly unreachable: UnreachableQueries,
  ) {}

  @Get('programmes/:id/unreachable')
  @Read({
    summary: 'Offices without an address or with one that fails, units without anybody, and what they have not got.',
    answer: unreachablePageSchema,
  })
  list(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: cursorQuerySchema }) query: CursorQuery,
  ): Promise<Page<Unreachable>> {
    return this.unreachable.list(actor, access, id, query);
  }

  @Post('bounces')
  @Command({
    summary: 'Take in a message that the mail system sent back; for secretariats and administrators.',
    answer: bounceSchema,
    refusals: ['BOUNCE_UNREADABLE'],
  })
  take(
    @CurrentCaller() { actor, access }: Caller,
    @Body({ schema: bounceInputSchema }) input: BounceInput,
  ): Promise<Bounce> {
    return this.bounces.take(actor, access, input);
  }
}
