import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type ObligationDetail,
  type ObligationFilter,
  type ObligationItem,
  obligationDetailSchema,
  obligationFilterSchema,
  obligationItemSchema,
} from '#contracts/http/obligation';
import { idSchema, type Page, pageOf } from '#contracts/http/primitives';
import {
  type RollUpAnswer,
  type RoundDetail,
  type RoundFilter,
  type RoundSummary,
  rollUpAnswerSchema,
  roundDetailSchema,
  roundFilterSchema,
  roundSummarySchema,
} from '#contracts/http/round';
import { ObligationQueries } from '#record/report/obligation.queries';
import { RoundQueries } from '#record/round/round.queries';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Read } from '../common/documented.js';
import { WithEtag } from '../common/etag.js';

@ApiTags('rounds')
@Controller()
export class RoundController {
  constructor(
    private readonly rounds: RoundQueries,
    private readonly obligations: ObligationQueries,
  ) {}

  @Get('rounds')
  @Read({ summary: 'Rounds, the newest first.', answer: pageOf(roundSummarySchema) })
  list(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: roundFilterSchema }) query: RoundFilter,
  ): Promise<Page<RoundSummary>> {
    return this.rounds.list(actor, access, query);
  }

  @Get('rounds/:id')
  @Read({ summary: 'A round with its counts, four cells and rates.', answer: roundDetailSchema })
  @WithEtag()
  detail(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<RoundDetail> {
    return this.rounds.detail(actor, access, id);
  }

  @Get('rounds/:id/roll-up')
  @Read({ summary: 'The roll-up as it stood at the closing, and as it is now.', answer: rollUpAnswerSchema })
  rollUp(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<RollUpAnswer> {
    return this.rounds.rollUp(actor, access, id);
  }

  @Get('rounds/:id/obligations')
  @Read({ summary: 'What each unit owes in the round, by unit code.', answer: pageOf(obligationItemSchema) })
  obligationsOf(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: obligationFilterSchema }) query: ObligationFilter,
  ): Promise<Page<ObligationItem>> {
    return this.obligations.ofRound(actor, access, id, query);
  }

  @Get('obligations/:id')
  @Read({
    summary: 'One duty: versions, rulings, extensions beside the original date, reminders sent.',
    answer: obligationDetailSchema,
  })
  @WithEtag()
  obligation(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<ObligationDetail> {
    return this.obligations.detail(actor, access, id);
  }
}
