import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idSchema } from '#contracts/http/primitives';
import {
  type PokeInput,
  type ProcessFilter,
  type ProcessPage,
  type ProcessStory,
  pokeInputSchema,
  processFilterSchema,
  processKindSchema,
  processPageSchema,
  processStorySchema,
} from '#contracts/http/process';
import type { ProcessKind } from '#domain/process/process-kind';
import { PokeService } from '#record/process/poke.service';
import { ProcessQueries } from '#record/process/process.queries';
import { type Caller, CurrentCaller, type IdentifiedRequest } from '../common/caller.js';
import { Command, Read } from '../common/documented.js';
import { languageOf } from '../common/language.js';

@ApiTags('administration')
@Controller('administration/processes')
export class ProcessDeskController {
  constructor(
    private readonly processes: ProcessQueries,
    private readonly pokes: PokeService,
  ) {}

  @Get()
  @Read({ summary: 'The long-running processes, the soonest first; for administrators.', answer: processPageSchema })
  list(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: processFilterSchema }) filter: ProcessFilter,
    @Req() request: IdentifiedRequest,
  ): Promise<ProcessPage> {
    return this.processes.list(actor, access, filter, languageOf(request));
  }

  @Get(':kind/:id')
  @Read({ summary: 'A process with its latest decisions.', answer: processStorySchema })
  story(
    @CurrentCaller() { actor, access }: Caller,
    @Param('kind', { schema: processKindSchema }) kind: ProcessKind,
    @Param('id', { schema: idSchema }) id: string,
    @Req() request: IdentifiedRequest,
  ): Promise<ProcessStory> {
    return this.processes.story(actor, access, kind, id, languageOf(request));
  }

  @Post(':kind/:id/poke')
  @Command({
    summary: 'Wake a process: it looks again at once and does what its rules say, nothing else.',
    answer: processStorySchema.pick({ kind: true, id: true, waitingWakes: true }),
  })
  poke(
    @CurrentCaller() { actor, access }: Caller,
    @Param('kind', { schema: processKindSchema }) kind: ProcessKind,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: pokeInputSchema }) input: PokeInput,
  ): Promise<Pick<ProcessStory, 'kind' | 'id' | 'waitingWakes'>> {
    return this.pokes.poke(actor, access, kind, id, input);
  }
}
