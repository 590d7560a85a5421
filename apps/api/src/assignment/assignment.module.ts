import { Module } from '@nestjs/common';
import { BulkAssignmentService } from '#record/assignment/bulk-assignment.service';
import { DelegationQueries } from '#record/assignment/delegation.queries';
import { DelegationService } from '#record/assignment/delegation.service';
import { SingleTaskService } from '#record/task/single-task.service';
import { serviceOf } from '../common/record.module.js';
import { AssignmentController } from './assignment.controller.js';

@Module({
  controllers: [AssignmentController],
  providers: [
    serviceOf(BulkAssignmentService),
    serviceOf(SingleTaskService),
    serviceOf(DelegationService),
    serviceOf(DelegationQueries),
  ],
})
export class AssignmentModule {}
