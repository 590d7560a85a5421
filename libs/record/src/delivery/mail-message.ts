import type { Facts, Words } from './texts/words.js';

export type MailLocale = 'vi' | 'en';

/** What a mail says, before it is text or HTML: both are made of this and of nothing else. */
export interface MailMessage {
  readonly locale: MailLocale;
  readonly subject: string;
  /** The line above several things; `null` with one. */
  readonly opening: string | null;
  readonly parts: readonly MailPart[];
  readonly link: MailLink;
  readonly footer: string;
}

/** One thing told: its heading and its lines. */
export interface MailPart {
  readonly heading: string;
  readonly lines: readonly string[];
  /** Where that very thing is, in a mail of several; `null` where the mail's own link leads there. */
  readonly link: MailLink | null;
}

export interface MailLink {
  readonly label: string;
  readonly address: string;
}

export const localeOf = (locale: string): MailLocale => (locale === 'en' ? 'en' : 'vi');

const FRAME = {
  vi: {
    others: (subject: string, others: number) => `${subject} – và ${others} việc khác`,
    opening: (count: number) => `Bạn có ${count} việc trong Song Hành:`,
    open: 'Mở Song Hành',
    openThis: 'Mở việc này',
    footer: 'Thư do Song Hành gửi tự động, xin không trả lời thư này.',
    standsIn: (code: string) => `Bạn nhận thông báo này vì đang làm thay ${code}.`,
  },
  en: {
    others: (subject: string, others: number) => `${subject} – and ${others} more`,
    opening: (count: number) => `${count} things for you in Song Hành:`,
    open: 'Open Song Hành',
    openThis: 'Open this',
    footer: 'Sent by Song Hành by itself; please do not reply.',
    standsIn: (code: string) => `You are told because you stand in for ${code}.`,
  },
} as const;

/** One thing told, before it is composed: `id` is that of its notification, under which the product shows it. */
export interface Told {
  readonly id: string;
  readonly words: Words;
  readonly data: Facts;
}

/**
 * One mail of the things told, in that order; with several the first gives the subject, and each has a link of its own
 * beside the mail's one button. `publicUrl` is where the office opens the product.
 */
export function composeMail(told: readonly Told[], locale: MailLocale, publicUrl: string): MailMessage {
  const frame = FRAME[locale];
  const several = told.length > 1;
  const linkTo = ({ id }: Told): MailLink => ({
    label: frame.openThis,
    address: `${publicUrl.replace(/\/$/, '')}/n/${id}`,
  });
  const parts = told.map((each): MailPart => {
    const { heading, lines } = readTold(each, locale);
    return { heading, lines, link: several ? linkTo(each) : null };
  });
  const first = parts[0]!.heading;
  return {
    locale,
    subject: several ? frame.others(first, parts.length - 1) : first,
    opening: several ? frame.opening(parts.length) : null,
    parts,
    link: several ? { label: frame.open, address: publicUrl } : linkTo(told[0]!),
    footer: frame.footer,
  };
}

/** What is told, as people read it, in a mail or in the app. */
export function readTold(
  { words, data }: Pick<Told, 'words' | 'data'>,
  locale: MailLocale,
): Pick<MailPart, 'heading' | 'lines'> {
  const standsIn = typeof data.onBehalfOf === 'string' ? [FRAME[locale].standsIn(data.onBehalfOf)] : [];
  return { heading: oneLine(words.subject(data)), lines: [...words.body(data), ...standsIn].map(oneLine) };
}

/** A title typed with a line break in it must neither break a header nor look like two lines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const oneLine = (text: string) => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();

/** The mail as plain text. */
export function mailText({ opening, parts, link, footer }: MailMessage): string {
  const told = parts.flatMap(({ heading, lines, link: own }) => [
    heading,
    '-'.repeat(Math.min(heading.length, 60)),
    ...lines,
    ...(own ? [`${own.label}: ${own.address}`] : []),
    '',
  ]);
  return [...(opening ? [opening, ''] : []), ...told, `${link.label}: ${link.address}`, '', '--', footer, ''].join(
    '\n',
  );
}
