import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type PaperApprovalInput,
  type PaperNumberInput,
  type PaperReturnInput,
  type PlanSigning,
  paperApprovalInputSchema,
  paperNumberInputSchema,
  paperOrdinalSchema,
  paperReturnInputSchema,
  planSigningSchema,
} from '#contracts/http/plan';
import { idSchema } from '#contracts/http/primitives';
import { SigningService } from '#record/plan/signing.service';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command } from '../common/documented.js';

const RUNNING = ['PLAN_NOT_AT_STAGE', 'PROGRAMME_NOT_IN_FORCE'] as const;
const TURN = ['PLAN_OFFICE_TOO_EARLY', 'PLAN_PAPER_ALREADY_APPROVED', 'VERSION_STALE', ...RUNNING] as const;

@ApiTags('plans')
@Controller('plans/:id')
export class SigningController {
  constructor(private readonly signings: SigningService) {}

  @Post('submission')
  @Command({
    summary: 'The secretariat submits the revised plan for signature; all approvals are asked for anew.',
    answer: planSigningSchema,
    refusals: ['PLAN_TASK_WITHOUT_LEAD', ...RUNNING],
  })
  submit(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<PlanSigning> {
    return this.signings.submit(actor, access, id);
  }

  @Post('papers/:ordinal/approval')
  @Command({
    summary: 'Approve a paper: the head of a party’s standing body as head of office, its leader as signer.',
    answer: planSigningSchema,
    refusals: TURN,
  })
  approve(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Param('ordinal', { schema: paperOrdinalSchema }) ordinal: number,
    @Body({ schema: paperApprovalInputSchema }) input: PaperApprovalInput,
  ): Promise<PlanSigning> {
    return this.signings.approve(actor, access, id, ordinal, input);
  }

  @Post('papers/:ordinal/return')
  @Command({
    summary: 'A head of office or a signer whose turn it is sends the plan back with a reason.',
    answer: planSigningSchema,
    refusals: TURN,
  })
  return(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Param('ordinal', { schema: paperOrdinalSchema }) ordinal: number,
    @Body({ schema: paperReturnInputSchema }) input: PaperReturnInput,
  ): Promise<PlanSigning> {
    return this.signings.return(actor, access, id, ordinal, input);
  }

  @Post('papers/:ordinal/number')
  @Command({
    summary: 'The secretariat enters number and date of a signed paper; with the last one the plan is issued.',
    answer: planSigningSchema,
    refusals: ['PLAN_PAPER_NOT_APPROVED', 'PLAN_PAPER_ALREADY_NUMBERED', ...RUNNING],
  })
  number(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Param('ordinal', { schema: paperOrdinalSchema }) ordinal: number,
    @Body({ schema: paperNumberInputSchema }) input: PaperNumberInput,
  ): Promise<PlanSigning> {
    return this.signings.number(actor, access, id, ordinal, input);
  }
}
