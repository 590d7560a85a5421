import { Module } from '@nestjs/common';
import { NotificationQueries } from '#record/delivery/notification.queries';
import { serviceOf } from '../common/record.module.js';
import { NotificationController } from './notification.controller.js';

@Module({ controllers: [NotificationController], providers: [serviceOf(NotificationQueries)] })
export class NotificationModule {}
