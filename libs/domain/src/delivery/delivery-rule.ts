import type { NotificationKind } from './notification-kind.js';

/**
 * How soon a mail leaves. `at-once`: by itself, as soon as it is known. `collected`: with the next collection, where
 * everything that falls due for one person at about the same time goes out as one mail. `daily`: on the next working
 * morning, or with an earlier collection of that person's.
 */
export type Urgency = 'at-once' | 'collected' | 'daily';

export interface DeliveryRule {
  readonly urgency: Urgency;
  /** Whether a deadline of the programme hangs on it: nobody can turn its mail off. */
  readonly legal: boolean;
}

const rule = (urgency: Urgency, legal = false): DeliveryRule => ({ urgency, legal });

/** What binds somebody to a date goes at once or with the next collection, and cannot be turned off; what informs can wait. */
export const DELIVERY_RULES = {
  'round-opened': rule('collected', true),
  reminder: rule('collected', true),
  'late-list': rule('collected', true),
  'urging-letter-drafted': rule('collected', true),
  'report-stuck': rule('collected', true),
  'stuck-list': rule('collected', true),
  'task-reminder': rule('collected', true),
  'task-late-list': rule('collected', true),
  'task-letter-drafted': rule('collected', true),
  'report-submitted': rule('daily'),
  'report-returned': rule('at-once', true),
  'report-accepted': rule('daily'),
  'extension-requested': rule('at-once'),
  'extension-decided': rule('at-once', true),
  'deadline-moved': rule('at-once', true),
  'round-closed': rule('daily'),
  'plan-drafted': rule('daily'),
  'plan-consultation-opened': rule('collected', true),
  'plan-opinion-reminder': rule('collected', true),
  'plan-consultation-closed': rule('daily'),
  'plan-to-sign': rule('at-once', true),
  'plan-returned': rule('at-once', true),
  'plan-issued': rule('collected', true),
  'plan-overdue': rule('collected'),
  'task-named': rule('at-once', true),
  'task-completed': rule('daily'),
  'task-reopened': rule('at-once', true),
  'task-assigned': rule('at-once', true),
  'task-share-returned': rule('at-once', true),
  'task-extension-requested': rule('at-once'),
  'task-extension-decided': rule('at-once', true),
  'extension-given': rule('at-once', true),
  'delegation-given': rule('at-once'),
  'delegation-asked': rule('at-once'),
  'obstacle-raised': rule('at-once'),
  'obstacle-assigned': rule('at-once', true),
  'obstacle-support': rule('at-once', true),
  'obstacle-answered': rule('at-once'),
  'obstacle-reopened': rule('at-once'),
  'obstacle-settled': rule('daily'),
  'task-changed': rule('at-once', true),
  'inspection-team': rule('at-once', true),
  'inspection-noticed': rule('at-once', true),
  'self-report-received': rule('daily'),
  'inspection-concluded': rule('collected'),
  'recommendation-given': rule('at-once', true),
  'recommendation-returned': rule('at-once', true),
  'recommendation-withdrawn': rule('collected'),
  'inspection-cancelled': rule('collected'),
  'review-consolidated': rule('daily'),
  'review-overdue': rule('collected'),
  'review-closed': rule('daily'),
  'packet-frozen': rule('at-once'),
  'packet-to-release': rule('at-once', true),
  'packet-delivered': rule('at-once', true),
  'packet-unacknowledged': rule('collected'),
  'paper-to-sign': rule('at-once', true),
  'paper-returned': rule('at-once', true),
  'paper-issued': rule('collected'),
  'direction-given': rule('at-once', true),
  'request-received': rule('at-once', true),
  'request-decided': rule('at-once'),
  'direction-answered': rule('daily'),
  'direction-returned': rule('at-once', true),
  'file-infected': rule('at-once'),
  'comment-mention': rule('at-once'),
  'comment-added': rule('daily'),
} as const satisfies Record<NotificationKind, DeliveryRule>;

const kinds = Object.entries(DELIVERY_RULES) as [NotificationKind, DeliveryRule][];

/** Kinds whose mail nobody can turn off. */
export const LEGAL_KINDS = kinds.filter(([, { legal }]) => legal).map(([kind]) => kind);

export const MAIL_CHOICES = ['as-it-comes', 'digest', 'off'] as const;
/** What a person wants of the mails of one kind: as its rule says, with the daily digest, or none. */
export type MailChoice = (typeof MAIL_CHOICES)[number];

/** How soon a mail of that kind leaves for somebody who has chosen so; what is legal does not ask. */
export function urgencyOf(kind: NotificationKind, choice: MailChoice = 'as-it-comes'): Urgency {
  const { urgency, legal } = DELIVERY_RULES[kind];
  return choice === 'digest' && !legal ? 'daily' : urgency;
}
