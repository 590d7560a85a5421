import { Controller, Get, Headers, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { paperFileQuerySchema } from '#contracts/http/paper';
import { idSchema } from '#contracts/http/primitives';
import { PAPER_FORMATS } from '#documents/render/formats';
import { type PaperBytes, PaperQueries } from '#record/paper/paper.queries';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Read } from '../common/documented.js';
import { isKnown } from '../common/etag.js';

/** A paper is read, never run: no script, nothing from elsewhere, only its own style. */
const PAPER_POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

const { pdf, docx, xlsx } = PAPER_FORMATS;

@ApiTags('papers')
@Controller('papers/:id')
export class PaperFileController {
  constructor(private readonly papers: PaperQueries) {}

  @Get('file')
  @ApiProduces(pdf.mediaType, docx.mediaType, xlsx.mediaType, 'text/html')
  @Read({
    summary:
      'The paper as PDF, DOCX, XLSX (its tables) or HTML, made from its kept content; a draft says so on every page.',
    refusals: ['PAPER_KIND_NOT_MADE'],
  })
  async file(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: paperFileQuerySchema }) { format }: z.infer<typeof paperFileQuerySchema>,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    return handed(await this.papers.file(actor, access, id, format), known, reply);
  }

  @Get('signing-file')
  @ApiProduces(pdf.mediaType)
  @Read({ summary: 'The PDF as it last went out to be signed, byte for byte.', refusals: ['PAPER_NOT_OUT'] })
  async outFile(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    return handed(await this.papers.outFile(actor, access, id), known, reply);
  }
}

/** The file, or 304 for whoever has it. */
function handed(file: PaperBytes, known: string | undefined, reply: FastifyReply): StreamableFile | undefined {
  reply.header('content-security-policy', PAPER_POLICY);
  if (isKnown(reply, `"${file.etag}"`, known)) return undefined;
  const inline = file.mediaType.startsWith('text/html') || file.mediaType === pdf.mediaType;
  return new StreamableFile(file.bytes, {
    type: file.mediaType,
    length: file.bytes.length,
    disposition: `${inline ? 'inline' : 'attachment'}; filename="${file.name}"`,
  });
}
