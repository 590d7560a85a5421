import { Module } from '@nestjs/common';
import { ApiTokenService } from '#record/person/api-token.service';
import { OwnPasswordService } from '#record/person/own-password.service';
import { PersonQueries } from '#record/person/person.queries';
import { serviceOf } from '../common/record.module.js';
import { PasswordController } from './password.controller.js';
import { SessionController } from './session.controller.js';
import { SignInThrottle } from './sign-in-throttle.guard.js';

@Module({
  controllers: [SessionController, PasswordController],
  providers: [serviceOf(ApiTokenService), serviceOf(PersonQueries), serviceOf(OwnPasswordService), SignInThrottle],
})
export class SessionModule {}
