import type { LocalDate } from '#domain/time/instant';

// biome-ignore lint/suspicious/noExplicitAny: each kind's data is written where it is told of
export type Facts = any;

/** How one kind of notification reads in one language. */
export interface Words {
  readonly subject: (facts: Facts) => string;
  readonly body: (facts: Facts) => string[];
  /** Where a mail of this alone leads: a path of this installation. Without it, to where the office opens the product. */
  readonly open?: (facts: Facts) => { readonly label: string; readonly path: string };
}

/** One kind in both languages. */
export interface MailText {
  readonly vi: Words;
  readonly en: Words;
}

/** 14/6/2018 */
export const day = (date: LocalDate) => `${Number(date.slice(8))}/${Number(date.slice(5, 7))}/${date.slice(0, 4)}`;
