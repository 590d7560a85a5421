import { Module } from '@nestjs/common';
import { AssignmentService } from '#record/task/assignment.service';
import { ShareQueries } from '#record/task/share.queries';
import { ShareService } from '#record/task/share.service';
import { TaskQueries } from '#record/task/task.queries';
import { TaskService } from '#record/task/task.service';
import { TaskCountsQueries } from '#record/task/task-counts.queries';
import { serviceOf } from '../common/record.module.js';
import { ShareController } from './share.controller.js';
import { TaskController } from './task.controller.js';

@Module({
  controllers: [TaskController, ShareController],
  providers: [
    serviceOf(TaskQueries),
    serviceOf(TaskCountsQueries),
    serviceOf(AssignmentService),
    serviceOf(TaskService),
    serviceOf(ShareService),
    serviceOf(ShareQueries),
  ],
})
export class TaskModule {}
