import { get, set } from 'idb-keyval';
import { useSyncExternalStore } from 'react';
import type { Attachment } from '../duty';

/** A draft knows its files by their ids only: their names are remembered where they were uploaded. */
const PLACE = 'file-names';
const MOST = 500;

type Named = Pick<Attachment, 'name' | 'size'>;
let names: ReadonlyMap<string, Named> = new Map();
const listeners = new Set<() => void>();
let begun = false;

const listen = (listener: () => void) => {
  listeners.add(listener);
  if (!begun) void readKept();
  return () => void listeners.delete(listener);
};

async function readKept(): Promise<void> {
  begun = true;
  // Where the browser keeps nothing, files go without their names.
  const kept = await get<[string, Named][]>(PLACE).catch(() => undefined);
  tell(new Map([...(kept ?? []), ...names]));
}

function tell(next: ReadonlyMap<string, Named>): void {
  names = next;
  for (const listener of listeners) listener();
}

export function rememberFile({ id, name, size }: Attachment): void {
  tell(new Map([...names, [id, { name, size }]]));
  void set(PLACE, [...names].slice(-MOST)).catch(() => undefined);
}

export const useFileNames = () => useSyncExternalStore(listen, () => names);
