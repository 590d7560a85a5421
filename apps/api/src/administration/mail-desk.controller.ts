import { Body, Controller, Get, Post, Query, Req, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type MailFilter,
  type MailPage,
  mailFilterSchema,
  mailPageSchema,
  type ResendInput,
  type Resent,
  resendInputSchema,
  resentSchema,
  type TestMail,
  type TestMailInput,
  testMailInputSchema,
  testMailSchema,
} from '#contracts/http/mail-desk';
import { type Unreachable, unreachablePageSchema } from '#contracts/http/notification';
import { type CursorQuery, cursorQuerySchema, type Page } from '#contracts/http/primitives';
import { MailDeskQueries } from '#record/delivery/mail-desk.queries';
import { ResendService } from '#record/delivery/resend.service';
import { TestMailService } from '#record/delivery/test-mail.service';
import { UnreachableQueries } from '#record/delivery/unreachable.queries';
import { type Caller, CurrentCaller, type IdentifiedRequest } from '../common/caller.js';
import { Command, Read } from '../common/documented.js';
import { languageOf } from '../common/language.js';
import { TestMailThrottle } from './throttles.js';

@ApiTags('administration')
@Controller('administration/mail')
export class MailDeskController {
  constructor(
    private readonly mails: MailDeskQueries,
    private readonly resends: ResendService,
    private readonly reach: UnreachableQueries,
    private readonly tests: TestMailService,
  ) {}

  @Get()
  @Read({
    summary: 'The installation’s mails, the newest first, and how many are in each state.',
    answer: mailPageSchema,
  })
  list(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: mailFilterSchema }) filter: MailFilter,
    @Req() request: IdentifiedRequest,
  ): Promise<MailPage> {
    return this.mails.list(actor, access, filter, languageOf(request));
  }

  @Get('unreachable')
  @Read({
    summary: 'Offices without an address or with one that fails, and units without anybody, over all programmes.',
    answer: unreachablePageSchema,
  })
  unreachable(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: cursorQuerySchema }) query: CursorQuery,
  ): Promise<Page<Unreachable>> {
    return this.reach.everywhere(actor, access, query);
  }

  @Post('resends')
  @Command({
    summary: 'Send mails again that did not arrive; each that cannot go is answered with its reason.',
    answer: resentSchema,
  })
  resend(
    @CurrentCaller() { actor, access }: Caller,
    @Body({ schema: resendInputSchema }) input: ResendInput,
    @Req() request: IdentifiedRequest,
  ): Promise<Resent> {
    return this.resends.resendMany(actor, access, input, languageOf(request));
  }

  @Post('test')
  @UseGuards(TestMailThrottle)
  @Command({
    summary: 'Send one mail now and answer what the mail server said to it.',
    answer: testMailSchema,
    refusals: ['TOO_MANY_ATTEMPTS'],
    repeatable: false,
  })
  test(
    @CurrentCaller() { actor, access }: Caller,
    @Body({ schema: testMailInputSchema }) input: TestMailInput,
    @Req() request: IdentifiedRequest,
  ): Promise<TestMail> {
    return this.tests.send(actor, access, input, languageOf(request));
  }
}
