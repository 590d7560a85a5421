import { Module } from '@nestjs/common';
import { ObligationQueries } from '#record/report/obligation.queries';
import { RoundQueries } from '#record/round/round.queries';
import { serviceOf } from '../common/record.module.js';
import { RoundController } from './round.controller.js';

@Module({ controllers: [RoundController], providers: [serviceOf(RoundQueries), serviceOf(ObligationQueries)] })
export class RoundModule {}
