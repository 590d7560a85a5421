import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  type InspectionChangeInput,
  type InspectionDetail,
  type InspectionFilter,
  type InspectionItem,
  type InspectionNoticeInput,
  type InspectionResultsInput,
  type InspectionTeamInput,
  inspectionChangeInputSchema,
  inspectionDetailSchema,
  inspectionFilterSchema,
  inspectionItemSchema,
  inspectionNoticeInputSchema,
  inspectionResultsInputSchema,
  inspectionTeamInputSchema,
  type RecommendationsInput,
  recommendationsInputSchema,
} from '#contracts/http/inspection';
import { idSchema, type Page, pageOf } from '#contracts/http/primitives';
import { reasonInputSchema } from '#contracts/http/programme';
import { InspectionQueries } from '#record/inspection/inspection.queries';
import { InspectionService } from '#record/inspection/inspection.service';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command, Read, VersionedCommand } from '../common/documented.js';
import { IfMatchVersion, WithEtag } from '../common/etag.js';

const STAGE = ['INSPECTION_NOT_AT_STAGE'] as const;
const IN_FORCE = [...STAGE, 'PROGRAMME_NOT_IN_FORCE'] as const;

/** One inspection as the secretariat keeps it. */
@ApiTags('inspections')
@Controller('inspections')
export class InspectionController {
  constructor(
    private readonly inspections: InspectionQueries,
    private readonly service: InspectionService,
  ) {}

  @Get()
  @Read({
    summary: 'Inspections over all programmes; a unit sees those it was told of, a member of a team those of the team.',
    answer: pageOf(inspectionItemSchema),
  })
  list(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: inspectionFilterSchema }) query: InspectionFilter,
  ): Promise<Page<InspectionItem>> {
    return this.inspections.list(actor, access, query);
  }

  @Get(':id')
  @Read({
    summary: 'An inspection with its team, papers, self-reports, minutes, findings and recommendations.',
    answer: inspectionDetailSchema,
  })
  @WithEtag()
  detail(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<InspectionDetail> {
    return this.inspections.detail(actor, access, id);
  }

  @Put(':id')
  @VersionedCommand({
    summary: 'Changes dates, units or subject while the units do not know of it yet.',
    answer: inspectionDetailSchema,
    refusals: IN_FORCE,
  })
  move(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @IfMatchVersion() version: number,
    @Body({ schema: inspectionChangeInputSchema }) input: InspectionChangeInput,
  ): Promise<InspectionDetail> {
    return this.service.move(actor, access, id, version, input);
  }

  @Put(':id/team')
  @Command({
    summary: 'The decision on the team: all its members, just one of whom heads it; those with an account get access.',
    answer: inspectionDetailSchema,
    refusals: IN_FORCE,
  })
  decideTeam(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: inspectionTeamInputSchema }) input: InspectionTeamInput,
  ): Promise<InspectionDetail> {
    return this.service.decideTeam(actor, access, id, input);
  }

  @Post(':id/notice')
  @Command({
    summary: 'Tells the units: the outline, and by when they report on themselves.',
    answer: inspectionDetailSchema,
    refusals: IN_FORCE,
  })
  notice(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: inspectionNoticeInputSchema }) input: InspectionNoticeInput,
  ): Promise<InspectionDetail> {
    return this.service.notice(actor, access, id, input);
  }

  @Post(':id/results')
  @Command({
    summary: 'The notice of results, with the recommendations that it gives: each a task of its unit.',
    answer: inspectionDetailSchema,
    refusals: IN_FORCE,
  })
  conclude(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: inspectionResultsInputSchema }) input: InspectionResultsInput,
  ): Promise<InspectionDetail> {
    return this.service.conclude(actor, access, id, input);
  }

  @Post(':id/recommendations')
  @Command({
    summary: 'More recommendations after the results are out.',
    answer: inspectionDetailSchema,
    refusals: IN_FORCE,
  })
  recommend(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: recommendationsInputSchema }) input: RecommendationsInput,
  ): Promise<InspectionDetail> {
    return this.service.recommend(actor, access, id, input);
  }

  @Post(':id/closing')
  @Command({
    summary: 'Closes it once every recommendation is done or withdrawn.',
    answer: inspectionDetailSchema,
    refusals: [...STAGE, 'INSPECTION_HAS_OPEN_RECOMMENDATIONS'],
  })
  close(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<InspectionDetail> {
    return this.service.close(actor, access, id);
  }

  @Post(':id/cancellation')
  @Command({
    summary: 'It does not take place, or is broken off, with a reason.',
    answer: inspectionDetailSchema,
    refusals: STAGE,
  })
  cancel(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: reasonInputSchema }) { reason }: z.infer<typeof reasonInputSchema>,
  ): Promise<InspectionDetail> {
    return this.service.cancel(actor, access, id, reason);
  }
}
