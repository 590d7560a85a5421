import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

type Changes = Readonly<Record<string, string | undefined>>;

/**
 * What a page is narrowed to stands in its address, so that it can be kept and sent on. The change takes away what is
 * empty and leaves no step behind to go back through.
 */
export function useAddress(): [URLSearchParams, (changes: Changes) => void] {
  const [address, setAddress] = useSearchParams();
  const change = useCallback(
    (changes: Changes) =>
      setAddress(
        (now) => {
          for (const [name, value] of Object.entries(changes)) {
            if (value) now.set(name, value);
            else now.delete(name);
          }
          return now;
        },
        { replace: true },
      ),
    [setAddress],
  );
  return [address, change];
}
