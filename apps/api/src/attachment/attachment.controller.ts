import { Controller, Get, Headers, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Attachment, attachmentSchema } from '#contracts/http/obligation';
import { idSchema } from '#contracts/http/primitives';
import { MOST_MEGABYTES, TAKEN_ENDINGS } from '#domain/attachment/file-kind';
import { AttachmentService } from '#record/attachment/attachment.service';
import { DownloadService } from '#record/attachment/download.service';
import { type Caller, CurrentCaller, type IdentifiedRequest, idempotencyOf } from '../common/caller.js';
import { Command, Read } from '../common/documented.js';
import { encodedName } from '../common/encoded-name.js';
import { isKnown } from '../common/etag.js';
import { byteRange } from './byte-range.js';
import { fileBody, hearOut } from './file-body.js';

const uploadQuerySchema = z.object({
  name: z.string().trim().min(1).max(1_000).describe('Name of the file, with its ending, which says what it is.'),
  attested: z.literal('true').describe('The caller attests that the file holds no state secret.'),
  unit: idSchema.optional().describe('The unit whose file it is; needed for callers of several units.'),
});

@ApiTags('attachments')
@Controller('attachments')
export class AttachmentController {
  constructor(
    private readonly attachments: AttachmentService,
    private readonly downloads: DownloadService,
  ) {}

  @Post()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' }, required: true })
  @Command({
    summary: `Upload a file as the raw body: ${TAKEN_ENDINGS}; at most ${MOST_MEGABYTES} MB, less for some. Its content must be what its ending says, and hold no macro or script. A file that calls itself MẬT, TỐI MẬT or TUYỆT MẬT is refused and not kept: a tripwire, and only that.`,
    answer: attachmentSchema,
    status: 201,
    refusals: [
      'FILE_REFUSED',
      'FILE_NAME_NOT_USABLE',
      'FILE_KIND_NOT_TAKEN',
      'FILE_TOO_LARGE',
      'FILE_NOT_WHAT_IT_SAYS',
      'FILE_DAMAGED',
      'FILE_HAS_MACRO',
      'FILE_HAS_SCRIPT',
      'FILE_LOCKED',
      'FILE_UNPACKS_TOO_LARGE',
      'FILE_TEXT_NOT_UNICODE',
      'FILE_INFECTED',
      'MEDIA_TYPE_UNSUPPORTED',
    ],
  })
  async upload(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: uploadQuerySchema }) query: z.infer<typeof uploadQuerySchema>,
    @Req() request: IdentifiedRequest,
  ): Promise<Attachment> {
    const body = fileBody(request);
    const arrived = await this.attachments.receive(access, query, body).catch((error) => {
      hearOut(body);
      throw error;
    });
    try {
      const idempotency = idempotencyOf(request, arrived.file.sha256);
      return await this.attachments.keep({ ...actor, idempotency }, access, arrived);
    } finally {
      await this.attachments.discard(arrived);
    }
  }

  @Get(':id')
  @ApiProduces('application/octet-stream')
  @Read({
    summary:
      'Download a file, or the part that a Range header names: of my own unit, or one that a report bears which I may see. Nobody gets one that holds malware.',
    refusals: ['FILE_WAITING', 'FILE_INFECTED'],
  })
  async download(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Headers() asked: Readonly<Record<string, string | undefined>>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const file = await this.downloads.find(actor, access, id);
    const etag = `"${file.sha256}"`;
    // Never shown within our own page: what somebody uploaded must not run as ours.
    reply.header('content-security-policy', "sandbox; default-src 'none'").header('accept-ranges', 'bytes');
    if (isKnown(reply, etag, asked['if-none-match'])) return undefined;
    const sameFile = asked['if-range'] === undefined || asked['if-range'] === etag;
    const range = sameFile ? byteRange(asked.range, file.size) : undefined;
    if (range) reply.status(206).header('content-range', `bytes ${range.first}-${range.last}/${file.size}`);
    return new StreamableFile(await this.downloads.open(file, range), {
      type: file.mediaType,
      length: range ? range.last - range.first + 1 : file.size,
      disposition: `attachment; filename*=UTF-8''${encodedName(file.name)}`,
    });
  }
}
