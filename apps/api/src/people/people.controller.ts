import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type CreatedPerson,
  createdPersonSchema,
  type NewPerson,
  newPersonSchema,
  type PeopleFilter,
  type PersonChange,
  type PersonDetail,
  type PersonRecord,
  peopleFilterSchema,
  personChangeSchema,
  personDetailSchema,
  personRecordSchema,
  type RoleEnd,
  type RoleInput,
  roleEndSchema,
  roleInputSchema,
} from '#contracts/http/people';
import { idSchema, type Page, pageOf } from '#contracts/http/primitives';
import { MembershipService } from '#record/person/membership.service';
import { PeopleQueries } from '#record/person/people.queries';
import { PeopleService } from '#record/person/people.service';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command, Read } from '../common/documented.js';

@ApiTags('administration')
@Controller('administration/people')
export class PeopleController {
  constructor(
    private readonly queries: PeopleQueries,
    private readonly people: PeopleService,
    private readonly memberships: MembershipService,
  ) {}

  @Get()
  @Read({
    summary: 'Everybody, with their roles and accounts, by code. For administrators.',
    answer: pageOf(personRecordSchema),
  })
  list(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: peopleFilterSchema }) query: PeopleFilter,
  ): Promise<Page<PersonRecord>> {
    return this.queries.list(actor, access, query);
  }

  @Get(':id')
  @Read({ summary: 'One person, with the whole history of roles. For administrators.', answer: personDetailSchema })
  one(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<PersonDetail> {
    return this.queries.one(actor, access, id);
  }

  @Post()
  @Command({
    summary:
      'Record a person with a first role, and an account if wanted: its password is answered this once. For administrators.',
    answer: createdPersonSchema,
    status: 201,
    repeatable: false,
    refusals: ['PERSON_DOES_NOT_SIGN_IN', 'ROLE_HELD'],
  })
  create(
    @CurrentCaller() { actor, access }: Caller,
    @Body({ schema: newPersonSchema }) input: NewPerson,
  ): Promise<CreatedPerson> {
    return this.people.create(actor, access, input);
  }

  @Put(':id')
  @Command({ summary: 'Correct what is said of a person. For administrators.', answer: personDetailSchema })
  change(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: personChangeSchema }) input: PersonChange,
  ): Promise<PersonDetail> {
    return this.people.change(actor, access, id, input);
  }

  @Post(':id/roles')
  @Command({
    summary: 'Give a role in a unit from a day. For administrators.',
    answer: personDetailSchema,
    status: 201,
    refusals: ['ROLE_HELD'],
  })
  give(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: roleInputSchema }) input: RoleInput,
  ): Promise<PersonDetail> {
    return this.memberships.give(actor, access, id, input);
  }

  @Put(':id/roles/:role/end')
  @Command({
    summary: 'Say on which day a role is held for the last time; it is never deleted. For administrators.',
    answer: personDetailSchema,
    refusals: ['ROLE_OVER', 'ROLE_HELD', 'LAST_ADMINISTRATOR'],
  })
  end(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Param('role', { schema: idSchema }) role: string,
    @Body({ schema: roleEndSchema }) input: RoleEnd,
  ): Promise<PersonDetail> {
    return this.memberships.end(actor, access, id, role, input);
  }
}
