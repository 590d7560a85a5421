import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type AttendanceInput,
  attendanceInputSchema,
  type ConferenceInput,
  type ConferenceMinutesInput,
  type ConferenceView,
  conferenceInputSchema,
  conferenceMinutesInputSchema,
  conferenceSchema,
  type HeldInput,
  heldInputSchema,
} from '#contracts/http/conference';
import { idSchema } from '#contracts/http/primitives';
import { ConferenceService } from '#record/review/conference.service';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command } from '../common/documented.js';

const BEFORE_HELD = ['CONFERENCE_ALREADY_HELD', 'REVIEW_NOT_AT_STAGE', 'PROGRAMME_NOT_IN_FORCE'] as const;

@ApiTags('reviews')
@Controller('reviews/:id/conference')
export class ConferenceController {
  constructor(private readonly conferences: ConferenceService) {}

  @Put()
  @Command({
    summary: 'The secretariat plans the whole conference: day, points, agenda, papers.',
    answer: conferenceSchema,
    refusals: BEFORE_HELD,
  })
  plan(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: conferenceInputSchema }) input: ConferenceInput,
  ): Promise<ConferenceView> {
    return this.conferences.plan(actor, access, id, input);
  }

  @Post('attendance')
  @Command({
    summary: 'Record how many were present: the secretariat for any point, a unit for its own.',
    answer: conferenceSchema,
    refusals: BEFORE_HELD,
  })
  attend(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: attendanceInputSchema }) input: AttendanceInput,
  ): Promise<ConferenceView> {
    return this.conferences.attend(actor, access, id, input);
  }

  @Post('held')
  @Command({
    summary: 'The secretariat writes down that the conference was held.',
    answer: conferenceSchema,
    refusals: ['CONFERENCE_ATTENDANCE_MISSING', ...BEFORE_HELD],
  })
  hold(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: heldInputSchema }) input: HeldInput,
  ): Promise<ConferenceView> {
    return this.conferences.hold(actor, access, id, input);
  }

  @Put('minutes')
  @Command({
    summary: 'The secretariat writes down how the conference went; until the review is closed.',
    answer: conferenceSchema,
    refusals: ['CONFERENCE_NOT_HELD', 'REVIEW_NOT_AT_STAGE', 'PROGRAMME_NOT_IN_FORCE'],
  })
  minute(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: conferenceMinutesInputSchema }) input: ConferenceMinutesInput,
  ): Promise<ConferenceView> {
    return this.conferences.minute(actor, access, id, input);
  }
}
