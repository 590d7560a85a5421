import { Body, Controller, Delete, Get, Inject, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { idSchema } from '#contracts/http/primitives';
import {
  type ApiToken,
  type ApiTokenInput,
  apiTokenInputSchema,
  apiTokenSchema,
  type Me,
  meSchema,
  type NewApiToken,
  newApiTokenSchema,
  type Session,
  sessionSchema,
  signInInputSchema,
} from '#contracts/http/session';
import type { Config } from '#platform/config';
import { ApiTokenService } from '#record/person/api-token.service';
import { PersonQueries } from '#record/person/person.queries';
import { SessionService } from '#record/person/session.service';
import { BeforeOwnPassword, Public, SESSION_COOKIE } from '../common/auth.guard.js';
import { type Caller, CurrentCaller, type IdentifiedRequest } from '../common/caller.js';
import { Command, Read } from '../common/documented.js';
import { CONFIG } from '../common/record.module.js';
import { answerWithSession, sessionCookie } from './session-cookie.js';
import { SignInThrottle } from './sign-in-throttle.guard.js';

@ApiTags('sessions')
@Controller()
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly tokens: ApiTokenService,
    private readonly persons: PersonQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('sessions')
  @Public()
  @UseGuards(SignInThrottle)
  @Command({
    summary: 'Sign in; the answer sets the cookie songhanh_session for twelve hours.',
    answer: sessionSchema,
    status: 201,
    repeatable: false,
    open: true,
    refusals: ['SIGN_IN_FAILED', 'TOO_MANY_ATTEMPTS', 'ORIGIN_REFUSED'],
  })
  async signIn(
    @Body({ schema: signInInputSchema }) input: z.infer<typeof signInInputSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return answerWithSession(reply, this.config, await this.sessions.signIn(input.userName, input.password));
  }

  @Delete('sessions/current')
  @BeforeOwnPassword()
  @Command({ summary: 'Sign out.', status: 204, repeatable: false })
  async signOut(
    @CurrentCaller() { actor }: Caller,
    @Req() request: IdentifiedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    if (request.sessionToken) await this.sessions.signOut(actor, request.sessionToken);
    reply.clearCookie(SESSION_COOKIE, sessionCookie(this.config));
  }

  @Get('me')
  @BeforeOwnPassword()
  @Read({ summary: 'Who I am, and my roles today.', answer: meSchema })
  me(@CurrentCaller() { actor, access }: Caller): Promise<Me> {
    return this.persons.me(actor, access);
  }

  @Post('api-tokens')
  @Command({
    summary: 'Create an API token. It is shown this once; therefore an Idempotency-Key is not honoured here.',
    answer: newApiTokenSchema,
    status: 201,
    repeatable: false,
  })
  createToken(
    @CurrentCaller() { actor, access }: Caller,
    @Body({ schema: apiTokenInputSchema }) input: ApiTokenInput,
  ): Promise<NewApiToken> {
    return this.tokens.create(actor, access, input);
  }

  @Get('api-tokens')
  @Read({ summary: 'My API tokens, without their secrets.', answer: z.array(apiTokenSchema) })
  listTokens(@CurrentCaller() { actor, access }: Caller): Promise<ApiToken[]> {
    return this.tokens.list(actor, access);
  }

  @Delete('api-tokens/:id')
  @Command({ summary: 'Revoke one of my API tokens, at once.', status: 204, repeatable: false })
  revokeToken(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<void> {
    return this.tokens.revoke(actor, access, id);
  }
}
