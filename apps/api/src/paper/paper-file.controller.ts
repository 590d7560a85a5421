import { Controller, Get, Headers, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { paperFileQuerySchema } from '#contracts/http/paper';
import { idSchema } from '#contracts/http/primitives';
import { type PaperBytes, PaperQueries } from '#record/paper/paper.queries';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Read } from '../common/documented.js';

/** A paper is read, never run: no script, nothing from elsewhere, only its own style. */
const PAPER_POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

@ApiTags('papers')
@Controller('papers/:id')
export class PaperFileController {
  constructor(private readonly papers: PaperQueries) {}

  @Get('file')
  @ApiProduces(
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'text/html',
  )
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
  @ApiProduces('application/pdf')
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
  const etag = `"${file.etag}"`;
  reply
    .header('etag', etag)
    .header('cache-control', 'private, no-cache')
    .header('content-security-policy', PAPER_POLICY);
  if (known === etag) {
    reply.status(304);
    return undefined;
  }
  const inline = file.mediaType.startsWith('text/html') || file.mediaType === 'application/pdf';
  return new StreamableFile(file.bytes, {
    type: file.mediaType,
    length: file.bytes.length,
    disposition: `${inline ? 'inline' : 'attachment'}; filename="${file.name}"`,
  });
}
