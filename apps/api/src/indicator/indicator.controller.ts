import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type CatalogueLinks,
  type CatalogueLinksInput,
  catalogueLinksInputSchema,
  catalogueLinksSchema,
  type Indicator,
  type IndicatorChange,
  type IndicatorFilter,
  type IndicatorInput,
  type IndicatorList,
  type IndicatorMerge,
  indicatorChangeSchema,
  indicatorFilterSchema,
  indicatorInputSchema,
  indicatorListSchema,
  indicatorMergeSchema,
  indicatorSchema,
  type Offers,
  type Overlaps,
  type OverlapsQuery,
  offersSchema,
  overlapsQuerySchema,
  overlapsSchema,
} from '#contracts/http/indicator';
import { idSchema } from '#contracts/http/primitives';
import { IndicatorQueries } from '#record/indicator/indicator.queries';
import { IndicatorService } from '#record/indicator/indicator.service';
import { OfferQueries } from '#record/indicator/offer.queries';
import { OverlapQueries } from '#record/indicator/overlap.queries';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command, Read, VersionedCommand } from '../common/documented.js';
import { IfMatchVersion } from '../common/etag.js';

@ApiTags('indicators')
@Controller()
export class IndicatorController {
  constructor(
    private readonly indicators: IndicatorService,
    private readonly catalogue: IndicatorQueries,
    private readonly overlaps: OverlapQueries,
    private readonly offers: OfferQueries,
  ) {}

  @Get('indicators')
  @Read({ summary: 'The catalogue of indicators that all programmes share, by code.', answer: indicatorListSchema })
  list(
    @CurrentCaller() { actor }: Caller,
    @Query({ schema: indicatorFilterSchema }) query: IndicatorFilter,
  ): Promise<IndicatorList> {
    return this.catalogue.list(actor, query);
  }

  @Post('indicators')
  @Command({
    summary: 'An administrator or a secretariat adds an entry.',
    answer: indicatorSchema,
    status: 201,
    refusals: ['INDICATOR_CODE_TAKEN'],
  })
  add(
    @CurrentCaller() { actor, access }: Caller,
    @Body({ schema: indicatorInputSchema }) input: IndicatorInput,
  ): Promise<Indicator> {
    return this.indicators.add(actor, access, input);
  }

  @Put('indicators/:id')
  @VersionedCommand({
    summary: 'Change an entry; its code stays.',
    answer: indicatorSchema,
    refusals: ['INDICATOR_ALREADY_MERGED'],
  })
  change(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: indicatorChangeSchema }) input: IndicatorChange,
    @IfMatchVersion() version: number,
  ): Promise<Indicator> {
    return this.indicators.change(actor, access, id, input, version);
  }

  @Post('indicators/:id/merge')
  @Command({
    summary: 'Merge an entry into another that means the same; its code leads there from now on.',
    answer: indicatorSchema,
    refusals: ['INDICATOR_ALREADY_MERGED', 'INDICATOR_KINDS_DIFFER'],
  })
  merge(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: indicatorMergeSchema }) { into }: IndicatorMerge,
  ): Promise<Indicator> {
    return this.indicators.merge(actor, access, id, into);
  }

  @Get('programmes/:id/catalogue-links')
  @Read({
    summary:
      'What of the programme means which entry of the catalogue, and entries of a like name for what means none.',
    answer: catalogueLinksSchema,
  })
  links(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<CatalogueLinks> {
    return this.catalogue.links(actor, access, id);
  }

  @Put('programmes/:id/catalogue-links')
  @Command({ summary: 'The secretariat says which entries are meant.', answer: catalogueLinksSchema })
  link(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: catalogueLinksInputSchema }) input: CatalogueLinksInput,
  ): Promise<CatalogueLinks> {
    return this.indicators.link(actor, access, id, input);
  }

  @Get('programmes/:id/overlaps')
  @Read({
    summary:
      'Of the next round of each reporting rule: which other programmes ask the same units for the same figures.',
    answer: overlapsSchema,
  })
  overlapsOfNext(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: overlapsQuerySchema }) query: OverlapsQuery,
  ): Promise<Overlaps> {
    return this.overlaps.ofNextRounds(actor, access, id, query);
  }

  @Get('rounds/:id/overlaps')
  @Read({ summary: 'Which other programmes ask the same units for the same figures.', answer: overlapsSchema })
  overlapsOfRound(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<Overlaps> {
    return this.overlaps.ofRound(actor, access, id);
  }

  @Get('obligations/:id/offers')
  @Read({
    summary: 'What my unit answered to the same questions in other programmes, so that it may take it over.',
    answer: offersSchema,
  })
  offersFor(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<Offers> {
    return this.offers.ofObligation(actor, access, id);
  }
}
