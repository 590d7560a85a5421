import type { Facts, Words } from './texts/words.js';

export type MailLocale = 'vi' | 'en';

/** What a mail says, before it is text or HTML: both are made of this and of nothing else. */
export interface MailMessage {
  readonly locale: MailLocale;
  readonly subject: string;
  /** The line above several things; `null` with one. */
  readonly opening: string | null;
  readonly parts: readonly MailPart[];
  readonly link: { readonly label: string; readonly address: string };
  readonly footer: string;
}

/** One thing told: its heading and its lines. */
export interface MailPart {
  readonly heading: string;
  readonly lines: readonly string[];
}

export const localeOf = (locale: string): MailLocale => (locale === 'en' ? 'en' : 'vi');

const FRAME = {
  vi: {
    others: (subject: string, others: number) => `${subject} – và ${others} việc khác`,
    opening: (count: number) => `Bạn có ${count} việc trong Song Hành:`,
    open: 'Mở Song Hành',
    footer: 'Thư do Song Hành gửi tự động, xin không trả lời thư này.',
    standsIn: (code: string) => `Bạn nhận thông báo này vì đang làm thay ${code}.`,
  },
  en: {
    others: (subject: string, others: number) => `${subject} – and ${others} more`,
    opening: (count: number) => `${count} things for you in Song Hành:`,
    open: 'Open Song Hành',
    footer: 'Sent by Song Hành by itself; please do not reply.',
    standsIn: (code: string) => `You are told because you stand in for ${code}.`,
  },
} as const;

/** One mail of the things told, in that order; with several the first gives the subject. `publicUrl` is where the office opens the product. */
export function composeMail(
  told: readonly { readonly words: Words; readonly data: Facts }[],
  locale: MailLocale,
  publicUrl: string,
): MailMessage {
  const frame = FRAME[locale];
  const parts = told.map(({ words, data }): MailPart => {
    const standsIn = typeof data.onBehalfOf === 'string' ? [frame.standsIn(data.onBehalfOf)] : [];
    return { heading: oneLine(words.subject(data)), lines: [...words.body(data), ...standsIn].map(oneLine) };
  });
  const first = parts[0]!.heading;
  const several = parts.length > 1;
  const [only] = several ? [] : told;
  const opened = only?.words.open?.(only.data);
  return {
    locale,
    subject: several ? frame.others(first, parts.length - 1) : first,
    opening: several ? frame.opening(parts.length) : null,
    parts,
    link: opened
      ? { label: opened.label, address: `${publicUrl.replace(/\/$/, '')}${opened.path}` }
      : { label: frame.open, address: publicUrl },
    footer: frame.footer,
  };
}

/** A title typed with a line break in it must neither break a header nor look like two lines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const oneLine = (text: string) => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();

/** The mail as plain text. */
export function mailText({ opening, parts, link, footer }: MailMessage): string {
  const told = parts.flatMap(({ heading, lines }) => [heading, '-'.repeat(Math.min(heading.length, 60)), ...lines, '']);
  return [...(opening ? [opening, ''] : []), ...told, `${link.label}: ${link.address}`, '', '--', footer, ''].join(
    '\n',
  );
}
