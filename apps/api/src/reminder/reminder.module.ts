import { Module } from '@nestjs/common';
import { ReminderPreviewQueries } from '#record/reminder/preview.queries';
import { RemindByHandService } from '#record/reminder/remind-by-hand.service';
import { ReminderQueries } from '#record/reminder/reminder.queries';
import { ReminderPolicyQueries } from '#record/reminder/reminder-policy.queries';
import { ReminderPolicyService } from '#record/reminder/reminder-policy.service';
import { UrgingLetterQueries } from '#record/reminder/urging-letter.queries';
import { UrgingLetterService } from '#record/reminder/urging-letter.service';
import { serviceOf } from '../common/record.module.js';
import { ReminderController } from './reminder.controller.js';
import { ReminderPolicyController } from './reminder-policy.controller.js';
import { UrgingLetterController } from './urging-letter.controller.js';

@Module({
  controllers: [ReminderController, ReminderPolicyController, UrgingLetterController],
  providers: [
    serviceOf(ReminderQueries),
    serviceOf(ReminderPreviewQueries),
    serviceOf(RemindByHandService),
    serviceOf(ReminderPolicyQueries),
    serviceOf(ReminderPolicyService),
    serviceOf(UrgingLetterQueries),
    serviceOf(UrgingLetterService),
  ],
})
export class ReminderModule {}
