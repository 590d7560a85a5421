import { Body, Controller, Put, Req, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type PasswordInput, passwordInputSchema } from '#contracts/http/people';
import { OwnPasswordService } from '#record/person/own-password.service';
import { BeforeOwnPassword } from '../common/auth.guard.js';
import { type Caller, CurrentCaller, type IdentifiedRequest } from '../common/caller.js';
import { Command } from '../common/documented.js';
import { SignInThrottle } from './sign-in-throttle.guard.js';

@ApiTags('sessions')
@Controller('me/password')
export class PasswordController {
  constructor(private readonly passwords: OwnPasswordService) {}

  @Put()
  @BeforeOwnPassword()
  @UseGuards(SignInThrottle)
  @Command({
    summary:
      'Change my password: 10 characters or more, neither my user name nor the present one. My other sessions end.',
    status: 204,
    repeatable: false,
    refusals: ['ACCOUNT_NONE', 'TOO_MANY_ATTEMPTS'],
  })
  change(
    @CurrentCaller() { actor, access }: Caller,
    @Req() { sessionToken }: IdentifiedRequest,
    @Body({ schema: passwordInputSchema }) input: PasswordInput,
  ): Promise<void> {
    return this.passwords.change(actor, access, sessionToken, input);
  }
}
