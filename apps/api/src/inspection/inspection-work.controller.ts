import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  type FindingInput,
  findingInputSchema,
  type InspectionDetail,
  type InspectionMinutesInput,
  inspectionDetailSchema,
  inspectionMinutesInputSchema,
  type SelfReportInput,
  selfReportInputSchema,
} from '#contracts/http/inspection';
import { idSchema } from '#contracts/http/primitives';
import { InspectionWorkService } from '#record/inspection/inspection-work.service';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command } from '../common/documented.js';

const STAGE = ['INSPECTION_NOT_AT_STAGE'] as const;
const numberSchema = z.coerce.number().int().min(1).max(100_000).describe('Number of the finding.');

/** What is done while an inspection is under way. */
@ApiTags('inspections')
@Controller('inspections/:id')
export class InspectionWorkController {
  constructor(private readonly service: InspectionWorkService) {}

  @Post('self-reports')
  @Command({
    summary: 'A unit reports on itself, along the outline; sent again it is a new version.',
    answer: inspectionDetailSchema,
    status: 201,
    refusals: STAGE,
  })
  selfReport(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: selfReportInputSchema }) input: SelfReportInput,
  ): Promise<InspectionDetail> {
    return this.service.selfReport(actor, access, id, input);
  }

  @Post('minutes')
  @Command({
    summary: 'The team, or the secretariat, records the minutes with one unit.',
    answer: inspectionDetailSchema,
    status: 201,
    refusals: STAGE,
  })
  addMinutes(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: inspectionMinutesInputSchema }) input: InspectionMinutesInput,
  ): Promise<InspectionDetail> {
    return this.service.addMinutes(actor, access, id, input);
  }

  @Post('findings')
  @Command({
    summary: 'The team, or the secretariat, records a finding; the unit sees it once the results are out.',
    answer: inspectionDetailSchema,
    status: 201,
    refusals: STAGE,
  })
  addFinding(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: findingInputSchema }) input: FindingInput,
  ): Promise<InspectionDetail> {
    return this.service.addFinding(actor, access, id, input);
  }

  @Delete('findings/:number')
  @Command({
    summary: 'Takes a finding back before the results are out.',
    answer: inspectionDetailSchema,
    refusals: STAGE,
  })
  removeFinding(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Param('number', { schema: numberSchema }) number: number,
  ): Promise<InspectionDetail> {
    return this.service.removeFinding(actor, access, id, number);
  }
}
