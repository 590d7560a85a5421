import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type PaperDetail,
  type PaperReturn,
  type PaperSignature,
  paperDetailSchema,
  paperReturnSchema,
  paperSignatureSchema,
  type SignedFileInput,
  signedFileInputSchema,
} from '#contracts/http/paper';
import { idSchema } from '#contracts/http/primitives';
import { PaperFileService } from '#record/paper/paper-file.service';
import { PaperSigningService } from '#record/paper/paper-signing.service';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { VersionedCommand } from '../common/documented.js';
import { IfMatchVersion } from '../common/etag.js';

const RUNNING = ['PAPER_NOT_AT_STAGE', 'PAPER_SIGNED_ELSEWHERE'] as const;
const TURN = ['PAPER_TOO_EARLY', 'PAPER_ALREADY_APPROVED', 'PAPER_NEEDS_SECOND_PERSON', ...RUNNING] as const;

@ApiTags('papers')
@Controller('papers/:id')
export class PaperSigningController {
  constructor(
    private readonly signings: PaperSigningService,
    private readonly files: PaperFileService,
  ) {}

  @Post('submission')
  @VersionedCommand({
    summary: 'Submit it for signature (trình ký): all approvals are asked for anew.',
    answer: paperDetailSchema,
    refusals: RUNNING,
  })
  submit(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @IfMatchVersion() version: number,
  ): Promise<PaperDetail> {
    return this.signings.submit(actor, access, id, version);
  }

  @Post('initials')
  @VersionedCommand({ summary: 'A head of office initials it (ký nháy).', answer: paperDetailSchema, refusals: TURN })
  initial(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @IfMatchVersion() version: number,
  ): Promise<PaperDetail> {
    return this.signings.initial(actor, access, id, version);
  }

  @Post('return')
  @VersionedCommand({
    summary: 'A head of office or a signer whose turn it is sends it back with a reason.',
    answer: paperDetailSchema,
    refusals: RUNNING,
  })
  return(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: paperReturnSchema }) { reason }: PaperReturn,
    @IfMatchVersion() version: number,
  ): Promise<PaperDetail> {
    return this.signings.return(actor, access, id, reason, version);
  }

  @Post('signature')
  @VersionedCommand({
    summary: 'The signer signs it here; with the last signature it is signed, and issued once it has number and date.',
    answer: paperDetailSchema,
    refusals: ['PAPER_PROOF_MISSING', ...TURN],
  })
  sign(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: paperSignatureSchema }) input: PaperSignature,
    @IfMatchVersion() version: number,
  ): Promise<PaperDetail> {
    return this.signings.sign(actor, access, id, input, version);
  }

  @Post('signing-file')
  @VersionedCommand({
    summary:
      'Give out the PDF that is to be signed; its very bytes are kept, and what comes back is held against them.',
    answer: paperDetailSchema,
    refusals: ['PAPER_NOT_AT_STAGE', 'PAPER_TOO_EARLY', 'PAPER_KIND_NOT_MADE'],
  })
  giveOut(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @IfMatchVersion() version: number,
  ): Promise<PaperDetail> {
    return this.files.giveOut(actor, access, id, version);
  }

  @Put('signed-file')
  @VersionedCommand({
    summary: 'Take in the signed PDF, checked against what went out, or the scan of the page signed by hand.',
    answer: paperDetailSchema,
    refusals: [
      'PAPER_NOT_OUT',
      'PAPER_CHANGED_SINCE_OUT',
      'PAPER_FILE_CHANGED',
      'PAPER_FILE_UNSIGNED',
      'PAPER_FILE_UNREADABLE',
      'PAPER_SIGNATURE_BROKEN',
      'FILE_WAITING',
      'FILE_INFECTED',
      ...TURN,
    ],
  })
  takeIn(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: signedFileInputSchema }) input: SignedFileInput,
    @IfMatchVersion() version: number,
  ): Promise<PaperDetail> {
    return this.files.takeIn(actor, access, id, input, version);
  }
}
