import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { OutgoingFile } from '#record/packet/packet-files.queries';
import { encodedName } from '../common/encoded-name.js';
import { isKnown } from '../common/etag.js';

/** A paper is read, never run: no script, nothing from elsewhere, only its own style; a link may fetch a file beside it. */
const PAPER_POLICY =
  "sandbox allow-same-origin allow-downloads; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** What a browser shows by itself; the rest is saved. */
const SHOWN = /^(text\/html|application\/(json|pdf))/;

/** The file on its way out, piece by piece; 304 for whoever has it already. */
export function handOut(
  { bytes, size, mediaType, name, etag }: OutgoingFile,
  known: string | undefined,
  reply: FastifyReply,
): StreamableFile | undefined {
  reply.header('content-security-policy', PAPER_POLICY);
  if (isKnown(reply, `"${etag}"`, known)) return undefined;
  return new StreamableFile(Readable.from(bytes, { objectMode: false }), {
    type: mediaType,
    length: size,
    disposition: `${SHOWN.test(mediaType) ? 'inline' : 'attachment'}; filename="${plainName(name)}"; filename*=UTF-8''${encodedName(name.replaceAll('/', '-'))}`,
  });
}

/** The name for programs that read no other (RFC 6266): no marks on letters, nothing that a file system would not take. */
const plainName = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^\w.() -]+/g, '-');
