import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type MoreTimeDecisionsInput,
  type MoreTimeInput,
  type MoreTimeResult,
  moreTimeDecisionsInputSchema,
  moreTimeInputSchema,
  moreTimeResultSchema,
  type ProgrammeExtensionSummary,
  programmeExtensionSummarySchema,
  type RoundExtensionSummary,
  roundExtensionSummarySchema,
} from '#contracts/http/extension';
import { idSchema } from '#contracts/http/primitives';
import { BulkExtensionService } from '#record/extension/bulk-extension.service';
import { ExtensionSummaryQueries } from '#record/extension/extension-summary.queries';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command, Read } from '../common/documented.js';

const ROUND = ['ROUND_NOT_OPEN', 'PROGRAMME_NOT_IN_FORCE'] as const;

@ApiTags('extensions')
@Controller()
export class MoreTimeController {
  constructor(
    private readonly many: BulkExtensionService,
    private readonly summaries: ExtensionSummaryQueries,
  ) {}

  @Post('rounds/:id/extensions/decisions/preview')
  @Command({
    summary: 'What deciding many requests at once would do, unit by unit. Nothing is written.',
    answer: moreTimeResultSchema,
    refusals: ROUND,
    repeatable: false,
  })
  previewDecisions(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: moreTimeDecisionsInputSchema }) input: MoreTimeDecisionsInput,
  ): Promise<MoreTimeResult> {
    return this.many.decide(actor, access, id, input, true);
  }

  @Post('rounds/:id/extensions/decisions')
  @Command({
    summary: 'The secretariat grants, refuses, or offers a date to many units at once: each its own request.',
    answer: moreTimeResultSchema,
    refusals: ROUND,
  })
  decide(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: moreTimeDecisionsInputSchema }) input: MoreTimeDecisionsInput,
  ): Promise<MoreTimeResult> {
    return this.many.decide(actor, access, id, input, false);
  }

  @Post('rounds/:id/extensions/preview')
  @Command({
    summary: 'What giving many units more time would do, unit by unit. Nothing is written.',
    answer: moreTimeResultSchema,
    refusals: ROUND,
    repeatable: false,
  })
  previewGiving(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: moreTimeInputSchema }) input: MoreTimeInput,
  ): Promise<MoreTimeResult> {
    return this.many.give(actor, access, id, input, true);
  }

  @Post('rounds/:id/extensions')
  @Command({
    summary: 'The secretariat gives many units more time that nobody asked for: a storm, say.',
    answer: moreTimeResultSchema,
    refusals: ROUND,
  })
  give(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: moreTimeInputSchema }) input: MoreTimeInput,
  ): Promise<MoreTimeResult> {
    return this.many.give(actor, access, id, input, false);
  }

  @Get('rounds/:id/extensions/summary')
  @Read({
    summary:
      'How dates were negotiated in a round, apart from lateness: on time by the first date, and by the one in force.',
    answer: roundExtensionSummarySchema,
  })
  ofRound(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<RoundExtensionSummary> {
    return this.summaries.ofRound(actor, access, id);
  }

  @Get('programmes/:id/extensions/summary')
  @Read({
    summary:
      'How dates were negotiated in a programme, apart from lateness: its reports by round, its tasks by content.',
    answer: programmeExtensionSummarySchema,
  })
  ofProgramme(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<ProgrammeExtensionSummary> {
    return this.summaries.ofProgramme(actor, access, id);
  }
}
