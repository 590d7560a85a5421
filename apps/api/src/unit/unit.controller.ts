import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type PersonItem,
  personItemSchema,
  type UnitFilter,
  type UnitItem,
  unitFilterSchema,
  unitItemSchema,
} from '#contracts/http/organisation';
import { type CursorQuery, cursorQuerySchema, type Page, pageOf } from '#contracts/http/primitives';
import { PersonQueries } from '#record/person/person.queries';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Read } from '../common/documented.js';

@ApiTags('organisation')
@Controller()
export class UnitController {
  constructor(private readonly persons: PersonQueries) {}

  @Get('units')
  @Read({ summary: 'The units I may know of, as they are today.', answer: pageOf(unitItemSchema) })
  units(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: unitFilterSchema }) query: UnitFilter,
  ): Promise<Page<UnitItem>> {
    return this.persons.units(actor, access, query);
  }

  @Get('persons')
  @Read({ summary: 'The offices of those units and their roles; no addresses.', answer: pageOf(personItemSchema) })
  list(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: cursorQuerySchema }) query: CursorQuery,
  ): Promise<Page<PersonItem>> {
    return this.persons.persons(actor, access, query);
  }
}
