import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  type DirectionAnswerInput,
  type DirectionDetail,
  type DirectionFilter,
  type DirectionInput,
  type DirectionItem,
  directionAnswerInputSchema,
  directionDetailSchema,
  directionFilterSchema,
  directionInputSchema,
  directionItemSchema,
  type RedirectionInput,
  type RequestAcceptanceInput,
  redirectionInputSchema,
  requestAcceptanceInputSchema,
} from '#contracts/http/direction';
import { idSchema, type Page, pageOf } from '#contracts/http/primitives';
import { reasonInputSchema } from '#contracts/http/programme';
import { DirectionQueries } from '#record/direction/direction.queries';
import { DirectionService } from '#record/direction/direction.service';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command, Read } from '../common/documented.js';
import { WithEtag } from '../common/etag.js';

const STAGE = ['DIRECTION_NOT_AT_STAGE'] as const;

@ApiTags('directions')
@Controller()
export class DirectionController {
  constructor(
    private readonly directions: DirectionQueries,
    private readonly service: DirectionService,
  ) {}

  @Get('directions')
  @Read({
    summary: 'Directions and requests in the order in which they were given; a unit sees those addressed to it.',
    answer: pageOf(directionItemSchema),
  })
  list(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: directionFilterSchema }) query: DirectionFilter,
  ): Promise<Page<DirectionItem>> {
    return this.directions.list(actor, access, query);
  }

  @Get('directions/:id')
  @Read({ summary: 'A direction with its steps, answers and tasks.', answer: directionDetailSchema })
  @WithEtag()
  detail(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<DirectionDetail> {
    return this.directions.detail(actor, access, id);
  }

  @Post('programmes/:id/directions')
  @Command({
    summary:
      'A leader, or the secretariat on the leader’s behalf, directs a unit of the own side (a task at once) or asks one of the other party (a request).',
    answer: directionDetailSchema,
    status: 201,
    refusals: ['PROGRAMME_NOT_IN_FORCE'],
  })
  give(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: directionInputSchema }) input: DirectionInput,
  ): Promise<DirectionDetail> {
    return this.service.give(actor, access, id, input);
  }

  @Post('directions/:id/acceptance')
  @Command({
    summary: 'The party that is asked accepts: the request becomes a task.',
    answer: directionDetailSchema,
    refusals: STAGE,
  })
  accept(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: requestAcceptanceInputSchema }) input: RequestAcceptanceInput,
  ): Promise<DirectionDetail> {
    return this.service.accept(actor, access, id, input);
  }

  @Post('directions/:id/refusal')
  @Command({
    summary: 'The party that is asked refuses with a reason; the request stays open.',
    answer: directionDetailSchema,
    refusals: STAGE,
  })
  refuse(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: reasonInputSchema }) { reason }: z.infer<typeof reasonInputSchema>,
  ): Promise<DirectionDetail> {
    return this.service.refuse(actor, access, id, reason);
  }

  @Post('directions/:id/answer')
  @Command({
    summary: 'The addressed unit answers with proof: the number and date of a paper, or files.',
    answer: directionDetailSchema,
    refusals: STAGE,
  })
  answer(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: directionAnswerInputSchema }) input: DirectionAnswerInput,
  ): Promise<DirectionDetail> {
    return this.service.answer(actor, access, id, input);
  }

  @Post('directions/:id/return')
  @Command({
    summary: 'The giver’s side finds that the answer does not do; it is open again.',
    answer: directionDetailSchema,
    refusals: STAGE,
  })
  return(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: reasonInputSchema }) { reason }: z.infer<typeof reasonInputSchema>,
  ): Promise<DirectionDetail> {
    return this.service.return(actor, access, id, reason);
  }

  @Post('directions/:id/redirection')
  @Command({
    summary: 'The giver’s side turns to another unit, of its own side or of the other.',
    answer: directionDetailSchema,
    refusals: STAGE,
  })
  redirect(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: redirectionInputSchema }) input: RedirectionInput,
  ): Promise<DirectionDetail> {
    return this.service.redirect(actor, access, id, input);
  }
}
