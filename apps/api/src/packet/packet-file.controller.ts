import { Controller, Get, Headers, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  type ChangesPaperQuery,
  type CopyQuery,
  changesPaperQuerySchema,
  copyQuerySchema,
  type LetterQuery,
  letterQuerySchema,
} from '#contracts/http/packet-papers';
import { idSchema } from '#contracts/http/primitives';
import { PAPER_FORMATS } from '#documents/render/formats';
import { PacketFileQueries } from '#record/packet/packet-files.queries';
import { PacketPrintQueries } from '#record/packet/packet-prints.queries';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Read } from '../common/documented.js';
import { handOut } from './hand-out.js';

const fileNameSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,100}(\.sig)?\.(json|csv|html|pdf|docx|xlsx)$/)
  .describe('One of the names in `files`, such as 01-tom-tat.pdf.');
const { pdf, docx, html } = PAPER_FORMATS;

@ApiTags('packets')
@Controller('packets/:id')
export class PacketFileController {
  constructor(
    private readonly files: PacketFileQueries,
    private readonly prints: PacketPrintQueries,
  ) {}

  @Get('files/:name')
  @ApiProduces('application/json', 'text/csv', ...Object.values(PAPER_FORMATS).map(({ mediaType }) => mediaType))
  @Read({ summary: 'A file of the packet, byte for byte as it was made; its ETag is its SHA-256.' })
  async file(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Param('name', { schema: fileNameSchema }) name: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    return handOut(await this.files.file(actor, access, id, name), known, reply);
  }

  @Get('archive')
  @ApiProduces('application/zip')
  @Read({
    summary:
      'All its files as one ZIP, alike to the byte whenever it is asked for; `songhanh verify` checks it offline.',
    refusals: ['PACKET_PAPERS_NOT_MADE'],
  })
  async archive(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    return handOut(await this.files.archive(actor, access, id), known, reply);
  }

  @Get('cover-letter')
  @ApiProduces(pdf.mediaType, docx.mediaType)
  @Read({
    summary: 'The cover letter as a recipient’s own copy, who is named on it: mine, or that of the delivery asked for.',
    refusals: ['PACKET_NOT_AT_STAGE'],
  })
  async coverLetter(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: letterQuerySchema }) query: LetterQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    return handOut(await this.prints.coverLetter(actor, access, id, query), known, reply);
  }

  @Get('printed-set')
  @ApiProduces(pdf.mediaType)
  @Read({
    summary:
      'Cover letter, summary, report, charts, state and annexes as one PDF to print; of more than 100 units the annexes are printed from their own files, and the header Songhanh-Annexes says `apart`.',
    refusals: ['PACKET_PAPERS_NOT_MADE'],
  })
  async printedSet(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: copyQuerySchema }) query: CopyQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const set = await this.prints.printedSet(actor, access, id, query);
    reply.header('songhanh-annexes', set.annexes);
    return handOut(set, known, reply);
  }

  @Get('changes/paper')
  @ApiProduces(pdf.mediaType, docx.mediaType, html.mediaType)
  @Read({
    summary: 'What changed since the freeze, as a paper: listed, never applied.',
    refusals: ['PACKET_NOT_AT_STAGE'],
  })
  async changes(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: changesPaperQuerySchema }) query: ChangesPaperQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    return handOut(await this.prints.changes(actor, access, id, query), undefined, reply);
  }
}
