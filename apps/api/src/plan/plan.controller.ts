import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type ConsultationInput,
  consultationInputSchema,
  type Opinion,
  type OpinionAnswerInput,
  type OpinionInput,
  opinionAnswerInputSchema,
  opinionInputSchema,
  opinionSchema,
  type PlanDetail,
  type PlanDraftInput,
  type PlanFilter,
  type PlanSummary,
  planDetailSchema,
  planDraftInputSchema,
  planFilterSchema,
  planSummarySchema,
} from '#contracts/http/plan';
import { idSchema, type Page, pageOf } from '#contracts/http/primitives';
import { ConsultationService } from '#record/plan/consultation.service';
import { PlanQueries } from '#record/plan/plan.queries';
import { PlanDraftService } from '#record/plan/plan-draft.service';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command, Read, VersionedCommand } from '../common/documented.js';
import { IfMatchVersion, WithEtag } from '../common/etag.js';

const RUNNING = ['PLAN_NOT_AT_STAGE', 'PROGRAMME_NOT_IN_FORCE'] as const;

@ApiTags('plans')
@Controller('plans')
export class PlanController {
  constructor(
    private readonly plans: PlanQueries,
    private readonly drafts: PlanDraftService,
    private readonly consultations: ConsultationService,
  ) {}

  @Get()
  @Read({ summary: 'Annual plans, the newest year first.', answer: pageOf(planSummarySchema) })
  list(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: planFilterSchema }) query: PlanFilter,
  ): Promise<Page<PlanSummary>> {
    return this.plans.list(actor, access, query);
  }

  @Get(':id')
  @Read({
    summary:
      'A plan with its tasks, opinions and papers. A draft is the secretariats’ own; a unit reads its own opinion.',
    answer: planDetailSchema,
  })
  @WithEtag()
  detail(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<PlanDetail> {
    return this.plans.detail(actor, access, id);
  }

  @Put(':id/draft')
  @VersionedCommand({
    summary: 'The secretariat saves the whole draft: theme and tasks. A direction cannot be left out.',
    answer: planSummarySchema,
    refusals: ['PLAN_DIRECTION_MISSING', ...RUNNING],
  })
  saveDraft(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: planDraftInputSchema }) input: PlanDraftInput,
    @IfMatchVersion() version: number,
  ): Promise<PlanSummary> {
    return this.drafts.save(actor, access, id, input, version);
  }

  @Post(':id/consultation')
  @Command({
    summary: 'The secretariat sends the draft out for opinions, with a reply-by date.',
    answer: planSummarySchema,
    refusals: RUNNING,
  })
  openConsultation(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: consultationInputSchema }) input: ConsultationInput,
  ): Promise<PlanSummary> {
    return this.consultations.open(actor, access, id, input);
  }

  @Put(':id/opinion')
  @Command({
    summary: 'My unit’s opinion; it may be changed until the consultation closes.',
    answer: opinionSchema,
    refusals: ['PLAN_CONSULTATION_OVER', ...RUNNING],
  })
  giveOpinion(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: opinionInputSchema }) input: OpinionInput,
  ): Promise<Opinion> {
    return this.consultations.give(actor, access, id, input);
  }

  @Post(':id/opinions/:unitCode/answer')
  @Command({
    summary: 'The secretariat answers a unit’s comment.',
    answer: opinionSchema,
    refusals: ['PLAN_OPINION_NOT_GIVEN', ...RUNNING],
  })
  answerOpinion(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Param('unitCode') unitCode: string,
    @Body({ schema: opinionAnswerInputSchema }) input: OpinionAnswerInput,
  ): Promise<Opinion> {
    return this.consultations.answer(actor, access, id, unitCode, input);
  }
}
