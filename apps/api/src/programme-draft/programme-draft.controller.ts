import { Controller, Get, Inject, Param, Post, Put, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import { idSchema } from '#contracts/http/primitives';
import {
  type DraftCheck,
  type DraftEntry,
  type DraftSaveQuery,
  type DraftUploadQuery,
  type DraftYear,
  draftCheckSchema,
  draftEntrySchema,
  draftSaveQuerySchema,
  draftUploadQuerySchema,
  draftYearAnswerSchema,
  draftYearSchema,
  type ProgrammeDraft,
  type ProgrammeDraftItem,
  programmeDraftListSchema,
  programmeDraftSchema,
} from '#contracts/http/programme-draft';
import { BLANK_PROGRAMME_FILE } from '#contracts/programme-file/blank-programme-file';
import { MOST_MEGABYTES } from '#contracts/programme-file/read-programme-file';
import type { Config } from '#platform/config';
import { DraftYearQueries } from '#record/programme-draft/draft-year.queries';
import { ProgrammeDraftQueries } from '#record/programme-draft/programme-draft.queries';
import { ProgrammeDraftService, type ReadAs } from '#record/programme-draft/programme-draft.service';
import { type Caller, CurrentCaller, type IdentifiedRequest, idempotencyOfFile } from '../common/caller.js';
import { Command, Read, VersionedCommand } from '../common/documented.js';
import { IfMatchVersion, WithEtag } from '../common/etag.js';
import { languageOf } from '../common/language.js';
import { CONFIG } from '../common/record.module.js';
import { readWholeBody } from '../common/whole-body.js';

const FILE_REFUSALS = ['FILE_REFUSED', 'BODY_TOO_LARGE', 'MEDIA_TYPE_UNSUPPORTED'] as const;
const FILE_BODY = { schema: { type: 'string', format: 'binary' }, required: true } as const;

@ApiTags('programmes')
@Controller('programmes/drafts')
export class ProgrammeDraftController {
  constructor(
    private readonly drafts: ProgrammeDraftService,
    private readonly queries: ProgrammeDraftQueries,
    private readonly years: DraftYearQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @ApiConsumes('application/octet-stream')
  @ApiBody(FILE_BODY)
  @Command({
    summary: `Upload a programme's file (YAML or JSON, at most ${MOST_MEGABYTES} MB) as the raw body. It is kept as a draft of the secretariat or the administrator, with every fault of it; nothing is entered.`,
    answer: programmeDraftSchema,
    status: 201,
    refusals: FILE_REFUSALS,
  })
  @WithEtag()
  async upload(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: draftUploadQuerySchema }) query: DraftUploadQuery,
    @Req() request: IdentifiedRequest,
  ): Promise<ProgrammeDraft> {
    const bytes = await readWholeBody(request, MOST_MEGABYTES);
    const idempotency = idempotencyOfFile(request, bytes);
    return this.drafts.upload({ ...actor, idempotency }, access, query, bytes, this.readAs(request));
  }

  @Get()
  @Read({
    summary: 'Drafts of my office, the latest first; for an administrator every one.',
    answer: programmeDraftListSchema,
  })
  list(@CurrentCaller() { actor, access }: Caller): Promise<{ items: ProgrammeDraftItem[] }> {
    return this.queries.list(actor, access);
  }

  @Get('template')
  @ApiProduces('application/yaml')
  @Read({ summary: 'A file to begin with: every part once, with what it means beside it, in Vietnamese.' })
  template(): StreamableFile {
    const bytes = Buffer.from(BLANK_PROGRAMME_FILE);
    return new StreamableFile(bytes, {
      type: 'application/yaml; charset=utf-8',
      length: bytes.length,
      disposition: 'attachment; filename="chuong-trinh-moi.yaml"',
    });
  }

  @Get(':id')
  @WithEtag()
  @Read({
    summary: 'One draft: its text, every fault with its line, and what it would bring.',
    answer: programmeDraftSchema,
  })
  detail(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Req() request: IdentifiedRequest,
  ): Promise<ProgrammeDraft> {
    const { language, rehearsals } = this.readAs(request);
    return this.queries.detail(actor, access, id, language, rehearsals);
  }

  @Put(':id')
  @ApiConsumes('application/octet-stream')
  @ApiBody(FILE_BODY)
  @VersionedCommand({
    summary: 'Keep the next version of the file: edited, or uploaded again.',
    answer: programmeDraftSchema,
    refusals: ['PROGRAMME_DRAFT_NOT_OPEN', ...FILE_REFUSALS],
  })
  async save(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: draftSaveQuerySchema }) { name }: DraftSaveQuery,
    @IfMatchVersion() version: number,
    @Req() request: IdentifiedRequest,
  ): Promise<ProgrammeDraft> {
    const bytes = await readWholeBody(request, MOST_MEGABYTES);
    const idempotency = idempotencyOfFile(request, bytes);
    return this.drafts.save({ ...actor, idempotency }, access, id, version, { name, bytes }, this.readAs(request));
  }

  @Post(':id/check')
  @ApiConsumes('application/octet-stream')
  @ApiBody(FILE_BODY)
  @Command({
    summary: 'What is wrong with a text that is being typed; nothing is kept.',
    answer: draftCheckSchema,
    repeatable: false,
    refusals: ['BODY_TOO_LARGE', 'MEDIA_TYPE_UNSUPPORTED'],
  })
  async check(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Req() request: IdentifiedRequest,
  ): Promise<DraftCheck> {
    const bytes = await readWholeBody(request, MOST_MEGABYTES);
    return this.queries.check(actor, access, id, bytes.toString('utf8'), languageOf(request));
  }

  @Get(':id/year/:year')
  @Read({
    summary:
      'A year of it, day by day, with the days off, what deserves a second look, and who asks the same units in the same week.',
    answer: draftYearAnswerSchema,
    refusals: ['PROGRAMME_DRAFT_HAS_FAULTS'],
  })
  year(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Param('year', { schema: draftYearSchema }) year: number,
    @Req() request: IdentifiedRequest,
  ): Promise<DraftYear> {
    return this.years.ofDraft(actor, access, id, Number(year), languageOf(request));
  }

  @Post(':id/entry')
  @VersionedCommand({
    summary:
      'Enter the programme. An administrator, or the secretariat of a signing party when the file brings no new units, accounts or roles.',
    answer: draftEntrySchema,
    refusals: ['PROGRAMME_DRAFT_HAS_FAULTS', 'PROGRAMME_DRAFT_ADDS_ORGANISATION', 'PROGRAMME_DRAFT_NOT_OPEN'],
  })
  enter(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @IfMatchVersion() version: number,
  ): Promise<DraftEntry> {
    return this.drafts.enter(actor, access, id, version);
  }

  @Post(':id/drop')
  @VersionedCommand({
    summary: 'Drop the draft; it leaves the list.',
    answer: programmeDraftSchema,
    refusals: ['PROGRAMME_DRAFT_NOT_OPEN'],
  })
  drop(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @IfMatchVersion() version: number,
    @Req() request: IdentifiedRequest,
  ): Promise<ProgrammeDraft> {
    return this.drafts.drop(actor, access, id, version, this.readAs(request));
  }

  private readAs(request: IdentifiedRequest): ReadAs {
    return { language: languageOf(request), rehearsals: this.config.rehearsalCli !== undefined };
  }
}
