import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type CursorQuery, cursorQuerySchema, idSchema, type Page, pageOf } from '#contracts/http/primitives';
import {
  type Ahead,
  aheadSchema,
  type ProgrammeDetail,
  type ProgrammeSummary,
  programmeDetailSchema,
  programmeStageSchema,
  programmeSummarySchema,
  reasonInputSchema,
  type StoryEntry,
  storyEntrySchema,
} from '#contracts/http/programme';
import { AheadQueries } from '#record/programme/ahead.queries';
import type { ProgrammeStageView } from '#record/programme/move-programme';
import { ProgrammeQueries } from '#record/programme/programme.queries';
import { ProgrammeCommands } from '#record/programme/programme-commands.service';
import { StoryQueries } from '#record/programme/story.queries';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command, Read } from '../common/documented.js';
import { WithEtag } from '../common/etag.js';

type Reason = z.infer<typeof reasonInputSchema>;

@ApiTags('programmes')
@Controller('programmes')
export class ProgrammeController {
  constructor(
    private readonly programmes: ProgrammeQueries,
    private readonly aheads: AheadQueries,
    private readonly stories: StoryQueries,
    private readonly commands: ProgrammeCommands,
  ) {}

  @Get()
  @Read({ summary: 'The programmes I have to do with.', answer: pageOf(programmeSummarySchema) })
  list(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: cursorQuerySchema }) query: CursorQuery,
  ): Promise<Page<ProgrammeSummary>> {
    return this.programmes.list(actor, access, query);
  }

  @Get(':id')
  @Read({
    summary: 'A programme: parties, bases, contents, tasks with assignments, rules.',
    answer: programmeDetailSchema,
  })
  @WithEtag()
  detail(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<ProgrammeDetail> {
    return this.programmes.detail(actor, access, id);
  }

  @Get(':id/ahead')
  @Read({ summary: 'What happens next: openings, reminders, due dates, locks, the end.', answer: aheadSchema })
  ahead(@CurrentCaller() { actor, access }: Caller, @Param('id', { schema: idSchema }) id: string): Promise<Ahead> {
    return this.aheads.ofProgramme(actor, access, id);
  }

  @Get(':id/story')
  @Read({ summary: 'What its processes decided, and when; kept for ever.', answer: pageOf(storyEntrySchema) })
  story(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: cursorQuerySchema }) query: CursorQuery,
  ): Promise<Page<StoryEntry>> {
    return this.stories.ofProgramme(actor, access, id, query);
  }

  @Post(':id/suspension')
  @Command({
    summary: 'Suspend the programme: no round opens, nobody is reminded, nothing locks.',
    answer: programmeStageSchema,
    refusals: ['PROGRAMME_NOT_IN_FORCE'],
  })
  suspend(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: reasonInputSchema }) { reason }: Reason,
  ): Promise<ProgrammeStageView> {
    return this.commands.suspend(actor, access, id, reason);
  }

  @Post(':id/resumption')
  @Command({
    summary: 'Resume it: what was open keeps the working days it had left.',
    answer: programmeStageSchema,
    refusals: ['PROGRAMME_NOT_SUSPENDED'],
  })
  resume(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<ProgrammeStageView> {
    return this.commands.resume(actor, access, id);
  }

  @Post(':id/end')
  @Command({
    summary: 'End the programme before its time; its open rounds close as they stand.',
    answer: programmeStageSchema,
    refusals: ['PROGRAMME_NOT_IN_FORCE'],
  })
  end(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: reasonInputSchema }) { reason }: Reason,
  ): Promise<ProgrammeStageView> {
    return this.commands.end(actor, access, id, reason);
  }
}
