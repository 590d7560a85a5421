/** A bucket and how it is reached. */
export interface S3Address {
  readonly endpoint: URL;
  readonly region: string;
  readonly bucket: string;
  /** Before every key, with its slash at the end; or empty. */
  readonly prefix: string;
  /** `path`: endpoint/bucket/key; `virtual`: bucket.endpoint/key. */
  readonly style: 'path' | 'virtual';
}

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const PREFIX = /^(?:[\w-][\w.-]*\/)*$/;

/**
 * Reads `s3://bucket/prefix?region=…&endpoint=https://…&style=path|virtual`. Without an endpoint it is Amazon's of that
 * region, reached by the bucket's own host name. Null when it is not such an address.
 */
export function readS3Address(text: string): S3Address | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== 's3:' || url.username || url.password || !BUCKET.test(url.hostname)) return null;
  const {
    region = 'us-east-1',
    endpoint,
    style = endpoint ? 'path' : 'virtual',
    ...others
  } = Object.fromEntries(url.searchParams);
  const path = url.pathname.replace(/^\/+|\/+$/g, '');
  const prefix = path === '' ? '' : `${path}/`;
  const host = endpoint ?? `https://s3.${region}.amazonaws.com`;
  if (Object.keys(others).length > 0 || !PREFIX.test(prefix) || !/^[\w-]+$/.test(region)) return null;
  if ((style !== 'path' && style !== 'virtual') || !/^https?:\/\//.test(host) || !URL.canParse(host)) return null;
  return { endpoint: new URL(host), region, bucket: url.hostname, prefix, style };
}

/** The address of an object. */
export function objectUrl({ endpoint, bucket, prefix, style }: S3Address, key: string): URL {
  const url = new URL(endpoint);
  if (style === 'virtual') url.hostname = `${bucket}.${endpoint.hostname}`;
  url.pathname = `${style === 'path' ? `/${bucket}` : ''}/${prefix}${key}`;
  url.search = '';
  return url;
}
