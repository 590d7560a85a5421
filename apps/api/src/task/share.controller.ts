import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { idSchema, type Page, pageOf } from '#contracts/http/primitives';
import {
  sharesInputSchema,
  sharesReasonInputSchema,
  type TaskDetail,
  type TaskShare,
  type TaskSharesFilter,
  taskDetailSchema,
  taskShareSchema,
  taskSharesFilterSchema,
} from '#contracts/http/task';
import { ShareQueries } from '#record/task/share.queries';
import { ShareService } from '#record/task/share.service';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command, Read } from '../common/documented.js';

const NOW = ['TASK_NOT_TRACKED_BY_UNIT', 'TASK_NOT_AT_STATUS', 'PROGRAMME_NOT_IN_FORCE'] as const;

type Units = z.infer<typeof sharesInputSchema>;
type UnitsWithReason = z.infer<typeof sharesReasonInputSchema>;

@ApiTags('tasks')
@Controller('tasks/:id/shares')
export class ShareController {
  constructor(
    private readonly queries: ShareQueries,
    private readonly shares: ShareService,
  ) {}

  @Get()
  @Read({
    summary: 'The shares of a task that each of its units has to do, by unit code; a unit sees its own.',
    answer: pageOf(taskShareSchema),
  })
  list(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: taskSharesFilterSchema }) query: TaskSharesFilter,
  ): Promise<Page<TaskShare>> {
    return this.queries.list(actor, access, id, query);
  }

  @Post('verification')
  @Command({
    summary: 'The secretariat finds the proofs of those units in order.',
    answer: taskDetailSchema,
    refusals: NOW,
  })
  verify(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: sharesInputSchema }) { units }: Units,
  ): Promise<TaskDetail> {
    return this.shares.move(actor, access, id, 'verify', units, null);
  }

  @Post('return')
  @Command({
    summary:
      'The secretariat finds the proofs of those units wanting: their shares are open again, and so is the task.',
    answer: taskDetailSchema,
    refusals: NOW,
  })
  return(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: sharesReasonInputSchema }) { units, reason }: UnitsWithReason,
  ): Promise<TaskDetail> {
    return this.shares.move(actor, access, id, 'return', units, reason);
  }

  @Post('suspension')
  @Command({
    summary: 'The secretariat suspends the task for those units; their shares are counted apart.',
    answer: taskDetailSchema,
    refusals: NOW,
  })
  suspend(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: sharesReasonInputSchema }) { units, reason }: UnitsWithReason,
  ): Promise<TaskDetail> {
    return this.shares.move(actor, access, id, 'suspend', units, reason);
  }

  @Post('resumption')
  @Command({
    summary: 'The task goes on for those units, with the dates they had.',
    answer: taskDetailSchema,
    refusals: NOW,
  })
  resume(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: sharesInputSchema }) { units }: Units,
  ): Promise<TaskDetail> {
    return this.shares.move(actor, access, id, 'resume', units, null);
  }
}
