import type { NotificationKind } from '#domain/delivery/notification-kind';
import { mailHtml } from './mail-frame.js';
import { composeMail, localeOf, type MailLocale, type MailPart, mailText, readTold } from './mail-message.js';
import { ASSIGNING_TEXTS } from './texts/assigning-texts.js';
import { ATTACHMENT_TEXTS } from './texts/attachment-texts.js';
import { COMMENT_TEXTS } from './texts/comment-texts.js';
import { DIRECTION_TEXTS } from './texts/direction-texts.js';
import { INSPECTION_TEXTS } from './texts/inspection-texts.js';
import { OBSTACLE_TEXTS } from './texts/obstacle-texts.js';
import { PACKET_TEXTS } from './texts/packet-texts.js';
import { PAPER_TEXTS } from './texts/paper-texts.js';
import { PLAN_TEXTS } from './texts/plan-texts.js';
import { REMINDER_TEXTS } from './texts/reminder-texts.js';
import { REPORT_TEXTS } from './texts/report-texts.js';
import { REVIEW_TEXTS } from './texts/review-texts.js';
import { TASK_TEXTS } from './texts/task-texts.js';
import type { Facts, MailText } from './texts/words.js';

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface MailContent {
  /** Of the notification. */
  readonly id: string;
  readonly kind: NotificationKind;
  readonly data: Facts;
  readonly locale: string;
}

/** How each kind of notification reads; a missing one does not compile. */
const TEXTS: Readonly<Record<NotificationKind, MailText>> = {
  ...REPORT_TEXTS,
  ...REMINDER_TEXTS,
  ...PLAN_TEXTS,
  ...TASK_TEXTS,
  ...ASSIGNING_TEXTS,
  ...REVIEW_TEXTS,
  ...PACKET_TEXTS,
  ...PAPER_TEXTS,
  ...DIRECTION_TEXTS,
  ...OBSTACLE_TEXTS,
  ...INSPECTION_TEXTS,
  ...ATTACHMENT_TEXTS,
  ...COMMENT_TEXTS,
};

/** One thing told as the app's inbox shows it: its heading and its lines, in that language. */
export const readThing = (
  content: Pick<MailContent, 'kind' | 'data'>,
  locale: string,
): Pick<MailPart, 'heading' | 'lines'> => readTold(wordsFor(content, localeOf(locale)), localeOf(locale));

const wordsFor = ({ kind, data }: Pick<MailContent, 'kind' | 'data'>, locale: MailLocale) => ({
  words: TEXTS[kind][locale],
  data,
});

/** One thing told as a mail of its own: subject, text and HTML in the reader's language. */
export const renderMail = ({ locale, ...content }: MailContent, publicUrl: string): RenderedMail =>
  renderMails([content], locale, publicUrl);

/** Several things told as one mail, in that order. `publicUrl` is where the office opens the product. */
export function renderMails(
  contents: readonly Omit<MailContent, 'locale'>[],
  locale: string,
  publicUrl: string,
): RenderedMail {
  const language = localeOf(locale);
  const told = contents.map((content) => ({ id: content.id, ...wordsFor(content, language) }));
  const message = composeMail(told, language, publicUrl);
  return { subject: message.subject, text: mailText(message), html: mailHtml(message) };
}
