import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type ExtensionDecisionInput,
  type ExtensionInput,
  type ExtensionView,
  extensionDecisionInputSchema,
  extensionInputSchema,
  extensionSchema,
  type OfferAnswerInput,
  offerAnswerInputSchema,
} from '#contracts/http/extension';
import { idSchema } from '#contracts/http/primitives';
import { ExtensionService } from '#record/extension/extension.service';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command } from '../common/documented.js';

const ROUND = ['ROUND_NOT_OPEN', 'PROGRAMME_NOT_IN_FORCE', 'EXTENSION_DATE_INVALID'] as const;

@ApiTags('extensions')
@Controller()
export class ExtensionController {
  constructor(private readonly extensions: ExtensionService) {}

  @Post('obligations/:id/extensions')
  @Command({
    summary: 'The unit asks for more time.',
    answer: extensionSchema,
    status: 201,
    refusals: ['EXTENSION_PENDING', 'REPORT_ALREADY_SUBMITTED', 'ROUND_LOCKED', ...ROUND],
  })
  request(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: extensionInputSchema }) input: ExtensionInput,
  ): Promise<ExtensionView> {
    return this.extensions.request(actor, access, id, input);
  }

  @Post('extensions/:id/decision')
  @Command({
    summary: 'The secretariat grants, refuses, or offers another date. The original date stays beside the new one.',
    answer: extensionSchema,
    refusals: ['EXTENSION_NOT_PENDING', ...ROUND],
  })
  decide(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: extensionDecisionInputSchema }) input: ExtensionDecisionInput,
  ): Promise<ExtensionView> {
    return this.extensions.decide(actor, access, id, input);
  }

  @Post('extensions/:id/answer')
  @Command({
    summary: 'The unit takes the offered date, or lets it be.',
    answer: extensionSchema,
    refusals: ['EXTENSION_NOT_PENDING', ...ROUND],
  })
  answer(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: offerAnswerInputSchema }) input: OfferAnswerInput,
  ): Promise<ExtensionView> {
    return this.extensions.answerOffer(actor, access, id, input);
  }
}
