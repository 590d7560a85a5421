import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  type AccountInput,
  type AccountsInput,
  accountInputSchema,
  accountsInputSchema,
  type MissingAccounts,
  missingAccountsSchema,
  missingFilterSchema,
  type NewAccounts,
  newAccountsSchema,
  type OneTimePassword,
  oneTimePasswordSchema,
  type PersonDetail,
  personDetailSchema,
} from '#contracts/http/people';
import { idSchema } from '#contracts/http/primitives';
import { AccountService } from '#record/person/account.service';
import { PeopleQueries } from '#record/person/people.queries';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command, Read } from '../common/documented.js';

@ApiTags('administration')
@Controller('administration')
export class AccountController {
  constructor(
    private readonly queries: PeopleQueries,
    private readonly accounts: AccountService,
  ) {}

  @Post('people/:id/account')
  @Command({
    summary: 'Make an account; its password is answered this once and has to be changed. For administrators.',
    answer: oneTimePasswordSchema,
    status: 201,
    repeatable: false,
    refusals: ['ACCOUNT_EXISTS', 'PERSON_DOES_NOT_SIGN_IN'],
  })
  create(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: accountInputSchema }) input: AccountInput,
  ): Promise<OneTimePassword> {
    return this.accounts.create(actor, access, id, input);
  }

  @Post('people/:id/account/password')
  @Command({
    summary: 'Give a new password, answered this once; every session of the person ends. For administrators.',
    answer: oneTimePasswordSchema,
    status: 201,
    repeatable: false,
    refusals: ['ACCOUNT_NONE', 'ACCOUNT_DISABLED', 'ACCOUNT_OWN'],
  })
  resetPassword(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<OneTimePassword> {
    return this.accounts.resetPassword(actor, access, id);
  }

  @Post('people/:id/account/disablement')
  @Command({
    summary: 'Disable an account: its sessions end, its tokens open nothing. For administrators.',
    answer: personDetailSchema,
    refusals: ['ACCOUNT_NONE', 'LAST_ADMINISTRATOR'],
  })
  disable(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<PersonDetail> {
    return this.accounts.disable(actor, access, id);
  }

  @Delete('people/:id/account/disablement')
  @Command({
    summary: 'Enable an account again. For administrators.',
    answer: personDetailSchema,
    refusals: ['ACCOUNT_NONE', 'PERSON_DOES_NOT_SIGN_IN'],
  })
  enable(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<PersonDetail> {
    return this.accounts.enable(actor, access, id);
  }

  @Delete('people/:id/sessions')
  @Command({
    summary: 'Sign a person out everywhere. For administrators.',
    answer: personDetailSchema,
    refusals: ['ACCOUNT_NONE'],
  })
  signOutEverywhere(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<PersonDetail> {
    return this.accounts.signOutEverywhere(actor, access, id);
  }

  @Get('accounts/missing')
  @Read({
    summary: 'Who may sign in today and has no account, of some units or of all. For administrators.',
    answer: missingAccountsSchema,
  })
  missing(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: missingFilterSchema }) { units }: z.infer<typeof missingFilterSchema>,
  ): Promise<MissingAccounts> {
    const named = units?.split(',').flatMap((code) => code.trim() || []);
    return this.queries.missingAccounts(actor, access, named?.length ? named : null);
  }

  @Post('accounts')
  @Command({
    summary:
      'Make accounts for those who have none; their passwords are answered this once. Ask again while `left` is not 0. For administrators.',
    answer: newAccountsSchema,
    status: 201,
    repeatable: false,
  })
  createMany(
    @CurrentCaller() { actor, access }: Caller,
    @Body({ schema: accountsInputSchema }) input: AccountsInput,
  ): Promise<NewAccounts> {
    return this.accounts.createMany(actor, access, input);
  }
}
