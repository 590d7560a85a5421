import { Module } from '@nestjs/common';
import { PersonQueries } from '#record/person/person.queries';
import { serviceOf } from '../common/record.module.js';
import { UnitController } from './unit.controller.js';

@Module({ controllers: [UnitController], providers: [serviceOf(PersonQueries)] })
export class UnitModule {}
