import { Controller, Get, Param, Post, Put, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  type RoundWorkbookQuery,
  roundWorkbookQuerySchema,
  type WorkbookRegistrationQuery,
  type WorkbookUploadQuery,
  workbookRegistrationQuerySchema,
  workbookUploadQuerySchema,
} from '#contracts/http/form-workbook';
import { idSchema } from '#contracts/http/primitives';
import { type Draft, type DutyView, draftSchema, dutySchema } from '#contracts/http/report';
import {
  type FormFile,
  FormWorkbookService,
  MOST_WORKBOOK_MEGABYTES,
} from '#record/form-workbook/form-workbook.service';
import { type Caller, CurrentCaller, type IdentifiedRequest, idempotencyOfFile } from '../common/caller.js';
import { Command, Read, VersionedCommand } from '../common/documented.js';
import { IfMatchVersion } from '../common/etag.js';
import { readWholeBody } from '../common/whole-body.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ANOTHER_FILE = [
  'WORKBOOK_OF_ANOTHER_UNIT',
  'WORKBOOK_OF_ANOTHER_ROUND',
  'WORKBOOK_OF_OLDER_FORM',
  'WORKBOOK_ALTERED',
  'WORKBOOK_NOT_RECOGNISED',
  'FILE_REFUSED',
  'BODY_TOO_LARGE',
  'MEDIA_TYPE_UNSUPPORTED',
] as const;
const SENDING = ['REPORT_ALREADY_SUBMITTED', 'ROUND_NOT_OPEN', 'ROUND_LOCKED', 'PROGRAMME_NOT_IN_FORCE'] as const;

@ApiTags('reports')
@Controller()
export class FormWorkbookController {
  constructor(private readonly workbooks: FormWorkbookService) {}

  @Get('obligations/:id/workbook')
  @ApiProduces(XLSX)
  @Read({ summary: 'The form as a workbook to fill in: with the draft for its unit, empty for the secretariat.' })
  async download(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<StreamableFile> {
    return sent(await this.workbooks.download(actor, access, id));
  }

  @Get('rounds/:id/workbook')
  @ApiProduces(XLSX)
  @Read({ summary: 'The same by round and unit, for the secretariat to send to a unit without an account.' })
  async downloadOfUnit(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: roundWorkbookQuerySchema }) { unit }: RoundWorkbookQuery,
  ): Promise<StreamableFile> {
    return sent(await this.workbooks.downloadOfUnit(actor, access, id, unit));
  }

  @Put('obligations/:id/workbook')
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' }, required: true })
  @VersionedCommand({
    summary:
      'Take the filled-in workbook over as my unit’s draft; with a fault anywhere nothing is, and each is named by sheet and cell.',
    answer: draftSchema,
    refusals: [...ANOTHER_FILE, ...SENDING],
  })
  async takeIn(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: workbookUploadQuerySchema }) _: WorkbookUploadQuery,
    @IfMatchVersion() version: number,
    @Req() request: IdentifiedRequest,
  ): Promise<Draft> {
    const bytes = await readWholeBody(request, MOST_WORKBOOK_MEGABYTES);
    const idempotency = idempotencyOfFile(request, bytes);
    return this.workbooks.takeIn({ ...actor, idempotency }, access, id, bytes, version);
  }

  @Post('obligations/:id/registration/workbook')
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' }, required: true })
  @Command({
    summary:
      'The secretariat enters a filled-in workbook that came by mail or on a stick; its lateness goes by the day of arrival.',
    answer: dutySchema,
    refusals: [...ANOTHER_FILE, ...SENDING],
  })
  async register(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: workbookRegistrationQuerySchema }) query: WorkbookRegistrationQuery,
    @Req() request: IdentifiedRequest,
  ): Promise<DutyView> {
    const bytes = await readWholeBody(request, MOST_WORKBOOK_MEGABYTES);
    const idempotency = idempotencyOfFile(request, bytes);
    return this.workbooks.register({ ...actor, idempotency }, access, id, bytes, query);
  }
}

const sent = ({ name, bytes }: FormFile) =>
  new StreamableFile(bytes, {
    type: XLSX,
    length: bytes.length,
    disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
