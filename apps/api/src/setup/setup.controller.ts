import { Body, Controller, Get, Inject, Param, Post, Put, Res, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Session, sessionSchema } from '#contracts/http/session';
import {
  type SampleProgramme,
  type SetUpCodeInput,
  type SetUpInput,
  type SetUpProgress,
  type SetUpStepInput,
  sampleProgrammeSchema,
  setUpCodeInputSchema,
  setUpInputSchema,
  setUpProgressSchema,
  setUpStepInputSchema,
  setUpStepPathSchema,
} from '#contracts/http/setup';
import type { SetUpStep } from '#domain/setup/set-up-step';
import type { Config } from '#platform/config';
import { SampleProgrammeService } from '#record/setup/sample-programme.service';
import { SetUpService } from '#record/setup/set-up.service';
import { SetUpSteps } from '#record/setup/set-up-steps.service';
import { Public } from '../common/auth.guard.js';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command, Read } from '../common/documented.js';
import { CONFIG } from '../common/record.module.js';
import { answerWithSession } from '../session/session-cookie.js';
import { SetUpThrottle } from './set-up-throttle.guard.js';

const CODE_REFUSALS = ['SET_UP_CODE_WRONG', 'SET_UP_ALREADY', 'TOO_MANY_ATTEMPTS', 'ORIGIN_REFUSED'] as const;

@ApiTags('setup')
@Controller('setup')
export class SetupController {
  constructor(
    private readonly setUps: SetUpService,
    private readonly steps: SetUpSteps,
    private readonly samples: SampleProgrammeService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @Public()
  @UseGuards(SetUpThrottle)
  @Command({
    summary:
      'Once, with the code that the start printed: the office, its administrator and the language; signs the administrator in.',
    answer: sessionSchema,
    status: 201,
    repeatable: false,
    open: true,
    refusals: CODE_REFUSALS,
  })
  async setUp(
    @Body({ schema: setUpInputSchema }) input: SetUpInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return answerWithSession(reply, this.config, await this.setUps.setUp(input));
  }

  @Post('code')
  @Public()
  @UseGuards(SetUpThrottle)
  @Command({
    summary: 'Whether the code opens the set-up; nothing changes.',
    status: 204,
    repeatable: false,
    open: true,
    refusals: CODE_REFUSALS,
  })
  async checkCode(@Body({ schema: setUpCodeInputSchema }) { code }: SetUpCodeInput): Promise<void> {
    await this.setUps.checkCode(code);
  }

  @Get('steps')
  @Read({
    summary: 'For administrators: what of the set-up is done, skipped or still to do.',
    answer: setUpProgressSchema,
  })
  progress(@CurrentCaller() { actor, access }: Caller): Promise<SetUpProgress> {
    return this.steps.progress(actor, access);
  }

  @Put('steps/:step')
  @Command({ summary: 'An administrator marks a step as done, skipped, or open again.', answer: setUpProgressSchema })
  mark(
    @CurrentCaller() { actor, access }: Caller,
    @Param('step', { schema: setUpStepPathSchema }) step: SetUpStep,
    @Body({ schema: setUpStepInputSchema }) { state }: SetUpStepInput,
  ): Promise<SetUpProgress> {
    return this.steps.mark(actor, access, step, state);
  }

  @Post('sample')
  @Command({
    summary:
      'An administrator switches the sample programme on: units, accounts and a round that is open now. Its passwords are shown this once; therefore an Idempotency-Key is not honoured here.',
    answer: sampleProgrammeSchema,
    status: 201,
    repeatable: false,
    refusals: ['SAMPLE_PROGRAMME_EXISTS', 'SAMPLE_CODES_TAKEN'],
  })
  beginSample(@CurrentCaller() { actor, access }: Caller): Promise<SampleProgramme> {
    return this.samples.begin(actor, access);
  }

  @Post('sample/end')
  @Command({
    summary: 'An administrator ends the sample programme and closes its accounts; what was recorded stays.',
    answer: setUpProgressSchema,
    refusals: ['PROGRAMME_NOT_IN_FORCE'],
  })
  endSample(@CurrentCaller() { actor, access }: Caller): Promise<SetUpProgress> {
    return this.samples.end(actor, access);
  }
}
