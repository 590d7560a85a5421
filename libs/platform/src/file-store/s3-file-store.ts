import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { pipeline, type Readable } from 'node:stream';
import { AwsV4Signer } from 'aws4fetch';
import { type ByteRange, FileGone, type FileStore } from './file-store.js';
import type { ReceivedFile } from './received-file.js';
import { objectUrl, type S3Address } from './s3-address.js';
import { verified } from './verified-stream.js';

export interface S3Keys {
  readonly accessKey: string;
  readonly secretKey: string;
}

/** SHA-256 of nothing: what a request without a body is signed with. */
const NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
/** A connection on which nothing moves for that long is given up. */
const SILENCE_MS = 30_000;
const TRIES = 4;
const FIRST_PAUSE_MS = 200;

interface Asking {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  readonly key: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly file?: ReceivedFile;
}

/** The store did not do what it was asked. */
export class S3Fault extends Error {
  override readonly name = 'S3Fault';
}

/** Files in a bucket that speaks S3 (Signature Version 4); the server itself checks each upload against its SHA-256. */
export class S3FileStore implements FileStore {
  constructor(
    private readonly address: S3Address,
    private readonly keys: S3Keys,
    /** How a host name is resolved, where the system's resolver does not know the bucket's. */
    private readonly lookup?: LookupFunction,
  ) {}

  async keep(file: ReceivedFile): Promise<void> {
    if ((await this.sizeOf(file.sha256)) !== file.size) {
      await drained(await this.ask({ method: 'PUT', key: keyOf(file.sha256), file }));
    }
    await rm(file.path, { force: true });
  }

  async open(sha256: string, range?: ByteRange): Promise<Readable> {
    const headers = range && { range: `bytes=${range.first}-${range.last}` };
    const answer = await this.ask({ method: 'GET', key: keyOf(sha256), headers }, 404);
    if (answer.statusCode === 404) {
      await drained(answer);
      throw new FileGone(sha256);
    }
    return range ? answer : verified(answer, sha256);
  }

  async has(sha256: string): Promise<boolean> {
    return (await this.sizeOf(sha256)) !== undefined;
  }

  async delete(sha256: string): Promise<void> {
    await drained(await this.ask({ method: 'DELETE', key: keyOf(sha256) }, 404));
  }

  async isolate(sha256: string): Promise<void> {
    if (!(await this.has(sha256))) return;
    const { bucket, prefix } = this.address;
    const headers = { 'x-amz-copy-source': `/${bucket}/${prefix}${keyOf(sha256)}` };
    const said = await drained(await this.ask({ method: 'PUT', key: `quarantine/${sha256}`, headers }));
    // A copy may fail after its 200 has gone out; only its body tells.
    if (!said.includes('<CopyObjectResult')) throw new S3Fault(`the copy of ${sha256} into quarantine failed`);
    await this.delete(sha256);
  }

  private async sizeOf(sha256: string): Promise<number | undefined> {
    const answer = await this.ask({ method: 'HEAD', key: keyOf(sha256) }, 404);
    await drained(answer);
    return answer.statusCode === 404 ? undefined : Number(answer.headers['content-length']);
  }

  /** Asks, again when the server is busy or the line was cut; every request of ours may be repeated. */
  private async ask(asking: Asking, ...also: number[]): Promise<IncomingMessage> {
    for (let attempt = 1; ; attempt += 1) {
      const fault = await this.once(asking).then(
        async (answer) => {
          const status = answer.statusCode ?? 0;
          if ((status >= 200 && status < 300) || also.includes(status)) return answer;
          const code = /<Code>(\w+)<\/Code>/.exec(await drained(answer))?.[1] ?? '';
          const final = status < 500 && status !== 429;
          return { final, said: `${asking.method} was answered with ${status} ${code}`.trim() };
        },
        (error: unknown) => ({ final: false, said: `${asking.method} failed: ${describe(error)}` }),
      );
      if (!('said' in fault)) return fault;
      if (fault.final || attempt === TRIES) throw new S3Fault(fault.said);
      await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS * 2 ** (attempt - 1)));
    }
  }

  private async once({ method, key, headers = {}, file }: Asking): Promise<IncomingMessage> {
    const target = objectUrl(this.address, key);
    const signer = new AwsV4Signer({
      method,
      url: target.href,
      headers: { ...headers, 'x-amz-content-sha256': file?.sha256 ?? NOTHING },
      accessKeyId: this.keys.accessKey,
      secretAccessKey: this.keys.secretKey,
      service: 's3',
      region: this.address.region,
    });
    const signed = await signer.sign();
    const send = target.protocol === 'https:' ? requestHttps : requestHttp;
    return new Promise((resolve, reject) => {
      const request = send(
        signed.url,
        { method, headers: Object.fromEntries(signed.headers), lookup: this.lookup },
        resolve,
      );
      request.setTimeout(SILENCE_MS, () => request.destroy(new Error('the store is silent')));
      request.on('error', reject);
      if (!file) {
        if (method === 'PUT') request.setHeader('content-length', 0);
        request.end();
        return;
      }
      request.setHeader('content-length', file.size);
      pipeline(createReadStream(file.path), request, (error) => {
        if (error) reject(error);
      });
    });
  }
}

/** Why the line failed; several addresses of one host fail with one error that says nothing but its code. */
const describe = (error: unknown) => (error as NodeJS.ErrnoException).code ?? (error as Error).message;

const keyOf = (sha256: string) => `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;

/** Reads an answer to its end, so that its connection is free again; what it says is short. */
async function drained(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
