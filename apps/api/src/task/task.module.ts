import { Module } from '@nestjs/common';
import { AssignmentService } from '#record/task/assignment.service';
import { TaskQueries } from '#record/task/task.queries';
import { TaskService } from '#record/task/task.service';
import { TaskCountsQueries } from '#record/task/task-counts.queries';
import { serviceOf } from '../common/record.module.js';
import { TaskController } from './task.controller.js';

@Module({
  controllers: [TaskController],
  providers: [
    serviceOf(TaskQueries),
    serviceOf(TaskCountsQueries),
    serviceOf(AssignmentService),
    serviceOf(TaskService),
  ],
})
export class TaskModule {}
