import { Body, Controller, Get, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import {
  type ExchangedPaper,
  type ExchangedPaperFilter,
  exchangedPaperFilterSchema,
  exchangedPaperSchema,
  type IncomingPaperQuery,
  incomingPaperQuerySchema,
  type ProgrammeLink,
  programmeLinkSchema,
} from '#contracts/http/exchange';
import { idSchema, type Page, pageOf } from '#contracts/http/primitives';
import { MOST_EDXML_MEGABYTES } from '#documents/edxml/read-edxml';
import { ExchangedPaperQueries } from '#record/exchange/exchanged-paper.queries';
import { IncomingPaperService } from '#record/exchange/incoming-paper.service';
import { type Caller, CurrentCaller, type IdentifiedRequest, idempotencyOfFile } from '../common/caller.js';
import { Command, Read, VersionedCommand } from '../common/documented.js';
import { IfMatchVersion, WithEtag } from '../common/etag.js';
import { readWholeBody } from '../common/whole-body.js';

@ApiTags('exchange')
@Controller('incoming-papers')
export class IncomingPaperController {
  constructor(
    private readonly incoming: IncomingPaperService,
    private readonly papers: ExchangedPaperQueries,
  ) {}

  @Post()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' }, required: true })
  @Command({
    summary: `The secretariat takes in a paper that another system sent: an edXML file (QCVN 102:2016/BTTTT, at most ${MOST_EDXML_MEGABYTES} MB) as the raw body. Its files pass every check of an upload; all of it comes in, or nothing. What calls itself MẬT, TỐI MẬT or TUYỆT MẬT is refused and not kept: a tripwire, and only that.`,
    answer: exchangedPaperSchema,
    status: 201,
    refusals: [
      'EXCHANGE_PAPER_KNOWN',
      'FILE_REFUSED',
      'FILE_NAME_NOT_USABLE',
      'FILE_KIND_NOT_TAKEN',
      'FILE_TOO_LARGE',
      'FILE_NOT_WHAT_IT_SAYS',
      'FILE_DAMAGED',
      'FILE_HAS_MACRO',
      'FILE_HAS_SCRIPT',
      'FILE_LOCKED',
      'FILE_UNPACKS_TOO_LARGE',
      'FILE_TEXT_NOT_UNICODE',
      'FILE_INFECTED',
      'BODY_TOO_LARGE',
      'MEDIA_TYPE_UNSUPPORTED',
    ],
  })
  @WithEtag()
  async take(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: incomingPaperQuerySchema }) query: IncomingPaperQuery,
    @Req() request: IdentifiedRequest,
  ): Promise<ExchangedPaper> {
    const bytes = await readWholeBody(request, MOST_EDXML_MEGABYTES);
    const idempotency = idempotencyOfFile(request, bytes);
    return this.incoming.take({ ...actor, idempotency }, access, query, bytes);
  }

  @Get()
  @Read({ summary: 'Papers that my secretariat took in, the latest first.', answer: pageOf(exchangedPaperSchema) })
  list(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: exchangedPaperFilterSchema }) filter: ExchangedPaperFilter,
  ): Promise<Page<ExchangedPaper>> {
    return this.papers.list(actor, access, 'in', filter);
  }

  @Get(':id')
  @WithEtag()
  @Read({ summary: 'One paper that came in, with its files.', answer: exchangedPaperSchema })
  detail(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<ExchangedPaper> {
    return this.papers.detail(actor, access, id);
  }

  @Put(':id/programme')
  @VersionedCommand({ summary: 'Say to which programme it belongs, or to none.', answer: exchangedPaperSchema })
  link(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: programmeLinkSchema }) { programme }: ProgrammeLink,
    @IfMatchVersion() version: number,
  ): Promise<ExchangedPaper> {
    return this.incoming.link(actor, access, id, programme, version);
  }
}
