/** What a mail system says of one recipient (RFC 3464 §2.3). */
export interface BouncedRecipient {
  readonly address: string;
  readonly action: string;
  /** Enhanced status (RFC 3463), such as `5.1.1`. */
  readonly status: string;
  readonly detail: string;
}

export interface BounceMessage {
  readonly recipients: readonly BouncedRecipient[];
  /** Message-IDs of ours that the message speaks of, the likeliest first. */
  readonly messageIds: readonly string[];
}

const OURS = /<[0-9a-f]{32}@songhanh>/g;
const DEEPEST = 8;

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Reads a delivery status notification (RFC 3464: multipart/report). `undefined` for what is none. */
export function readBounce(message: string): BounceMessage | undefined {
  const parts = leavesOf(partOf(message.replaceAll('\r\n', '\n')), 0);
  const status = parts.find(({ headers }) => typeOf(headers) === 'message/delivery-status');
  if (!status) return undefined;
  // The first group of fields is about the message, each other one about a recipient.
  const recipients = status.body
    .split(/\n(?:[ \t]*\n)+/)
    .map((group) => fieldsOf(group.trim()))
    .flatMap(recipientOf);
  if (recipients.length === 0) return undefined;
  const returned = parts.filter(({ headers }) => /^(message\/rfc822|text\/rfc822-headers)$/.test(typeOf(headers)));
  const ids = [...returned.map(({ body }) => body), message].flatMap((text) => text.match(OURS) ?? []);
  return { recipients, messageIds: [...new Set(ids)] };
}

function recipientOf(fields: ReadonlyMap<string, string>): BouncedRecipient[] {
  const address = (fields.get('original-recipient') ?? fields.get('final-recipient'))?.replace(/^[^;]*;\s*/, '').trim();
  const action = fields.get('action')?.trim().toLowerCase();
  if (!address || !action) return [];
  const diagnostic = fields.get('diagnostic-code')?.replace(/^[^;]*;\s*/, '');
  const status = /\d\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? diagnostic ?? '')?.[0] ?? '5.0.0';
  return [{ address: address.replace(/^<|>$/g, ''), action, status, detail: diagnostic ?? '' }];
}

/** The parts that hold no other parts, in order; a message within a message stays one. */
function leavesOf(part: Part, depth: number): Part[] {
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(part.headers.get('content-type') ?? '');
  if (!boundary || depth === DEEPEST || !typeOf(part.headers).startsWith('multipart/')) return [decoded(part)];
  const line = `--${boundary[1] ?? boundary[2]}`;
  const [, ...inner] = `\n${part.body}`.split(`\n${line}`);
  return inner
    .filter((text) => !text.startsWith('--'))
    .flatMap((text) => leavesOf(partOf(text.replace(/^[^\n]*\n/, '')), depth + 1));
}

function partOf(text: string): Part {
  const end = text.startsWith('\n') ? 0 : text.indexOf('\n\n');
  if (end < 0) return { headers: fieldsOf(text), body: '' };
  return { headers: fieldsOf(text.slice(0, end)), body: text.slice(end).replace(/^\n{1,2}/, '') };
}

/** Header fields by their lower-case name; a folded line belongs to the one before (RFC 5322 §2.2.3). */
function fieldsOf(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of text.replaceAll(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name, value] = /^([!-9;-~]+)\s*:\s*(.*)$/.exec(line) ?? [];
    if (name && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value ?? '');
  }
  return fields;
}

const typeOf = (headers: ReadonlyMap<string, string>) =>
  (headers.get('content-type') ?? 'text/plain').split(';')[0]!.trim().toLowerCase();

function decoded({ headers, body }: Part): Part {
  const encoding = headers.get('content-transfer-encoding')?.trim().toLowerCase();
  if (encoding === 'base64')
    return { headers, body: Buffer.from(body, 'base64').toString('utf8').replaceAll('\r\n', '\n') };
  if (encoding !== 'quoted-printable') return { headers, body };
  const bytes = body
    .replaceAll(/[ \t]*=\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return { headers, body: Buffer.from(bytes, 'latin1').toString('utf8') };
}
