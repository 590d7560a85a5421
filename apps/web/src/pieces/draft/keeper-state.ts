import type { ProblemError } from '../../api/problem';

/** `kept`: on this machine only, the line is down; `refused`: the API said why not; `clash`: somebody else wrote too. */
export type Phase = 'saved' | 'waiting' | 'saving' | 'kept' | 'refused' | 'clash';

/** What the record holds, with the version over which the next one is written. */
export interface Versioned {
  readonly version: number;
}

export interface KeeperState<Content, Server extends Content & Versioned, Clash> {
  readonly phase: Phase;
  readonly mine: Content;
  /** The newest draft of the record that mine is written over. */
  readonly server: Server;
  readonly theirs?: Server;
  readonly clashes: readonly Clash[];
  readonly problem?: ProblemError;
  /** Something that a colleague wrote at the same time has been taken in. */
  readonly joined: boolean;
}

/** What is kept on this machine until the record has it. */
export interface Kept<Content, Server> {
  readonly base: Server;
  readonly content: Content;
}

/** What two people wrote, joined; where both wrote, `content` holds mine. */
export interface Joined<Content, Clash> {
  readonly content: Content;
  readonly clashes: readonly Clash[];
}

/** The way of a draft to the record and to this machine, and how two of its contents are told apart and joined. */
export interface KeeperIo<Content, Server extends Content & Versioned, Clash> {
  readonly put: (content: Content, version: number, key: string) => Promise<Server>;
  readonly get: () => Promise<Server>;
  readonly keep: (kept: Kept<Content, Server>) => Promise<void>;
  readonly forget: () => Promise<void>;
  readonly newKey: () => string;
  /** Leaves out what the record would refuse: that stays as it was. */
  readonly sendable: (content: Content, before: Content) => Content;
  readonly same: (one: Content, other: Content) => boolean;
  readonly join: (base: Content, mine: Content, theirs: Server) => Joined<Content, Clash>;
  /** What is being written, once the record has given names of its own to what is new in it. */
  readonly adopt?: (mine: Content, saved: Server) => Content;
}

/** One saving on its way; the key makes it one even when it is sent again. */
export interface Sent<Content> {
  readonly content: Content;
  readonly version: number;
  readonly key: string;
}
