import { Body, Controller, Get, Inject, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { idSchema } from '#contracts/http/primitives';
import {
  type Rehearsal,
  type RehearsalInput,
  rehearsalInputSchema,
  rehearsalListSchema,
  rehearsalSchema,
} from '#contracts/http/rehearsal';
import { DomainError } from '#domain/error/domain-error';
import type { Config } from '#platform/config';
import { openFileStore } from '#platform/file-store/open-file-store';
import { RehearsalQueries } from '#record/rehearsal/rehearsal.queries';
import { RehearsalService } from '#record/rehearsal/rehearsal.service';
import { type Caller, CurrentCaller, type IdentifiedRequest } from '../common/caller.js';
import { Command, Read } from '../common/documented.js';
import { languageOf } from '../common/language.js';
import { CONFIG } from '../common/record.module.js';

@ApiTags('programmes')
@Controller('programmes/drafts/:draft/rehearsals')
export class RehearsalController {
  constructor(
    private readonly rehearsals: RehearsalService,
    private readonly queries: RehearsalQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @Command({
    summary:
      'Ask for a rehearsal of the draft as it stands: its years in minutes, on the real engine, with simulated units, in a box of its own. It waits its turn.',
    answer: rehearsalSchema,
    status: 201,
    refusals: ['PROGRAMME_DRAFT_HAS_FAULTS', 'REHEARSAL_ASKED_ALREADY', 'REHEARSALS_OFF'],
  })
  ask(
    @CurrentCaller() { actor, access }: Caller,
    @Param('draft', { schema: idSchema }) draft: string,
    @Body({ schema: rehearsalInputSchema }) input: RehearsalInput,
    @Req() request: IdentifiedRequest,
  ): Promise<Rehearsal> {
    if (this.config.rehearsalCli === undefined) throw new DomainError('REHEARSALS_OFF');
    return this.rehearsals.ask(actor, access, draft, input, languageOf(request));
  }

  @Get()
  @Read({ summary: 'The rehearsals of a draft, the latest first.', answer: rehearsalListSchema })
  list(
    @CurrentCaller() { actor, access }: Caller,
    @Param('draft', { schema: idSchema }) draft: string,
    @Req() request: IdentifiedRequest,
  ): Promise<{ items: Rehearsal[] }> {
    return this.queries.list(actor, access, draft, languageOf(request));
  }

  @Get(':id')
  @Read({ summary: 'How far one is, or what came of it.', answer: rehearsalSchema })
  detail(
    @CurrentCaller() { actor, access }: Caller,
    @Param('draft', { schema: idSchema }) draft: string,
    @Param('id', { schema: idSchema }) id: string,
    @Req() request: IdentifiedRequest,
  ): Promise<Rehearsal> {
    return this.queries.detail(actor, access, draft, id, languageOf(request));
  }

  @Post(':id/cancellation')
  @Command({ summary: 'Stop it, or take it out of the queue.', answer: rehearsalSchema, refusals: ['REHEARSAL_OVER'] })
  cancel(
    @CurrentCaller() { actor, access }: Caller,
    @Param('draft', { schema: idSchema }) draft: string,
    @Param('id', { schema: idSchema }) id: string,
    @Req() request: IdentifiedRequest,
  ): Promise<Rehearsal> {
    return this.rehearsals.cancel(actor, access, draft, id, languageOf(request));
  }

  @Get(':id/timeline')
  @ApiProduces('application/jsonl')
  @Read({ summary: 'Everything that happened in it, a line of JSON an event.' })
  async timeline(
    @CurrentCaller() { actor, access }: Caller,
    @Param('draft', { schema: idSchema }) draft: string,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<StreamableFile> {
    const { sha256, size } = await this.queries.timeline(actor, access, draft, id);
    return new StreamableFile(await openFileStore(this.config).open(sha256), {
      type: 'application/jsonl',
      length: size,
      disposition: 'attachment; filename="dien-bien.jsonl"',
    });
  }
}
