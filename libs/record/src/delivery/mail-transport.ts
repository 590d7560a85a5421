import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';

/** One mail, ready to hand over. */
export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly date: Date;
}

/** What the other side said: took it, not now (or no answer at all), or never. */
export interface MailReceipt {
  readonly outcome: 'accepted' | 'deferred' | 'refused';
  readonly detail: string;
}

/** Where mails are handed over. */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<MailReceipt>;
  close(): void;
}

/** Real SMTP. `url` is `smtp://user:password@host:port` or `smtps://…`. */
export function smtpTransport(url: string, from: string): MailTransport {
  const smtp = createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 });
  return {
    async send(mail) {
      try {
        const { response } = await smtp.sendMail({ ...mail, from, headers: { 'Auto-Submitted': 'auto-generated' } });
        return { outcome: 'accepted', detail: response };
      } catch (error) {
        const { responseCode, message } = error as { responseCode?: number; message: string };
        // 5xx is the server's last word; everything else, silence included, may go through later.
        return { outcome: responseCode && responseCode >= 500 ? 'refused' : 'deferred', detail: message };
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
      const { message } = await composer.sendMail({ ...mail, from, headers: { 'Auto-Submitted': 'auto-generated' } });
      const name = `${mail.date.toISOString().slice(0, 10)}-${createHash('sha256').update(mail.messageId).digest('hex').slice(0, 16)}.eml`;
      const temporary = join(folder, `.${name}.part`);
      await writeFile(temporary, message as Buffer);
      await rename(temporary, join(folder, name));
      return { outcome: 'accepted', detail: `written to ${name}` };
    },
    close: () => composer.close(),
  };
}
