import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idSchema, type Page, pageOf, unitCodeSchema } from '#contracts/http/primitives';
import {
  type MatrixAnswer,
  type MatrixFilter,
  matrixAnswerSchema,
  matrixFilterSchema,
  type OwedFilter,
  type OwedItem,
  type OwedUnit,
  owedFilterSchema,
  owedItemSchema,
  owedUnitSchema,
  type RatesAnswer,
  type RatesFilter,
  ratesAnswerSchema,
  ratesFilterSchema,
  type TrendAnswer,
  trendAnswerSchema,
  type UnitHistory,
  unitHistorySchema,
} from '#contracts/http/standing';
import { MatrixQueries } from '#record/standing/matrix.queries';
import { OwedQueries } from '#record/standing/owed.queries';
import { RatesQueries } from '#record/standing/rates.queries';
import { TrendQueries } from '#record/standing/trend.queries';
import { UnitHistoryQueries } from '#record/standing/unit-history.queries';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Read } from '../common/documented.js';

@ApiTags('standing')
@Controller()
export class StandingController {
  constructor(
    private readonly rates: RatesQueries,
    private readonly matrices: MatrixQueries,
    private readonly trends: TrendQueries,
    private readonly owed: OwedQueries,
    private readonly histories: UnitHistoryQueries,
  ) {}

  @Get('programmes/:id/rates')
  @Read({
    summary: 'Reporting rate and on-time rate, by round, year, unit, superior, level or content.',
    answer: ratesAnswerSchema,
  })
  ratesOf(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: ratesFilterSchema }) query: RatesFilter,
  ): Promise<RatesAnswer> {
    return this.rates.rates(actor, access, id, query);
  }

  @Get('programmes/:id/matrix')
  @Read({ summary: 'Units × periods: one letter a report, thousands of units at once.', answer: matrixAnswerSchema })
  matrix(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: matrixFilterSchema }) query: MatrixFilter,
  ): Promise<MatrixAnswer> {
    return this.matrices.matrix(actor, access, id, query);
  }

  @Get('programmes/:id/trend')
  @Read({
    summary: 'The programme over its years: reports, tasks, more time, figures and their targets.',
    answer: trendAnswerSchema,
  })
  trend(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<TrendAnswer> {
    return this.trends.trend(actor, access, id);
  }

  @Get('programmes/:id/units/:unit/history')
  @Read({
    summary: 'How one unit reported, period by period: what a cell of the matrix opens.',
    answer: unitHistorySchema,
  })
  history(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Param('unit', { schema: unitCodeSchema }) unit: string,
  ): Promise<UnitHistory> {
    return this.histories.history(actor, access, id, unit);
  }

  @Get('owed')
  @Read({
    summary: 'Everything that units still owe, by unit and due date, over all my programmes.',
    answer: pageOf(owedItemSchema),
  })
  items(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: owedFilterSchema }) query: OwedFilter,
  ): Promise<Page<OwedItem>> {
    return this.owed.items(actor, access, query);
  }

  @Get('owed/units')
  @Read({
    summary: 'What each unit still owes, counted; those with the most overdue first.',
    answer: pageOf(owedUnitSchema),
  })
  units(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: owedFilterSchema }) query: OwedFilter,
  ): Promise<Page<OwedUnit>> {
    return this.owed.units(actor, access, query);
  }
}
