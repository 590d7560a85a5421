import { Module } from '@nestjs/common';
import { BounceService } from '#record/delivery/bounce.service';
import { NotificationQueries } from '#record/delivery/notification.queries';
import { PreferenceService } from '#record/delivery/preference.service';
import { ResendService } from '#record/delivery/resend.service';
import { UnreachableQueries } from '#record/delivery/unreachable.queries';
import { serviceOf } from '../common/record.module.js';
import { NotificationController } from './notification.controller.js';
import { PreferenceController } from './preference.controller.js';
import { ReachController } from './reach.controller.js';

@Module({
  controllers: [NotificationController, PreferenceController, ReachController],
  providers: [
    serviceOf(NotificationQueries),
    serviceOf(ResendService),
    serviceOf(BounceService),
    serviceOf(UnreachableQueries),
    serviceOf(PreferenceService),
  ],
})
export class NotificationModule {}
