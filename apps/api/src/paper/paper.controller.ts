import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type PaperChangeInput,
  type PaperDetail,
  type PaperFilter,
  type PaperInput,
  type PaperReturn,
  type PaperSummary,
  paperChangeInputSchema,
  paperDetailSchema,
  paperFilterSchema,
  paperInputSchema,
  paperReturnSchema,
  paperSummarySchema,
  type RefreshedPaper,
  refreshedPaperSchema,
} from '#contracts/http/paper';
import { idSchema, type Page, pageOf } from '#contracts/http/primitives';
import { PaperQueries } from '#record/paper/paper.queries';
import { PaperService } from '#record/paper/paper.service';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command, Read, VersionedCommand } from '../common/documented.js';
import { IfMatchVersion, WithEtag } from '../common/etag.js';

@ApiTags('papers')
@Controller('papers')
export class PaperController {
  constructor(
    private readonly papers: PaperService,
    private readonly queries: PaperQueries,
  ) {}

  @Get()
  @Read({
    summary: 'The register of papers, the newest first; a unit sees what was issued to it, and its own.',
    answer: pageOf(paperSummarySchema),
  })
  list(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: paperFilterSchema }) query: PaperFilter,
  ): Promise<Page<PaperSummary>> {
    return this.queries.list(actor, access, query);
  }

  @Get(':id')
  @Read({
    summary: 'One paper: its frame, its way to the signature, its files and what was checked.',
    answer: paperDetailSchema,
  })
  @WithEtag()
  detail(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<PaperDetail> {
    return this.queries.detail(actor, access, id);
  }

  @Post()
  @Command({
    summary: 'Make a paper: its facts are read from the record and kept, what stands around them is offered.',
    answer: paperDetailSchema,
    status: 201,
    refusals: ['PAPER_ALREADY_MADE', 'PAPER_NOTHING_TO_TELL', 'PAPER_KIND_NOT_MADE'],
  })
  @WithEtag()
  make(
    @CurrentCaller() { actor, access }: Caller,
    @Body({ schema: paperInputSchema }) input: PaperInput,
  ): Promise<PaperDetail> {
    return this.papers.make(actor, access, input);
  }

  @Post(':id/refresh')
  @VersionedCommand({
    summary: 'Read the facts of a draft again; the answer says what changed.',
    answer: refreshedPaperSchema,
    refusals: ['PAPER_NOT_AT_STAGE', 'PAPER_NOTHING_TO_TELL'],
  })
  refresh(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @IfMatchVersion() version: number,
  ): Promise<RefreshedPaper> {
    return this.papers.refresh(actor, access, id, version);
  }

  @Patch(':id')
  @VersionedCommand({
    summary:
      'Change what stands around the facts: number, symbol, place, date, addressees, recipients, signatures, wording.',
    answer: paperDetailSchema,
    refusals: ['PAPER_NOT_AT_STAGE', 'PAPER_NUMBER_FIXED', 'PAPER_SIGNED_ELSEWHERE'],
  })
  edit(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: paperChangeInputSchema }) input: PaperChangeInput,
    @IfMatchVersion() version: number,
  ): Promise<PaperDetail> {
    return this.papers.edit(actor, access, id, input, version);
  }

  @Post(':id/withdrawal')
  @VersionedCommand({
    summary: 'Withdraw a paper that is not signed; a head of office recalls one that is. It stays in the register.',
    answer: paperDetailSchema,
    refusals: ['PAPER_NOT_AT_STAGE', 'PAPER_SIGNED_ELSEWHERE'],
  })
  withdraw(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: paperReturnSchema }) { reason }: PaperReturn,
    @IfMatchVersion() version: number,
  ): Promise<PaperDetail> {
    return this.papers.withdraw(actor, access, id, reason, version);
  }
}
