import { del, get, set } from 'idb-keyval';
import type { Kept } from './keeper-state';

// A browser that keeps nothing (private mode) still saves to the record.
const nothing = () => undefined;

/** What this machine still keeps of a draft; nothing where the browser keeps nothing. */
export const keptHere = <Content, Server>(place: string): Promise<Kept<Content, Server> | null> =>
  get<Kept<Content, Server>>(place).then(
    (kept) => kept ?? null,
    () => null,
  );

/** A draft's own place on this machine. */
export const placeHere = <Content, Server>(place: string) => ({
  keep: (kept: Kept<Content, Server>): Promise<void> => set(place, kept).catch(nothing),
  forget: (): Promise<void> => del(place).catch(nothing),
});
