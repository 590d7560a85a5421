import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type ExtensionDecisionInput,
  extensionDecisionInputSchema,
  type OfferAnswerInput,
  offerAnswerInputSchema,
  type TaskExtension,
  type TaskExtensionInput,
  type TaskMoreTimeInput,
  taskExtensionInputSchema,
  taskExtensionSchema,
  taskMoreTimeInputSchema,
} from '#contracts/http/extension';
import { idSchema } from '#contracts/http/primitives';
import { type TaskDetail, taskDetailSchema } from '#contracts/http/task';
import { TaskExtensionService } from '#record/extension/task-extension.service';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command } from '../common/documented.js';

const TASK = [
  'TASK_NOT_AT_STATUS',
  'TASK_SHARE_NOT_AT_STATUS',
  'TASK_WITHOUT_DUE',
  'PROGRAMME_NOT_IN_FORCE',
  'EXTENSION_DATE_INVALID',
] as const;

@ApiTags('extensions')
@Controller('tasks/:id/extensions')
export class TaskExtensionController {
  constructor(private readonly extensions: TaskExtensionService) {}

  @Post()
  @Command({
    summary: 'The unit that does the task, or its share of it, asks for more time.',
    answer: taskExtensionSchema,
    status: 201,
    refusals: ['EXTENSION_PENDING', ...TASK],
  })
  request(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: taskExtensionInputSchema }) input: TaskExtensionInput,
  ): Promise<TaskExtension> {
    return this.extensions.request(actor, access, id, input);
  }

  @Post('given')
  @Command({
    summary:
      'The secretariat gives more time that nobody asked for: for the task, or for the units that each have to do it.',
    answer: taskDetailSchema,
    refusals: ['TASK_NOT_AT_STATUS', 'PROGRAMME_NOT_IN_FORCE'],
  })
  give(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: taskMoreTimeInputSchema }) input: TaskMoreTimeInput,
  ): Promise<TaskDetail> {
    return this.extensions.give(actor, access, id, input);
  }

  @Post(':extension/decision')
  @Command({
    summary: 'The secretariat grants, refuses, or offers another date. The original date stays beside the new one.',
    answer: taskExtensionSchema,
    refusals: ['EXTENSION_NOT_PENDING', ...TASK],
  })
  decide(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Param('extension', { schema: idSchema }) extension: string,
    @Body({ schema: extensionDecisionInputSchema }) input: ExtensionDecisionInput,
  ): Promise<TaskExtension> {
    return this.extensions.decide(actor, access, id, extension, input);
  }

  @Post(':extension/answer')
  @Command({
    summary: 'The unit takes the offered date, or lets it be.',
    answer: taskExtensionSchema,
    refusals: ['EXTENSION_NOT_PENDING', ...TASK],
  })
  answer(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Param('extension', { schema: idSchema }) extension: string,
    @Body({ schema: offerAnswerInputSchema }) input: OfferAnswerInput,
  ): Promise<TaskExtension> {
    return this.extensions.answer(actor, access, id, extension, input);
  }
}
