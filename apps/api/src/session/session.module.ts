import { Module } from '@nestjs/common';
import { ApiTokenService } from '#record/person/api-token.service';
import { PersonQueries } from '#record/person/person.queries';
import { serviceOf } from '../common/record.module.js';
import { SessionController } from './session.controller.js';
import { SignInThrottle } from './sign-in-throttle.guard.js';

@Module({
  controllers: [SessionController],
  providers: [serviceOf(ApiTokenService), serviceOf(PersonQueries), SignInThrottle],
})
export class SessionModule {}
