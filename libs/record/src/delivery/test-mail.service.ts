import type { TestMail, TestMailInput } from '#contracts/http/mail-desk';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import type { Language } from '#domain/error/sentence';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { uuid } from '#persistence/uuid';
import type { Access } from '../person/access.js';
import { requireAdministrator } from '../person/require-administrator.js';
import { messageId } from './claim-mails.js';
import { mailHtml } from './mail-frame.js';
import { type MailMessage, mailText } from './mail-message.js';
import type { MailReceipt, MailTransport } from './mail-transport.js';

/** One mail now, past the queue, so that an administrator reads what the mail server says to it. */
export class TestMailService {
  constructor(
    private readonly database: Database,
    private readonly transport: MailTransport,
    private readonly by: TestMail['by'],
    private readonly publicUrl: string,
  ) {}

  /** Sends it and answers what was said. The audit keeps that it was sent and what became of it, not to whom. */
  async send(actor: Actor, access: Access, input: TestMailInput, language: Language): Promise<TestMail> {
    const to = await this.database.snapshot(actor, async (tx) => {
      await requireAdministrator(tx, access);
      const person = await tx.one<{ email: string | null }>(`select email from person where id = $1`, [
        access.personId,
      ]);
      if (!person) throw new DomainError('NOT_FOUND', { what: 'person' });
      return input.to ?? person.email;
    });
    if (to === null) {
      throw InputError.at(
        '/to',
        'Bạn chưa có địa chỉ thư trong hệ thống: hãy ghi địa chỉ nhận.',
        'You have no mail address in the record: say where to send it.',
      );
    }
    const began = Date.now();
    const receipt = await this.transport.send(this.mail(to, language));
    const tookMs = Date.now() - began;
    await this.database.write(actor, (tx) =>
      tx.audit({
        action: 'mail.tested',
        subjectKind: 'installation',
        subjectId: null,
        detail: { outcome: receipt.outcome, by: this.by },
      }),
    );
    return {
      outcome: receipt.outcome,
      by: this.by,
      to,
      sentence: SENTENCES[this.by === 'folder' ? 'written' : receipt.outcome][language],
      said: receipt.detail,
      tookMs,
    };
  }

  private mail(to: string, language: Language) {
    const message: MailMessage = { ...WORDS[language], locale: language, opening: null, link: this.link(language) };
    const now = new Date();
    return {
      to,
      subject: message.subject,
      text: mailText(message),
      html: mailHtml(message),
      messageId: messageId(`test/${uuid()}`),
      date: now,
      thread: null,
      list: null,
    };
  }

  private link(language: Language) {
    return { label: { vi: 'Mở Song Hành', en: 'Open Song Hành' }[language], address: this.publicUrl };
  }
}

const WORDS = {
  vi: {
    subject: 'Thư thử của Song Hành',
    parts: [
      {
        heading: 'Thư thử của Song Hành',
        lines: ['Thư này do quản trị hệ thống gửi để xem thư có đến nơi không. Bạn không phải làm gì.'],
        link: null,
      },
    ],
    footer: 'Thư do Song Hành gửi tự động, xin không trả lời thư này.',
  },
  en: {
    subject: 'Test mail of Song Hành',
    parts: [
      {
        heading: 'Test mail of Song Hành',
        lines: ['An administrator sent it to see whether mail arrives. There is nothing to do.'],
        link: null,
      },
    ],
    footer: 'Sent by Song Hành by itself; please do not reply.',
  },
} as const;

const SENTENCES: Readonly<Record<MailReceipt['outcome'] | 'written', Readonly<Record<Language, string>>>> = {
  accepted: {
    vi: 'Máy chủ thư đã nhận thư. Hãy xem hộp thư đến (và mục thư rác) của địa chỉ đó.',
    en: 'The mail server took the mail. Look into the inbox of that address, and into its spam.',
  },
  deferred: {
    vi: 'Máy chủ thư chưa nhận: không nối được, hoặc nó từ chối lúc này. Hãy xem địa chỉ, tên đăng nhập và mật khẩu trong SMTP_URL.',
    en: 'The mail server did not take it: it cannot be reached, or refuses for now. Look at the address, name and password in SMTP_URL.',
  },
  ambiguous: {
    vi: 'Máy chủ thư đã nhận nội dung nhưng không trả lời: thư có thể đã đi. Hãy xem hộp thư đến rồi thử lại.',
    en: 'The mail server took the content but did not answer: the mail may have gone. Look into the inbox, then try again.',
  },
  refused: {
    vi: 'Máy chủ thư từ chối hẳn thư này. Hãy xem lại địa chỉ nhận, và địa chỉ gửi trong MAIL_FROM.',
    en: 'The mail server refused this mail for good. Look at the address it goes to, and at the sender in MAIL_FROM.',
  },
  written: {
    vi: 'Chưa đặt máy chủ thư (SMTP_URL): thư được ghi thành tệp trong thư mục thư và không đến ai.',
    en: 'No mail server is set (SMTP_URL): the mail was written to a file in the mail folder and reaches nobody.',
  },
};
