import { useState } from 'react';
import { useMe } from '../session/session';

/** What somebody writes, kept on this machine for that person until it is sent: closing the page loses nothing. */
export function useKept<Value>(place: string, empty: Value): readonly [Value, (value: Value) => void, () => void] {
  const me = useMe();
  const key = `songhanh.kept/${me.id}/${place}`;
  const [value, setValue] = useState<Value>(() => read(key) ?? empty);
  const keep = (next: Value) => {
    setValue(next);
    write(key, JSON.stringify(next));
  };
  const drop = () => {
    setValue(empty);
    write(key, null);
  };
  return [value, keep, drop];
}

function read<Value>(key: string): Value | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined; // what cannot be read is as good as nothing
  }
}

/** A browser that keeps nothing still sends what it can. */
function write(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // full, or forbidden
  }
}
