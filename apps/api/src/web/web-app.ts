import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import send from '@fastify/send';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { firstNeeds } from './first-needs.js';

/** Where the build puts the web app, beside the compiled API; there is none beside the sources. */
const BUILT = fileURLToPath(new URL('../../../web/built', import.meta.url));
/** Addresses of the API itself. */
const OURS = /^\/(api|docs|health)(\/|$)/;
/** As the browser takes them, the smallest first. */
const PACKED = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const;

/**
 * Serves the web app from the folder its build made: files by their names, packed as the browser takes them, and the
 * app itself for every other address a person opens. Without a built app such addresses stay unknown.
 */
export function serveWebApp(server: FastifyInstance, folder = BUILT): void {
  if (!existsSync(folder)) return;
  const files = new Set(readdirSync(folder, { recursive: true }).map((file) => String(file).replaceAll('\\', '/')));
  const needs = firstNeeds(folder);
  server.addHook('onRequest', async (request, reply) => {
    const path = pathOf(request);
    if (path === undefined || OURS.test(path)) return;
    const named = path.slice(1);
    const file = files.has(named) && named.includes('.') ? named : undefined;
    if (!file && !request.headers.accept?.includes('text/html')) return;
    const needed = file ? '' : needs(path);
    if (needed) reply.header('link', needed);
    await sendFile(request, reply, folder, files, file ?? 'index.html');
  });
}

async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  folder: string,
  files: ReadonlySet<string>,
  file: string,
): Promise<void> {
  const taken = String(request.headers['accept-encoding'] ?? '').split(/\s*,\s*/);
  const packed = PACKED.find(({ encoding, ending }) => taken.includes(encoding) && files.has(file + ending));
  // What a file under assets/ holds follows from its name; the others are asked for again each time.
  const kept = file.startsWith('assets/') ? { maxAge: '365d', immutable: true } : { maxAge: 0 };
  const { statusCode, headers, stream } = await send(request.raw, file + (packed?.ending ?? ''), {
    root: folder,
    ...kept,
  });
  const type = send.mime.getType(file) ?? 'application/octet-stream';
  await reply
    .code(statusCode)
    .headers({ ...headers, 'content-type': send.isUtf8MimeType(type) ? `${type}; charset=utf-8` : type })
    .headers({ vary: 'accept-encoding', ...(packed && { 'content-encoding': packed.encoding }) })
    .send(stream);
}

function pathOf({ method, url }: FastifyRequest): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  try {
    return decodeURIComponent(url.split('?')[0]!);
  } catch {
    return undefined;
  }
}
