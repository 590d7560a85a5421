import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type FormDetail,
  type FormDifferences,
  type FormDifferencesQuery,
  type FormList,
  type FormVersionInput,
  formDetailSchema,
  formDifferencesQuerySchema,
  formDifferencesSchema,
  formListSchema,
  formVersionInputSchema,
} from '#contracts/http/form';
import { idSchema } from '#contracts/http/primitives';
import { FormQueries } from '#record/form/form.queries';
import { FormService } from '#record/form/form.service';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Read, VersionedCommand } from '../common/documented.js';
import { IfMatchVersion, WithEtag } from '../common/etag.js';

@ApiTags('forms')
@Controller()
export class FormController {
  constructor(
    private readonly forms: FormQueries,
    private readonly changes: FormService,
  ) {}

  @Get('programmes/:id/forms')
  @Read({
    summary: 'The report forms of a programme, each as a round opened today would take it.',
    answer: formListSchema,
  })
  list(@CurrentCaller() { actor, access }: Caller, @Param('id', { schema: idSchema }) id: string): Promise<FormList> {
    return this.forms.ofProgramme(actor, access, id);
  }

  @Get('forms/:id')
  @Read({
    summary: 'A form with its versions: fields, rules, and the rounds that keep each.',
    answer: formDetailSchema,
  })
  @WithEtag()
  detail(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<FormDetail> {
    return this.forms.detail(actor, access, id);
  }

  @Post('forms/:id/versions')
  @VersionedCommand({
    summary: 'The secretariat changes the form from a day on: rounds that are open keep the version they have.',
    answer: formDetailSchema,
    refusals: ['PROGRAMME_NOT_IN_FORCE'],
  })
  addVersion(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: formVersionInputSchema }) input: FormVersionInput,
    @IfMatchVersion() version: number,
  ): Promise<FormDetail> {
    return this.changes.addVersion(actor, access, id, input, version);
  }

  @Get('form-versions/:id/differences')
  @Read({ summary: 'What tells two versions of a form apart.', answer: formDifferencesSchema })
  differences(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: formDifferencesQuerySchema }) query: FormDifferencesQuery,
  ): Promise<FormDifferences> {
    return this.forms.differences(actor, access, id, query.with);
  }
}
