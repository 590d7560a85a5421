import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { idSchema, type Page, pageOf } from '#contracts/http/primitives';
import { reasonInputSchema } from '#contracts/http/programme';
import {
  type TaskCompletionInput,
  type TaskCountsAnswer,
  type TaskDetail,
  type TaskFilter,
  type TaskItem,
  type TaskPersonInput,
  type TaskUnitsInput,
  taskCompletionInputSchema,
  taskCountsFilterSchema,
  taskCountsSchema,
  taskDetailSchema,
  taskFilterSchema,
  taskItemSchema,
  taskPersonInputSchema,
  taskUnitsInputSchema,
} from '#contracts/http/task';
import { AssignmentService } from '#record/task/assignment.service';
import { TaskQueries } from '#record/task/task.queries';
import { TaskService } from '#record/task/task.service';
import { TaskCountsQueries } from '#record/task/task-counts.queries';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command, Read } from '../common/documented.js';
import { WithEtag } from '../common/etag.js';

const NOW = ['TASK_NOT_AT_STATUS', 'PROGRAMME_NOT_IN_FORCE'] as const;

@ApiTags('tasks')
@Controller()
export class TaskController {
  constructor(
    private readonly tasks: TaskQueries,
    private readonly counts: TaskCountsQueries,
    private readonly assignments: AssignmentService,
    private readonly service: TaskService,
  ) {}

  @Get('tasks')
  @Read({
    summary: 'Tasks of issued plans and of directions, by due date; units see those in which they have a part.',
    answer: pageOf(taskItemSchema),
  })
  list(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: taskFilterSchema }) query: TaskFilter,
  ): Promise<Page<TaskItem>> {
    return this.tasks.list(actor, access, query);
  }

  @Get('tasks/:id')
  @Read({ summary: 'A task with its units, its proof and what I am towards it.', answer: taskDetailSchema })
  @WithEtag()
  detail(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<TaskDetail> {
    return this.tasks.detail(actor, access, id);
  }

  @Get('programmes/:id/task-counts')
  @Read({
    summary: 'How far the tasks are: four cells, and apart from them those without a deadline and suspended ones.',
    answer: taskCountsSchema,
  })
  ofProgramme(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: taskCountsFilterSchema }) { year }: z.infer<typeof taskCountsFilterSchema>,
  ): Promise<TaskCountsAnswer> {
    return this.counts.ofProgramme(actor, access, id, year);
  }

  @Put('tasks/:id/units')
  @Command({
    summary: 'The secretariat gives the task to one lead unit and those that coordinate.',
    answer: taskDetailSchema,
    refusals: NOW,
  })
  setUnits(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: taskUnitsInputSchema }) input: TaskUnitsInput,
  ): Promise<TaskDetail> {
    return this.assignments.setUnits(actor, access, id, input);
  }

  @Put('tasks/:id/person')
  @Command({
    summary: 'A unit’s head names who does its part: somebody of that unit.',
    answer: taskDetailSchema,
    refusals: NOW,
  })
  namePerson(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: taskPersonInputSchema }) input: TaskPersonInput,
  ): Promise<TaskDetail> {
    return this.assignments.namePerson(actor, access, id, input);
  }

  @Post('tasks/:id/completion')
  @Command({
    summary:
      'The lead unit reports the task done, with its proof; of a task that each unit has to do, a unit its own share. A direction’s task is done by answering that.',
    answer: taskDetailSchema,
    refusals: ['TASK_BELONGS_TO_DIRECTION', 'TASK_SHARE_NOT_AT_STATUS', ...NOW],
  })
  complete(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: taskCompletionInputSchema }) input: TaskCompletionInput,
  ): Promise<TaskDetail> {
    return this.service.complete(actor, access, id, input);
  }

  @Post('tasks/:id/reopening')
  @Command({
    summary: 'The secretariat finds the proof wanting; the task is open again.',
    answer: taskDetailSchema,
    refusals: ['TASK_BELONGS_TO_DIRECTION', 'TASK_TRACKED_BY_UNIT', ...NOW],
  })
  reopen(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: reasonInputSchema }) { reason }: z.infer<typeof reasonInputSchema>,
  ): Promise<TaskDetail> {
    return this.service.reopen(actor, access, id, reason);
  }

  @Post('tasks/:id/suspension')
  @Command({
    summary: 'The secretariat suspends the task; it is counted apart.',
    answer: taskDetailSchema,
    refusals: NOW,
  })
  suspend(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: reasonInputSchema }) { reason }: z.infer<typeof reasonInputSchema>,
  ): Promise<TaskDetail> {
    return this.service.suspend(actor, access, id, reason);
  }

  @Post('tasks/:id/resumption')
  @Command({ summary: 'A suspended task goes on, with the due date it had.', answer: taskDetailSchema, refusals: NOW })
  resume(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<TaskDetail> {
    return this.service.resume(actor, access, id);
  }
}
