import { Module } from '@nestjs/common';
import { WorkQueries } from '#record/report/work.queries';
import { serviceOf } from '../common/record.module.js';
import { WorkController } from './work.controller.js';

@Module({ controllers: [WorkController], providers: [serviceOf(WorkQueries)] })
export class WorkModule {}
