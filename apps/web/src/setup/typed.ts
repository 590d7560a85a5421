import type { Administrator } from './administrator-step';
import type { Organisation } from './organisation-step';

/** What was typed before anything is written; the password is never among it. */
export interface Typed {
  readonly administrator?: Administrator;
  readonly organisation?: Organisation;
}

const KEPT = 'songhanh.set-up';

/** What was typed in this window before the page was loaded anew. */
export function typedBefore(): Typed {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? '{}') as Typed;
  } catch {
    return {};
  }
}

export const keepTyped = (typed: Typed) => sessionStorage.setItem(KEPT, JSON.stringify(typed));
