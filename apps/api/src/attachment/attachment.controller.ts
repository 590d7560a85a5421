import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Controller, Get, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Attachment, attachmentSchema } from '#contracts/http/obligation';
import { idSchema } from '#contracts/http/primitives';
import { DomainError } from '#domain/error/domain-error';
import { AttachmentService } from '#record/attachment/attachment.service';
import { type Caller, CurrentCaller, type IdentifiedRequest, idempotencyOf } from '../common/caller.js';
import { Command, Read } from '../common/documented.js';

const MAX_FILE_MEGABYTES = 20;

const uploadQuerySchema = z.object({
  name: z.string().trim().min(1).max(255).describe('Name of the file, with its ending.'),
  mediaType: z
    .string()
    .regex(/^[\w.+-]+\/[\w.+-]+$/)
    .max(100)
    .describe('Such as application/pdf.'),
  attested: z.literal('true').describe('The caller attests that the file holds no state secret.'),
  unit: idSchema.optional().describe('The unit whose file it is; needed for callers of several units.'),
});

@ApiTags('attachments')
@Controller('attachments')
export class AttachmentController {
  constructor(private readonly attachments: AttachmentService) {}

  @Post()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' }, required: true })
  @Command({
    summary: `Upload a file of at most ${MAX_FILE_MEGABYTES} MB as the raw body. A file that calls itself MẬT, TỐI MẬT or TUYỆT MẬT is refused and not kept: a tripwire, and only that.`,
    answer: attachmentSchema,
    status: 201,
    refusals: ['FILE_REFUSED', 'BODY_TOO_LARGE', 'MEDIA_TYPE_UNSUPPORTED'],
  })
  async upload(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: uploadQuerySchema }) query: z.infer<typeof uploadQuerySchema>,
    @Req() request: IdentifiedRequest,
  ): Promise<Attachment> {
    const bytes = await readWhole(request);
    const idempotency = idempotencyOf(request, createHash('sha256').update(bytes).digest('hex'));
    const { name, mediaType, unit: unitId } = query;
    return this.attachments.upload({ ...actor, idempotency }, access, { name, mediaType, unitId, bytes });
  }

  @Get(':id')
  @ApiProduces('application/octet-stream')
  @Read({ summary: 'Download a file: of my own unit, or one that a report bears which I may see.' })
  async download(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { bytes, mediaType, name } = await this.attachments.download(actor, access, id);
    // Never shown within our own page: what somebody uploaded must not run as ours.
    reply.header('content-security-policy', "sandbox; default-src 'none'");
    return new StreamableFile(bytes, {
      type: mediaType,
      length: bytes.length,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escapeByte)}`,
    });
  }
}

const escapeByte = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/** The body, which the server leaves unread until the caller is known. */
async function readWhole(request: IdentifiedRequest): Promise<Buffer> {
  const body = request.body as Readable | undefined;
  if (!body || typeof body[Symbol.asyncIterator] !== 'function') {
    throw new DomainError('MEDIA_TYPE_UNSUPPORTED', { expected: 'application/octet-stream' });
  }
  const limit = MAX_FILE_MEGABYTES * 1024 * 1024;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > limit) throw new DomainError('BODY_TOO_LARGE', { megabytes: MAX_FILE_MEGABYTES });
    parts.push(part);
  }
  return Buffer.concat(parts);
}
