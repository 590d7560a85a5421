import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Notification,
  type NotificationFilter,
  notificationFilterSchema,
  notificationSchema,
} from '#contracts/http/notification';
import { idSchema, type Page, pageOf } from '#contracts/http/primitives';
import { NotificationQueries } from '#record/delivery/notification.queries';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command, Read } from '../common/documented.js';

@ApiTags('notifications')
@Controller('notifications')
export class NotificationController {
  constructor(private readonly notifications: NotificationQueries) {}

  @Get()
  @Read({ summary: 'What I was told, the newest first.', answer: pageOf(notificationSchema) })
  list(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: notificationFilterSchema }) query: NotificationFilter,
  ): Promise<Page<Notification>> {
    return this.notifications.list(actor, access, query);
  }

  @Post(':id/read')
  @Command({ summary: 'Mark it as read.', answer: notificationSchema })
  markRead(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<Notification> {
    return this.notifications.markRead(actor, access, id);
  }
}
