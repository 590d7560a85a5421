import type { PaperKind } from './paper-kind.js';

/** What stands at the head of every paper of an office. */
export const LETTERHEAD = 'letterhead';

/** What an office may word in its own way: a kind of paper, or its letterhead. */
export type TemplateKind = PaperKind | typeof LETTERHEAD;
