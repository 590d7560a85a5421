import { useState } from 'react';
import type { Draft } from './draft';

const place = ({ id, version }: Draft) => `songhanh.programme-draft.${id}.${version}`;

/**
 * What is typed into a draft and not saved yet. It waits in this window, so that going to another part of the page, or
 * reading the page anew, loses nothing; it belongs to the version on which it was typed.
 */
export function useTypedText(draft: Draft): [string, (text: string) => void] {
  const [typed, setTyped] = useState(() => waiting(draft));
  const type = (text: string) => {
    setTyped({ of: place(draft), text });
    keep(draft, text);
  };
  const mine = typed?.of === place(draft) ? typed : waiting(draft);
  return [mine?.text ?? draft.text, type];
}

/** After it was saved, or given up, nothing waits. */
export function forgetTyped(draft: Draft): void {
  try {
    sessionStorage.removeItem(place(draft));
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}

function waiting(draft: Draft): { of: string; text: string } | undefined {
  try {
    const text = sessionStorage.getItem(place(draft));
    return text === null ? undefined : { of: place(draft), text };
  } catch {
    return undefined;
  }
}

function keep(draft: Draft, text: string): void {
  try {
    if (text === draft.text) sessionStorage.removeItem(place(draft));
    else sessionStorage.setItem(place(draft), text);
  } catch {
    // too long for the browser to keep: it stays on the screen
  }
}
