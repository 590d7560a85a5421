import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { createTransport } from 'nodemailer';

/** One mail, ready to hand over. */
export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly date: Date;
  /** The Message-ID under which a mail program keeps all mails of one duty together. */
  readonly thread: string | null;
  /** Which list of mails this is of: `<79-ctr.songhanh>`. */
  readonly list: string | null;
}

/**
 * What the other side said: took it; not now; never; or nothing, after all of it was handed over: it may have gone.
 */
export interface MailReceipt {
  readonly outcome: 'accepted' | 'deferred' | 'ambiguous' | 'refused';
  readonly detail: string;
  /** Of a refusal: the enhanced status (RFC 3463), `5.0.0` when the server gave none. */
  readonly status?: string;
  /** Of a refusal: whether it was the address that the server would not have. */
  readonly badAddress?: boolean;
}

/** Where mails are handed over. */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<MailReceipt>;
  close(): void;
}

/** A server that takes longer than this for one mail has said nothing, in milliseconds. */
const PATIENCE_MS = 60_000;

/** Real SMTP. `url` is `smtp://user:password@host:port` or `smtps://…`; `patienceMs` for one mail. */
export function smtpTransport(url: string, from: string, patienceMs = PATIENCE_MS): MailTransport {
  const smtp = createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 });
  const handedOver = new Set<string>();
  smtp.use('stream', (mail, done) => {
    const id = mail.data.messageId ?? '';
    const flush = (end: () => void) => {
      handedOver.add(id);
      end();
    };
    mail.message.transform(() => new PassThrough({ flush }));
    done();
  });
  return {
    async send(mail) {
      handedOver.delete(mail.messageId);
      try {
        const { response } = await inTime(smtp.sendMail(message(mail, from)), patienceMs);
        return { outcome: 'accepted', detail: response };
      } catch (error) {
        return receiptOf(error as SmtpError, handedOver.has(mail.messageId));
      } finally {
        handedOver.delete(mail.messageId);
      }
    },
    close: () => smtp.close(),
  };
}

/** No mail server set: each mail becomes an `.eml` file, named by its Message-ID so that a repeat overwrites itself. */
export function fileTransport(folder: string, from: string): MailTransport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: '\n' });
  return {
    async send(mail) {
      await mkdir(folder, { recursive: true });
      const { message: bytes } = await composer.sendMail(message(mail, from));
      const name = `${mail.date.toISOString().slice(0, 10)}-${createHash('sha256').update(mail.messageId).digest('hex').slice(0, 16)}.eml`;
      const temporary = join(folder, `.${name}.part`);
      await writeFile(temporary, bytes as Buffer);
      await rename(temporary, join(folder, name));
      return { outcome: 'accepted', detail: `written to ${name}` };
    },
    close: () => composer.close(),
  };
}

/** The mail as it goes over the wire: text and HTML that say the same, and headers that keep machines from answering it. */
function message({ thread, list, ...mail }: OutgoingMail, from: string) {
  return {
    ...mail,
    from,
    // A mail that goes again goes with the same bytes.
    baseBoundary: createHash('sha256').update(mail.messageId).digest('hex').slice(0, 24),
    ...(thread && { inReplyTo: thread, references: [thread] }),
    headers: {
      'Auto-Submitted': 'auto-generated', // RFC 3834
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      ...(list && { 'List-Id': list }), // RFC 2919
    },
  };
}

interface SmtpError {
  readonly message: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly command?: string;
}

/** 5xx to the recipient or to the mail is the server's last word; to our name or password it is our own fault, to be mended. */
function receiptOf({ message: detail, responseCode, response, command }: SmtpError, handedOver: boolean): MailReceipt {
  if (!responseCode) return { outcome: handedOver ? 'ambiguous' : 'deferred', detail };
  const aboutThisMail = command === 'RCPT TO' || command === 'DATA';
  if (responseCode < 500 || !aboutThisMail) return { outcome: 'deferred', detail };
  const status = /(?:^|\s)(5\.\d{1,3}\.\d{1,3})\b/.exec(response ?? detail)?.[1] ?? '5.0.0';
  return { outcome: 'refused', detail, status, badAddress: command === 'RCPT TO' };
}

async function inTime<T>(answer: Promise<T>, patienceMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patienceMs / 1000} s`)), patienceMs);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
