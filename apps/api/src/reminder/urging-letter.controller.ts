import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CursorQuery, cursorQuerySchema, idSchema, type Page, pageOf } from '#contracts/http/primitives';
import {
  type SignatureInput,
  signatureInputSchema,
  signedLetterSchema,
  type UrgingLetter,
  urgingLetterSchema,
} from '#contracts/http/urging-letter';
import { UrgingLetterQueries } from '#record/reminder/urging-letter.queries';
import { UrgingLetterService, type UrgingLetterView } from '#record/reminder/urging-letter.service';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Read, VersionedCommand } from '../common/documented.js';
import { IfMatchVersion, WithEtag } from '../common/etag.js';

@ApiTags('urging letters')
@Controller('urging-letters')
export class UrgingLetterController {
  constructor(
    private readonly letters: UrgingLetterQueries,
    private readonly signing: UrgingLetterService,
  ) {}

  @Get()
  @Read({ summary: 'Drafted letters (công văn đôn đốc), the newest first.', answer: pageOf(urgingLetterSchema) })
  list(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: cursorQuerySchema }) query: CursorQuery,
  ): Promise<Page<UrgingLetter>> {
    return this.letters.list(actor, access, query);
  }

  @Get(':id')
  @Read({ summary: 'One letter, with the units it urges.', answer: urgingLetterSchema })
  @WithEtag()
  detail(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<UrgingLetter> {
    return this.letters.detail(actor, access, id);
  }

  @Post(':id/signature')
  @VersionedCommand({
    summary: 'Enter the number and date under which the secretariat signed and sent it.',
    answer: signedLetterSchema,
  })
  sign(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: signatureInputSchema }) input: SignatureInput,
    @IfMatchVersion() version: number,
  ): Promise<UrgingLetterView> {
    return this.signing.sign(actor, access, id, input, version);
  }
}
