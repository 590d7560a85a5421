import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const S3_KEYS = { accessKey: 'AKIASONGHANH', secretKey: 'not+a/secret' };
export const S3_REGION = 'ap-southeast-1';
export const S3_BUCKET = 'song-hanh';

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/**
 * Objects in memory behind the S3 protocol: GET with ranges, HEAD, PUT, copy, DELETE. It checks every signature by
 * Signature Version 4's own steps, and every body against the SHA-256 it was signed with.
 */
export class S3Server {
  readonly objects = new Map<string, Buffer>();
  readonly asked: string[] = [];
  /** How many of the next requests are answered with 503, or cut. */
  busy = 0;
  cuts = 0;
  private readonly server = createServer((request, response) => {
    this.serve(request, response).catch((error) => response.destroy(error));
  });

  static async start(): Promise<S3Server> {
    const started = new S3Server();
    await new Promise<void>((resolve) => started.server.listen(0, '127.0.0.1', resolve));
    return started;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  url(prefix = '', style = 'path'): string {
    return `s3://${S3_BUCKET}/${prefix}?region=${S3_REGION}&style=${style}&endpoint=http://localhost:${this.port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const body = Buffer.concat(parts);
    this.asked.push(`${request.method} ${request.url}`);
    if (this.cuts > 0) {
      this.cuts -= 1;
      request.socket.destroy();
      return;
    }
    if (this.busy > 0) {
      this.busy -= 1;
      fail(response, 503, 'SlowDown');
      return;
    }
    const wrong = faultOf(request, body);
    if (wrong) {
      fail(response, wrong.startsWith('X') ? 400 : 403, wrong);
      return;
    }
    const key = this.keyOf(request);
    if (key === null) {
      fail(response, 404, 'NoSuchBucket');
      return;
    }
    this.act(request, response, key, body);
  }

  private act(request: IncomingMessage, response: ServerResponse, key: string, body: Buffer): void {
    const source = request.headers['x-amz-copy-source'];
    if (request.method === 'PUT' && typeof source === 'string') {
      const copied = this.objects.get(source.replace(`/${S3_BUCKET}/`, ''));
      if (!copied) {
        fail(response, 404, 'NoSuchKey');
        return;
      }
      this.objects.set(key, copied);
      response.end('<?xml version="1.0"?><CopyObjectResult><ETag>"x"</ETag></CopyObjectResult>');
      return;
    }
    if (request.method === 'PUT') {
      this.objects.set(key, body);
      response.end();
      return;
    }
    if (request.method === 'DELETE') {
      this.objects.delete(key);
      response.writeHead(204).end();
      return;
    }
    const object = this.objects.get(key);
    if (!object) {
      fail(response, 404, 'NoSuchKey', request.method === 'HEAD');
      return;
    }
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
    const bytes = range ? object.subarray(Number(range[1]), Number(range[2]) + 1) : object;
    response.writeHead(range ? 206 : 200, { 'content-length': bytes.length });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  }

  /** By the path, or by the host name's first part. */
  private keyOf(request: IncomingMessage): string | null {
    const path = decodeURIComponent(request.url!.split('?')[0]!).slice(1);
    if (request.headers.host!.startsWith(`${S3_BUCKET}.`)) return path;
    return path.startsWith(`${S3_BUCKET}/`) ? path.slice(S3_BUCKET.length + 1) : null;
  }
}

function fail(response: ServerResponse, status: number, code: string, bare = false): void {
  response.writeHead(status).end(bare ? undefined : `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
}

/** What is wrong with the request's signature or body ("Authenticating Requests (AWS Signature Version 4)", Amazon S3). */
function faultOf(request: IncomingMessage, body: Buffer): string | undefined {
  const { headers, method, url } = request;
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^,/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    );
  if (!given) return 'AccessDenied';
  const [, accessKey, day, region, names, signature] = given as unknown as string[];
  if (accessKey !== S3_KEYS.accessKey) return 'InvalidAccessKeyId';
  if (region !== S3_REGION) return 'AuthorizationHeaderMalformed';
  const signed = names!.split(';');
  const mustBeSigned = ['host', ...Object.keys(headers).filter((name) => name.startsWith('x-amz-'))];
  if (mustBeSigned.some((name) => !signed.includes(name))) return 'AccessDenied';
  const [path, query = ''] = url!.split('?');
  const date = String(headers['x-amz-date']);
  const canonical = [
    method,
    path,
    query.split('&').toSorted().join('&'),
    ...signed.map((name) => `${name}:${String(headers[name]).trim().replace(/ +/g, ' ')}`),
    '',
    signed.join(';'),
    headers['x-amz-content-sha256'],
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n');
  const key = ['aws4_request', 's3', region!, day!].reduceRight<Buffer | string>(
    (made, step) => hmac(made, step),
    `AWS4${S3_KEYS.secretKey}`,
  );
  const right = hmac(key, toSign);
  if (!date.startsWith(day!) || !timingSafeEqual(right, Buffer.from(signature!, 'hex'))) return 'SignatureDoesNotMatch';
  if (headers['x-amz-content-sha256'] !== sha256(body)) return 'XAmzContentSHA256Mismatch';
  if (method === 'PUT' && headers['content-length'] === undefined) return 'MissingContentLength';
  return undefined;
}
