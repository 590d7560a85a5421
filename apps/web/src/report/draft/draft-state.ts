import type { KeeperIo, KeeperState, Kept } from '../../pieces/draft/keeper-state';
import type { Draft } from '../duty';
import type { Clash, DraftContent } from './merge';

export type DraftState = KeeperState<DraftContent, Draft, Clash>;
export type KeptDraft = Kept<DraftContent, Draft>;

/** A report's draft on its way; how two of them are joined follows from its fields. */
export type DraftIo = Omit<KeeperIo<DraftContent, Draft, Clash>, 'same' | 'join' | 'adopt'> & {
  readonly fileFields: Set<string>;
};
