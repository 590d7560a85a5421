import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CursorQuery, cursorQuerySchema, idSchema, type Page, pageOf } from '#contracts/http/primitives';
import {
  type ProgrammePreviewQuery,
  programmePreviewQuerySchema,
  type Reminded,
  type ReminderFilter,
  type ReminderPreview,
  type ReminderView,
  type RemindInput,
  remindedSchema,
  reminderFilterSchema,
  reminderPreviewSchema,
  reminderSchema,
  remindInputSchema,
} from '#contracts/http/reminder';
import { ReminderPreviewQueries } from '#record/reminder/preview.queries';
import { RemindByHandService } from '#record/reminder/remind-by-hand.service';
import { ReminderQueries } from '#record/reminder/reminder.queries';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command, Read } from '../common/documented.js';

@ApiTags('reminders')
@Controller()
export class ReminderController {
  constructor(
    private readonly reminders: ReminderQueries,
    private readonly previews: ReminderPreviewQueries,
    private readonly byHand: RemindByHandService,
  ) {}

  @Get('rounds/:id/reminders')
  @Read({
    summary: 'The reminders of a round, the newest first, each with what became of its mails.',
    answer: pageOf(reminderSchema),
  })
  ofRound(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: reminderFilterSchema }) query: ReminderFilter,
  ): Promise<Page<ReminderView>> {
    return this.reminders.ofRound(actor, access, id, query);
  }

  @Post('rounds/:id/reminders')
  @Command({
    summary: 'Remind everybody of the round who has not reported, or some of them; at most once a working day a unit.',
    answer: remindedSchema,
    refusals: ['ROUND_NOT_OPEN', 'PROGRAMME_NOT_IN_FORCE'],
  })
  remind(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: remindInputSchema }) input: RemindInput,
  ): Promise<Reminded> {
    return this.byHand.remind(actor, access, id, input);
  }

  @Get('rounds/:id/reminders/preview')
  @Read({
    summary: 'Who would be told what and when by the reminders of a round that are still to come.',
    answer: reminderPreviewSchema,
  })
  previewOfRound(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: cursorQuerySchema }) query: CursorQuery,
  ): Promise<ReminderPreview> {
    return this.previews.ofRound(actor, access, id, query);
  }

  @Get('programmes/:id/reminders/preview')
  @Read({
    summary: 'The same for a programme’s open rounds and its tasks, up to a day.',
    answer: reminderPreviewSchema,
  })
  previewOfProgramme(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: programmePreviewQuerySchema }) query: ProgrammePreviewQuery,
  ): Promise<ReminderPreview> {
    return this.previews.ofProgramme(actor, access, id, query);
  }

  @Get('tasks/:id/reminders')
  @Read({
    summary: 'The reminders of a task, the newest first, each with what became of its mails.',
    answer: pageOf(reminderSchema),
  })
  ofTask(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: cursorQuerySchema }) query: CursorQuery,
  ): Promise<Page<ReminderView>> {
    return this.reminders.ofTask(actor, access, id, query);
  }
}
