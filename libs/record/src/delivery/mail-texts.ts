import type { NotificationKind } from '#domain/delivery/notification-kind';
import { DIRECTION_TEXTS } from './texts/direction-texts.js';
import { PACKET_TEXTS } from './texts/packet-texts.js';
import { PLAN_TEXTS } from './texts/plan-texts.js';
import { REPORT_TEXTS } from './texts/report-texts.js';
import { REVIEW_TEXTS } from './texts/review-texts.js';
import { TASK_TEXTS } from './texts/task-texts.js';
import type { Facts, MailText } from './texts/words.js';

export interface MailContent {
  readonly kind: NotificationKind;
  readonly data: Facts;
  readonly locale: string;
}

/** How each kind of notification reads; a missing one does not compile. */
const TEXTS: Readonly<Record<NotificationKind, MailText>> = {
  ...REPORT_TEXTS,
  ...PLAN_TEXTS,
  ...TASK_TEXTS,
  ...REVIEW_TEXTS,
  ...PACKET_TEXTS,
  ...DIRECTION_TEXTS,
};

/** The mail's subject and text in the reader's language. `publicUrl` is where the office opens the product. */
export function renderMail({ kind, data, locale }: MailContent, publicUrl: string): { subject: string; text: string } {
  const english = locale === 'en';
  const words = TEXTS[kind][english ? 'en' : 'vi'];
  const footer = english
    ? `Sent by Song Hành. Open: ${publicUrl}`
    : `Thư do Song Hành gửi tự động. Mở tại: ${publicUrl}`;
  return { subject: words.subject(data), text: [...words.body(data), '', '--', footer, ''].join('\n') };
}
