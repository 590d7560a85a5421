import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type LocaleInput,
  localeInputSchema,
  type Preferences,
  type PreferencesInput,
  preferencesInputSchema,
  preferencesSchema,
} from '#contracts/http/preference';
import { PreferenceService } from '#record/delivery/preference.service';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command, Read } from '../common/documented.js';

@ApiTags('notifications')
@Controller('me')
export class PreferenceController {
  constructor(private readonly preferences: PreferenceService) {}

  @Get('preferences')
  @Read({ summary: 'Which kinds of notification reach me how.', answer: preferencesSchema })
  mine(@CurrentCaller() { actor, access }: Caller): Promise<Preferences> {
    return this.preferences.mine(actor, access);
  }

  @Put('preferences')
  @Command({
    summary: 'Change how some kinds reach me; what a deadline hangs on cannot be turned off.',
    answer: preferencesSchema,
    refusals: ['MAIL_NOT_MUTABLE'],
  })
  change(
    @CurrentCaller() { actor, access }: Caller,
    @Body({ schema: preferencesInputSchema }) input: PreferencesInput,
  ): Promise<Preferences> {
    return this.preferences.change(actor, access, input);
  }

  @Put('locale')
  @Command({ summary: 'Set the language of my mails, inbox and calendar.', answer: preferencesSchema })
  setLocale(
    @CurrentCaller() { actor, access }: Caller,
    @Body({ schema: localeInputSchema }) input: LocaleInput,
  ): Promise<Preferences> {
    return this.preferences.setLocale(actor, access, input);
  }
}
