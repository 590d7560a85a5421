import type { KeyboardEvent } from 'react';

/** Ctrl and Enter sends the very form that one is in, where a page has several. */
export const onCtrlEnter = (send: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  send();
};
