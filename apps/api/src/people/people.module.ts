import { Module } from '@nestjs/common';
import { AccountService } from '#record/person/account.service';
import { MembershipService } from '#record/person/membership.service';
import { PeopleQueries } from '#record/person/people.queries';
import { PeopleService } from '#record/person/people.service';
import { serviceOf } from '../common/record.module.js';
import { AccountController } from './account.controller.js';
import { PeopleController } from './people.controller.js';

@Module({
  controllers: [PeopleController, AccountController],
  providers: [
    serviceOf(PeopleQueries),
    serviceOf(PeopleService),
    serviceOf(MembershipService),
    serviceOf(AccountService),
  ],
})
export class PeopleModule {}
