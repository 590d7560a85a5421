import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

const STREAM = '/api/v1/me/events/stream';
/** Several things that happen together are read again once. */
const TOGETHER_MS = 400;

/**
 * Keeps what is on the screen up to date: whatever happens to the caller's programmes and units makes the pages read
 * again what they show. Only while the window is seen: a browser has few lines to one server, and forty open windows need none.
 */
export function useLive(): void {
  const queries = useQueryClient();
  useEffect(() => {
    let source: EventSource | undefined;
    let timer: number | undefined;
    let begun = false;
    const readAgain = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void queries.invalidateQueries(), TOGETHER_MS);
    };
    const open = () => {
      if (document.hidden) {
        source?.close();
        source = undefined;
        return;
      }
      if (source) return;
      source = new EventSource(STREAM);
      source.addEventListener('message', readAgain);
      source.addEventListener('unread', () => {
        // The first says how it stands when the page opens, which it has just read.
        if (begun) readAgain();
        begun = true;
      });
    };
    open();
    document.addEventListener('visibilitychange', open);
    return () => {
      document.removeEventListener('visibilitychange', open);
      window.clearTimeout(timer);
      source?.close();
    };
  }, [queries]);
}
