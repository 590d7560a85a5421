import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  type EdxmlQuery,
  type ExchangedPaper,
  type ExchangedPaperFilter,
  edxmlQuerySchema,
  exchangedPaperFilterSchema,
  exchangedPaperSchema,
} from '#contracts/http/exchange';
import { idSchema, type Page, pageOf } from '#contracts/http/primitives';
import { ExchangedPaperQueries } from '#record/exchange/exchanged-paper.queries';
import { OutgoingPaperService } from '#record/exchange/outgoing-paper.service';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Read } from '../common/documented.js';

@ApiTags('exchange')
@Controller()
export class OutgoingPaperController {
  constructor(
    private readonly outgoing: OutgoingPaperService,
    private readonly papers: ExchangedPaperQueries,
  ) {}

  @Get('papers/:id/edxml')
  @ApiProduces('application/xml')
  @Read({
    summary:
      'A signed paper with its signed file as edXML (QCVN 102:2016/BTTTT), for another system to take in; that it went out is written down.',
    refusals: [
      'EXCHANGE_PAPER_NOT_ISSUED',
      'EXCHANGE_FILE_MISSING',
      'EXCHANGE_ADDRESS_MISSING',
      'FILE_WAITING',
      'FILE_INFECTED',
    ],
  })
  async edxml(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: edxmlQuerySchema }) { to }: EdxmlQuery,
  ): Promise<StreamableFile> {
    const named = to?.split(',').flatMap((code) => code.trim() || []);
    const { bytes, name } = await this.outgoing.edxml(
      actor,
      access,
      id,
      named?.length ? [...new Set(named)] : undefined,
    );
    return new StreamableFile(bytes, {
      type: 'application/xml',
      length: bytes.length,
      disposition: `attachment; filename="${name}"`,
    });
  }

  @Get('outgoing-papers')
  @Read({
    summary: 'Papers that my secretariat sent as edXML, the latest first.',
    answer: pageOf(exchangedPaperSchema),
  })
  list(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: exchangedPaperFilterSchema }) filter: ExchangedPaperFilter,
  ): Promise<Page<ExchangedPaper>> {
    return this.papers.list(actor, access, 'out', filter);
  }
}
