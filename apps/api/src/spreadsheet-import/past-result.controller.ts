import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idSchema, type Page, pageOf } from '#contracts/http/primitives';
import {
  type PastResult,
  type PastResultsQuery,
  pastResultSchema,
  pastResultsQuerySchema,
} from '#contracts/http/spreadsheet-import';
import { PastResultQueries } from '#record/spreadsheet-import/past-result.queries';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Read } from '../common/documented.js';

@ApiTags('reports')
@Controller('programmes/:id/past-results')
export class PastResultController {
  constructor(private readonly results: PastResultQueries) {}

  @Get()
  @Read({
    summary:
      'Figures of earlier periods that were brought in from a sheet: my own units’, or all for who oversees the programme.',
    answer: pageOf(pastResultSchema),
  })
  list(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: pastResultsQuerySchema }) query: PastResultsQuery,
  ): Promise<Page<PastResult>> {
    return this.results.list(actor, access, id, query);
  }
}
