import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idSchema } from '#contracts/http/primitives';
import {
  type ReminderPolicies,
  type ReminderPolicyInput,
  type ReminderPolicyView,
  reminderPoliciesSchema,
  reminderPolicyInputSchema,
  reminderPolicySchema,
} from '#contracts/http/reminder-policy';
import { ReminderPolicyQueries } from '#record/reminder/reminder-policy.queries';
import { ReminderPolicyService } from '#record/reminder/reminder-policy.service';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Read, VersionedCommand } from '../common/documented.js';
import { IfMatchVersion, WithEtag } from '../common/etag.js';

@ApiTags('reminders')
@Controller('programmes/:id')
export class ReminderPolicyController {
  constructor(
    private readonly policies: ReminderPolicyQueries,
    private readonly setting: ReminderPolicyService,
  ) {}

  @Get('reminder-policies')
  @Read({ summary: 'Every version of the reminder policy, the newest first.', answer: reminderPoliciesSchema })
  @WithEtag()
  list(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<ReminderPolicies> {
    return this.policies.list(actor, access, id);
  }

  @Put('reminder-policy')
  @VersionedCommand({
    summary: 'Set the next version of the reminder policy, from a day on.',
    answer: reminderPolicySchema,
    refusals: ['PROGRAMME_NOT_IN_FORCE'],
  })
  set(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: reminderPolicyInputSchema }) input: ReminderPolicyInput,
    @IfMatchVersion() version: number,
  ): Promise<ReminderPolicyView> {
    return this.setting.set(actor, access, id, input, version);
  }
}
