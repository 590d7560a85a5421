import type { ProblemError } from '../../api/problem';
import type { Draft } from '../duty';
import type { Clash, DraftContent } from './merge';

/** `kept`: on this machine only, the line is down; `refused`: the API said why not; `clash`: somebody else wrote too. */
export type Phase = 'saved' | 'waiting' | 'saving' | 'kept' | 'refused' | 'clash';

export interface DraftState {
  readonly phase: Phase;
  readonly mine: DraftContent;
  /** The newest draft of the record that mine is written over. */
  readonly server: Draft;
  readonly theirs?: Draft;
  readonly clashes: readonly Clash[];
  readonly problem?: ProblemError;
  /** Something that a colleague wrote at the same time has been taken in. */
  readonly joined: boolean;
}

/** What is kept on this machine until the record has it. */
export interface KeptDraft {
  readonly base: Draft;
  readonly content: DraftContent;
}

export interface DraftIo {
  readonly put: (content: DraftContent, version: number, key: string) => Promise<Draft>;
  readonly get: () => Promise<Draft>;
  readonly keep: (kept: KeptDraft) => Promise<void>;
  readonly forget: () => Promise<void>;
  readonly newKey: () => string;
  /** Leaves out what the record would refuse: those fields stay as they were. */
  readonly sendable: (content: DraftContent, before: DraftContent) => DraftContent;
  readonly fileFields: Set<string>;
}

/** One saving on its way; the key makes it one even when it is sent again. */
export interface Sent {
  readonly content: DraftContent;
  readonly version: number;
  readonly key: string;
}
