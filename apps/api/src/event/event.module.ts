import { Module } from '@nestjs/common';
import { EventQueries } from '#record/trail/event.queries';
import { serviceOf } from '../common/record.module.js';
import { EventController } from './event.controller.js';

@Module({ controllers: [EventController], providers: [serviceOf(EventQueries)] })
export class EventModule {}
