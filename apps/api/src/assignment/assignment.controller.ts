import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  type AssignmentsInput,
  type AssignmentsResult,
  assignmentsInputSchema,
  assignmentsResultSchema,
  type Delegation,
  type DelegationFilter,
  type DelegationInput,
  delegationFilterSchema,
  delegationInputSchema,
  delegationRulingInputSchema,
  delegationSchema,
} from '#contracts/http/assignment';
import { idSchema, type Page, pageOf } from '#contracts/http/primitives';
import { type SingleTaskInput, singleTaskInputSchema, type TaskDetail, taskDetailSchema } from '#contracts/http/task';
import { BulkAssignmentService } from '#record/assignment/bulk-assignment.service';
import { DelegationQueries } from '#record/assignment/delegation.queries';
import { DelegationService } from '#record/assignment/delegation.service';
import { SingleTaskService } from '#record/task/single-task.service';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command, Read } from '../common/documented.js';

@ApiTags('assignments')
@Controller()
export class AssignmentController {
  constructor(
    private readonly bulk: BulkAssignmentService,
    private readonly singles: SingleTaskService,
    private readonly delegations: DelegationService,
    private readonly queries: DelegationQueries,
  ) {}

  @Post('programmes/:id/assignments/preview')
  @Command({
    summary:
      'What giving those tasks to those units would do, row by row, and what would fail and why. Nothing is written.',
    answer: assignmentsResultSchema,
    refusals: ['PROGRAMME_NOT_IN_FORCE'],
    repeatable: false,
  })
  preview(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: assignmentsInputSchema }) input: AssignmentsInput,
  ): Promise<AssignmentsResult> {
    return this.bulk.preview(actor, access, id, input);
  }

  @Post('programmes/:id/assignments')
  @Command({
    summary: 'The secretariat gives tasks to units: all valid rows in one transaction, or none with `onlyIfAllValid`.',
    answer: assignmentsResultSchema,
    refusals: ['PROGRAMME_NOT_IN_FORCE'],
  })
  assign(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: assignmentsInputSchema }) input: AssignmentsInput,
  ): Promise<AssignmentsResult> {
    return this.bulk.assign(actor, access, id, input);
  }

  @Post('programmes/:id/tasks')
  @Command({
    summary: 'The secretariat gives a task outside the plans, with a due date of its own.',
    answer: taskDetailSchema,
    status: 201,
    refusals: ['PROGRAMME_NOT_IN_FORCE'],
  })
  give(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: singleTaskInputSchema }) input: SingleTaskInput,
  ): Promise<TaskDetail> {
    return this.singles.give(actor, access, id, input);
  }

  @Get('delegations')
  @Read({
    summary:
      'Who stands in for whom: my own, those of my unit as its head, those of units of my programmes as secretariat.',
    answer: pageOf(delegationSchema),
  })
  list(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: delegationFilterSchema }) query: DelegationFilter,
  ): Promise<Page<Delegation>> {
    return this.queries.list(actor, access, query);
  }

  @Post('delegations')
  @Command({
    summary: 'Somebody stands in during my leave, or, as the unit’s head, during that of one of its people.',
    answer: delegationSchema,
    status: 201,
    refusals: ['DELEGATION_OVERLAPS'],
  })
  delegate(
    @CurrentCaller() { actor, access }: Caller,
    @Body({ schema: delegationInputSchema }) input: DelegationInput,
  ): Promise<Delegation> {
    return this.delegations.give(actor, access, input);
  }

  @Post('delegations/:id/ruling')
  @Command({
    summary: 'A secretariat allows, or does not, that somebody of another unit stands in.',
    answer: delegationSchema,
    refusals: ['DELEGATION_NOT_AT_STATE'],
  })
  rule(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: delegationRulingInputSchema }) { allow }: z.infer<typeof delegationRulingInputSchema>,
  ): Promise<Delegation> {
    return this.delegations.rule(actor, access, id, allow);
  }

  @Post('delegations/:id/revocation')
  @Command({
    summary: 'Takes a delegation back at once: whose work it is, who stands in, or the unit’s head.',
    answer: delegationSchema,
    refusals: ['DELEGATION_NOT_AT_STATE'],
  })
  revoke(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<Delegation> {
    return this.delegations.revoke(actor, access, id);
  }
}
