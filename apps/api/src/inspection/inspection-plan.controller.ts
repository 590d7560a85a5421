import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  type InspectionDetail,
  type InspectionFilter,
  type InspectionInput,
  type InspectionItem,
  type InspectionPlan,
  type InspectionPlanInput,
  inspectionDetailSchema,
  inspectionFilterSchema,
  inspectionInputSchema,
  inspectionItemSchema,
  inspectionPlanInputSchema,
  inspectionPlanSchema,
} from '#contracts/http/inspection';
import { idSchema, type Page, pageOf } from '#contracts/http/primitives';
import { InspectionQueries } from '#record/inspection/inspection.queries';
import { InspectionService } from '#record/inspection/inspection.service';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command, Read } from '../common/documented.js';
import { WithEtag } from '../common/etag.js';

const yearSchema = z.coerce.number().int().min(1900).max(2200).describe('The year of the plan.');

/** Inspections of one programme, and the plan of a year. */
@ApiTags('inspections')
@Controller('programmes/:id')
export class InspectionPlanController {
  constructor(
    private readonly inspections: InspectionQueries,
    private readonly service: InspectionService,
  ) {}

  @Get('inspections')
  @Read({
    summary: 'Inspections of the programme in the order in which they were planned.',
    answer: pageOf(inspectionItemSchema),
  })
  list(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: inspectionFilterSchema }) query: InspectionFilter,
  ): Promise<Page<InspectionItem>> {
    return this.inspections.list(actor, access, { ...query, programme: id });
  }

  @Post('inspections')
  @Command({
    summary: 'The secretariat puts an inspection into the year’s plan, or calls one outside it.',
    answer: inspectionDetailSchema,
    status: 201,
    refusals: ['PROGRAMME_NOT_IN_FORCE'],
  })
  plan(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: inspectionInputSchema }) input: InspectionInput,
  ): Promise<InspectionDetail> {
    return this.service.plan(actor, access, id, input);
  }

  @Get('inspection-plans/:year')
  @Read({
    summary: 'The plan of inspections of a year: its number and date, its inspections by date.',
    answer: inspectionPlanSchema,
  })
  @WithEtag()
  ofYear(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Param('year', { schema: yearSchema }) year: number,
  ): Promise<InspectionPlan> {
    return this.inspections.planOfYear(actor, access, id, year);
  }

  @Put('inspection-plans/:year')
  @Command({
    summary: 'The secretariat enters number and date of the year’s plan, or corrects them.',
    answer: inspectionPlanSchema,
    refusals: ['PROGRAMME_NOT_IN_FORCE'],
  })
  savePlan(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Param('year', { schema: yearSchema }) year: number,
    @Body({ schema: inspectionPlanInputSchema }) input: InspectionPlanInput,
  ): Promise<InspectionPlan> {
    return this.service.savePlan(actor, access, id, year, input);
  }
}
