import { Module } from '@nestjs/common';
import { BulkExtensionService } from '#record/extension/bulk-extension.service';
import { ExtensionService } from '#record/extension/extension.service';
import { ExtensionSummaryQueries } from '#record/extension/extension-summary.queries';
import { TaskExtensionService } from '#record/extension/task-extension.service';
import { serviceOf } from '../common/record.module.js';
import { ExtensionController } from './extension.controller.js';
import { MoreTimeController } from './more-time.controller.js';
import { TaskExtensionController } from './task-extension.controller.js';

@Module({
  controllers: [ExtensionController, MoreTimeController, TaskExtensionController],
  providers: [
    serviceOf(ExtensionService),
    serviceOf(BulkExtensionService),
    serviceOf(TaskExtensionService),
    serviceOf(ExtensionSummaryQueries),
  ],
})
export class ExtensionModule {}
