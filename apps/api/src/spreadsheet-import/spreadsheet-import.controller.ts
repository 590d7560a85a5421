import { Body, Controller, Get, Param, Post, Put, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { idSchema, type Page, pageOf } from '#contracts/http/primitives';
import {
  type ImportApplication,
  type ImportApplicationInput,
  type ImportDetail,
  type ImportFilter,
  type ImportItem,
  type ImportMappingInput,
  type ImportRow,
  type ImportRowsQuery,
  type ImportUploadQuery,
  importApplicationInputSchema,
  importApplicationSchema,
  importDetailSchema,
  importFilterSchema,
  importItemSchema,
  importMappingInputSchema,
  importRowSchema,
  importRowsQuerySchema,
  importUploadQuerySchema,
} from '#contracts/http/spreadsheet-import';
import { IMPORT_KINDS, type ImportKind } from '#domain/spreadsheet-import/spreadsheet-import';
import { SpreadsheetImportQueries } from '#record/spreadsheet-import/spreadsheet-import.queries';
import { SpreadsheetImportService } from '#record/spreadsheet-import/spreadsheet-import.service';
import { type Caller, CurrentCaller, type IdentifiedRequest, idempotencyOfFile } from '../common/caller.js';
import { Command, Read, VersionedCommand } from '../common/documented.js';
import { IfMatchVersion, WithEtag } from '../common/etag.js';
import { languageOf } from '../common/language.js';
import { readWholeBody } from '../common/whole-body.js';

const MAX_SHEET_MEGABYTES = 20;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const templateFileSchema = z.enum(IMPORT_KINDS.map((kind) => `${kind}.xlsx` as const));
type TemplateFile = z.infer<typeof templateFileSchema>;
const templateQuerySchema = z.object({
  programme: idSchema.optional().describe('Results: adds a column for every figure of the programme.'),
});
type TemplateQuery = z.infer<typeof templateQuerySchema>;

const DRAFT = ['PLAN_NOT_AT_STAGE', 'PROGRAMME_NOT_IN_FORCE'] as const;

@ApiTags('imports')
@Controller('imports')
export class SpreadsheetImportController {
  constructor(
    private readonly imports: SpreadsheetImportService,
    private readonly queries: SpreadsheetImportQueries,
  ) {}

  @Post()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' }, required: true })
  @Command({
    summary: `Upload a sheet (.xlsx or .csv, at most ${MAX_SHEET_MEGABYTES} MB) as the raw body. Its columns are recognised; when they are sure, every row is checked at once. Units, people and holidays are the administrator's, the others the secretariat's.`,
    answer: importDetailSchema,
    status: 201,
    refusals: ['FILE_REFUSED', 'BODY_TOO_LARGE', 'MEDIA_TYPE_UNSUPPORTED', ...DRAFT],
  })
  @WithEtag()
  async upload(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: importUploadQuerySchema }) query: ImportUploadQuery,
    @Req() request: IdentifiedRequest,
  ): Promise<ImportDetail> {
    const bytes = await readWholeBody(request, MAX_SHEET_MEGABYTES);
    const idempotency = idempotencyOfFile(request, bytes);
    return this.imports.upload({ ...actor, idempotency }, access, { ...query, bytes }, languageOf(request));
  }

  @Get()
  @Read({ summary: 'Imports that I may go on with, newest first.', answer: pageOf(importItemSchema) })
  list(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: importFilterSchema }) query: ImportFilter,
  ): Promise<Page<ImportItem>> {
    return this.queries.list(actor, access, query);
  }

  @Get('templates/:file')
  @ApiProduces(XLSX)
  @Read({ summary: 'An empty sheet of the kind: headers to fill in below, a guide, and lists to choose from.' })
  async template(
    @CurrentCaller() { actor, access }: Caller,
    @Param('file', { schema: templateFileSchema }) file: TemplateFile,
    @Query({ schema: templateQuerySchema }) { programme }: TemplateQuery,
    @Req() request: IdentifiedRequest,
  ): Promise<StreamableFile> {
    const kind = file.slice(0, -'.xlsx'.length) as ImportKind;
    const bytes = await this.queries.template(actor, access, kind, programme ?? null, languageOf(request));
    return new StreamableFile(bytes, {
      type: XLSX,
      length: bytes.length,
      disposition: `attachment; filename="${file}"`,
    });
  }

  @Get(':id')
  @WithEtag()
  @Read({ summary: 'One import: its columns, the head of its sheet, what it counts.', answer: importDetailSchema })
  detail(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Req() request: IdentifiedRequest,
  ): Promise<ImportDetail> {
    return this.queries.detail(actor, access, id, languageOf(request));
  }

  @Put(':id/mapping')
  @VersionedCommand({
    summary:
      'Say which column is which. Every row is checked anew, and the next file with the same headers is read alike.',
    answer: importDetailSchema,
    refusals: ['IMPORT_NOT_AT_STATE', ...DRAFT],
  })
  setMapping(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: importMappingInputSchema }) input: ImportMappingInput,
    @IfMatchVersion() version: number,
    @Req() request: IdentifiedRequest,
  ): Promise<ImportDetail> {
    return this.imports.setMapping(actor, access, id, input, version, languageOf(request));
  }

  @Get(':id/rows')
  @Read({
    summary: 'What each row would do: new, changed (which fields), same, or what is wrong with it and where.',
    answer: pageOf(importRowSchema),
  })
  rows(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: importRowsQuerySchema }) query: ImportRowsQuery,
    @Req() request: IdentifiedRequest,
  ): Promise<Page<ImportRow>> {
    return this.queries.rows(actor, access, id, query, languageOf(request));
  }

  @Post(':id/check')
  @WithEtag()
  @Command({
    summary: 'Check every row anew, after the record has moved.',
    answer: importDetailSchema,
    refusals: ['IMPORT_NOT_AT_STATE', ...DRAFT],
  })
  check(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Req() request: IdentifiedRequest,
  ): Promise<ImportDetail> {
    return this.imports.checkAgain(actor, access, id, languageOf(request));
  }

  @Post(':id/application')
  @Command({
    summary:
      'Apply what the check said, in one transaction: all or nothing, or the sound rows only. Applied again it answers what it did.',
    answer: importApplicationSchema,
    refusals: ['IMPORT_NOT_AT_STATE', 'IMPORT_HAS_ERRORS', 'IMPORT_RECORD_MOVED', ...DRAFT],
  })
  apply(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: importApplicationInputSchema }) input: ImportApplicationInput,
  ): Promise<ImportApplication> {
    return this.imports.apply(actor, access, id, input);
  }
}
