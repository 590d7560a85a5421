import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type AchievementReportInput,
  achievementReportInputSchema,
  type CommendationDecisionInput,
  type CommendationInput,
  type CommendationView,
  type CouncilMinutesInput,
  commendationDecisionInputSchema,
  commendationInputSchema,
  commendationOrdinalSchema,
  commendationSchema,
  councilMinutesInputSchema,
  type ModelFilter,
  type ModelInput,
  type ModelView,
  modelFilterSchema,
  modelInputSchema,
  modelSchema,
  type RecognitionInput,
  recognitionInputSchema,
} from '#contracts/http/commendation';
import { idSchema, type Page, pageOf } from '#contracts/http/primitives';
import { CommendationService } from '#record/review/commendation.service';
import { ModelQueries } from '#record/review/model.queries';
import { ModelService } from '#record/review/model.service';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command, Read } from '../common/documented.js';

const RUNNING = ['REVIEW_NOT_AT_STAGE', 'PROGRAMME_NOT_IN_FORCE'] as const;

@ApiTags('reviews')
@Controller()
export class CommendationController {
  constructor(
    private readonly registered: ModelQueries,
    private readonly models: ModelService,
    private readonly commendations: CommendationService,
  ) {}

  @Post('programmes/:id/models')
  @Command({
    summary: 'Register a model: a unit’s officer or head for the own unit, or the secretariat.',
    answer: modelSchema,
    status: 201,
    refusals: ['MODEL_ALREADY_REGISTERED', 'PROGRAMME_NOT_IN_FORCE'],
  })
  register(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: modelInputSchema }) input: ModelInput,
  ): Promise<ModelView> {
    return this.models.register(actor, access, id, input);
  }

  @Get('programmes/:id/models')
  @Read({ summary: 'Models by unit code, then title.', answer: pageOf(modelSchema) })
  modelsOf(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: modelFilterSchema }) query: ModelFilter,
  ): Promise<Page<ModelView>> {
    return this.registered.ofProgramme(actor, access, id, query);
  }

  @Post('reviews/:id/recognitions')
  @Command({
    summary: 'The secretariat recognises a registered model at the review.',
    answer: modelSchema,
    refusals: ['MODEL_ALREADY_RECOGNISED', ...RUNNING],
  })
  recognise(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: recognitionInputSchema }) input: RecognitionInput,
  ): Promise<ModelView> {
    return this.models.recognise(actor, access, id, input);
  }

  @Post('reviews/:id/commendations')
  @Command({
    summary: 'The secretariat proposes a unit for commendation.',
    answer: commendationSchema,
    status: 201,
    refusals: RUNNING,
  })
  propose(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: commendationInputSchema }) input: CommendationInput,
  ): Promise<CommendationView> {
    return this.commendations.propose(actor, access, id, input);
  }

  @Post('reviews/:id/commendations/:ordinal/achievement-report')
  @Command({
    summary: 'Enter the achievement report; entered again it takes the place of the first, until the decision.',
    answer: commendationSchema,
    refusals: ['COMMENDATION_ALREADY_DECIDED', 'REVIEW_NOT_AT_STAGE'],
  })
  report(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Param('ordinal', { schema: commendationOrdinalSchema }) ordinal: number,
    @Body({ schema: achievementReportInputSchema }) input: AchievementReportInput,
  ): Promise<CommendationView> {
    return this.commendations.report(actor, access, id, ordinal, input);
  }

  @Post('reviews/:id/commendations/:ordinal/council-minutes')
  @Command({
    summary: 'Enter the minutes of the council, once there is an achievement report.',
    answer: commendationSchema,
    refusals: ['COMMENDATION_WITHOUT_REPORT', 'COMMENDATION_ALREADY_DECIDED', 'REVIEW_NOT_AT_STAGE'],
  })
  examine(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Param('ordinal', { schema: commendationOrdinalSchema }) ordinal: number,
    @Body({ schema: councilMinutesInputSchema }) input: CouncilMinutesInput,
  ): Promise<CommendationView> {
    return this.commendations.examine(actor, access, id, ordinal, input);
  }

  @Post('reviews/:id/commendations/:ordinal/decision')
  @Command({
    summary: 'Enter number and date of the decision; also once the review is closed.',
    answer: commendationSchema,
    refusals: ['COMMENDATION_ALREADY_DECIDED', 'REVIEW_NOT_AT_STAGE'],
  })
  decide(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Param('ordinal', { schema: commendationOrdinalSchema }) ordinal: number,
    @Body({ schema: commendationDecisionInputSchema }) input: CommendationDecisionInput,
  ): Promise<CommendationView> {
    return this.commendations.decide(actor, access, id, ordinal, input);
  }
}
