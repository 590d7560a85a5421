import { Module } from '@nestjs/common';
import { ThrottlerModule } from '@nestjs/throttler';
import { ApiTokenService } from '#record/person/api-token.service';
import { PersonQueries } from '#record/person/person.queries';
import { serviceOf } from '../common/record.module.js';
import { SessionController } from './session.controller.js';

// An Argon2id check costs some 30 ms of a core: one address may not ask for them without end.
const SIGN_INS_PER_MINUTE = 60;

@Module({
  imports: [ThrottlerModule.forRoot([{ ttl: 60_000, limit: SIGN_INS_PER_MINUTE }])],
  controllers: [SessionController],
  providers: [serviceOf(ApiTokenService), serviceOf(PersonQueries)],
})
export class SessionModule {}
