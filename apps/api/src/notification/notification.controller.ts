import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Deliveries,
  deliveriesSchema,
  type Notification,
  type NotificationFilter,
  notificationFilterSchema,
  notificationSchema,
  type ReadInput,
  readInputSchema,
  type Unread,
  unreadSchema,
} from '#contracts/http/notification';
import { idSchema, type Page, pageOf } from '#contracts/http/primitives';
import { NotificationQueries } from '#record/delivery/notification.queries';
import { ResendService } from '#record/delivery/resend.service';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command, Read } from '../common/documented.js';

@ApiTags('notifications')
@Controller('notifications')
export class NotificationController {
  constructor(
    private readonly notifications: NotificationQueries,
    private readonly resends: ResendService,
  ) {}

  @Get()
  @Read({ summary: 'What I was told, the newest first.', answer: pageOf(notificationSchema) })
  list(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: notificationFilterSchema }) query: NotificationFilter,
  ): Promise<Page<Notification>> {
    return this.notifications.list(actor, access, query);
  }

  @Get('unread')
  @Read({ summary: 'How many I have not read.', answer: unreadSchema })
  unread(@CurrentCaller() { actor, access }: Caller): Promise<Unread> {
    return this.notifications.unread(actor, access);
  }

  @Post('read')
  @Command({ summary: 'Mark all that I have seen as read.', answer: unreadSchema })
  markAllRead(
    @CurrentCaller() { actor, access }: Caller,
    @Body({ schema: readInputSchema }) input: ReadInput,
  ): Promise<Unread> {
    return this.notifications.markAllRead(actor, access, input);
  }

  @Post(':id/read')
  @Command({ summary: 'Mark it as read.', answer: notificationSchema })
  markRead(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<Notification> {
    return this.notifications.markRead(actor, access, id);
  }

  @Get(':id/deliveries')
  @Read({
    summary: 'The proof of sending; for the person told, the secretariats of its programme and administrators.',
    answer: deliveriesSchema,
  })
  deliveries(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<Deliveries> {
    return this.notifications.deliveries(actor, access, id);
  }

  @Post(':id/resend')
  @Command({
    summary: 'Send a mail again that did not arrive, to the address that stands in the record now.',
    answer: notificationSchema.pick({ id: true, mail: true }),
    refusals: ['MAIL_NOT_RESENDABLE', 'MAIL_ADDRESS_MISSING'],
  })
  resend(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<Pick<Notification, 'id' | 'mail'>> {
    return this.resends.resend(actor, access, id);
  }
}
