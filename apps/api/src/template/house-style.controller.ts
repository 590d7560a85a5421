import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  type HouseStyleInput,
  type HouseStyleQuery,
  type HouseStyleView,
  houseStyleInputSchema,
  houseStyleQuerySchema,
  houseStyleSchema,
  styleCodeSchema,
} from '#contracts/http/template-house-style';
import { HouseStyleQueries, type StyleCode } from '#record/template/house-style.queries';
import { HouseStyleService } from '#record/template/house-style.service';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Read, VersionedCommand } from '../common/documented.js';
import { IfMatchVersion } from '../common/etag.js';

@ApiTags('papers')
@Controller('house-styles')
export class HouseStyleController {
  constructor(
    private readonly styles: HouseStyleService,
    private readonly queries: HouseStyleQueries,
  ) {}

  @Get()
  @Read({
    summary: 'How papers look, by rule: each house style with its versions, and which is in force on a day.',
    answer: z.array(houseStyleSchema),
  })
  list(
    @CurrentCaller() { actor }: Caller,
    @Query({ schema: houseStyleQuerySchema }) query: HouseStyleQuery,
  ): Promise<HouseStyleView[]> {
    return this.queries.list(actor, query);
  }

  @Put(':code')
  @VersionedCommand({
    summary: 'An administrator sets a version, in force from its own day on; papers that were made keep theirs.',
    answer: houseStyleSchema,
  })
  set(
    @CurrentCaller() { actor, access }: Caller,
    @Param('code', { schema: styleCodeSchema }) code: StyleCode,
    @Body({ schema: houseStyleInputSchema }) input: HouseStyleInput,
    @IfMatchVersion() version: number,
  ): Promise<HouseStyleView> {
    return this.styles.set(actor, access, code, input, version);
  }
}
