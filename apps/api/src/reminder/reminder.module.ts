import { Module } from '@nestjs/common';
import { UrgingLetterQueries } from '#record/reminder/urging-letter.queries';
import { UrgingLetterService } from '#record/reminder/urging-letter.service';
import { serviceOf } from '../common/record.module.js';
import { UrgingLetterController } from './urging-letter.controller.js';

@Module({
  controllers: [UrgingLetterController],
  providers: [serviceOf(UrgingLetterQueries), serviceOf(UrgingLetterService)],
})
export class ReminderModule {}
