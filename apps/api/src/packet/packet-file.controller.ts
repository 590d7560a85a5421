import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { idSchema } from '#contracts/http/primitives';
import { PacketQueries } from '#record/packet/packet.queries';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Read } from '../common/documented.js';

const fileNameSchema = z
  .string()
  .regex(/^[a-z][a-z-]*\.(json|csv|html)$/)
  .describe('One of the names in `files`, such as ho-so.html.');

/** A paper is read, never run: no script, nothing from elsewhere, only its own style; a link may fetch a file beside it. */
const PAPER_POLICY =
  "sandbox allow-same-origin allow-downloads; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

@ApiTags('packets')
@Controller('packets/:id/files')
export class PacketFileController {
  constructor(private readonly packets: PacketQueries) {}

  @Get(':name')
  @ApiProduces('text/html', 'application/json', 'text/csv')
  @Read({ summary: 'A file of the packet, byte for byte as it was frozen; its ETag is its SHA-256.' })
  async file(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Param('name', { schema: fileNameSchema }) name: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { bytes, mediaType, sha256 } = await this.packets.file(actor, access, id, name);
    reply.header('etag', `"${sha256}"`).header('content-security-policy', PAPER_POLICY);
    return new StreamableFile(bytes, {
      type: mediaType,
      length: bytes.length,
      disposition: `${name.endsWith('.csv') ? 'attachment' : 'inline'}; filename="${name}"`,
    });
  }
}
