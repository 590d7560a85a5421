import { Keeper } from '../../pieces/draft/keeper';
import type { Joined } from '../../pieces/draft/keeper-state';
import type { Answer, Draft } from '../duty';
import type { DraftIo, KeptDraft } from './draft-state';
import { type Clash, type DraftContent, differences, merge, same, sameContent } from './merge';

/** Keeps a report's draft: its answers one by one, and the files beside them. */
export class DraftKeeper extends Keeper<DraftContent, Draft, Clash> {
  constructor(io: DraftIo, server: Draft, kept?: KeptDraft) {
    super({ ...io, same: sameContent, join: joining(io.fileFields) }, server, kept);
  }

  /** Changes one answer; `undefined` empties it. */
  readonly answer = (key: string, answer: Answer | undefined): void => {
    const { mine } = this.now();
    const { [key]: was, ...others } = mine.answers;
    if (same(was, answer)) return;
    this.change({ ...mine, answers: answer === undefined ? others : { ...others, [key]: answer } });
  };

  readonly attach = (attachmentIds: readonly string[]): void => this.change({ ...this.now().mine, attachmentIds });

  /** What each clashing field shall say; the rest is joined already. */
  settle(chosen: Readonly<Record<string, Answer | undefined>>): Promise<void> {
    const { mine } = this.now();
    const answers = { ...mine.answers };
    for (const [key, answer] of Object.entries(chosen)) {
      if (answer === undefined) delete answers[key];
      else answers[key] = answer;
    }
    return this.settleWith({ ...mine, answers });
  }
}

const joining =
  (fileFields: Set<string>) =>
  (base: DraftContent, mine: DraftContent, theirs: Draft): Joined<DraftContent, Clash> => {
    const merged = merge(base, mine, theirs, fileFields);
    // What the head approved meanwhile is not to be changed without somebody saying so.
    const approved = theirs.stage === 'approved' && !sameContent(merged.content, theirs);
    return approved ? { ...merged, clashes: differences(merged.content, theirs) } : merged;
  };
