import { Module } from '@nestjs/common';
import { FaultQueries } from '#record/process/fault.queries';
import { serviceOf } from '../common/record.module.js';
import { ProcessController } from './process.controller.js';

@Module({ controllers: [ProcessController], providers: [serviceOf(FaultQueries)] })
export class ProcessModule {}
