import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  type ObstacleAnswerInput,
  type ObstacleDetail,
  type ObstacleFilter,
  type ObstacleInput,
  type ObstacleItem,
  type ObstacleSettlementInput,
  type ObstacleTriageInput,
  obstacleAnswerInputSchema,
  obstacleDetailSchema,
  obstacleFilterSchema,
  obstacleInputSchema,
  obstacleItemSchema,
  obstacleSettlementInputSchema,
  obstacleTriageInputSchema,
} from '#contracts/http/obstacle';
import { idSchema, type Page, pageOf } from '#contracts/http/primitives';
import { reasonInputSchema } from '#contracts/http/programme';
import { ObstacleQueries } from '#record/obstacle/obstacle.queries';
import { ObstacleService } from '#record/obstacle/obstacle.service';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command, Read } from '../common/documented.js';
import { WithEtag } from '../common/etag.js';

const STAGE = ['OBSTACLE_NOT_AT_STAGE'] as const;

@ApiTags('obstacles')
@Controller()
export class ObstacleController {
  constructor(
    private readonly obstacles: ObstacleQueries,
    private readonly service: ObstacleService,
  ) {}

  @Get('obstacles')
  @Read({
    summary:
      'Obstacles in the order in which they were raised; a unit sees those it raised, deals with, helps with, or whose task it leads.',
    answer: pageOf(obstacleItemSchema),
  })
  list(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: obstacleFilterSchema }) query: ObstacleFilter,
  ): Promise<Page<ObstacleItem>> {
    return this.obstacles.list(actor, access, query);
  }

  @Get('obstacles/:id')
  @Read({ summary: 'An obstacle with its steps, answers and papers.', answer: obstacleDetailSchema })
  @WithEtag()
  detail(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<ObstacleDetail> {
    return this.obstacles.detail(actor, access, id);
  }

  @Post('programmes/:id/obstacles')
  @Command({
    summary: 'A unit raises an obstacle, on a task in which it has a part or on the programme as a whole.',
    answer: obstacleDetailSchema,
    status: 201,
    refusals: ['PROGRAMME_NOT_IN_FORCE'],
  })
  raise(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: obstacleInputSchema }) input: ObstacleInput,
  ): Promise<ObstacleDetail> {
    return this.service.raise(actor, access, id, input);
  }

  @Post('obstacles/:id/triage')
  @Command({
    summary: 'The secretariat says how grave it is, who deals with it, and by when it is to be answered.',
    answer: obstacleDetailSchema,
    refusals: [...STAGE, 'PROGRAMME_NOT_IN_FORCE'],
  })
  triage(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: obstacleTriageInputSchema }) input: ObstacleTriageInput,
  ): Promise<ObstacleDetail> {
    return this.service.triage(actor, access, id, input);
  }

  @Post('obstacles/:id/answer')
  @Command({
    summary:
      'Whoever deals with it replies; the secretariat may also give another unit’s help (a single task), or change the task as of a date.',
    answer: obstacleDetailSchema,
    refusals: [
      ...STAGE,
      'PROGRAMME_NOT_IN_FORCE',
      'OBSTACLE_WITHOUT_TASK',
      'TASK_NOT_AT_STATUS',
      'TASK_BELONGS_TO_DIRECTION',
    ],
  })
  answer(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: obstacleAnswerInputSchema }) input: ObstacleAnswerInput,
  ): Promise<ObstacleDetail> {
    return this.service.answer(actor, access, id, input);
  }

  @Post('obstacles/:id/dismissal')
  @Command({
    summary: 'The secretariat dismisses it with a reason; the unit may reopen it.',
    answer: obstacleDetailSchema,
    refusals: STAGE,
  })
  dismiss(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: reasonInputSchema }) { reason }: z.infer<typeof reasonInputSchema>,
  ): Promise<ObstacleDetail> {
    return this.service.dismiss(actor, access, id, reason);
  }

  @Post('obstacles/:id/settlement')
  @Command({
    summary: 'The unit confirms that it is settled.',
    answer: obstacleDetailSchema,
    refusals: STAGE,
  })
  settle(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: obstacleSettlementInputSchema }) input: ObstacleSettlementInput,
  ): Promise<ObstacleDetail> {
    return this.service.settle(actor, access, id, input);
  }

  @Post('obstacles/:id/reopening')
  @Command({
    summary: 'The unit says with a reason that the answer did not help; it is to be triaged anew.',
    answer: obstacleDetailSchema,
    refusals: STAGE,
  })
  reopen(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: reasonInputSchema }) { reason }: z.infer<typeof reasonInputSchema>,
  ): Promise<ObstacleDetail> {
    return this.service.reopen(actor, access, id, reason);
  }
}
