import { useRef } from 'react';
import { useKeys } from './keys';

const WITHIN_MS = 1500;

/** Two keys one after the other: `g`, then a letter. */
export function useChord(first: string, seconds: Readonly<Record<string, () => void>>): void {
  const begun = useRef(0);
  const keys = Object.entries(seconds).map(([key, act]): [string, () => void] => [
    key,
    () => {
      if (performance.now() - begun.current > WITHIN_MS) return;
      begun.current = 0;
      act();
    },
  ]);
  useKeys({
    ...Object.fromEntries(keys),
    [first]: () => {
      begun.current = performance.now();
    },
  });
}
