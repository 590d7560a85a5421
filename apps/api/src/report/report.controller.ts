import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { idSchema } from '#contracts/http/primitives';
import {
  type AcceptanceInput,
  acceptanceInputSchema,
  type CorrectedDuty,
  type CorrectionInput,
  correctedDutySchema,
  correctionInputSchema,
  type Draft,
  type DraftInput,
  type DutyView,
  draftInputSchema,
  draftSchema,
  dutySchema,
  type FrozenPacketList,
  frozenPacketListSchema,
  nothingToReportInputSchema,
  type RegistrationInput,
  type ReturnInput,
  registrationInputSchema,
  returnInputSchema,
  type SubmissionInput,
  submissionInputSchema,
  versionNumberSchema,
} from '#contracts/http/report';
import { DraftService } from '#record/report/draft.service';
import { ObligationQueries } from '#record/report/obligation.queries';
import { ReportQueries } from '#record/report/report.queries';
import { RulingService } from '#record/report/ruling.service';
import { SubmissionService } from '#record/report/submission.service';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command, Read, VersionedCommand } from '../common/documented.js';
import { IfMatchVersion, WithEtag } from '../common/etag.js';

const SENDING = ['REPORT_ALREADY_SUBMITTED', 'ROUND_NOT_OPEN', 'ROUND_LOCKED', 'PROGRAMME_NOT_IN_FORCE'] as const;

@ApiTags('reports')
@Controller('obligations/:id')
export class ReportController {
  constructor(
    private readonly reports: ReportQueries,
    private readonly drafts: DraftService,
    private readonly submissions: SubmissionService,
    private readonly rulings: RulingService,
    private readonly obligations: ObligationQueries,
  ) {}

  @Get('draft')
  @Read({
    summary: 'My unit’s draft; nobody else sees it. Version 0 while nothing has been saved.',
    answer: draftSchema,
  })
  @WithEtag()
  draft(@CurrentCaller() { actor, access }: Caller, @Param('id', { schema: idSchema }) id: string): Promise<Draft> {
    return this.reports.draft(actor, access, id);
  }

  @Put('draft')
  @VersionedCommand({
    summary: 'Save the whole draft. Takes an approval away.',
    answer: draftSchema,
    refusals: SENDING,
  })
  saveDraft(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: draftInputSchema }) input: DraftInput,
    @IfMatchVersion() version: number,
  ): Promise<Draft> {
    return this.drafts.save(actor, access, id, input, version);
  }

  @Post('draft/approval')
  @VersionedCommand({
    summary: 'The unit’s head approves the draft as read.',
    answer: draftSchema,
    refusals: ['REPORT_DRAFT_EMPTY', ...SENDING],
  })
  approve(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @IfMatchVersion() version: number,
  ): Promise<Draft> {
    return this.drafts.approve(actor, access, id, version);
  }

  @Delete('draft/approval')
  @VersionedCommand({
    summary: 'The unit’s head takes the approval back.',
    answer: draftSchema,
    refusals: ['REPORT_NOT_APPROVED'],
  })
  withdrawApproval(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @IfMatchVersion() version: number,
  ): Promise<Draft> {
    return this.drafts.withdrawApproval(actor, access, id, version);
  }

  @Post('submission')
  @Command({
    summary: 'Submit the approved draft, with the signed paper’s number and date.',
    answer: dutySchema,
    refusals: ['REPORT_DRAFT_EMPTY', 'REPORT_NOT_APPROVED', ...SENDING],
  })
  submit(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: submissionInputSchema }) input: SubmissionInput,
  ): Promise<DutyView> {
    return this.submissions.submit(actor, access, id, input);
  }

  @Post('nothing-to-report')
  @Command({
    summary: 'Say that there is nothing to report (không phát sinh).',
    answer: dutySchema,
    refusals: ['NOTHING_TO_REPORT_NOT_ALLOWED', ...SENDING],
  })
  nothingToReport(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: nothingToReportInputSchema }) _: z.infer<typeof nothingToReportInputSchema>,
  ): Promise<DutyView> {
    return this.submissions.nothingToReport(actor, access, id);
  }

  @Post('correction')
  @Command({
    summary:
      'Submit the approved draft as a correction of the accepted report, also after the round has closed. Tells what it would change in packets already frozen.',
    answer: correctedDutySchema,
    refusals: ['REPORT_NOT_ACCEPTED', 'REPORT_DRAFT_EMPTY', 'REPORT_NOT_APPROVED'],
  })
  correct(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: correctionInputSchema }) input: CorrectionInput,
  ): Promise<CorrectedDuty> {
    return this.submissions.correct(actor, access, id, input);
  }

  @Post('registration')
  @Command({
    summary:
      'The secretariat enters a report that came on paper; its lateness goes by the day of arrival. With a reason it corrects an accepted one.',
    answer: dutySchema,
    refusals: SENDING,
  })
  register(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: registrationInputSchema }) input: RegistrationInput,
  ): Promise<DutyView> {
    return this.submissions.register(actor, access, id, input);
  }

  @Get('versions/:number/frozen-packets')
  @Read({
    summary: 'Packets already frozen, and what this version would change in them; nothing of it is applied.',
    answer: frozenPacketListSchema,
  })
  async frozenPackets(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Param('number', { schema: versionNumberSchema }) number: number,
  ): Promise<FrozenPacketList> {
    return { items: await this.obligations.frozenPackets(actor, access, id, number) };
  }

  @Post('return')
  @Command({
    summary: 'The secretariat sends the version back with a classified reason.',
    answer: dutySchema,
    refusals: [
      'REPORT_NOT_SUBMITTED',
      'REPORT_ALREADY_RULED',
      'VERSION_STALE',
      'ROUND_NOT_OPEN',
      'PROGRAMME_NOT_IN_FORCE',
    ],
  })
  return(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: returnInputSchema }) input: ReturnInput,
  ): Promise<DutyView> {
    return this.rulings.return(actor, access, id, input);
  }

  @Post('acceptance')
  @Command({
    summary: 'The secretariat accepts the version.',
    answer: dutySchema,
    refusals: ['REPORT_NOT_SUBMITTED', 'REPORT_ALREADY_RULED', 'VERSION_STALE'],
  })
  accept(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: acceptanceInputSchema }) input: AcceptanceInput,
  ): Promise<DutyView> {
    return this.rulings.accept(actor, access, id, input);
  }
}
