import { createHash } from 'node:crypto';
import { Controller, Delete, Get, Headers, Param, Put, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  type TemplateChange,
  type TemplateDetail,
  type TemplateQuery,
  type TemplateSummary,
  type TemplateUploadQuery,
  templateChangeSchema,
  templateDetailSchema,
  templateKindSchema,
  templateQuerySchema,
  templateSummarySchema,
  templateUploadQuerySchema,
} from '#contracts/http/template';
import { PAPER_FORMATS } from '#documents/render/formats';
import { MOST_TEMPLATE_MEGABYTES } from '#documents/template/docx-package';
import type { TemplateKind } from '#domain/paper/template-kind';
import { TemplateQueries } from '#record/template/template.queries';
import { TemplateService } from '#record/template/template.service';
import { type Caller, CurrentCaller, type IdentifiedRequest, idempotencyOfFile } from '../common/caller.js';
import { Read, VersionedCommand } from '../common/documented.js';
import { IfMatchVersion, isKnown, WithEtag } from '../common/etag.js';
import { readWholeBody } from '../common/whole-body.js';

const DOCX = PAPER_FORMATS.docx.mediaType;

@ApiTags('papers')
@Controller('paper-templates')
export class TemplateController {
  constructor(
    private readonly templates: TemplateService,
    private readonly queries: TemplateQueries,
  ) {}

  @Get()
  @Read({
    summary: 'What my office may word in its own way: its letterhead and every kind of paper.',
    answer: z.array(templateSummarySchema),
  })
  list(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: templateQuerySchema }) { unit }: TemplateQuery,
  ): Promise<TemplateSummary[]> {
    return this.queries.list(actor, access, unit);
  }

  @Get(':kind')
  @Read({
    summary: 'One template: each block with the product’s words and the office’s, and its versions.',
    answer: templateDetailSchema,
  })
  @WithEtag()
  detail(
    @CurrentCaller() { actor, access }: Caller,
    @Param('kind', { schema: templateKindSchema }) kind: TemplateKind,
    @Query({ schema: templateQuerySchema }) { unit }: TemplateQuery,
  ): Promise<TemplateDetail> {
    return this.queries.detail(actor, access, unit, kind);
  }

  @Get(':kind/file')
  @ApiProduces(DOCX)
  @Read({ summary: 'The template as a DOCX to edit as ordinary text: no code, no expressions, only named fields.' })
  async file(
    @CurrentCaller() { actor, access }: Caller,
    @Param('kind', { schema: templateKindSchema }) kind: TemplateKind,
    @Query({ schema: templateQuerySchema }) { unit }: TemplateQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const { name, bytes, version } = await this.queries.file(actor, access, unit, kind);
    // The words of the product and the register's names stand in it besides the version that a change is made on.
    const content = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    const etag = `"${version}-${content}"`;
    if (isKnown(reply, etag, known)) return undefined;
    return new StreamableFile(bytes, {
      type: DOCX,
      length: bytes.length,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  }

  @Put(':kind')
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' }, required: true })
  @VersionedCommand({
    summary: `Take an edited template over (DOCX as the raw body, at most ${MOST_TEMPLATE_MEGABYTES} MB): words only, with every fault named at its block and paragraph. If-Match "0" for a first one; dryRun says what would change.`,
    answer: templateChangeSchema,
    refusals: ['FILE_REFUSED', 'BODY_TOO_LARGE', 'MEDIA_TYPE_UNSUPPORTED'],
  })
  async takeIn(
    @CurrentCaller() { actor, access }: Caller,
    @Param('kind', { schema: templateKindSchema }) kind: TemplateKind,
    @Query({ schema: templateUploadQuerySchema }) { unit, dryRun }: TemplateUploadQuery,
    @IfMatchVersion() version: number,
    @Req() request: IdentifiedRequest,
  ): Promise<TemplateChange> {
    const bytes = await readWholeBody(request, MOST_TEMPLATE_MEGABYTES);
    const idempotency = idempotencyOfFile(request, bytes);
    return this.templates.takeIn({ ...actor, idempotency }, access, { unit, kind, version }, bytes, dryRun === 'true');
  }

  @Delete(':kind')
  @VersionedCommand({
    summary: 'Go back to the product’s own words, as a new version; those before stay.',
    answer: templateDetailSchema,
  })
  goBack(
    @CurrentCaller() { actor, access }: Caller,
    @Param('kind', { schema: templateKindSchema }) kind: TemplateKind,
    @Query({ schema: templateQuerySchema }) { unit }: TemplateQuery,
    @IfMatchVersion() version: number,
  ): Promise<TemplateDetail> {
    return this.templates.goBack(actor, access, { unit, kind, version });
  }
}
